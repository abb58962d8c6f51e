/**
 * Where a speaker's words begin and end: without a preposition of the cue's, an interjection before it, a possessive ending,
 * the medium ("Hamas in its own statement"), and without a relative clause that breaks off ("a resident, who asked not to be named because he").
 * Reads: the words found. Writes: their span, which may be empty.
 */
import { type Span, span, wordsAt } from '../../record/span.ts'
import type { Layout } from './layout.ts'

const LEAD = /^(?:[\s,:“”"(]|(?:by|to|from|according to)\s|(?:yes|no|well|oh|but|and|so|what|minister),?\s(?=\p{L}))*/iu
const TAIL = /(?:['’]s(?: own)?)?[\s,:“”"]*(?:\s[–—-])?\s*$/u
/** A relative clause without its end: its last word is a verb's helper, a pronoun, a preposition or the relative itself. */
const BROKEN =
  /^,? (?:who|which|that|whose)(?:| [^,]* ?\b(?:who|which|that|whose|because|as|since|he|she|they|it|to|of|the|a|an|is|was|were|are|did|does|do|has|had|have|not|authori[sz]ed to|for|in|on|at|by))$/iu

/** How it was said is no part of who said it. */
const MEDIUM =
  /,? (?:in|on|through|via) (?:an?|its|his|her|their|the) (?:own |joint |written |short |brief |separate |video |\p{L}+day )?(?:statement|communiqu[eé]|interview|post|tweet|letter|message|speech|briefing|website|Telegram channel)$/u

/** `cue`: where it follows the words at once, "an official who [said]" breaks off nowhere. */
export function speakerEnds(layout: Pick<Layout, 'text'>, source: Span, cue?: Span): Span {
  const words = wordsAt(layout.text, source)
  const lead = LEAD.exec(words)?.[0].length ?? 0
  const bare = words.slice(lead)
  const tail = TAIL.exec(bare)?.[0].length ?? 0
  const whole = bare.slice(0, bare.length - tail)
  const relative = whole.search(/,? (?:who|which|that|whose)\b/iu)
  const leadsToCue = cue !== undefined && /^\s*$/u.test(layout.text.slice(source.end, cue.start))
  const isBroken =
    relative > 0 &&
    ((!(leadsToCue && source.end <= cue.start) && BROKEN.test(whole.slice(relative))) ||
      goesOn(layout.text, source, cue))
  const medium = MEDIUM.exec(whole)?.index ?? whole.length
  const end = Math.min(isBroken ? relative : whole.length, medium)
  return span(source.start + lead, source.start + lead + end)
}

/** "The commission, which brought the case | in 2021, welcomed": the clause about the speaker goes on behind his words. */
const goesOn = (text: string, source: Span, cue: Span | undefined): boolean =>
  cue !== undefined && /^ [^,;.“”"]*\p{L}[^,;.“”"]*, $/u.test(text.slice(source.end, cue.start))

/**
 * Words that end in an article or a preposition, with the noun that these belong to: "a document seen by the" as far as
 * "Courier". Of 2,575 speakers of wire/train 8 broke off so.
 */
export function upToNoun(layout: Pick<Layout, 'stretchOf'>, source: Span): Span {
  const stretch = layout.stretchOf(source)
  const { words } = stretch?.sentence ?? { words: [] }
  const last = words[stretch?.last ?? -1]
  if (!stretch || !last || last.span.end !== source.end || !/^(?:det|case)$/u.test(last.deprel ?? '')) return source
  const noun = (last.head ?? 0) - 1
  const rest = words.slice(stretch.last + 1, noun + 1)
  const isNear = rest.length > 0 && rest.length <= 5 && rest.every(({ upos }) => upos !== 'PRON')
  return span(source.start, (isNear && words[noun]?.span.end) || source.end)
}

/**
 * A headline's speaker without what happens beside it: "hostage freed as [mediators]" who press for more. Elsewhere "as" may
 * stand for a role ("speaking as a witness").
 */
export function behindClause(layout: Pick<Layout, 'stretchOf'>, source: Span): Span {
  const stretch = layout.stretchOf(source)
  if (stretch?.sentence.block !== 'title') return source
  const { words } = stretch.sentence
  const link = words.findLastIndex(
    ({ form }, i) => i > stretch.first && i < stretch.last && /^(?:as|while)$/iu.test(form),
  )
  const hasVerb = words.slice(stretch.first, Math.max(link, 0)).some(({ upos }) => upos === 'VERB')
  return span((hasVerb && words[link + 1]?.span.start) || source.start, source.end)
}

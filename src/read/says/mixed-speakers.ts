/**
 * Words found for a speaker that hold more, or less, than him: the outlet that quotes him ("Reuters quoted a guard"), the
 * subject of the claim that the saying interrupts ("The road, he added, was open"), the end of the sentence before, or only
 * the age that stands behind his name ("Ann Lee, 44, denied it").
 * Reads: drafts, words with their tree. Writes: drafts with the speaker's own words, relays, claims made whole.
 */
import { evidence } from '../../record/evidence.ts'
import { byPlace, overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import type { Word } from '../language/layers.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, small, smallAt, wordRange } from './layout.ts'
import { isOutlet } from './outlets.ts'

export function withOwnSpeaker(layout: Layout, draft: Draft): Draft {
  const own = withoutQuoting(layout, withoutCiting(layout, inOneSentence(layout, ofAge(layout, draft))))
  return withInterrupted(layout, quotedBehind(layout, withCountBehind(layout, withWholeName(layout, own))))
}

/** "Two were ill, according to the clinic; according to [the army, five]": the bare number is what the army says. */
function withCountBehind(layout: Layout, draft: Draft): Draft {
  const { source, cue } = draft
  const [first] = cue
  if (!source || !first || first.end > source.start || !/^according to$/u.test(smallAt(layout, first))) return draft
  const count =
    /, (?<count>(?:(?:at least|about|some|more than|fewer than|only) )?(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty))$/u.exec(
      wordsAt(layout.text, source),
    )
  const words = count?.groups?.count
  if (!count || words === undefined) return draft
  const said = span(source.end - words.length, source.end)
  const parted = { ...draft, source: span(source.start, source.start + count.index), content: [said] }
  return withEvidence(parted, 'content', evidence('says.cue.gapped', said))
}

/** "“…,” Radio Lumo [quoted] a guard as saying": whom the cue's subject quotes stands behind the cue. */
function quotedBehind(layout: Layout, draft: Draft): Draft {
  const { source, cue, content } = draft
  const [first] = cue
  if (!source || !first || source.end > first.start || !/^(?:quot|cit)(?:ed|es|e)$/u.test(smallAt(layout, first)))
    return draft
  if (/\b(?:was|were|is|are|been|being)\b/u.test(layout.text.slice(source.end, first.start))) return draft
  const words = /^ (?<who>[^,.;:“”"]{2,80}?) as \p{L}+ing\b/u.exec(layout.text.slice(first.end, first.end + 100))
    ?.groups?.who
  if (words === undefined) return draft
  const speaker = span(first.end + 1, first.end + 1 + words.length)
  return content.some((piece) => overlaps(piece, speaker)) ? draft : quotedBy(layout, draft, source, speaker)
}

/** Whom somebody quotes is the speaker; who quotes passes on, where it is an outlet. */
function quotedBy({ text }: Layout, draft: Draft, who: Span, speaker: Span): Draft {
  const quoted = withEvidence({ ...draft, source: speaker }, 'speaker', evidence('says.speaker.quoted', speaker))
  if (!isOutlet(wordsAt(text, who))) return quoted
  const via = [...draft.via.filter((one) => !overlaps(one, who)), who]
  return withEvidence({ ...quoted, via }, 'chain', evidence('says.via.quoted-as', who))
}

/** "[The Courier], citing Fars, which quoted a guard": whom it cites is told by the rules for relays. */
function withoutCiting(layout: Layout, draft: Draft): Draft {
  const { source } = draft
  const who =
    source && /^(?<who>[^,“”"]{2,90}), (?:citing|quoting) [^,]+, /u.exec(wordsAt(layout.text, source))?.groups?.who
  return source && who ? { ...draft, source: span(source.start, source.start + who.length) } : draft
}

/** "[Reuters] quoted [one of them] as saying", "Pyo cited [the NIS] as telling". */
const QUOTING =
  /^(?<who>[^“”",]{2,90}?) (?:has |had |have )?(?:quoted?|quotes|cited?|cites) (?<speaker>[^“”"]{2,160})$/u

function withoutQuoting(layout: Layout, draft: Draft): Draft {
  const { source } = draft
  const found = source && QUOTING.exec(wordsAt(layout.text, source))?.groups
  if (!source || !found?.who || !found.speaker) return draft
  const speaker = span(source.end - found.speaker.length, source.end)
  return quotedBy(layout, draft, span(source.start, source.start + found.who.length), speaker)
}

/** "… for certain, Ingrid. [The coastguard] says": a speaker's words stand in the sentence of his cue. */
function inOneSentence(layout: Layout, draft: Draft): Draft {
  const { cue } = draft
  const source = draft.source && behindLabel(layout, draft.source)
  const home = cue[0] && layout.sentences[layout.sentenceAt(cue[0].start)]?.span
  if (!source || !home || source.end <= home.start || source.start >= home.end) return draft
  if (source.start >= home.start && source.end <= home.end) return { ...draft, source }
  const own = span(Math.max(source.start, home.start), Math.min(source.end, home.end))
  const isTail = own.end === home.end && cue.every(({ end }) => end < own.start)
  if (isTail) return { ...draft, source: undefined }
  return withEvidence({ ...draft, source: own }, 'speaker', evidence('says.speaker.one-sentence', own))
}

/** "RAO: [Chennai] says". */
function behindLabel({ text }: Layout, source: Span): Span {
  const label = /^\p{Lu}[\p{Lu} .'’-]+(?: \([^()\n]{1,60}\))?: (?=\S)/u.exec(wordsAt(text, source))?.[0].length ?? 0
  return span(source.start + label, source.end)
}

/** "Ann Lee, [44], denied": the phrase before the comma. */
function ofAge(layout: Layout, draft: Draft): Draft {
  const { source } = draft
  if (!source || !/^\d{1,3}(?:, who)?$/u.test(wordsAt(layout.text, source))) return draft
  const stretch = layout.stretchOf(source)
  const words = stretch?.sentence.words ?? []
  if (!stretch || words[stretch.first - 1]?.form !== ',') return draft
  const last = stretch.first - 2
  let first = last + 1
  while (first > 0 && last - first < 10 && OF_NAME.has(words[first - 1]?.upos ?? '')) first--
  if (first > last || !/^(?:PROPN|NOUN)$/u.test(words[last]?.upos ?? '')) return draft
  const named = wordRange(words, first, last)
  return withEvidence({ ...draft, source: named }, 'speaker', evidence('says.speaker.of-age', named))
}
const OF_NAME = new Set(['PROPN', 'NOUN', 'ADJ', 'DET'])

/** "a man named [Zaw] Min Oo", "[gran-]of-six Ann Lee": a name or a compound that was cut is read to its ends. */
function withWholeName(layout: Layout, draft: Draft): Draft {
  const { source, cue, content } = draft
  const stretch = source && layout.stretchOf(source)
  if (!source || !stretch) return draft
  const { words } = stretch.sentence
  const isFree = (i: number): boolean => !cue.some((at) => words[i] !== undefined && overlaps(at, words[i].span))
  let { first, last } = stretch
  // "by [their] own count": whose the cue is
  if (words[last + 1]?.form === 'own' && !isFree((words[last]?.head ?? 0) - 1)) return draft
  while (isFree(last + 1) && last - stretch.last < 8 && goesOn(words, first, last)) last++
  while (first > 0 && isFree(first - 1) && isNamePart(words, first - 1, first)) first--
  if (first === stretch.first && last === stretch.last) return draft
  const whole = wordRange(words, first, last)
  const claim = content.flatMap((piece) => {
    if (!overlaps(piece, whole)) return [piece]
    return piece.end > whole.end && piece.start < whole.end ? [span(whole.end, piece.end)] : []
  })
  if (claim.length === 0) return draft
  return withEvidence(
    { ...draft, source: whole, content: claim },
    'speaker',
    evidence('says.speaker.whole-name', whole),
  )
}

function goesOn(words: readonly Word[], first: number, last: number): boolean {
  if (words[last]?.form === '-' && last > first) return true
  if (words[last + 1]?.form === '-' && words[last + 1]?.span.start === words[last]?.span.end) return true
  const noun = (words[last]?.head ?? 0) - 1
  if (LEANING.test(words[last]?.deprel ?? '') && noun > last && noun - last < 4 && NOUN.test(words[noun]?.upos ?? ''))
    return NOUN.test(words[last + 1]?.upos ?? '') || words[last + 1]?.upos === 'ADJ'
  return isNamePart(words, last + 1, last)
}

/** "a [Plateau] court": what leans on the noun behind it. */
const LEANING = /^(?:compound|amod|nmod:poss)$/u
const NOUN = /^(?:NOUN|PROPN)$/u

/** The name `part` is one name with the name beside it. */
function isNamePart(words: readonly Word[], part: number, beside: number): boolean {
  const [one, other] = [words[part], words[beside]]
  if (one?.upos !== 'PROPN' || other?.upos !== 'PROPN') return false
  const isLinked = (a: Word, b: number, word: Word): boolean =>
    /^(?:flat|compound)/u.test(a.deprel ?? '') && (a.head === b + 1 || a.head === word.head)
  return isLinked(one, beside, other) || isLinked(other, part, one)
}

/**
 * "The road, he added, was open": the words before the saying are the claim's own subject. Only where the saying stands
 * between two commas and the claim found goes on behind it.
 */
function withInterrupted(layout: Layout, draft: Draft): Draft {
  const { source, cue, content, addressee } = draft
  const [first] = cue
  const behind = content.length === 1 ? content[0] : undefined
  if (!source || !first || !behind || behind.start < first.end || source.end > first.start) return draft
  const sentence = layout.sentences[layout.sentenceAt(first.start)]
  if (!sentence || behind.start > sentence.span.end || layout.speechAt(behind.start) !== undefined) return draft
  const inside = wordsAt(layout.text, source).lastIndexOf(', ')
  const speaker = inside < 0 ? source : span(source.start + inside + 2, source.end)
  if (!INTERRUPTS.test(small(wordsAt(layout.text, speaker)))) return draft
  if (!/^\s*$/u.test(layout.text.slice(speaker.end, first.start))) return draft
  const between = layout.text.slice(first.end, behind.start)
  if (!/^(?: [^,.;:“”"]{1,40})?, $/u.test(between)) return draft
  const before = layout.text.slice(sentence.span.start, speaker.start)
  if (!/^[^.;:“”"]*, $/u.test(before) || /^(?:but|and|yet|so|still|however|meanwhile), $/iu.test(before)) return draft
  const opening = /^(?:but|and|yet) /iu.exec(before)?.[0].length ?? 0
  const subject = span(sentence.span.start + opening, speaker.start - 2)
  const goesOn = sentence.words.find(({ span: at }) => at.start >= behind.start)
  const isClause = sentence.words.some(
    ({ span: at, xpos, deprel }) => overlaps(at, subject) && FINITE.test(xpos ?? '') && deprel !== 'acl:relcl',
  )
  if (isClause && !/^(?:VERB|AUX)$/u.test(goesOn?.upos ?? '')) return draft
  if (subject.end <= subject.start || [...cue, ...(addressee ? [addressee] : [])].some((at) => overlaps(at, subject)))
    return draft
  const whole = [subject, ...content].sort(byPlace)
  const judged = withEvidence({ ...draft, content: whole }, 'content', evidence('says.content.interrupted', subject))
  return speaker === source
    ? judged
    : withEvidence({ ...judged, source: speaker }, 'speaker', evidence('says.speaker.interrupts', speaker))
}
const FINITE = /^(?:VB[DPZ]|MD)$/u
const INTERRUPTS = /^(?:he|she|they|it|i|we|the \p{L}+|officials|police|sources)$/u

/**
 * What stands between a cue and its claim and was read as a part of it: the hearer ("warned [the mayor in person] that"), the
 * day of the saying ("said [today] there was a leak"), a sign that no word begins with.
 * Reads: drafts, words with their tree. Writes: where a claim begins.
 */
import { type Span, span, wordsAt } from '../../record/span.ts'
import type { Draft } from './draft.ts'
import type { Layout } from './layout.ts'
import { childrenOf, formAt, hangsOn } from './tree.ts'

/** "The mayor said [today] there was a leak": the day of the saying stands between cue and clause. */
const DAY =
  /^(?:on )?(?:today|yesterday|tonight|(?:this|last) (?:week|month|year|morning)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|night))?,? (?=(?:to|that|there|it|he|she|they|we|i|the|a|an|his|her|its|their|no|some|all)\b)/iu

/** A combining mark, a variation selector or a sign of lists at the head of a claim. */
const STRAY = /^(?:[\p{M}\p{Cf}\p{So}•·*▪►→|]|\s)+/u

export function withOpening(layout: Layout, { cue }: Draft, piece: Span): Span {
  const stray = STRAY.exec(wordsAt(layout.text, piece))?.[0].length ?? 0
  const at = span(Math.min(piece.start + stray, piece.end), piece.end)
  const last = cue.at(-1)
  const asked = last && withAsked(layout, last, at)
  if (asked) return asked
  if (!last || last.end > at.start || !/^\s*$/u.test(layout.text.slice(last.end, at.start))) return at
  const day = DAY.exec(wordsAt(layout.text, at))?.[0].length ?? 0
  return day > 0 ? span(at.start + day, at.end) : behindAsked(layout, last, behindHearer(layout, last, at))
}

/** "asked [the group, which meets today, to wait]": who is to do something is a part of what is asked. */
function withAsked(layout: Layout, cue: Span, piece: Span): Span | undefined {
  const [verb, claim] = [layout.stretchOf(cue), layout.stretchOf(piece)]
  if (!verb || !claim || verb.number !== claim.number || formAt(claim.sentence.words, claim.first) !== 'to')
    return undefined
  const { words } = claim.sentence
  const asks = verb.last
  if (!/^(?:ask|beg|urge|press|implore|beseech)$/u.test(words[asks]?.lemma ?? '') || claim.first - asks < 2)
    return undefined
  const children = childrenOf(words, asks)
  const hearer = children.find((child) => child > asks && /^i?obj$/u.test(words[child]?.deprel ?? ''))
  if (hearer === undefined || hearer > claim.first || children.some((child) => words[child]?.deprel === 'nsubj:pass'))
    return undefined
  const start = words.findIndex((_, i) => i > asks && hangsOn(words, i, hearer))
  return start > asks ? span(words[start]?.span.start ?? piece.start, piece.end) : undefined
}

/** "asked [the allies for] seven radars": what is asked for, and not of whom. */
function behindAsked(layout: Layout, cue: Span, piece: Span): Span {
  const [verb, claim] = [layout.stretchOf(cue), layout.stretchOf(piece)]
  if (!verb || !claim || verb.number !== claim.number) return piece
  const { words } = claim.sentence
  const asks = words.findIndex(
    (word, i) => i >= verb.first && i <= verb.last && /^(?:ask|beg|press)$/u.test(word.lemma ?? ''),
  )
  if (asks < 0 || verb.last !== asks) return piece
  const hearer = words.findIndex(
    ({ head, deprel }, i) => i > asks && head === asks + 1 && /^i?obj$/u.test(deprel ?? ''),
  )
  const asked = words.findIndex(({ head, deprel }, i) => i > hearer && head === asks + 1 && /^obl/u.test(deprel ?? ''))
  const preposition = words.findIndex(
    ({ head, form, deprel }) => head === asked + 1 && deprel === 'case' && form === 'for',
  )
  if (hearer < 0 || asked < 0 || preposition <= hearer || preposition - claim.first > LONGEST) return piece
  const start = words[preposition + 1]?.span.start
  return start !== undefined && start > piece.start && start < piece.end ? span(start, piece.end) : piece
}

/** How many words a hearer may have. */
const LONGEST = 10

/** From the "that" on that opens the cue's own clause, where no verb stands before it. */
function behindHearer(layout: Layout, cue: Span, piece: Span): Span {
  const stretch = layout.stretchOf(piece)
  if (!stretch || layout.sentenceAt(cue.start) !== stretch.number) return piece
  const { words } = stretch.sentence
  for (let i = stretch.first; i < Math.min(stretch.first + LONGEST, stretch.last); i++) {
    const word = words[i]
    if (!word || word.upos === 'VERB' || word.upos === 'AUX') return piece
    if (i === stretch.first || word.form !== 'that' || word.deprel !== 'mark') continue
    const clause = words[(word.head ?? 0) - 1]
    const verb = words[(clause?.head ?? 0) - 1]
    const isOfCue = verb !== undefined && verb.span.start < cue.end && cue.start < verb.span.end
    return isOfCue && clause?.deprel === 'ccomp' ? span(word.span.start, piece.end) : piece
  }
  return piece
}

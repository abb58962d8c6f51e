/**
 * What keeps two figures from clashing: one is a part of the other, stands for a corrected or an earlier count, is only
 * promised or expected, or belongs to another side, place or time.
 * Reads: figures with `accordingTo`, statements, moments, words around the figures.
 */
import type { PlaceIndex } from '../../record/place-index.ts'
import type { Figure, Moment, Statement } from '../../record/reading.ts'
import { type Span, span } from '../../record/span.ts'
import type { Sentence } from '../language/layers.ts'
import { type Layout, smallAt } from './layout.ts'

export interface Around {
  readonly layout: Layout
  readonly statements: ReadonlyMap<string, Statement>
  /** Those with a first day. */
  readonly moments: PlaceIndex<Moment>
}

/** "of whom 105", "including 12 children", "two of them", "all but five", "two more": a part, a rest or an addition. */
export function isPart(layout: Layout, { span: at, counted }: Figure): boolean {
  const before = smallAt(layout, span(Math.max(0, at.start - 30), at.start))
  const after = smallAt(layout, span(at.end, Math.min(layout.text.length, at.end + 30)))
  if (PART_BEFORE.test(before) || PART_AFTER.test(after)) return true
  if (/^\s*of\b/u.test(after) && !QUANTITY.test(smallAt(layout, at))) return true
  return counted === undefined && /^\s*(?:are|were|is|was)\b/u.test(after) && isSaidToBe(layout, at)
}
const QUANTITY = /(?:dozen|score|ten|hundred|thousand|million|handful)s?$/u

/** "two were farm hands": who some of them are; not "two were killed". */
function isSaidToBe(layout: Layout, at: Span): boolean {
  const { words } = layout.sentences[layout.sentenceAt(at.start)] ?? { words: [] }
  const next = words.findIndex((word) => word.span.start >= at.end)
  if (!/^(?:are|were|is|was)$/u.test(words[next]?.form ?? '')) return false
  const told = words
    .slice(next + 1, next + 4)
    .find(({ upos }) => upos === 'NOUN' || upos === 'PROPN' || upos === 'VERB')
  return told?.upos === 'NOUN' || told?.upos === 'PROPN'
}
// must: "nine people, including two"; must not: "the toll is two"
const PART_BEFORE =
  /\b(?:including|include|includes|included|among them|among whom|of whom|of which|of them|of those|all but|except|besides|in addition to|plus|another|other|a further|the other|the last|the remaining|the first|among|at least one of|both)\s+(?:at least |about |some |nearly )?$/u
const PART_AFTER = /^\s*(?:others?|more|further|additional)\b/u

/** Promised, demanded or expected counts are no counts of what is. */
export function isClaimed({ layout, statements }: Around, figure: Figure): boolean {
  const said = statements.get(figure.accordingTo ?? '')
  if (said?.act === 'promise' || said?.act === 'demand' || said?.act === 'intend' || said?.act === 'order') return false
  // A count of people or things is whole: "a magnitude of 7.8" is none.
  if (figure.stated.some((value) => !Number.isInteger(value))) return false
  const { start, end } = figure.span
  const after = smallAt(layout, span(end, Math.min(layout.text.length, end + 50)))
  return !EXPECTED.test(smallAt(layout, span(Math.max(0, start - 60), start))) && !NEEDED.test(after)
}
const NEEDED = /^[^.;]{0,25}\b(?:are|is|was|were|be) (?:needed|required|expected|planned|wanted|due)\b/u
const EXPECTED =
  /\b(?:promised|expect(?:s|ed|ing)?|hop(?:e|es|ed|ing) for|demand(?:s|ed|ing)?|want(?:s|ed)?|plan(?:s|ned)?|could|might|would|up from|down from|raised from|capacity|room for|called for)\b[^.;]*$/u

/** What is said of the one is not said of the other. */
export function isKeptApart(around: Around, a: Figure, b: Figure): boolean {
  const { layout, moments } = around
  const [x, y] = [clauseAround(layout, a.span), clauseAround(layout, b.span)]
  if (x === undefined || y === undefined) return true
  const [words, otherWords] = [smallAt(layout, x.span), smallAt(layout, y.span)]
  if (CORRECTED.test(words) || CORRECTED.test(otherWords)) return true
  if (OTHER_SIDE.test(near(layout, a.span, x)) !== OTHER_SIDE.test(near(layout, b.span, y))) return true
  if (areLossesOfTwo(words, otherWords)) return true
  if (a.asOf !== undefined && b.asOf !== undefined && a.asOf !== b.asOf) return true
  // A bare number takes up place and time of the count before it.
  if (x === y || !b.counted) return false
  return (
    areApart(placesIn(x), placesIn(y)) ||
    areApart(ordinals(words), ordinals(otherWords)) ||
    isOtherTime(moments.touching(x.span), moments.touching(y.span))
  )
}

// must: "The toll rose to 14 from 11"; must not: "Police put the toll at 14"
const CORRECTED =
  /\b(?:corrections?|corrected|revised|raised|lowered|rose|risen|climbed|cut from|up from|down from|earlier (?:post|version|count|toll|figure|report|statement)|previous(?:ly)?|initial(?:ly)?|at first|in a second|first statement|had earlier|its (?:second|third|latest)|earlier said|updated|now (?:says|say|puts|put|speaks|stands|at))\b/u
// must: "it put its own losses at four"; must not: "it put the losses at four"
const OTHER_SIDE =
  /\b(?:its own|their own|his own|own losses|on the other side|the other side|on its side|on their side)\b/u

/** The words of its sentence right around a figure: one sentence may count the one side's losses and the other's. */
const near = (layout: Layout, { start, end }: Span, { span: whole }: Sentence): string =>
  smallAt(layout, span(Math.max(whole.start, start - 60), Math.min(whole.end, end + 25)))

const clauseAround = (layout: Layout, at: Span): Sentence | undefined => layout.sentences[layout.sentenceAt(at.start)]

/** "Russia had lost 900 soldiers", "Ukraine had lost 400": each its own. */
function areLossesOfTwo(words: string, otherWords: string): boolean {
  const [loser, other] = [LOST.exec(words)?.[1], LOST.exec(otherWords)?.[1]]
  return loser !== undefined && other !== undefined && (loser !== other || /^(?:it|they|he|she|we)$/u.test(loser))
}
const LOST = /(\p{L}+) (?:(?:had|has|have) )?lost\b/u

/** "at the first plant", "at the second plant". */
const ordinals = (words: string): ReadonlySet<string> =>
  new Set(words.match(/\b(?:first|second|third|fourth|other|another)\b/gu) ?? [])

/** What follows a preposition of place: "in Kherson", "near Tyre", "in the north". */
function placesIn({ words }: Sentence): ReadonlySet<string> {
  const places = new Set<string>()
  for (const [i, { form }] of words.entries()) {
    if (!/^(?:in|at|near|outside|around)$/iu.test(form)) continue
    const next = words[i + 1]?.upos === 'DET' ? words[i + 2] : words[i + 1]
    const isPlace = next?.upos === 'PROPN' || (next?.upos === 'NOUN' && words[i + 1]?.upos === 'DET')
    if (next && isPlace && !MONTH.test(next.form) && !NO_PLACE.test(next.form)) places.add(next.form.toLowerCase())
  }
  return places
}
/** Nouns after "in the" that tell no place: an event, a time, or what the words were said in. */
const NO_PLACE =
  /^(?:statement|interview|report|letter|speech|briefing|message|post|video|broadcast|email|communique|conference|attack|attacks|raid|raids|clash|clashes|blast|blasts|strike|strikes|shelling|shooting|fighting|incident|crash|fire|night|morning|evening|afternoon|day|week|month|year|past|end|last|first|same|time|operation|protest|protests|explosion|accident|assault|violence)$/iu
const MONTH =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?$/u

const areApart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size > 0 && b.size > 0 && ![...a].some((place) => b.has(place))

/** Days that have nothing in common; a stretch of time ("this year", "since March") is never the same as a day. */
function isOtherTime(a: readonly Moment[], b: readonly Moment[]): boolean {
  if (a.some(isStretch) !== b.some(isStretch)) return true
  if (a.length === 0 || b.length === 0) return false
  return !a.some((one) =>
    b.some((other) => (one.from ?? '') < (other.to ?? '9') && (other.from ?? '') < (one.to ?? '9')),
  )
}

const isStretch = ({ from, to }: Moment): boolean =>
  to === undefined || (from !== undefined && Date.parse(to) - Date.parse(from) > WEEK)
const WEEK = 8 * 86_400_000

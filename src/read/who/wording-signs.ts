/**
 * The signs by which a wording of an entity is judged: how it was cut from its phrase, what sort of phrase that is, what the
 * phrase does in its clause, by which rule it was linked, whether the words stand alone elsewhere. A wording that several
 * phrases have shows the signs of all.
 * Reads: phrases of one entity, the whole phrases of all.
 * Writes: wordings with signs, by the names of knowledge/wording-signs.tsv.
 */
import { byPlace, type Span, sameSpan, wordsAt } from '../../record/span.ts'
import { isActing } from './acting.ts'
import type { Candidate } from './candidate.ts'
import type { Entity, Link } from './entity.ts'
import { foldName } from './name-keys.ts'
import { namer } from './sign-names.ts'
import { workOf } from './signs.ts'
import { spanOf } from './tree.ts'
import { countryOfState, seatOf } from './vocabulary.ts'
import { type Form, formsOf, hasPossessive, isLonger } from './wording-forms.ts'

export interface Wording {
  /** The first place that has it as a whole phrase, else the first at all. */
  readonly span: Span
  readonly words: string
  readonly signs: ReadonlySet<string>
  /** Up to four places where a phrase has it. */
  readonly places: readonly WordingPlace[]
}

interface WordingPlace {
  readonly phrase: Candidate
  readonly first: number
  readonly last: number
}

export interface WordingsInput {
  readonly text: string
  /** Log odds that the entity is an actor (`standing.ts`). */
  readonly points: number
  /** True where the words are a whole phrase of another entity. */
  readonly isOthers: (words: string, entity: Entity) => boolean
}

/** Of the places of one wording; it bounds what the net has to compute. */
const MOST_PLACES = 4

/** Every wording of an entity in the order of the text. */
export function wordingsOf(entity: Entity, { text, points, isOthers }: WordingsInput): readonly Wording[] {
  const members = entity.members.filter(({ candidate }) => candidate.kind !== 'pronoun')
  const wholes = new Set(members.map(({ candidate }) => foldName(wordsAt(text, candidate.span))))
  const found = new Map<
    string,
    { span: Span; words: string; isWhole: boolean; signs: Set<string>; places: WordingPlace[] }
  >()
  for (const { candidate, link } of members)
    for (const form of [...formsOf(candidate), ...joinedForm(candidate, link)]) {
      const span = spanOf(candidate.tree, form.first, form.last)
      const words = foldName(wordsAt(text, span))
      const wording = found.get(words) ?? { span, words, isWhole: false, signs: new Set(), places: [] }
      found.set(words, wording)
      // Where the words are a whole phrase they can be looked up: "the ministry", not the end of "the interior ministry".
      const comesFirst = span.start < wording.span.start
      if (isWhole(form) === wording.isWhole ? comesFirst : isWhole(form)) wording.span = span
      wording.isWhole ||= isWhole(form)
      if (wording.places.length < MOST_PLACES)
        wording.places.push({ phrase: candidate, first: form.first, last: form.last })
      const part = isWhole(form) ? 'whole' : 'cut'
      const linked = linkedBy(part, link.by)
      wording.signs.add(linked)
      wording.signs.add(ofSort(sortOf(candidate), linked))
      if (isLonger(form)) wording.signs.add('longer')
      wording.signs.add(ofPhrases(part, atMost(4, members.length)))
      if (part === 'cut' && wholes.has(words)) wording.signs.add('stands alone')
      if (isOthers(words, entity)) wording.signs.add(`${part}, another's whole`)
      addSignsOfForm(wording.signs, candidate, form, span)
    }
  for (const { signs, words } of found.values()) {
    signs.add(`points ${Math.max(-1, atMost(5, Math.floor(points)))}`)
    if (!words.includes(' ')) signs.add('one word')
  }
  for (const { span } of entity.shared) {
    const words = foldName(wordsAt(text, span))
    found.set(
      words,
      found.get(words) ?? { span, words, isWhole: true, signs: new Set(['shared with another']), places: [] },
    )
  }
  return [...found.values()].sort((a, b) => byPlace(a.span, b.span))
}

/** "the Iranian deputy foreign minister, Ali Reza Khosravani": an office with the name in apposition is one wording too. */
function joinedForm(candidate: Candidate, { by, antecedent }: Link): readonly Form[] {
  if (by !== 'who.apposition' || antecedent?.tree !== candidate.tree) return []
  const [a, b] = antecedent.first < candidate.first ? [antecedent, candidate] : [candidate, antecedent]
  const isOfficeThenName = a.kind === 'nominal' && b.kind === 'name' && b.sort === 'person' && b.first - a.last <= 2
  return isOfficeThenName ? [{ first: a.first, last: b.last, start: 'joined', end: 'joined' }] : []
}

/** What sort of name, or that it is none. */
const sortOf = ({ kind, sort }: Candidate): string => (kind === 'name' ? sort : kind)

const isWhole = ({ start, end }: Form): boolean => start === 'whole' && end === 'whole'
const atMost = (most: number, value: number): number => Math.min(most, value)

const linkedBy = namer((part, rule) => `${part}, linked by ${rule}`)
const ofSort = namer((sort, sign) => `${sort}, ${sign}`)
const ofPhrases = namer((part, count: number) => `${part}, of ${count} phrases`)
const cutAs = namer((start, end) => `${start}, ${end}`)
const inWay = namer((what, way) => `${what}: ${way}`)
const from = namer((sort, start) => `${sort} from ${start}`)
const to = namer((sort, end) => `${sort} to ${end}`)
const ofNumber = namer((article, number) => `${article} ${number}`)
const ofWords = namer((kind, count: number) => `${kind} of ${count} words`)
const withNoun = namer((kind, noun) => `${kind} with a noun for ${noun}`)
const inWork = namer((what, work) => `${what} as ${work}`)

function addSignsOfForm(signs: Set<string>, phrase: Candidate, form: Form, span: Span): void {
  const { tree, kind, noun, article, number, wordings } = phrase
  const sort = sortOf(phrase)
  const way = isWhole(form) ? 'whole' : cutAs(form.start, form.end)
  const part = isWhole(form) ? 'whole' : 'cut'
  signs.add(inWay(sort, way))
  signs.add(from(sort, form.start))
  signs.add(to(sort, form.end))
  // What `phrases.ts` and `nominals.ts` take for another name of the phrase.
  const offer = wordings.some((one) => sameSpan(one, span)) ? 'offered' : 'not offered'
  signs.add(offer)
  signs.add(inWay(offer, way))
  signs.add(inWay(ofNumber(article, number ?? 'number'), part))
  signs.add(ofWords(kind, atMost(6, form.last - form.first + 1)))
  signs.add(withNoun(kind, noun?.kind ?? 'nothing'))
  if (hasPossessive(tree, form.first)) signs.add(`begins with a possessive: ${form.start}`)
  const work = workOf(phrase)
  signs.add(inWork(part, work))
  const what = phrase.sort === 'polity' ? polityOf(phrase) : sort
  signs.add(inWork(what, work))
  if (phrase.sort === 'polity') signs.add(`${what} that ${isActing(phrase) ? 'acts' : 'does not act'}`)
}

/** A state by its name, its capital or seat of power, or a noun for those who rule. */
function polityOf({ kind, name }: Candidate): string {
  if (kind === 'nominal') return 'government'
  if (name !== undefined && countryOfState(name) !== undefined) return 'state'
  return (name === undefined ? undefined : seatOf(name)?.kind) ?? 'another polity'
}

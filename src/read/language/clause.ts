/**
 * A sentence prepared for the rules that look for cues: small-letter forms, which words stand in quotation marks, where cues
 * are, and where the noun phrase before a cue begins. No tags: closed-class words and punctuation decide.
 * Reads: words, quotations, cue lexicon.
 */
import { type Span, span } from '../../record/span.ts'
import { type CueForm, cueForms } from './cue-lexicon.ts'
import type { RawSays, Sentence, Word } from './layers.ts'

export interface Clause {
  readonly sentence: Sentence
  readonly words: readonly Word[]
  /** Small letters, straight apostrophes. */
  readonly small: readonly string[]
  /** 0 outside quotation marks, 1 in speech, 2 in a scare quote or title (`quotedWords`). */
  readonly quoted: Readonly<Uint8Array>
  /** Words before which a claim must end, set by the rules that read relays (", Tass reported"). */
  readonly cuts: Set<number>
}

export function clauseOf(sentence: Sentence, quoted: Readonly<Uint8Array>): Clause {
  const small = sentence.words.map((word) => word.form.toLowerCase().replaceAll('’', "'"))
  return { sentence, words: sentence.words, small, quoted, cuts: new Set() }
}

/** A cue in a sentence: words `[from, to)`. */
export interface Cue {
  readonly form: CueForm
  readonly from: number
  readonly to: number
}

/** The longest cue that begins at word `from` and that `fits`. */
export function cueAt(clause: Clause, from: number, fits: (form: CueForm) => boolean): Cue | undefined {
  const isName = from > 0 && /^\p{Lu}\p{Ll}/u.test(clause.words[from]?.form ?? '') // "Islamic State"
  if (isName) return undefined
  for (const form of cueForms(clause.small[from] ?? '')) {
    if (form.rest.every((word, i) => clause.small[from + 1 + i] === word) && fits(form)) {
      return { form, from, to: from + 1 + form.rest.length }
    }
  }
  return undefined
}

/** The span of words `[from, to)`; an empty one where there is none between. */
export function wordSpan(clause: Clause, from: number, to: number): Span {
  const start = clause.words[from]?.span.start ?? clause.sentence.span.start
  const end = to > from ? (clause.words[to - 1]?.span.end ?? clause.sentence.span.end) : start
  return span(start, Math.max(start, end))
}

/**
 * Where the finite verb's subject begins that ends before word `end`, looking back no further than `start`; `undefined` where
 * what stands there cannot be one noun phrase.
 */
export function subjectStart(clause: Clause, start: number, end: number): number | undefined {
  let from = start
  const skip = (isSkipped: (word: string) => boolean): void => {
    while (from < end && (isSkipped(clause.small[from] ?? '') || isMark(clause, from))) from++
  }
  skip((word) => CONJUNCTIONS.has(word))
  if (isAdverbial(clause, from, end)) {
    const comma = clause.small.indexOf(',', from)
    if (comma > 0 && comma < end - 1) from = comma + 1
    else if (!OPENERS.has(clause.small[from] ?? '')) return undefined // "earlier" may stand alone
  }
  skip((word) => OPENERS.has(word))
  if (isNounPhrase(clause, from, end)) return afterSubordinator(clause, from, end)
  return undefined
}

/** Behind "after", "because" ... with a pronoun: "removed him in May after [he] suggested". */
function afterSubordinator(clause: Clause, from: number, end: number): number {
  const last = end - 1
  const isPronoun = /^(?:he|she|they|it|we|i|you)$/u.test(clause.small[last] ?? '')
  return isPronoun && last - 1 > from && SUBORDINATORS.has(clause.small[last - 1] ?? '') ? last : from
}
const SUBORDINATORS = new Set(
  'after before because if when while since as than though although once until unless whether where what how why'.split(
    ' ',
  ),
)

const CONJUNCTIONS = new Set(['and', 'but', 'or', 'yet', 'so'])
/** Adverbs before a subject, no part of it. */
const OPENERS = new Set(
  'meanwhile however still also then later earlier separately instead today yesterday now nevertheless nonetheless moreover furthermore additionally here there even only'.split(
    ' ',
  ),
)
const PREPOSITIONS = new Set(
  'in on at after before during since from by with without amid despite following under over until till for of as when while if although though because speaking asked last earlier late early according citing quoting through against between to'.split(
    ' ',
  ),
)
export const FINITE = new Set(
  "is are was were has have had will would can could may might must should shall does do did be been 's 're 've 'll 'd wo ca".split(
    ' ',
  ),
)
const PRONOUNS = new Set(
  'i we he she they it you who one some others neither both many several few all none'.split(' '),
)
const RELATIVES = new Set(['who', 'which', 'that', 'whose', 'whom', 'where'])

const isMark = (clause: Clause, at: number): boolean => /^[^\p{L}\p{N}$€£#@]+$/u.test(clause.small[at] ?? '')

/** "On Monday, ", "Asked about it, ": a phrase that a comma parts from the subject. "Beijing, ..." and "Smirking Ann Lee" are none. */
export const isAdverbial = (clause: Clause, from: number, end: number): boolean =>
  from < end &&
  (PREPOSITIONS.has(clause.small[from] ?? '') ||
    (/(?:ing|ed)$/u.test(clause.small[from] ?? '') && /^\p{Ll}/u.test(clause.words[from + 1]?.form ?? '')))

const DOUBLE_MARK = /^(?:["“”„«»]|''|``)$/u

/** One noun phrase by its form: short, no finite verb outside a relative clause, no stop or colon inside. */
function isNounPhrase(clause: Clause, from: number, end: number): boolean {
  const length = end - from
  if (length < 1 || length > 22) return false
  const first = clause.small[from] ?? ''
  if (/^[^\p{L}\p{N}]/u.test(first) || first === 'to' || first === 'that' || first === 'not') return false
  if (
    PRONOUNS.has(first) &&
    length > 1 &&
    (clause.small[from + 1] ?? '') !== 'of' &&
    !RELATIVES.has(clause.small[from + 1] ?? '') &&
    /^(?:i|we|he|she|they|it|you)$/u.test(first)
  )
    return false
  let relative = false
  for (let i = from; i < end; i++) {
    const word = clause.small[i] ?? ''
    if (/^(?:[:;?!…–—]|\.{1,3}|--)$/u.test(word)) return false
    if (DOUBLE_MARK.test(word) && (clause.small[i - 1] === ',' || clause.small[i + 1] === ',')) return false
    if (RELATIVES.has(word)) relative = true
    if (FINITE.has(word) && !relative && !(word === "'s" && i > from)) return false
  }
  return true
}

/** Words that make a stretch a clause and no noun phrase. */
export const VERBAL =
  /^(?:that|to|is|are|was|were|has|have|had|will|would|can|could|may|might|must|did|does|do|not|n't|no|it|there)$/u

/**
 * Where a claim that begins at word `from` ends: before the sentence's closing signs, before a second clause of the report's
 * own (", while", ";"), before a further attribution.
 */
export function claimEnd(clause: Clause, from: number): number {
  const { small, words } = clause
  let end = words.length
  for (let i = from + 1; i < words.length; i++) {
    if (clause.cuts.has(i)) {
      end = i
      break
    }
    if (clause.quoted[i] === 1) continue
    const word = small[i] ?? ''
    if (
      word === ';' ||
      (word === ',' && ENDERS.has(small[i + 1] ?? '')) ||
      (word === ',' && small[i + 1] === 'according')
    ) {
      end = i
      break
    }
    if ((word === 'according' && small[i + 1] === 'to') || (word === 'as' && small[i + 1] === 'per')) {
      end = i
      break
    }
  }
  while (end > from && /^[^\p{L}\p{N}%$€£)\]]+$/u.test(small[end - 1] ?? '')) end--
  return end
}
const ENDERS = new Set(
  'while whereas adding citing quoting saying noting stressing but though although warning insisting arguing claiming alleging accusing vowing calling urging describing'.split(
    ' ',
  ),
)

/** Where the clause begins that word `i` stands in. */
export function clauseStart(clause: Clause, i: number): number {
  for (let at = i - 1; at >= 0; at--) if (clause.small[at] === ';' || clause.small[at] === ':') return at + 1
  let from = 0
  while (from < i && /^(?:["“‘«([•·*–-]|and|but|meanwhile|,)$/u.test(clause.small[from] ?? '')) from++
  return from
}

/** The end without commas and closing marks. */
export function trimmed(clause: Clause, from: number, to: number): number {
  let end = to
  while (end > from && /^[,"”»]$/u.test(clause.small[end - 1] ?? '')) end--
  return end
}

/** A reading of one cue whose content stands in pieces of words `[from, to)`. */
export function raw(
  by: string,
  clause: Clause,
  cue: Cue,
  source: RawSays['source'],
  pieces: readonly (readonly [number, number])[],
): RawSays {
  return {
    by,
    cue: [wordSpan(clause, cue.from, cue.to)],
    source,
    content: pieces.filter(([from, to]) => to > from).map(([from, to]) => wordSpan(clause, from, to)),
    addressee: [],
  }
}

/** Frequent past forms without -ed. */
const PAST = new Set(
  'went came took gave made got left sent held led met ran saw fell put set cut shut won lost kept brought began became broke built bought caught drew drove fought flew found grew hung hit paid sold shot spent stood struck told took thought threw wore withdrew'.split(
    ' ',
  ),
)
/** A finite verb by its form: auxiliaries, -ed, frequent past forms. */
export const isVerbal = (word: string): boolean => FINITE.has(word) || PAST.has(word) || /^\p{Ll}{3,}ed$/u.test(word)

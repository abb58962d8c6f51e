/**
 * Who-says readings where one clause holds speaker, cue and claim: "X said that ...", "X denied ...", "X vowed to ...", with the
 * cues that follow under the same subject ("and warned", ", adding that"). Reads: a prepared clause. Writes: raw says.
 */
import type { Span } from '../../record/span.ts'
import { type Claim, readClaim } from './claim.ts'
import { type Clause, type Cue, cueAt, isVerbal, subjectStart, wordSpan } from './clause.ts'
import { type CueForm, cueForms } from './cue-lexicon.ts'
import type { RawSays } from './layers.ts'

/** Cues that another rule has read, by the word they begin at. */
export type UsedCues = Set<number>

export function clauseSays(clause: Clause, used: UsedCues): readonly RawSays[] {
  const found: RawSays[] = []
  let start = 0
  for (let i = 0; i < clause.words.length; i++) {
    if (isBoundary(clause, i)) start = i + 1
    if (clause.quoted[i] === 1 || used.has(i)) continue
    const cue = finiteCue(clause, i)
    if (!cue) continue
    const verb = verbStart(clause, i, start)
    const subject = subjectStart(clause, start, verb)
    if (subject === undefined || !agrees(clause, cue, subject, verb)) continue
    const reading = readClaim(clause, cue)
    if (!reading) continue
    const end = subjectEnd(clause, subject, verb)
    if (end === undefined) continue
    const source = wordSpan(clause, subject, end)
    used.add(i)
    const later = furtherCues(clause, cue.to, isPast(cue), used)
    found.push(says(clause, source, reading, later[0]?.at))
    for (const [n, next] of later.entries()) {
      used.add(next.reading.cue.from)
      found.push(says(clause, source, next.reading, later[n + 1]?.at))
    }
    if (reading.isClause) start = reading.from
    i = cue.to - 1
  }
  return found
}

/** "The group [opened an office and] announced ...": the subject ends before the first verb; `undefined` where none is seen. */
function subjectEnd(clause: Clause, subject: number, verb: number): number | undefined {
  const last = clause.small[verb - 1] ?? ''
  if (last !== 'and' && last !== 'but' && last !== 'then') return verb
  for (let i = subject + 1; i < verb - 1; i++) if (isVerbal(clause.small[i] ?? '')) return i
  return undefined
}

function says(clause: Clause, source: Span, claim: Claim, limit: number | undefined): RawSays {
  const to = Math.min(claim.to, limit ?? claim.to)
  const [from, end] = withoutMarks(clause, claim.from, to)
  return {
    by: claim.rule,
    cue: [wordSpan(clause, claim.cue.from, claim.cue.to)],
    source: [source],
    content: end > from ? [wordSpan(clause, from, end)] : [],
    addressee: claim.addressee ? [wordSpan(clause, ...claim.addressee)] : [],
  }
}

/** Without commas at the edges, and without the quotation marks where the whole claim stands in one pair. */
function withoutMarks(clause: Clause, from: number, to: number): [number, number] {
  let start = from
  let end = to
  while (end > start && /^[,;:–—-]$/u.test(clause.small[end - 1] ?? '')) end--
  while (start < end && /^[,:]$/u.test(clause.small[start] ?? '')) start++
  const first = clause.small[start] ?? ''
  if (/^["“‘«]$/u.test(first)) {
    const close = clause.small.findIndex((word, i) => i > start && /^["”'»]$/u.test(word))
    if (close === end - 1) return [start + 1, end - 1]
    if (close >= end || close < 0) return [start + 1, end]
  }
  return [start, end]
}

const isBoundary = (clause: Clause, i: number): boolean => {
  const word = clause.small[i] ?? ''
  if (word === ';' || word === ':' || word === '–' || word === '—' || word === '--') return true
  return JOINERS.has(word) && (clause.small[i - 1] === ',' || word === 'while' || word === 'but' || word === 'whereas')
}
const JOINERS = new Set(['and', 'but', 'while', 'whereas', 'though', 'although', 'as', 'so', 'because', 'after'])

/** A verb of saying that is finite here by its form and what stands before it. */
export function finiteCue(clause: Clause, i: number): Cue | undefined {
  if (cueForms(clause.small[i] ?? '').length === 0) return undefined
  const before = clause.small[i - 1] ?? ''
  if (DETERMINERS.has(before) || before === 'to' || isHyphen(before) || isHyphen(clause.small[i + 1] ?? ''))
    return undefined
  return cueAt(clause, i, (form) => isFiniteForm(form, clause, i))
}

const isHyphen = (word: string): boolean => word === '-' || word === '\u2010' || word === '\u2011' // "so-called"

function isFiniteForm(form: CueForm, clause: Clause, i: number): boolean {
  if (form.entry.part === 'phrase') return form.entry.frames.has('to') || form.entry.frames.has('that')
  if (form.entry.part !== 'verb') return false
  const auxiliary = auxiliaryBefore(clause, i)
  if (auxiliary && BE.has(auxiliary)) return false
  if (auxiliary && HAVE.has(auxiliary)) return form.slots.has('participle')
  if (auxiliary) return false
  return form.slots.has('past') || form.slots.has('third') || form.slots.has('base')
}

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'re", 'am'])
const HAVE = new Set(['has', 'have', 'had', "'ve"])
const MODAL = new Set('will would can could may might must should shall do does did wo ca not never to'.split(' '))
const ADVERB =
  /^(?:also|still|again|later|then|now|earlier|once|twice|first|since|already|always|repeatedly|too|both|all|ever|reportedly|separately|meanwhile|only|just|even|flatly|\p{L}+ly)$/u
const DETERMINERS = new Set(
  "the a an his her its their our my your this that these those no 's any some such of for in on at by with from".split(
    ' ',
  ),
)

function auxiliaryBefore(clause: Clause, i: number): string | undefined {
  let at = i - 1
  while (at >= 0 && ADVERB.test(clause.small[at] ?? '')) at--
  const word = clause.small[at] ?? ''
  return BE.has(word) || HAVE.has(word) || MODAL.has(word) ? word : undefined
}

/** Where the verb group of the cue at `i` begins: its adverbs and auxiliaries. */
export function verbStart(clause: Clause, i: number, start: number): number {
  let at = i
  while (at > start && (ADVERB.test(clause.small[at - 1] ?? '') || HAVE.has(clause.small[at - 1] ?? ''))) at--
  return at > start && clause.small[at - 1] === ',' ? at - 1 : at
}

const isPast = (cue: Cue): boolean => cue.form.slots.has('past') || cue.form.slots.has('participle')

/** A base form needs a plural subject, and no form of a noun's shape a bare noun before it. */
function agrees(clause: Clause, cue: Cue, subject: number, verb: number): boolean {
  const { slots, entry } = cue.form
  if (/^(?:who|which|that|whose)$/u.test(clause.small[verb - 1] ?? '')) return false // "who asked not to be named"
  if (/^(?:no|nobody|noone)$/u.test(clause.small[subject] ?? '')) return false // silence is no statement
  if (QUESTIONS.test(clause.small[subject] ?? '') || clause.small[subject - 1] === 'what') {
    if (!entry.frames.has('as') && !entry.frames.has('call')) return false // "what they say is", "what they call"
  }
  if (verb - subject === 1 && /^(?:i|we|you)$/u.test(clause.small[subject] ?? '') && MUSINGS.has(entry.lemma))
    return false
  if (entry.part === 'phrase' || slots.has('past') || verb < cue.from) return true
  const last = clause.small[verb - 1] ?? ''
  const first = clause.small[subject] ?? ''
  const isPlural =
    /(?:[^s]s|men|people|police|they|we|i|you|who|some|many|both|others|all|few)$/u.test(last) ||
    clause.small.slice(subject, verb).includes('and') ||
    PLURAL_HEAD.test(clause.small.slice(subject, verb).join(' '))
  if (slots.has('base')) return isPlural && !slots.has('third')
  return !/^(?:they|we|i|you)$/u.test(first)
}
const QUESTIONS = /^(?:what|which|where|how|why|whatever|every)$/u
/** "I think" and "you know" colour one's own words. */
const MUSINGS = new Set('think know believe feel guess suppose mean say see'.split(' '))
const PLURAL_HEAD = /^(?:\p{L}+ ){0,3}\p{L}+s (?:of|in|from|at|on|with|for|who|near|close) /u

interface LaterCue {
  readonly at: number
  readonly reading: Claim
}

/** Cues under the same subject: "... and warned that", ", adding that ...". */
function furtherCues(clause: Clause, from: number, past: boolean, used: UsedCues): readonly LaterCue[] {
  const later: LaterCue[] = []
  for (let i = from + 1; i < clause.words.length - 1; i++) {
    if (clause.quoted[i] === 1 || used.has(i)) continue
    const word = clause.small[i] ?? ''
    if (word === ';') break
    if (word !== ',' && word !== 'and' && word !== 'but') continue
    let at = i + 1
    if (word === ',' && (clause.small[at] === 'and' || clause.small[at] === 'but')) at++
    const isJoined = at > i + 1 || word !== ','
    while (ADVERB.test(clause.small[at] ?? '')) at++
    const cue = cueAt(clause, at, (form) => {
      if (form.entry.part !== 'verb') return form.entry.part === 'phrase' && form.entry.frames.has('to')
      if (!isJoined) return form.slots.has('ing')
      return past ? form.slots.has('past') : form.slots.has('third')
    })
    const reading = cue && readClaim(clause, cue)
    if (reading) {
      later.push({ at: i, reading })
      i = at
    }
  }
  return later
}

/** True when the clause before the attribution is a claim of its own subject: who stands beside it only relays. */
export function isMainClaim(clause: Clause, from: number, to: number, used: UsedCues): boolean {
  for (let i = from + 1; i < to; i++) {
    if (clause.quoted[i] === 1 || used.has(i)) continue
    const cue = finiteCue(clause, i)
    if (!cue) continue
    return subjectStart(clause, from, verbStart(clause, i, from)) !== undefined && readClaim(clause, cue) !== undefined
  }
  return false
}

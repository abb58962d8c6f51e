/**
 * Who-says readings where the claim is the main clause and its source stands beside it: "according to X", "..., X said.",
 * "A, he claimed, B". Reads: a prepared clause. Writes: raw says; marks the cues it used.
 */
import { readClaim } from './claim.ts'
import {
  type Clause,
  type Cue,
  claimEnd,
  clauseStart,
  cueAt,
  FINITE,
  isAdverbial,
  raw,
  subjectStart,
  trimmed,
  VERBAL,
  wordSpan,
} from './clause.ts'
import { cueForms } from './cue-lexicon.ts'
import type { RawSays } from './layers.ts'
import { finiteCue, isMainClaim, type UsedCues } from './says-clause.ts'
import { passive, quotedAs } from './says-reported.ts'

export function attributedSays(clause: Clause, used: UsedCues): readonly RawSays[] {
  const found: RawSays[] = []
  for (let i = 0; i < clause.words.length; i++) {
    if (clause.quoted[i] === 1 || used.has(i)) continue
    if (clause.small[i] !== ',' && cueForms(clause.small[i] ?? '').length === 0) continue
    const one =
      quotedAs(clause, i, used) ?? accordingTo(clause, i, used) ?? passive(clause, i) ?? parenthetical(clause, i, used)
    if (!one) continue
    found.push(one)
    used.add(i)
  }
  return found
}

/** "According to X, ..." and "..., according to X". */
function accordingTo(clause: Clause, i: number, used: UsedCues): RawSays | undefined {
  const cue = cueAt(clause, i, (form) => form.entry.frames.has('according'))
  if (!cue || /^(?:which|whom|plan|schedule|law)$/u.test(clause.small[cue.to] ?? '')) return undefined
  if (
    /^(?:per|citing|quoting|going)$/u.test(clause.small[i] ?? '') &&
    clause.small[i - 1] !== ',' &&
    clause.small[i] !== 'going'
  )
    return undefined
  const { small, words } = clause
  const isFirst = i <= 1
  let end = cue.to
  while (end < words.length && !/^[,;:.!?)–—]$/u.test(small[end] ?? '') && !(clause.quoted[end] === 1)) end++
  if (end === cue.to) return undefined
  const source = [wordSpan(clause, cue.to, end)]
  if (isFirst) {
    if (small[end] !== ',') return undefined
    const comma = appositionEnd(clause, end)
    const to = claimEnd(clause, comma + 1)
    return to > comma + 1 ? raw('lexical.according-to-first', clause, cue, source, [[comma + 1, to]]) : undefined
  }
  const isCiting = /^(?:citing|quoting)$/u.test(small[i] ?? '')
  const from = clauseStart(clause, i)
  const to = small[i - 1] === ',' ? i - 1 : i
  if (to - from < 1 || hasCue(clause, from, to, used)) return undefined
  const rest = small[end] === ',' && small[i - 1] === ',' ? claimEnd(clause, end + 1) : 0
  if (/^(?:that|and|but|which|who|because|since)$/u.test(small[to - 1] ?? '')) {
    return rest > end ? raw('lexical.according-to', clause, cue, source, [[end + 1, rest]]) : undefined
  }
  if (isCiting) return rest > end + 1 ? citingBetween(clause, cue, source, end + 1, used) : undefined
  if (rest > end + 1 && (isPlainRest(clause, end + 1) || isAdverbial(clause, from, to))) {
    return raw('lexical.according-to', clause, cue, source, [
      [from, trimmed(clause, from, to)],
      [end + 1, rest],
    ])
  }
  return raw('lexical.according-to', clause, cue, source, [[from, trimmed(clause, from, to)]])
}

/** "X, citing Y, reported that ...": the claim is Y's. */
function citingBetween(
  clause: Clause,
  cue: Cue,
  source: RawSays['source'],
  at: number,
  used: UsedCues,
): RawSays | undefined {
  const verb = finiteCue(clause, at)
  const claim = verb && readClaim(clause, verb)
  if (!claim) return undefined
  used.add(at)
  return raw('lexical.citing', clause, cue, source, [[claim.from, claim.to]])
}

/** A rest that goes on with the clause that the attribution parts, no clause or apposition of its own. */
const isPlainRest = (clause: Clause, at: number): boolean =>
  !/^(?:a|an|the|who|which|while|and|but|as|in|after)$/u.test(clause.small[at] ?? '')

/** True when somebody else's claim stands in words `[from, to)`: the source is then a relay. */
function hasCue(clause: Clause, from: number, to: number, used: UsedCues): boolean {
  for (let i = from; i < to; i++) if (used.has(i) || (i > from && finite(clause, i))) return true
  return false
}

/** "According to Ann Lee, head of the mission, ...": the last comma of an apposition. */
function appositionEnd(clause: Clause, comma: number): number {
  const next = clause.small[comma + 1] ?? ''
  if (
    !/^(?:head|leader|chief|director|spokesman|spokeswoman|spokesperson|secretary|president|chairman|minister|who|which|an?)$/u.test(
      next,
    )
  )
    return comma
  if (next === 'a' || next === 'an') return comma
  const second = clause.small.indexOf(',', comma + 1)
  return second > 0 && second - comma < 14 ? second : comma
}

/** "..., X said.", "..., said X.", "A, X claimed, B". `i` is the comma. */
function parenthetical(clause: Clause, i: number, used: UsedCues): RawSays | undefined {
  const { small, words } = clause
  if (small[i] !== ',') return undefined
  const from = clauseStart(clause, i)
  if (i - from < 1) return undefined
  const inverted = finite(clause, i + 1)
  if (
    inverted &&
    inverted.form.entry.lemma !== 'tell' &&
    (!inverted.form.slots.has('base') || inverted.form.entry.lemma === 'say') &&
    !used.has(i + 1) &&
    !finite(clause, i + 2)
  ) {
    if (isAdverbial(clause, from, i)) return undefined
    let end = inverted.to
    while (end < words.length && !/^[,;.!?:]$/u.test(small[end] ?? '')) end++
    if (end === inverted.to || end - inverted.to > 12 || !isName(clause, inverted.to)) return undefined
    if (small.slice(inverted.to, end).some((word) => VERBAL.test(word))) return undefined
    used.add(inverted.from)
    return raw(
      'lexical.said-x',
      clause,
      inverted,
      [wordSpan(clause, inverted.to, end)],
      [[from, trimmed(clause, from, i)]],
    )
  }
  for (let at = i + 2; at < Math.min(i + 14, words.length); at++) {
    if (/^[;:.!?–—]$/u.test(small[at] ?? '') || clause.quoted[at] === 1) return undefined
    const cue = finite(clause, at)
    if (!cue || used.has(at)) continue
    let verb = at
    while (verb > i + 1 && /^(?:has|have|had|also|later|then|\p{L}+ly)$/u.test(small[verb - 1] ?? '')) verb--
    if (subjectStart(clause, i + 1, verb) !== i + 1 || !isName(clause, i + 1)) return undefined
    const end = restEnd(clause, cue.to)
    if (end === undefined) return undefined
    used.add(at)
    if (isMainClaim(clause, from, i, used)) {
      clause.cuts.add(i)
      return undefined
    }
    return attribute(clause, cue, [from, i, verb, end], used)
  }
  return undefined
}

function attribute(
  clause: Clause,
  cue: Cue,
  [from, comma, verb, end]: readonly [number, number, number, number],
  used: UsedCues,
): RawSays | undefined {
  const { small, words } = clause
  const source = [wordSpan(clause, comma + 1, verb)]
  const content: [number, number][] = [[from, trimmed(clause, from, comma)]]
  if (small[end] === ',' && !/^(?:citing|quoting)$/u.test(small[end + 1] ?? '')) {
    const to = claimEnd(clause, end + 1)
    const isBroken = /^(?:who|which|that|because|since|and|but|if|hoping|where)$/u.test(small[comma - 1] ?? '')
    if (isBroken) return raw('lexical.x-said-between', clause, cue, source, [[end + 1, to]])
    const isPronoun = verb === comma + 2 && /^(?:he|she|they|it|we|i)$/u.test(small[comma + 1] ?? '')
    const goesOn =
      (isPronoun && !/^(?:and|but|while|who|which|adding|a|an|the)$/u.test(small[end + 1] ?? '')) ||
      isAdverbial(clause, from, comma) ||
      FINITE.has(small[end + 1] ?? '') ||
      /(?:ed|[^s]s)$/u.test(small[end + 1] ?? '')
    if (goesOn) content.push([end + 1, to])
    return raw(goesOn ? 'lexical.x-said-between' : 'lexical.x-said', clause, cue, source, content)
  }
  const citing =
    end < words.length && small[end] === ','
      ? cueAt(clause, end + 1, (form) => form.entry.frames.has('according'))
      : undefined
  if (citing) {
    let last = citing.to
    while (last < words.length && !/^[,;.!?]$/u.test(small[last] ?? '') && small[last] !== 'who') last++
    used.add(citing.from)
    if (last > citing.to)
      return raw('lexical.x-said-citing', clause, citing, [wordSpan(clause, citing.to, last)], content)
  }
  return raw('lexical.x-said', clause, cue, source, content)
}

/** Where the attribution ends after its verb: at the sentence's end, a comma or semicolon, after time and addressee. */
function restEnd(clause: Clause, from: number): number | undefined {
  for (let at = from; at < Math.min(from + 12, clause.words.length); at++) {
    const word = clause.small[at] ?? ''
    if (/^[,;.!?]$/u.test(word)) return at
    if (at === from && /^(?:this|that|them|him|it|how|what)$/u.test(word)) return undefined
    if (/^(?:that|if|whether|is|are|was|were|had|would|will|the|it|he|they|she)$/u.test(word) && at === from)
      return undefined
    if (/^(?:that|is|are|was|were|had|has|would|will|to)$/u.test(word)) return undefined
  }
  return from >= clause.words.length ? from : clause.words.length <= from + 12 ? clause.words.length : undefined
}

/** A verb that can report what stands before it. */
const finite = (clause: Clause, at: number): Cue | undefined =>
  cueAt(
    clause,
    at,
    ({ entry, slots }) =>
      entry.part === 'verb' &&
      REPORTS.has(entry.lemma) &&
      (slots.has('past') || slots.has('third') || (slots.has('base') && PLAIN.has(entry.lemma))) &&
      !/^(?:to|the|a|an|is|are|was|were|be|been|not|as|its|their|his|her|\d.*)$/u.test(clause.small[at - 1] ?? ''),
  )
/** Those whose base form is no noun. */
const PLAIN = new Set('say tell insist believe argue allege fear warn maintain reckon'.split(' '))
const REPORTS = new Set(
  'say tell report claim announce add write insist argue believe allege state explain note estimate fear warn confirm admit suggest indicate maintain declare reveal disclose acknowledge complain reckon'.split(
    ' ',
  ),
)

/** A name, a pronoun, a determiner or a bare plural can begin the one who speaks. */
const isName = (clause: Clause, at: number): boolean =>
  /^\p{Lu}/u.test(clause.words[at]?.form ?? '') ||
  /^(?:he|she|they|it|we|i|the|a|an|his|her|its|their|one|two|several|some|another|both|local|state|government|military|police|officials|doctors|witnesses|residents|sources|aides|analysts|\p{L}+s)$/u.test(
    clause.small[at] ?? '',
  )

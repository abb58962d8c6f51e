/**
 * The claim beside a cue in its clause: a that-clause, a bare clause, an infinitive, an object, with the addressee before it.
 * Reads: a prepared clause, a cue. Writes: the claim as words `[from, to)` with the rule that read it.
 */
import { type Clause, type Cue, claimEnd, isVerbal } from './clause.ts'

/** A claim beside its cue: content is words `[from, to)`. */
export interface Claim {
  readonly rule: string
  readonly cue: Cue
  readonly from: number
  readonly to: number
  readonly addressee?: readonly [number, number] | undefined
  /** The content is a clause, in which further speakers may stand. */
  readonly isClause: boolean
}

/** Reads the claim that follows a cue, by the cue's frames. */
export function readClaim(clause: Clause, cue: Cue): Claim | undefined {
  const { frames } = cue.form.entry
  const { small } = clause
  const next = small[cue.to] ?? ''
  const to = claimEnd(clause, cue.to)
  if (to <= cue.to) return undefined
  if (frames.has('person')) {
    const told = readTold(clause, cue, to)
    if (told) return told
  }
  if (frames.has('that')) {
    const that = thatAfter(clause, cue.to)
    if (that !== undefined) return { rule: 'lexical.that-clause', cue, from: that + 1, to, isClause: true }
    const from = afterTime(clause, cue.to)
    if (
      frames.has('bare') &&
      startsClause(clause, from, cue.form.entry.lemma === 'say') &&
      !((frames.has('np') || OBJECTS.has(cue.form.entry.lemma)) && !hasVerb(clause, from, to))
    ) {
      return { rule: 'lexical.bare-clause', cue, from, to, isClause: true }
    }
  }
  if (frames.has('to') && next === 'to')
    return { rule: 'lexical.infinitive', cue, from: cue.to, to: objectEnd(clause, cue.to + 2, to), isClause: false }
  if (frames.has('to') && cue.form.entry.part === 'phrase')
    return { rule: 'lexical.decline', cue, from: cue.to, to, isClause: false }
  if (frames.has('of') && cue.form.entry.lemma === 'accuse' && next === 'of') return undefined // "the man accused of theft"
  if (cue.form.entry.lemma === 'appeal to' && !small.slice(cue.to, to).includes('to')) return undefined // "appeals to voters"
  if (
    OBJECT_FRAMES.some((frame) => frames.has(frame)) &&
    startsObject(clause, cue.to, frames.has('of') || frames.has('for'))
  ) {
    if (frames.has('call') && !isJudgement(clause, cue.to, to)) return undefined
    return isFigureVerb(cue) && !takesFigure(clause, cue, to)
      ? undefined
      : { rule: 'lexical.object', cue, from: cue.to, to: objectEnd(clause, cue.to, to), isClause: false }
  }
  return undefined
}
/** An object ends before a relative, an apposition or a second verb of the same subject ("and suspended the licence"). */
function objectEnd(clause: Clause, from: number, to: number): number {
  for (let i = from + 1; i < to; i++) {
    if (clause.quoted[i] === 1) continue
    const next = clause.small[i + 1] ?? ''
    if (clause.small[i] === ',' && /^(?:which|who|whose|where|a|an|but|and|after|\p{L}+ing)$/u.test(next)) return i
    if (/^(?:and|but)$/u.test(clause.small[i] ?? '') && isVerbal(next)) return i
  }
  return to
}
const OBJECT_FRAMES = ['np', 'of', 'for', 'as', 'call'] as const

/** "called it a lie", "called the plan “a tantrum”", not "called a strike", "called Front du Retour". */
const isJudgement = (clause: Clause, from: number, to: number): boolean =>
  /^(?:it|this|that)$/u.test(clause.small[from] ?? '') && to - from > 1
    ? true
    : clause.small.slice(from + 1, to).some((_, i) => clause.quoted[from + 1 + i] !== 0) ||
      (/^the$/u.test(clause.small[from] ?? '') &&
        clause.small.slice(from + 2, Math.min(from + 6, to)).some((word) => word === 'a' || word === 'an'))

/** Verbs that take a plain object in another sense: "added a wing", "maintains a lead". */
const OBJECTS = new Set('add maintain announce note explain stress claim assert'.split(' '))

/** Verbs of counting claim only beside a number: "puts the dead at 16", not "put pressure on". */
const isFigureVerb = (cue: Cue): boolean => /^(?:put|count|tally|give|list)$/u.test(cue.form.entry.lemma)
const takesFigure = (clause: Clause, cue: Cue, to: number): boolean =>
  clause.small
    .slice(cue.to, to)
    .some((word) =>
      /^\d|^(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?|hundreds|thousands|half)$/u.test(
        word,
      ),
    )

/** "told Reuters that", "asked the UN to", "assured residents the bridge": addressee and claim. */
function readTold(clause: Clause, cue: Cue, to: number): Claim | undefined {
  const limit = Math.min(cue.to + 12, to)
  for (let i = cue.to; i < limit; i++) {
    const word = clause.small[i] ?? ''
    if (/^[,;:.]$/u.test(word)) return undefined
    if (i === cue.to && (word === 'that' || word === 'to' || word === 'for')) {
      if (word === 'for' && !cue.form.entry.frames.has('for')) return undefined
      return {
        rule: word === 'that' ? 'lexical.that-clause' : 'lexical.infinitive',
        cue,
        from: word === 'that' ? i + 1 : i,
        to,
        isClause: word === 'that',
      }
    }
    if (i === cue.to && word === 'not') return undefined // "asked not to be named"
    if (word === 'to' && /^(?:the|a|an|his|her|its|their|this|\d.*)$/u.test(clause.small[i + 1] ?? '')) return undefined
    if (word === 'that' && clause.small[i - 1] === 'and') return undefined
    if (word === 'that' || word === 'to' || (i > cue.to && startsTold(clause, cue.to, i))) {
      if (word === 'to' && DEMANDS.has(cue.form.entry.act)) {
        return { rule: 'lexical.asked-to', cue, from: cue.to, to: objectEnd(clause, i + 2, to), isClause: false }
      }
      const addressee = [cue.to, addresseeEnd(clause, cue.to, i)] as const
      const rule = word === 'that' ? 'lexical.told-that' : word === 'to' ? 'lexical.told-to' : 'lexical.told-clause'
      return { rule, cue, from: word === 'that' ? i + 1 : i, to, addressee, isClause: word !== 'to' }
    }
  }
  return undefined
}

/** What is asked of somebody holds the one it is asked of: "urged [the parties to resume the talks]". */
const DEMANDS: ReadonlySet<string> = new Set(['demand', 'order'])

/** A bare clause after a short addressee: "told us the bridge was open". */
function startsTold(clause: Clause, from: number, at: number): boolean {
  if (at - from > 3 || !/^(?:it|he|she|they|there|the|no|all|a|we|i|his|her|its|their)$/u.test(clause.small[at] ?? ''))
    return false
  return clause.words
    .slice(from, at)
    .every((word) => /^\p{Lu}/u.test(word.form) || ADDRESSEES.has(word.form.toLowerCase()))
}
const ADDRESSEES = new Set(
  'me us him her them reporters journalists lawmakers deputies parliament residents families relatives'.split(' '),
)

/** Without the time after it: "told Reuters on Monday that". */
function addresseeEnd(clause: Clause, from: number, to: number): number {
  for (let i = from + 1; i < to; i++)
    if (
      /^(?:on|in|at|by|late|early|earlier|last|over|during)$/u.test(clause.small[i] ?? '') ||
      WEEKDAY.test(clause.small[i] ?? '')
    )
      return i
  return to
}

/** The "that" of the claim, beside the cue or after a phrase of time, place or medium. */
function thatAfter(clause: Clause, from: number): number | undefined {
  if (clause.small[from] === 'that') return startsThat(clause, from) ? from : undefined
  if (!ADJUNCT.test(clause.small[from] ?? '') && !WEEKDAY.test(clause.small[from] ?? '')) return undefined
  for (let i = from + 1; i < Math.min(from + 12, clause.words.length); i++) {
    const word = clause.small[i] ?? ''
    if (word === 'that') return startsThat(clause, i) ? i : undefined
    if (/^[,;:.]$/u.test(word) || clause.quoted[i] === 1) return undefined
  }
  return undefined
}
const ADJUNCT =
  /^(?:on|in|at|by|to|through|via|during|after|before|late|early|earlier|last|later|again|also|today|yesterday|tonight|over)$/u
const WEEKDAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tonight|wed|thu|tue)$/u
/** "that" is the claim itself in "denies that." */
const startsThat = (clause: Clause, that: number): boolean => /[\p{L}\p{N}"“‘]/u.test(clause.small[that + 1] ?? '')

/** Behind a bare time: "said Wednesday", "said on Monday night". */
function afterTime(clause: Clause, from: number): number {
  let at = from
  if (clause.small[at] === 'on' && WEEKDAY.test(clause.small[at + 1] ?? '')) at++
  if (!WEEKDAY.test(clause.small[at] ?? '')) return from
  at++
  while (/^(?:night|morning|evening|afternoon)$/u.test(clause.small[at] ?? '')) at++
  return at
}

const STARTERS = new Set(
  'it he she they we i you there this these those the a an his her its their our my no all some both more most many several any each every none nothing nobody neither such another one two three four five six seven eight nine ten at up only if when what how who why whether'.split(
    ' ',
  ),
)
function startsClause(clause: Clause, at: number, isPlain: boolean): boolean {
  const word = clause.words[at]?.form ?? ''
  if (at >= clause.words.length - 1) return false
  return (
    STARTERS.has(clause.small[at] ?? '') ||
    /^[\p{Lu}\d]/u.test(word) ||
    (/^["“‘]$/u.test(word) && clause.quoted[at + 1] === 2) ||
    (isPlain && /[^s]s$/u.test(word))
  )
}

/** A finite verb by closed-class words or a past form: tells a clause from an object. */
function hasVerb(clause: Clause, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) {
    const word = clause.small[i] ?? ''
    if (AUXILIARY.test(word) || isVerbal(word)) return true
    if (/^[,;]$/u.test(word)) return false
  }
  return false
}
const AUXILIARY =
  /^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|'s|'re|'ve|wo|ca)$/u

function startsObject(clause: Clause, at: number, isPreposition: boolean): boolean {
  const word = clause.small[at] ?? ''
  if (isPreposition && /^(?:of|for)$/u.test(word)) return true
  return (
    !/^(?:[,;:.!?)]|to|on|in|at|by|as|and|or|but|with|from|after|before|into|up|down|off|out|away|over|because|when|if|than|until|since|during|through|between|about|against|under)$/u.test(
      word,
    ) && word !== ''
  )
}

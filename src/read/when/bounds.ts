/**
 * Prepositions that open an end of a time: "since", "until", "by", "before", "from". The words of the moment stay without
 * the preposition (as in TIMEX3); its interval is open, and the preposition stands in the evidence of the open end.
 */
import type { Rule } from '../../knowledge/rule.ts'
import type { OpenEnd } from '../../record/values.ts'
import type { Day } from './calendar.ts'
import type { Found } from './scan.ts'
import type { Token } from './tokens.ts'
import type { Value } from './value.ts'

export interface Bound {
  readonly value: Value
  readonly open: OpenEnd
  readonly rule: string
  /** Token index where the preposition begins. */
  readonly from: number
}

export const BOUND_RULES: readonly Rule[] = [
  {
    id: 'when.since',
    gloss: 'since, from, starting: from a time on, open at its end',
    must: 'It has been shut since October 7.',
    mustNot: 'It was shut on October 7.',
  },
  {
    id: 'when.until',
    gloss: 'until, through, by: up to and with a time, open at its start',
    must: 'It will be shut until Sunday.',
    mustNot: 'It was shut on Sunday.',
  },
  {
    id: 'when.before',
    gloss: 'before: up to a time and not with it, open at its start',
    must: 'It must be shut before December 15.',
    mustNot: 'It was shut two days before.',
  },
]

/** Rules whose expressions have both ends. */
const STRETCHES = new Set(['when.stretch', 'when.days-of-month', 'when.days-listed', 'when.years', 'when.centuries'])
const SINCE = /^(?:since|from|starting|beginning|effective|after)$/u
const UNTIL = /^(?:until|till|til|through|thru|by)$/u

/** The open interval that the words before an expression make of it; absent where they make none. */
export function boundOf(
  tokens: readonly Token[],
  found: Found,
  report: Day | undefined,
  ahead: () => boolean,
): Bound | undefined {
  const { value } = found
  const { from, to } = value
  if (from === undefined || to === undefined || value.timex3.type === 'DURATION' || value.timex3.type === 'SET')
    return undefined
  if (found.rules.some((rule) => STRETCHES.has(rule)) || /^['’]$/u.test(tokens[found.to]?.text ?? '')) return undefined
  if (found.rules[0] === 'when.ever-since') return open(value, 'to', 'when.since', found.from)
  const text = (at: number): string => tokens[at]?.text ?? ''
  let at = found.from - 1
  while (/^(?:the|late|early|about|around|at|least)$/u.test(text(at))) at--
  const word = opensHappening(tokens, at) ?? text(at)
  const timeOfDay =
    value.timex3.type === 'TIME' && (value.clock !== undefined || /T(?:MO|EV|AF|NI|\d)/u.test(value.timex3.value))
  if (word === 'of' && text(at - 1) === 'as') {
    return ahead() || (report !== undefined && from > report) ? open(value, 'to', 'when.since', at - 1) : undefined
  }
  if (word === 'to' && text(at - 1) === 'up' && text(at - 2) !== '-') return open(value, 'from', 'when.until', at - 1)
  if (word === 'than' && /^(?:no|not)$/u.test(text(at - 2)) && /^(?:later|earlier)$/u.test(text(at - 1)))
    return text(at - 1) === 'later'
      ? open(value, 'from', 'when.until', at - 2)
      : open(value, 'to', 'when.since', at - 2)
  if (SINCE.test(word)) {
    if (word === 'after') return undefined
    if (word === 'from' && /^(?:different|away|far|apart|down|up|is|be|are|was|were|dating|dates)$/u.test(text(at - 1)))
      return undefined
    return open(value, 'to', 'when.since', at)
  }
  if (UNTIL.test(word)) {
    if (timeOfDay && word !== 'through' && report !== undefined && from <= report) return undefined
    return open(value, 'from', 'when.until', at)
  }
  if (word === 'before') {
    if (timeOfDay) return undefined
    const inclusive = found.rules.includes('when.end-of') || found.rules.includes('when.the-unit')
    return {
      value: { ...value, from: undefined, to: inclusive ? to : from },
      open: 'from',
      rule: 'when.before',
      from: at,
    }
  }
  return undefined
}

/** "Since the elections of October 2021": the preposition before a happening that the time dates. */
function opensHappening(tokens: readonly Token[], at: number): string | undefined {
  if (!/^(?:of|in|on)$/u.test(tokens[at]?.text ?? '')) return undefined
  for (let i = at - 1; i > at - 6; i--) {
    const token = tokens[i]
    if (token?.kind !== 'word' || /^(?:of|in|on|at|to|and|by|that|who|was|were)$/u.test(token.text)) return undefined
    if (/^(?:the|an?|its|their|his|her|last)$/u.test(token.text))
      return /^(?:since|until|till)$/u.exec(tokens[i - 1]?.text ?? '')?.[0]
  }
  return undefined
}

function open(value: Value, end: 'from' | 'to', rule: string, from: number): Bound {
  const opened = end === 'to' ? { ...value, to: undefined } : { ...value, from: undefined }
  return { value: opened, open: end, rule, from }
}

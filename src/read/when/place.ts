/**
 * Where an expression stands while a report is read: its tokens, the report's day, the day told of last, and whether its
 * clause looks ahead. Rules resolve against this and nothing else.
 */
import type { Precision } from '../../record/values.ts'
import type { Day } from './calendar.ts'
import type { Token } from './tokens.ts'

/** A moment with days that was found before. */
export interface Told {
  /** Its number among the moments found so far. */
  readonly index: number
  readonly from: Day
  readonly to: Day
  readonly precision: Precision
  /** Its year was stated or counted from a stated one. */
  readonly yearStated: boolean
  /** The same quarter of the year before another. */
  readonly yearBefore: boolean
  /** The number of the paragraph it stands in. */
  readonly paragraph: number
}

export interface Place {
  readonly tokens: readonly Token[]
  /** Token indices of the expression, half-open. */
  readonly from: number
  readonly to: number
  /** The day of the report, where it is known. */
  readonly report: Day | undefined
  /** The moment told of last, before this expression. */
  readonly last: Told | undefined
  /** The quarter told of last that is not itself one of a year before: business news counts from it. */
  readonly lastPeriod: Told | undefined
  readonly paragraph: number
  /** True when the clause speaks of what is to come; `why` says what shows it. */
  readonly ahead: () => Ahead
}

export interface Ahead {
  readonly ahead: boolean
  readonly why: string
}

/** The text of the token `steps` from the expression: -1 is the one before, 0 the one after it. */
export const neighbour = (place: Place, steps: number): string =>
  place.tokens[steps < 0 ? place.from + steps : place.to + steps]?.text ?? ''

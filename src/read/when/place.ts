/**
 * Where an expression stands while a report is read: its tokens, the report's day, what was told of before, and whether its
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
  /** Open at one end ("since Monday"): no point to count from. */
  readonly bounded: boolean
  readonly paragraph: number
  readonly sentence: number
  /** Index of its first token in its sentence, and of the one after its last. */
  readonly token: number
  readonly tokenAfter: number
  /** Its words name a happening of another day: "the eve of the vote". */
  readonly besideHappening: boolean
}

/** What was told before an expression, as far as it can count from it. */
export interface Telling {
  /** The day that "today" is: the report's, where it is known, or the one that the text last said it was. */
  readonly report: Day | undefined
  /** The day of the report. */
  readonly published: Day | undefined
  /** The moment that said what day it is. */
  readonly stated: number | undefined
  /** The moment told of last, open ("since 1998") or not. */
  readonly lastOpen: Told | undefined
  /** The year, month or day told of last whose year was stated, open or not. */
  readonly lastDated: Told | undefined
  /** The moment told of last that is not open. */
  readonly last: Told | undefined
  /** The day told of last that is not open and not to come. */
  readonly lastDay: Told | undefined
  /** Days told before that one, the latest told first. */
  readonly earlierDays: readonly Told[]
  /** The last quarter told of that has ended and is not itself one of a year before: business news counts from it. */
  readonly lastQuarter: Told | undefined
  /** The first of the days that the text numbers. */
  readonly dayOne: Day | undefined
  /** The day of a happening that one of the nouns names ("the attack"), from the sentence that told of it, else the first day told. */
  readonly happened: (nouns: readonly string[]) => Told | undefined
  /** The report tells of years long past: dates go on from the year told of. */
  readonly narrative: boolean
  readonly paragraph: number
  readonly sentence: number
}

export interface Place extends Telling {
  readonly tokens: readonly Token[]
  /** Token indices of the expression, half-open. */
  readonly from: number
  readonly to: number
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

/**
 * Finds the time expressions of one sentence: at each token the longest reading of modifiers, a base rule, a part of the day or a
 * clock time beside it, and a second expression where the two make a stretch. Left to right, so that "the next day" finds
 * what was told of before it. Each token is the start of a bounded number of tries: linear in the text.
 */

import { canBeClass, candidatesOf } from './candidates.ts'
import { CLASSES, clockOf } from './classes.ts'
import { zoneAt } from './clock.ts'
import { MODIFIERS } from './modifiers.ts'
import type { Ahead, Place, Telling } from './place.ts'
import { DATE_RULES } from './rules-dates.ts'
import { DURATION_RULES } from './rules-duration.ts'
import { EVENT_RULES } from './rules-event.ts'
import { NAMED_DAY_RULES } from './rules-named-days.ts'
import { NTH_RULES } from './rules-nth.ts'
import { RELATIVE_RULES } from './rules-relative.ts'
import { SEASON_RULES } from './rules-seasons.ts'
import { SET_RULES } from './rules-set.ts'
import { TOLD_RULES } from './rules-told.ts'
import { clockValue, PERIOD_RULES, TIME_RULES, VAGUE_RULES } from './rules-vague.ts'
import { YEAR_RULES } from './rules-years.ts'
import { stretchOf } from './stretch.ts'
import type { TimeRule } from './time-rule.ts'
import type { Token } from './tokens.ts'
import { partOf, type Value } from './value.ts'
import { calendarWord } from './vocabulary.ts'

/** Of two rules that read equally many tokens the earlier one counts. */
export const BASE_RULES: readonly TimeRule[] = [
  ...DATE_RULES,
  ...NTH_RULES,
  ...NAMED_DAY_RULES,
  ...YEAR_RULES,
  ...SEASON_RULES,
  ...PERIOD_RULES,
  ...RELATIVE_RULES,
  ...TOLD_RULES,
  ...EVENT_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
  ...VAGUE_RULES,
  ...TIME_RULES,
]

/** A time expression in a sentence. */
export interface Found {
  /** Token indices, half-open. */
  readonly from: number
  readonly to: number
  readonly value: Value
  /** The two expressions of a stretch. */
  readonly parts?: readonly Found[] | undefined
  /** Ids of the rules that made it, the base rule first. */
  readonly rules: readonly string[]
}

/** What expressions count from, with the sense of each stretch of the sentence. */
export interface Context {
  readonly telling: Telling
  readonly aheadAt: (from: number, to: number) => Ahead
}

/** The expression that begins at token `at`, with all that belongs to it. */
export function expressionAt(tokens: readonly Token[], at: number, context: Context): Found | undefined {
  const token = tokens[at]
  if (!token || (!BEGINNINGS.has(token.text) && !canBeClass(token))) return undefined
  const alone = phraseAt(tokens, at, context)
  const first = alone && (sameDay(tokens, alone, context) ?? alone)
  return first && (stretchOf(tokens, first, (next) => phraseAt(tokens, next, context)) ?? first)
}

/** What an expression can begin with, besides classes: one look-up settles it for most tokens. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  [...BASE_RULES, ...MODIFIERS].flatMap(({ pattern }) => [...pattern.openings.keys()]),
)

/** "today (Thursday)", "Unity Day (December 19)": one day named twice; the one with a month counts. */
function sameDay(tokens: readonly Token[], first: Found, context: Context): Found | undefined {
  if (tokens[first.to]?.text !== '(') return undefined
  if (first.value.clock) return sameTime(tokens, first, context)
  if (first.value.precision !== 'day') return undefined
  const aheadAt = (): Ahead => context.aheadAt(first.from, first.to) // the bracket stands outside of its clause
  const second = phraseAt(tokens, first.to + 1, { ...context, aheadAt })
  const close = second && tokens[second.to]?.text === ')'
  if (!second || !close || second.value.precision !== 'day' || second.value.timex3.type !== 'DATE') return undefined
  const dated = /month|date/u.test(second.rules[0] ?? '')
  const value = dated ? second.value : first.value
  return {
    from: first.from,
    to: second.to + 1,
    value,
    rules: [(dated ? second : first).rules[0] ?? '', 'when.same-day'],
  }
}

/** "At 6 in the evening (6 p.m. GMT Monday)": one time named twice; the one with a day counts. */
function sameTime(tokens: readonly Token[], first: Found, context: Context): Found | undefined {
  const second = phraseAt(tokens, first.to + 1, context)
  const [one, other] = [first.value.clock, second?.value.clock]
  const isSame = one && other && one.from === other.from && tokens[second?.to ?? 0]?.text === ')'
  if (!second || !isSame || !second.rules.includes('when.clock-on-day')) return undefined
  if (first.rules.includes('when.clock-on-day')) return undefined
  const { value } = second
  return {
    ...{ from: first.from, to: second.to + 1, value, parts: [{ ...first, value }, second] },
    rules: [first.rules[0] ?? '', 'when.same-day'],
  }
}

function placeOf(tokens: readonly Token[], from: number, to: number, context: Context): Place {
  return { ...context.telling, tokens, from, to, ahead: () => context.aheadAt(from, to) }
}

function phraseAt(tokens: readonly Token[], at: number, context: Context, depth = 0): Found | undefined {
  const modified = depth < 2 ? modifiedAt(tokens, at, context, depth) : undefined
  const plain = plainAt(tokens, at, context, depth)
  if (modified && (!plain || modified.to >= plain.to)) return modified
  return plain
}

/** "Late early 1500" ends before it begins: no time. */
const isForward = ({ from, to }: Value): boolean => from === undefined || to === undefined || from < to

function modifiedAt(tokens: readonly Token[], at: number, context: Context, depth: number): Found | undefined {
  let best: Found | undefined
  for (const modifier of modifiersFrom(tokens, at)) {
    const match = modifier.pattern.matchAt(tokens, at)
    if (!match) continue
    const behind = phraseAt(tokens, match.to, context, depth + 1)
    if (!behind || (best && best.to >= behind.to)) continue
    const words = tokens
      .slice(at, match.to)
      .map((token) => token.text)
      .join(' ')
    const value = modifier.change(behind.value, placeOf(tokens, behind.from, behind.to, context), words)
    if (value && isForward(value)) best = { from: at, to: behind.to, value, rules: [...behind.rules, modifier.id] }
  }
  return best
}

const modifiersFrom = candidatesOf(MODIFIERS)

/** A base rule's reading with what follows it: a part of the day, a clock time, the day of a clock time. */
function plainAt(tokens: readonly Token[], at: number, context: Context, depth: number): Found | undefined {
  const base = baseAt(tokens, at, context)
  const joined = depth < 3 ? timeOfDayAt(tokens, at, context, depth) : undefined
  if (joined && joined.to > (base?.to ?? 0)) return joined
  return base && withPart(tokens, base)
}

function baseAt(tokens: readonly Token[], at: number, context: Context): Found | undefined {
  let best: Found | undefined
  for (const rule of rulesFrom(tokens, at)) {
    const match = rule.pattern.matchAt(tokens, at)
    if (!match || match.to <= (best?.to ?? at)) continue
    const value = rule.value(match.kept, placeOf(tokens, at, match.to, context))
    if (value && isForward(value)) best = { from: at, to: value.through ?? match.to, value, rules: [rule.id] }
  }
  return best
}

const rulesFrom = candidatesOf(BASE_RULES)

/** The same clock time in another zone, or the zone, in brackets: "10:35 a.m. (0735 GMT) Friday", "2 pm (local time) on Tuesday". */
function afterBracket(tokens: readonly Token[], at: number): number {
  if (tokens[at]?.text !== '(') return at
  const next = CLASSES.CLOCK(tokens, at + 1)?.next ?? zoneAt(tokens, at + 1)?.next
  return next !== undefined && tokens[next]?.text === ')' ? next + 1 : at
}

/** "Tuesday night", "yesterday afternoon", "Friday at 7 p.m.". */
function withPart(tokens: readonly Token[], found: Found): Found {
  const { value } = found
  if (value.precision !== 'day' || value.timex3.type !== 'DATE') return found
  const comma = tokens[found.to]?.text === ',' ? 1 : 0
  const part = calendarWord(tokens[found.to]?.text ?? '', 'part')
  if (part && !part.plural) {
    return { ...found, to: found.to + 1, value: partOf(value, part.word), rules: [...found.rules, 'when.part-of-day'] }
  }
  const at = /^(?:at|around)$/u.test(tokens[found.to + comma]?.text ?? '') ? found.to + comma + 1 : found.to
  const clock = at > found.to ? CLASSES.CLOCK(tokens, at) : undefined
  if (clock) {
    return {
      ...found,
      to: clock.next,
      value: clockValue(value, { clock: clock.value }),
      rules: [...found.rules, 'when.clock-on-day'],
    }
  }
  return found
}

/** "6 a.m. on Tuesday", "noon Wednesday", "dawn on Tuesday". */
function timeOfDayAt(tokens: readonly Token[], at: number, context: Context, depth: number): Found | undefined {
  const article = tokens[at]?.text === 'the' ? 1 : 0
  const part = CLASSES.PART(tokens, at + article)
  const clock = part ? undefined : CLASSES.CLOCK(tokens, at)
  const next = part?.next ?? clock?.next
  if (next === undefined) return undefined
  let day = clock ? afterBracket(tokens, next) : next
  if (tokens[day]?.text === ',') day++
  const linked = /^(?:on|of)$/u.test(tokens[day]?.text ?? '')
  if (linked) day++
  if (!linked && part && !String(part.value).match(/noon|midnight|midday/u)) return undefined
  const behind = phraseAt(tokens, day, context, depth + 1)
  if (behind?.value.precision !== 'day' || behind.value.timex3.type !== 'DATE') return undefined
  const value = part ? partOf(behind.value, String(part.value)) : clockValue(behind.value, { clock: clock?.value })
  if (clock && !clockOf({ clock: clock.value })) return undefined
  return { from: at, to: behind.to, value, rules: [...behind.rules, part ? 'when.part-of-day' : 'when.clock-on-day'] }
}

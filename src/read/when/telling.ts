/**
 * What a report has told of so far: the moments with days, and the words of the sentences they stand in. Later expressions
 * count from it ("the next day", "the eve of the attack"). Each step is constant in the length of the report.
 */
import type { Day } from './calendar.ts'
import type { Telling, Told } from './place.ts'
import type { Token } from './tokens.ts'

export interface Memory {
  lastOpen?: Told | undefined
  lastDated?: Told | undefined
  last?: Told | undefined
  lastDay?: Told | undefined
  firstDay?: Told | undefined
  /** The day that the text last said it was. */
  stated?: Told | undefined
  /** The days told of before the last one, the latest told first: few, since nothing counts from far back. */
  earlierDays: readonly Told[]
  lastQuarter?: Told | undefined
  /** The first of the days that the text numbers ("day five of the siege"). */
  dayOne?: Day | undefined
  /** By the number of the moment. */
  readonly byIndex: Map<number, Told>
  /** The day told nearest to a word of these first letters, in the last sentence that has both. */
  readonly dayByStem: Map<string, Told>
  /** The days told in the sentence being read. */
  daysHere: Told[]
}

export const emptyMemory = (): Memory => ({
  byIndex: new Map(),
  dayByStem: new Map(),
  daysHere: [],
  earlierDays: [],
})

/** Four letters tell "shelling" and "shelled", "arrival" and "arrived" to be of one happening. */
const stem = (word: string): string => word.slice(0, 4)

/** Keeps the words of a sentence once its moments are known. */
export function rememberWords(memory: Memory, tokens: readonly Token[]): void {
  const days = memory.daysHere.splice(0)
  let next = 0
  for (const [at, { kind, text }] of tokens.entries()) {
    while (next + 1 < days.length && distance(days[next + 1], at) <= distance(days[next], at)) next++
    const day = days[next]
    if (day?.besideHappening && at >= day.token && at < day.tokenAfter) continue
    if (day && kind === 'word' && text.length > 3) memory.dayByStem.set(stem(text), day)
  }
}
const distance = (told: Told | undefined, at: number): number => Math.abs((told?.token ?? 0) - at)

export function rememberMoment(memory: Memory, told: Told, report: Day | undefined): void {
  memory.byIndex.set(told.index, told)
  memory.lastOpen = told
  if (told.yearStated && /^(?:year|month|day|part of day)$/u.test(told.precision) && told.to - told.from <= 366)
    memory.lastDated = told
  if (told.bounded) return
  memory.last = told
  if (told.precision === 'quarter' && !told.yearBefore && (report === undefined || told.to <= report))
    memory.lastQuarter = told
  if (!isDay(told) || (report !== undefined && told.from > report)) return
  if (memory.lastDay) memory.earlierDays = [memory.lastDay, ...memory.earlierDays].slice(0, DAYS_KEPT)
  memory.lastDay = told
  memory.firstDay ??= told
  memory.daysHere.push(told)
}

const DAYS_KEPT = 8

export const isDay = ({ from, to, precision }: Told): boolean =>
  to - from <= 3 && /^(?:day|part of day|hour|minute)$/u.test(precision)

/** The memory as one sentence's expressions see it. */
export function tellingOf(
  memory: Memory,
  here: Pick<Telling, 'published' | 'narrative' | 'paragraph' | 'sentence'>,
): Telling {
  const { lastOpen, lastDated, last, lastDay, earlierDays, firstDay, lastQuarter, dayOne, dayByStem } = memory
  const happened = (nouns: readonly string[]): Told | undefined => {
    const named = nouns.map((noun) => dayByStem.get(stem(noun))).find((told) => told !== undefined)
    return named ?? (firstDay?.sentence === here.sentence ? undefined : firstDay)
  }
  const report = memory.stated?.from ?? here.published
  const stated = memory.stated?.index
  return { ...here, report, stated, lastOpen, lastDated, last, lastDay, earlierDays, lastQuarter, dayOne, happened }
}

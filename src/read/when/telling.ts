/**
 * What a report has told of so far: the moments with days, and the words of the sentences they stand in. Later expressions
 * count from it ("the next day", "the eve of the attack"). Each step is constant in the length of the report.
 */
import type { Day } from './calendar.ts'
import type { Telling, Told } from './place.ts'
import type { Token } from './tokens.ts'

export interface Memory {
  last?: Told | undefined
  lastDay?: Told | undefined
  firstDay?: Told | undefined
  lastQuarter?: Told | undefined
  /** By the number of the moment. */
  readonly byIndex: Map<number, Told>
  /** The last sentence with a day that has a word of these first letters. */
  readonly sentenceByStem: Map<string, number>
  /** The first day told in each sentence. */
  readonly dayBySentence: Map<number, Told>
}

export const emptyMemory = (): Memory => ({ byIndex: new Map(), sentenceByStem: new Map(), dayBySentence: new Map() })

/** Four letters tell "shelling" and "shelled", "arrival" and "arrived" to be of one happening. */
const stem = (word: string): string => word.slice(0, 4)

/** Keeps the words of a sentence once its moments are known. */
export function rememberWords(memory: Memory, tokens: readonly Token[], sentence: number): void {
  if (!memory.dayBySentence.has(sentence)) return
  for (const { kind, text } of tokens) {
    if (kind === 'word' && text.length > 3) memory.sentenceByStem.set(stem(text), sentence)
  }
}

export function rememberMoment(memory: Memory, told: Told, report: Day | undefined): void {
  memory.byIndex.set(told.index, told)
  if (told.bounded) return
  memory.last = told
  if (told.precision === 'quarter' && !told.yearBefore && (report === undefined || told.to <= report)) memory.lastQuarter = told
  if (!isDay(told) || (report !== undefined && told.from > report)) return
  memory.lastDay = told
  memory.firstDay ??= told
  if (!memory.dayBySentence.has(told.sentence)) memory.dayBySentence.set(told.sentence, told)
}

const isDay = ({ from, to, precision }: Told): boolean =>
  to - from <= 3 && /^(?:day|part of day|hour|minute)$/u.test(precision)

/** The memory as one sentence's expressions see it. */
export function tellingOf(
  memory: Memory,
  here: Pick<Telling, 'report' | 'narrative' | 'paragraph' | 'sentence'>,
): Telling {
  const { sentence } = here
  const { last, lastDay, firstDay, lastQuarter, sentenceByStem, dayBySentence } = memory
  const happened = (noun: string): Told | undefined => {
    const there = sentenceByStem.get(stem(noun))
    return (there === undefined ? undefined : dayBySentence.get(there)) ?? (firstDay?.sentence === sentence ? undefined : firstDay)
  }
  return { ...here, last, lastDay, lastQuarter, happened }
}

/**
 * Time expressions of the TempEval-3 training set: `time/train.jsonl` by `score.mjs`, from raw text, given the day of
 * the report. All moments, as TIMEX3, and the days of datelines and stamps. A working file: its misses may be looked at.
 */
import { z } from 'zod'
import { frameDays } from '../frame-days.ts'
import type { Adapter, Measured, Measuring } from '../rows.ts'
import { figureAt, jsonLines, runScorer, splitJson, valueAt, writeFor } from '../scorer.ts'
import { SELECTIONS } from '../selections.ts'

const GOLD = 'time/train.jsonl'
const SCORER = 'time/score.mjs'
const timex = z.looseObject({ start: z.number(), end: z.number(), type: z.string(), value: z.string() })
const document = z.looseObject({ id: z.string(), text: z.string(), dct: z.string().nullish(), timexes: z.array(timex) })
type Document = z.infer<typeof document>
type Answer = Pick<Document, 'id' | 'timexes'>

/** The documents that each row keeps, and what it keeps of them. */
const ROWS = {
  'value-f1': { keeps: () => true, days: false, figure: 'valueF1' },
  'value-f1-news': { keeps: ({ id }: Answer) => !/^wsj/iu.test(id), days: false, figure: 'valueF1' },
  'relaxed-f1': { keeps: () => true, days: false, figure: 'relaxed' },
  'calendar-days': { keeps: () => true, days: true, figure: 'valueF1' },
} as const
type Name = keyof typeof ROWS
const rowOf = (name: string): string => `time/tempeval/${name}`

export const time: readonly Adapter[] = [
  {
    files: [GOLD, SCORER],
    rows: Object.keys(ROWS).map((name) => ({ row: rowOf(name), needs: 'when' })),
    measure: async (measuring) => {
      const gold = measuring.corpora.lines(GOLD, document)
      const answers = await answersOf(measuring, gold)
      const names = Object.keys(ROWS) as Name[] // the keys of the table above
      return names.filter((name) => measuring.wanted(rowOf(name))).map((name) => scored(measuring, gold, answers, name))
    },
    misses: async (measuring, row) => {
      const gold = measuring.corpora.lines(GOLD, document)
      const name = (Object.keys(ROWS) as Name[]).find((one) => rowOf(one) === row) ?? 'value-f1'
      const json = score(measuring, gold, await answersOf(measuring, gold), name, ['--errors', '1000000'])
      const errors = valueAt(json, 'errors')
      return Array.isArray(errors) ? errors.map((error) => JSON.stringify(error)) : []
    },
  },
]

async function answersOf({ program }: Measuring, gold: readonly Document[]): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const { id, text, dct } of gold) {
    const found = await program.read(id, { text, published: dct ?? undefined })
    const moments = (found?.reading.moments ?? []).filter(SELECTIONS.tempevalMoments.takes)
    // TIMEX3 marks the two ends of a stretch one by one.
    const timexes = moments
      .flatMap((moment) => moment.parts ?? [moment])
      .map(({ span, timex3: { type, value } }) => {
        const { start, end } = found?.at(span) ?? span
        return { start, end, type, value }
      })
    const framed = (found ? frameDays(found.reading) : []).map(({ span, day }) => {
      const { start, end } = found?.at(span) ?? span
      return { start, end, type: 'DATE', value: day }
    })
    answers.push({ id, timexes: [...framed, ...timexes] })
  }
  return answers
}

function scored(measuring: Measuring, gold: readonly Document[], answers: readonly Answer[], name: Name): Measured {
  const json = score(measuring, gold, answers, name, [])
  const { figure } = ROWS[name]
  const value = figure === 'relaxed' ? figureAt(json, 'relaxed', 'f1') : figureAt(json, 'valueF1')
  return { row: rowOf(name), value: 100 * value, n: figureAt(json, 'counts', 'gold') }
}

function score(
  { corpora, scratch }: Measuring,
  gold: readonly Document[],
  answers: readonly Answer[],
  name: Name,
  options: readonly string[],
): unknown {
  const { keeps, days } = ROWS[name]
  const reduced = <One extends Answer>(list: readonly One[]): One[] =>
    list
      .filter(keeps)
      .map((one) => (days ? { ...one, timexes: one.timexes.filter(SELECTIONS.calendarDays.takes) } : one))
  const goldPath = writeFor(scratch, `time/${name}-gold.jsonl`, jsonLines(reduced(gold)))
  const path = writeFor(scratch, `time/${name}.jsonl`, jsonLines(reduced(answers)))
  const all = [goldPath, path, '--json', ...(days ? ['--days'] : []), ...options]
  return splitJson(runScorer(corpora.path(SCORER), all)).json
}

/**
 * Whole reports: `wire/dev`, `wire/train` and our own `fresh` by `wire/score.mjs`, readings in the shape of the reading guide; the rows
 * of raw layers go through the same scorer. Spans are `{start, end}` in UTF-16 units.
 */
import { dirname } from 'node:path'
import { z } from 'zod'
import type { Found } from '../program.ts'
import type { Adapter, Measured, Measuring } from '../rows.ts'
import { jsonLines, runScorer, splitJson, valueAt, writeFor } from '../scorer.ts'
import { modelLayer, rawStatements, wireReading } from '../wire-reading.ts'
import { WIRE_ROWS } from '../wire-rows.ts'

const SCORER = 'wire/score.mjs'
const SPANS = 'wire/spans.mjs'
const report = z.looseObject({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  publisher: z.string().nullish(),
})

const inputOf = ({ text, published, publisher }: z.infer<typeof report>) => ({
  ...{ text, published: published ?? undefined, publisher: publisher ?? undefined },
})

/** A system's answer for one report. */
type Answer = (found: Found) => object
/** A row with the scorer's row and figure behind it. */
interface Source {
  readonly row: string
  readonly of: string
  readonly figure: 'f1' | 'share' | 'p' | 'r'
}

const RAW_LEXICAL: readonly Source[] = [
  { row: 'raw/lexical/wire/usable-p', of: 'statements: usable', figure: 'p' },
  { row: 'raw/lexical/wire/usable-r', of: 'statements: usable', figure: 'r' },
]
const RAW_MODEL: readonly Source[] = [
  { row: 'raw/model/wire/usable-f1', of: 'statements: usable', figure: 'f1' },
  { row: 'raw/model/wire/source-given-content', of: 'statements: right speaker given content', figure: 'share' },
  { row: 'raw/model/wire/trigger-f1', of: 'events: found (trigger)', figure: 'f1' },
  { row: 'raw/model/wire/type-f1', of: 'events: type', figure: 'f1' },
  { row: 'raw/model/wire/background-f1', of: 'events: background', figure: 'f1' },
]

export const wire: readonly Adapter[] = [
  whole('wire', 'wire/dev', false),
  whole('work', 'wire/train', true),
  // Reports that no part of the model has seen, to be looked at.
  whole('fresh', 'fresh/claims', true, /^(?:blocks|statements|figures|actors: (?:found|wordings))/u),
  whole('casts', 'fresh/casts', true, /^actors: (?:found|wordings)/u),
  raw('lexical', RAW_LEXICAL, rawStatements),
  raw('model', RAW_MODEL, modelLayer),
]

/** `only`: the rows that the gold of this folder can judge. */
function whole(head: string, folder: string, showsWords: boolean, only = /./u): Adapter {
  const sources = WIRE_ROWS.filter(({ name }) => only.test(name)).flatMap(({ name, figure, needs }) => {
    const one = (suffix: string, of: Source['figure']) => ({
      row: `${head}/${name}${suffix}`,
      of: name,
      figure: of,
      needs,
    })
    return figure === 'f1' ? [one('', 'f1'), one(' p', 'p'), one(' r', 'r')] : [one('', 'share')]
  })
  return {
    files: [folder, SCORER, SPANS],
    rows: sources,
    measure: async (measuring) => measuredOf(await answer(measuring, folder, head, wireReading, []), sources),
    misses: async (measuring, row) => {
      const kinds = WIRE_ROWS.find(({ name }) =>
        [name, `${name} p`, `${name} r`].includes(row.slice(head.length + 1)),
      )?.misses
      const source = sources.find((one) => one.row === row)
      if (!kinds?.length && source) return imperfectReports(measuring, folder, source, showsWords)
      const lines = (await answer(measuring, folder, head, wireReading, ['--misses', 'all'])).rest
      const ofRow = lines.filter((line) => kinds?.some((kind) => line.startsWith(`${kind} `)))
      return showsWords ? ofRow : countsByKind(ofRow)
    },
  }
}

/** For rows whose misses the scorer does not list: the reports that are not perfect in it, each scored alone. */
async function imperfectReports(
  { corpora, program, scratch }: Measuring,
  folder: string,
  { of, figure }: Source,
  showsNames: boolean,
): Promise<string[]> {
  const gold = corpora.documents(folder, report)
  const lines: string[] = []
  for (const [i, one] of gold.entries()) {
    const found = await program.read(one.id, inputOf(one))
    const alone = writeFor(scratch, `alone/${i}/gold/report.json`, JSON.stringify(one))
    const path = writeFor(
      scratch,
      `alone/${i}/system.jsonl`,
      jsonLines([{ id: one.id, ...(found && wireReading(found)) }]),
    )
    const { json } = splitJson(runScorer(corpora.path(SCORER), [dirname(alone), path, '--json']))
    const value = valueAt(json, of, figure)
    if (typeof value === 'number' && value < 100) lines.push(`${one.id}: ${JSON.stringify(valueAt(json, of))}`)
  }
  return showsNames ? lines : [`${lines.length} of ${gold.length} reports not perfect`]
}

function raw(layer: 'lexical' | 'model', sources: readonly Source[], take: Answer): Adapter {
  return {
    files: ['wire/dev', SCORER, SPANS],
    rows: sources.map(({ row }) => ({ row, needs: layer })),
    measure: async (measuring) => measuredOf(await answer(measuring, 'wire/dev', `raw-${layer}`, take, []), sources),
  }
}

async function answer(
  { corpora, program, scratch }: Measuring,
  folder: string,
  name: string,
  take: Answer,
  options: readonly string[],
): Promise<{ json: unknown; rest: readonly string[] }> {
  const answers: object[] = []
  for (const one of corpora.documents(folder, report)) {
    const found = await program.read(one.id, inputOf(one))
    answers.push({ id: one.id, ...(found && take(found)) })
  }
  const path = writeFor(scratch, `${name}.jsonl`, jsonLines(answers))
  return splitJson(runScorer(corpora.path(SCORER), [corpora.path(folder), path, '--json', ...options]))
}

/** A row that the scorer does not have had no pair to judge: 0 of 0. */
function measuredOf({ json }: { json: unknown }, sources: readonly Source[]): Measured[] {
  return sources.map(({ row, of, figure }) => ({
    row,
    value: Number(valueAt(json, of, figure) ?? 0),
    n: Number(valueAt(json, of, 'gold') ?? valueAt(json, of, 'of') ?? 0),
  }))
}

function countsByKind(lines: readonly string[]): string[] {
  const byKind = Map.groupBy(lines, (line) => line.split(' ')[0])
  return [...byKind].map(([kind, of]) => `${of.length} ${kind}`)
}

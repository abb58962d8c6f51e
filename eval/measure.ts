/**
 * Measures the rows asked for over one corpora folder: what is missing there, or in the program, is left out aloud.
 */
import type { Corpora } from './corpora.ts'
import { LAYERS, type Layer } from './layers.ts'
import { UsageError } from './options.ts'
import type { Program } from './program.ts'
import type { Adapter, Measured, Measuring } from './rows.ts'

export interface Measurement {
  readonly measured: readonly Measured[]
  /** Rows left out because a file of the corpora folder is missing. */
  readonly withoutCorpus: readonly string[]
  /** Rows left out because the program has no such layer yet. */
  readonly withoutLayer: readonly string[]
}

export interface Work {
  readonly adapters: readonly Adapter[]
  readonly corpora: Corpora
  readonly program: Program
  readonly scratch: string
  readonly isAsked: (row: string) => boolean
  readonly layers?: ReadonlySet<Layer>
  readonly say: (line: string) => void
}

export async function measureAll(work: Work): Promise<Measurement> {
  const { adapters, isAsked, say } = work
  const measured: Measured[] = []
  const withoutCorpus: string[] = []
  const withoutLayer = new Map<Layer, string[]>()
  for (const adapter of adapters) {
    const asked = adapter.rows.filter(({ row }) => isAsked(row))
    const { layers = LAYERS } = work
    for (const { row, needs } of asked.filter(({ needs }) => !layers.has(needs))) {
      withoutLayer.set(needs, [...(withoutLayer.get(needs) ?? []), row])
    }
    const rows = new Set(asked.filter(({ needs }) => layers.has(needs)).map(({ row }) => row))
    if (rows.size === 0) continue
    const missing = adapter.files.filter((file) => !work.corpora.has(file))
    if (missing.length > 0) {
      withoutCorpus.push(...rows)
      say(`eval: ${listed([...rows])}: left out, ${missing.join(', ')} not in ${work.corpora.folder}`)
      continue
    }
    const measuring = measuringOf(work, (row) => rows.has(row))
    measured.push(...(await adapter.measure(measuring)).filter(({ row }) => rows.has(row)))
  }
  for (const [layer, rows] of withoutLayer) say(`eval: ${listed(rows)}: left out, no layer "${layer}" yet`)
  return { measured, withoutCorpus, withoutLayer: [...withoutLayer.values()].flat() }
}

/** The wrong cases of one row, as its adapter tells them. */
export async function missesOf(work: Work, row: string): Promise<readonly string[]> {
  const adapter = work.adapters.find((one) => one.rows.some((each) => each.row === row))
  if (!adapter) throw new UsageError(`There is no row "${row}". The rows are those that \`npm run eval\` prints.`)
  const needs = adapter.rows.find((each) => each.row === row)?.needs
  const { layers = LAYERS } = work
  if (needs && !layers.has(needs)) return [`eval: ${row}: no layer "${needs}" yet`]
  if (!adapter.misses) return [`eval: the scorer of ${row} does not list its misses`]
  return adapter.misses(
    measuringOf(work, (one) => one === row),
    row,
  )
}

const measuringOf = ({ corpora, program, scratch }: Work, wanted: (row: string) => boolean): Measuring => ({
  ...{ corpora, program, scratch, wanted },
})

/** The first rows by name and the number of the others. */
const listed = (rows: readonly string[]): string =>
  rows.length <= 4 ? rows.join(', ') : `${rows.slice(0, 3).join(', ')} and ${rows.length - 3} more rows`

/** A reading to public JSON text and back, schema and spans checked, against the reading itself. */
import { openReader, parseReading, toJSON } from '../src/index.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { reports } from './reports.ts'

export const json: Benchmark = {
  name: 'JSON and back / reading',
  what: 'toJSON, text, parseReading of 140 readings, against reading the 140 reports.',
  unit: 'ms',
  prepare: async () => {
    const reader = await openReader()
    const all = reports()
    const readings = await Array.fromAsync(all, (report) => reader.read(report))
    return {
      thing: timed(() => {
        for (const reading of readings) parseReading(JSON.stringify(toJSON(reading)))
      }),
      against: timed(async () => {
        for (const report of all) await reader.read(report)
      }),
      close: async () => reader[Symbol.asyncDispose](),
    }
  },
}

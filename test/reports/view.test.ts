/** The page and the explanations of real readings: the examples, read by the model where it is there. */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { after, test } from 'node:test'
import { explain } from '../../src/explain/explain.ts'
import { itemsOf } from '../../src/explain/items.ts'
import { openReader } from '../../src/reader.ts'
import type { Reading } from '../../src/record/reading.ts'
import { columns } from '../../src/share/terminal/columns.ts'
import { renderExplanation } from '../../src/share/terminal/explanation.ts'
import { renderReading } from '../../src/share/terminal/reading.ts'

const reader = await openReader()
after(() => reader[Symbol.asyncDispose]())

const readings: readonly Reading[] = await Promise.all(
  globSync('examples/*.txt').map((source) => reader.read({ text: readFileSync(source, 'utf8'), source })),
)

test('every value of the examples can be explained by rules that this version knows', () => {
  assert.ok(readings.length >= 3)
  for (const reading of readings) {
    for (const name of ['report', ...itemsOf(reading).map(({ short }) => short)]) {
      const lines = renderExplanation(explain(reading, name), { width: 80, colour: false })
      assert.doesNotMatch(lines.join('\n'), /undefined|NaN|does not know/u, `${reading.report.source} ${name}`)
      for (const line of lines) assert.ok(columns(line) <= 80, line)
    }
  }
})

test('every figure and dated moment of the examples stands in the page', () => {
  for (const reading of readings) {
    const page = renderReading(reading, { width: 100, colour: false })
    const dated = reading.moments.filter(({ from, to }) => from !== undefined || to !== undefined)
    const shown = itemsOf(reading).filter(
      ({ kind, id }) => kind === 'figure' || (kind === 'moment' && dated.some((moment) => moment.id === id)),
    )
    for (const { short } of shown) assert.match(page, new RegExp(`\\b${short}\\b`, 'u'), reading.report.source)
  }
})

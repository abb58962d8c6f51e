import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Figure } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { clashesOf } from './clashes.ts'
import { layoutOf } from './layout.ts'

const COUNT = 4000

/** One sentence that counts so many dead, each count by another speaker. */
function longList(): Parameters<typeof clashesOf>[0] {
  const words = Array.from({ length: COUNT }, (_, i) => `${1000 + i} people`)
  const text = words.join(' ')
  const figures = words.map(
    (one, i): Figure => ({
      ...{
        id: `f${i}`,
        span: span(i * 12, i * 12 + one.length),
        stated: [1000 + i],
        bound: 'exact',
        min: 1000 + i,
        max: 1000 + i,
      },
      ...{ role: 'killed', counted: { span: span(i * 12 + 5, i * 12 + 11), head: 'people' }, evidence: {} },
    }),
  )
  const sentence = { span: span(0, text.length), words: [], paragraph: 0 }
  return { layout: layoutOf({ text }, { sentences: [sentence], quotations: [] }), figures, statements: [], moments: [] }
}

test('thousands of counts in one sentence are not each weighed against all others', () => {
  const list = longList()
  const start = performance.now()
  assert.deepEqual(clashesOf(list), [])
  assert.ok(performance.now() - start < 5000)
})

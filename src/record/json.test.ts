import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { emptyReading, smallReading } from '../../test/readings.ts'
import { parseReading, toJSON } from './json.ts'
import { ReadingSchema } from './schema.ts'
import { span } from './span.ts'

const hard = fc.constantFrom('a', '😀', '👩‍👩‍👧', 'e\u0301', '\r\n', '\u00A0', '\uFEFF', ' ', '”')
const texts = fc.array(hard, { maxLength: 30 }).map((parts) => parts.join(''))

test('a reading written as JSON and parsed again is the same reading', () => {
  const reading = smallReading()
  assert.deepEqual(parseReading(JSON.stringify(toJSON(reading))), reading)
})

test('public spans count code points and carry the words', () => {
  const [figure] = toJSON(smallReading()).figures
  assert.equal(figure?.span.words, 'At least 220')
  assert.equal(figure?.span.start, Array.from('😀 e\u0301 “').length)
})

test('any span of any text survives the way out and back', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const points = Array.from(text)
      const units = [a, b].map((n) => points.slice(0, n % (points.length + 1)).join('').length)
      const at = span(Math.min(...units), Math.max(...units))
      const reading = {
        ...emptyReading(text),
        problems: [{ code: 'P0106', message: 'x', severity: 'warning', span: at }],
      } as const
      assert.deepEqual(parseReading(toJSON(reading)), reading)
    }),
  )
})

test('what JSON says of a valid reading passes the schema', () => {
  assert.ok(ReadingSchema.safeParse(toJSON(smallReading())).success)
})

test('words that do not stand at their place are refused with the place in the record', () => {
  const json = toJSON(smallReading())
  const figure = json.figures[0]
  assert.ok(figure)
  figure.span.words = 'at most 22'
  assert.throws(() => parseReading(json), { code: 'E0501', message: /figures\.0\.span/u })
})

test('a record of another version is refused by its number', () => {
  const json = toJSON(smallReading())
  assert.throws(() => parseReading({ ...json, versions: { ...json.versions, schema: '9.0.0' } }), {
    code: 'E0502',
    message: /9\.0\.0/u,
  })
})

test('what is no JSON is refused with its first words', () => {
  assert.throws(() => parseReading('<html>'), { code: 'E0501', message: /<html>/u })
})

test('words and trees are in JSON only when asked for', () => {
  const language = { sentences: [], quotations: [], names: [], roles: [], says: [], triggers: [] }
  const reading = { ...smallReading(), language }
  assert.equal(toJSON(reading).language, undefined)
  assert.deepEqual(parseReading(toJSON(reading, { include: ['language'] })), reading)
})

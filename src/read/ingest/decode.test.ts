import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { canonicalText, decode } from './decode.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
  const bytes = Buffer.from((mark ? '\uFEFF' : '') + text, 'utf16le')
  return order === 'le' ? bytes : bytes.swap16()
}
const textOf = (bytes: Uint8Array): string => {
  const decoded = decode(bytes)
  return decoded.kind === 'text' ? decoded.text : decoded.problem.code
}
const codesOf = (bytes: Uint8Array): readonly string[] => {
  const decoded = decode(bytes)
  return decoded.kind === 'text' ? decoded.problems.map((problem) => problem.code) : [decoded.problem.code]
}

const TEXT = 'Białystok – “Not yet,” said the envoy 🔴\n'

test('UTF-8 and UTF-16, with and without a byte order mark, give the same text', () => {
  assert.equal(textOf(utf8(TEXT)), TEXT)
  assert.equal(textOf(utf8(`\uFEFF${TEXT}`)), TEXT)
  for (const order of ['le', 'be'] as const) {
    assert.equal(textOf(utf16(TEXT, order, true)), TEXT)
    assert.equal(textOf(utf16('The envoy left.\n', order, false)), 'The envoy left.\n')
  }
})

test('Windows-1252 is read as such, and a problem shows the first place that hangs on the guess', () => {
  const bytes = Uint8Array.from([0x93, 0x4e, 0x6f, 0x94, 0x2c, 0x20, 0x68, 0x65, 0x20, 0x73, 0x61, 0x69, 0x64]) // “No”, he said
  const decoded = decode(bytes)
  assert.equal(decoded.kind === 'text' && decoded.text, '“No”, he said')
  const [problem] = decoded.kind === 'text' ? decoded.problems : []
  assert.equal(problem?.code, 'P0104')
  assert.deepEqual(problem?.span, { start: 0, end: 1 })
})

test('bytes that no text has are a failure, and so are the formats handed in by mistake', () => {
  for (const head of [
    [0x25, 0x50, 0x44, 0x46, 0x2d],
    [0x50, 0x4b, 3, 4],
    [0x89, 0x50, 0x4e, 0x47],
    [65, 0, 0, 0, 66],
  ]) {
    assert.deepEqual(codesOf(Uint8Array.from(head)), ['P0102'])
  }
})

test('an input without words is a failure', () => {
  for (const text of ['', '\n\n', ' \u00A0\t\r\n', '\uFEFF']) assert.deepEqual(codesOf(utf8(text)), ['P0101'])
})

test('an input over the limit is a failure, whatever it holds', () => {
  const decoded = decode(utf8('The envoy left.'), { maxSize: 8, source: 'a.txt' })
  assert.equal(decoded.kind === 'failed' && decoded.problem.code, 'P0103')
  assert.equal(decoded.kind === 'failed' && decoded.problem.source, 'a.txt')
})

test('all line ends become line feeds', () => {
  assert.equal(textOf(utf8('a\r\nb\rc\u2028d\u0085e\ff')), 'a\nb\nc\nd\ne\nf')
})

test('control characters become spaces and are told once', () => {
  const { text, problems } = canonicalText('a\u0000b\u0007c')
  assert.equal(text, 'a b c')
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['P0110'],
  )
})

test('a lone surrogate becomes U+FFFD and is told', () => {
  const { text, problems } = canonicalText('a\uD800b')
  assert.equal(text, 'a\uFFFDb')
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['P0105'],
  )
})

test('canonical text is its own canonical text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (raw) => {
      const { text } = canonicalText(raw)
      // A mark at the start goes once: a second one is a character of the text.
      assert.equal(canonicalText(text.replace(/^\uFEFF/u, '')).text, text.replace(/^\uFEFF/u, ''))
      assert.ok(text.isWellFormed())
      assert.ok(!text.includes('\r'))
    }),
    { numRuns: 50 },
  )
})

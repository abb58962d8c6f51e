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

const BAD = Uint8Array.of(0x20, 0xe9, 0x20) // "é" of Windows-1252
const joined = (...parts: readonly Uint8Array[]): Uint8Array => Uint8Array.from(parts.flatMap((bytes) => [...bytes]))

test('a bad byte in UTF-8 text becomes U+FFFD at its place and does not change the encoding', () => {
  for (const mark of ['', '\uFEFF']) {
    const decoded = decode(joined(utf8(`${mark}${TEXT}`), BAD, utf8(TEXT)))
    assert.equal(decoded.kind === 'text' && decoded.text, `${TEXT} \uFFFD ${TEXT}`)
    const problems = decoded.kind === 'text' ? decoded.problems : []
    assert.deepEqual(
      problems.map(({ code, span: at }) => [code, at?.start]),
      [['P0105', TEXT.length + 1]],
    )
  }
})

test('a byte order mark makes plain letters with one bad byte UTF-8, and only the mark does', () => {
  assert.equal(textOf(joined(utf8('\uFEFFThe caf'), BAD)), 'The caf \uFFFD ')
  assert.equal(textOf(joined(utf8('The caf'), BAD)), 'The caf é ')
})

test('a sequence cut off at the end of UTF-8 text is one bad sign', () => {
  const bytes = utf8(`${TEXT}“`)
  assert.equal(textOf(bytes.subarray(0, -1)), `${TEXT}\uFFFD`)
})

test('UTF-32 with its byte order mark is read, and what is no sign in it becomes U+FFFD', () => {
  for (const isLittle of [true, false]) {
    const signs = [...`\uFEFF${TEXT}`].map((sign) => sign.codePointAt(0) ?? 0)
    const view = new DataView(new ArrayBuffer(signs.length * 4 + 4))
    for (const [i, sign] of [...signs, 0xd800].entries()) view.setUint32(i * 4, sign, isLittle)
    const bytes = new Uint8Array(view.buffer)
    assert.equal(textOf(bytes), `${TEXT}\uFFFD`)
    assert.equal(textOf(bytes.subarray(0, -4)), TEXT)
    assert.equal(textOf(bytes.subarray(0, -1)), `${TEXT}\uFFFD`)
  }
})

test('UTF-8 is told from other bytes as the platform tells it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.string({ unit: 'binary' }).map(utf8), fc.uint8Array({ maxLength: 3 }))),
      (parts) => {
        const bytes = joined(utf8('A'), ...parts).map((byte) => byte || 0x41)
        const isStrict = (): boolean => {
          try {
            new TextDecoder('utf-8', { fatal: true }).decode(bytes)
            return true
          } catch {
            return false // the decoder's only answer to bytes that are no UTF-8
          }
        }
        const codes = codesOf(bytes)
        if (isStrict()) assert.ok(!codes.includes('P0104'))
        else assert.notDeepEqual(codes, [])
      },
    ),
    { numRuns: 100 },
  )
})

test('a zero byte in a text is a control character, many near its head make it binary', () => {
  const text = 'The envoy left. '.repeat(300)
  assert.deepEqual(codesOf(utf8(`${text}\0`)), ['P0110'])
  assert.deepEqual(codesOf(utf8(`The envoy left. \0${text}`)), ['P0110'])
  assert.deepEqual(codesOf(utf8(`The envoy left. ${'\0'.repeat(30)}${text}`)), ['P0102'])
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

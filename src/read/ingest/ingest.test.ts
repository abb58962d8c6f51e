import assert from 'node:assert/strict'
import { test } from 'node:test'
import { HearsayError } from '../../record/problem.ts'
import { ingest, ingestText, tooLarge, tryIngest } from './ingest.ts'

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const TEXT = 'date 2024-02-18 An envoy flew to Oslo on Saturday for talks on the ceasefire, officials said.\r\n'

test('bytes and the same text as a string give the same report', () => {
  const options = { publisher: 'The Courier', source: 'a.txt' }
  assert.deepEqual(ingest(utf8(TEXT), options), ingestText(TEXT, options))
  assert.equal(ingest(utf8(TEXT), options).report.source, 'a.txt')
})

test('what cannot be read is given back by one way and thrown with its code by the other', () => {
  const result = tryIngest(utf8(' '), { source: 'a.txt' })
  assert.equal(result.kind === 'failed' && result.problem.code, 'P0101')
  for (const read of [() => ingest(utf8(' ')), () => ingestText('\n')]) {
    assert.throws(read, (error) => error instanceof HearsayError && error.code === 'P0101')
  }
})

test('problems of the bytes come before those of the frame', () => {
  const { problems } = ingest(
    Uint8Array.from([0x93, 0x4e, 0x6f, 0x94, 0x20, 0x68, 0x65, 0x20, 0x73, 0x61, 0x69, 0x64, 0x2e]),
  )
  assert.deepEqual(
    problems.map((problem) => problem.code),
    ['P0104', 'P0106'],
  )
})

test('a size over the limit is told with both numbers', () => {
  const problem = tooLarge(3_000_000, 2_097_152, 'a.txt')
  assert.deepEqual([problem.code, problem.severity, problem.source], ['P0103', 'failure', 'a.txt'])
  assert.match(problem.message, /3000000.*2097152/u)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byteLines } from './byte-lines.ts'
import { openFilter } from './filter.ts'

async function* chunks(...words: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const one of words) yield Buffer.from(one)
}

const isFilter = async (...words: readonly string[]): Promise<boolean> =>
  (await openFilter(chunks(...words), { maxSize: 1000 })).isFilter

test('a first line that is one object is a filter’s, and nothing after it is waited for', async () => {
  assert.ok(await isFilter('{"text": "a"}\n', '{"text": "b"}\n'))
  assert.ok(await isFilter('  {"te', 'xt": "a"}\n'))
  async function* forever(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"text": "a"}\n')
    await new Promise(() => {})
  }
  assert.ok((await openFilter(forever(), { maxSize: 1000 })).isFilter)
})

test('a list of reports, an object over several lines, a table and a text are none', async () => {
  assert.ok(!(await isFilter('{"articles": [{"text": "a"}]}\n')))
  assert.ok(!(await isFilter('{\n"text": "a"\n}\n')))
  assert.ok(!(await isFilter('title,text\n')))
  assert.ok(!(await isFilter('[1]\n')))
  assert.ok(!(await isFilter('')))
})

test('what was looked at is read all the same', async () => {
  const words = ['{"articles": ', '[{"text": "a"}]}\n', 'more']
  const input = await openFilter(chunks(...words), { maxSize: 1000 })
  const all = await Array.fromAsync(input.chunks, (chunk) => Buffer.from(chunk).toString())
  assert.equal(all.join(''), words.join(''))
})

test('lines are cut at line feeds, wherever the chunks end; one that is too long has its length', async () => {
  const lines = await Array.fromAsync(byteLines(chunks('ab\nc', 'd\n', '\n', 'x'.repeat(20), 'x\nend'), 10), (line) => [
    line.bytes && Buffer.from(line.bytes).toString(),
    line.length,
    line.hasEnd,
  ])
  assert.deepEqual(lines, [
    ['ab', 2, true],
    ['cd', 2, true],
    ['', 0, true],
    [undefined, 21, true],
    ['end', 3, false],
  ])
})

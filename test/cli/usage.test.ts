/** Wrong use as a process meets it: short, coded, on stderr, with exit code 2. */
import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder, run } from './run.ts'

test('hearsay alone says in a few lines what to type', async () => {
  const { code, stdout, stderr } = await run([])
  assert.deepEqual([code, stdout], [2, ''])
  assert.match(stderr, /hearsay read report\.txt/u)
  assert.ok(stderr.split('\n').length < 8)
})

test('wrong use is one line with its code, and the whole help is not poured out', async () => {
  for (const args of [['red', 'x'], ['read', '--jsno', 'x'], ['read'], ['read', 'x', '--json', '--jsonl']]) {
    const { code, stdout, stderr } = await run(args)
    assert.deepEqual([code, stdout], [2, ''], args.join(' '))
    assert.match(stderr, /^E0101 {2}[^\n]+\n$/u, args.join(' '))
  }
})

test('a mapping or a separator that nothing to be read can take is refused before the run', async () => {
  const dir = folder()
  writeFileSync(join(dir, 'a.txt'), 'The port was shut on Monday, officials said.')
  writeFileSync(join(dir, 'b.html'), '<p>The port was shut on Monday, officials said.</p>')
  const out = join(dir, 'out.jsonl')
  for (const [args, input] of [
    [['read', dir, '--map', 'text=body', '--jsonl', '--out', out], ''],
    [['read', '-', '--map', 'text=body'], 'The port was shut on Monday, officials said.'],
    [['read', '-', '--split', '^--$'], '%PDF-1.7'],
    [['explain', join(dir, 'a.txt'), '--map', 'text=body'], ''],
  ] as const) {
    const { code, stdout, stderr } = await run(args, input)
    assert.deepEqual([code, stdout], [2, ''], args.join(' '))
    assert.match(stderr, /^E0101 {2}--(?:map names fields|split parts plain text), .* Leave it out[^\n]*\n$/u)
  }
  assert.ok(!existsSync(out))
})

test('a mapping in a folder goes with the table in it, and one from the environment with any report', async () => {
  const dir = folder()
  writeFileSync(join(dir, 'a.txt'), 'The port was shut on Monday, officials said.')
  writeFileSync(join(dir, 'b.csv'), 'id,body\n1,"It was open, a guard said."\n')
  const { code, stdout } = await run(['read', dir, '--map', 'text=body', '--jsonl'])
  assert.deepEqual([code, stdout.trimEnd().split('\n').length], [0, 2])
  const env = { HEARSAY_MAP: 'text=body' }
  assert.equal((await run(['read', join(dir, 'a.txt')], '', { env })).code, 0)
})

test('what would change nothing about a record that is read already is refused', async () => {
  const dir = folder()
  writeFileSync(join(dir, 'a.json'), (await run(['read', '-', '--json'], 'It was open, a guard said.')).stdout)
  const { code, stderr } = await run(['explain', join(dir, 'a.json'), '--date', '2024-03-14'])
  assert.equal(code, 2)
  assert.match(stderr, /^E0101 {2}.*a\.json holds records that are read already; --date.* would change nothing/u)
})

test('standard input is read once, and so named once', async () => {
  const { code, stderr } = await run(['read', '-', '-', '--jsonl'], 'It was open, a guard said.')
  assert.equal(code, 2)
  assert.match(stderr, /^E0101 {2}Standard input/u)
})

test('help and version go to stdout and are no fault', async () => {
  for (const args of [['--help'], ['read', '--help'], ['config', 'show', '--help'], ['--version']]) {
    const { code, stdout, stderr } = await run(args)
    assert.deepEqual([code, stderr], [0, ''], args.join(' '))
    assert.notEqual(stdout, '')
  }
})

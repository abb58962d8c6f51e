/** Wrong use as a process meets it: short, coded, on stderr, with exit code 2. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { run } from './run.ts'

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

test('help and version go to stdout and are no fault', async () => {
  for (const args of [['--help'], ['read', '--help'], ['config', 'show', '--help'], ['--version']]) {
    const { code, stdout, stderr } = await run(args)
    assert.deepEqual([code, stderr], [0, ''], args.join(' '))
    assert.notEqual(stdout, '')
  }
})

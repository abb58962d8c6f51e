/** `hearsay explain` as a process. */
import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder, run } from './run.ts'

const REPORT =
  'The port was closed on Thursday, the ministry said.\n\n“At least 12 sailors were held,” said Elena Petrova.\n'
const RULES = ['--date', '2024-03-14']

test('without an id every item is listed with what it says', async () => {
  const { code, stdout } = await run(['explain', '-', ...RULES], REPORT)
  assert.equal(code, 0)
  assert.match(stdout, /^report /u)
  assert.match(stdout, /figure-held-[0-9a-f]+ +“At least 12” is 12 or more/u)
})

test('a value is explained by words, rule and what the rule does', async () => {
  const { code, stdout } = await run(['explain', '-', 'figure-held', ...RULES], REPORT)
  assert.equal(code, 0)
  assert.match(stdout, /“At least 12”/u)
  assert.match(stdout, /rule how-many\.value\.at-least \(/u)
})

test('the day of a report is explained from a record too, in a file or a pipe', async () => {
  const { stdout: record } = await run(['read', '-', '--json', ...RULES], REPORT)
  const piped = await run(['explain', '-', 'report'], record)
  assert.match(piped.stdout, /The report is of 2024-03-14/u)
  const file = join(folder(), 'record.txt')
  writeFileSync(file, record)
  assert.equal((await run(['explain', file, 'report'])).stdout, piped.stdout)
})

test('--json gives the list or the explanation as JSON', async () => {
  const list = JSON.parse((await run(['explain', '-', '--json', ...RULES], REPORT)).stdout)
  assert.ok(Array.isArray(list) && list.length > 0)
  const one = JSON.parse((await run(['explain', '-', list[0].id, '--json', ...RULES], REPORT)).stdout)
  assert.equal(one.id, list[0].id)
})

test('an id that nothing has, and a report that is not there, are told by code', async () => {
  const unknown = await run(['explain', '-', 'nothing-has-this', ...RULES], REPORT)
  assert.equal(unknown.code, 2)
  assert.match(unknown.stderr, /^E0105/u)
  const missing = await run(['explain', 'gone.txt'])
  assert.equal(missing.code, 1)
  assert.match(missing.stderr, /^P0108/u)
})

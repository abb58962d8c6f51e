import assert from 'node:assert/strict'
import { test } from 'node:test'
import { failure } from '../../record/problem.ts'
import { summaryLines } from './summary.ts'
import { Tally } from './tally.ts'

const read = (codes: readonly string[] = []) => ({ text: 'x', codes })
const failed = (i: number) => ({
  text: '',
  codes: [],
  problem: failure('P0101', 'The input holds no words.', { source: `${i}.txt` }),
})
const ending = (tally: Tally, out?: string) => ({ tally, seconds: 75, interrupted: false, out })

test('one report that was read ends in silence, one that was not in its line', () => {
  const good = new Tally()
  good.add(read(['P0106']))
  assert.deepEqual(summaryLines(ending(good)), [])
  const bad = new Tally()
  bad.add(failed(1))
  assert.deepEqual(summaryLines(ending(bad)), ['P0101  1.txt: The input holds no words.'])
})

test('several reports end in failures by name, counts and each code with its reports', () => {
  const tally = new Tally()
  for (let i = 0; i < 1200; i++) tally.add(read(i % 2 === 0 ? ['P0106'] : []))
  tally.add(failed(7))
  tally.skipped = 1
  assert.deepEqual(summaryLines(ending(tally, 'out.jsonl')), [
    '1 of 1,201 reports could not be read:',
    'P0101  7.txt: The input holds no words.',
    '1,200 reports read to out.jsonl in 1 min 15 s; 1 done before.',
    '  P0101    1  The input is empty.',
    '  P0106  600  The day of the report is not known.',
  ])
})

test('where no report has a day, the way to hand it in is told', () => {
  const tally = new Tally()
  for (let i = 0; i < 2; i++) tally.add(read(['P0106']))
  assert.match(summaryLines(ending(tally)).at(-1) ?? '', /^No report has a day\. .*--map date=FIELD/u)
  tally.add(read())
  assert.match(summaryLines(ending(tally)).at(-1) ?? '', /P0106/u)
})

test('of very many failures the first hundred are listed', () => {
  const tally = new Tally()
  for (let i = 0; i < 2000; i++) tally.add(failed(i))
  const lines = summaryLines(ending(tally, 'out.jsonl'))
  assert.equal(lines[101], '... and 1,900 more; the log of the output names each.')
  assert.equal(tally.listed.length, 100)
})

import assert from 'node:assert/strict'
import { appendFileSync, mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openLog, readLog } from './run-log.ts'

const SETTINGS = { hearsay: '0.1.0', publisher: 'The Courier' }
const newLog = (): string => join(mkdtempSync(join(tmpdir(), 'hearsay-log-')), 'out.log')
const noMatterHowLong = async (): Promise<number> => Number.POSITIVE_INFINITY

async function logOf(ends: readonly number[]): Promise<string> {
  const path = newLog()
  await using log = await openLog(path, 0, SETTINGS)
  for (const [i, end] of ends.entries())
    await log.report({ source: 'table.csv', index: i + 1, again: false, ended: { '': end } })
  return path
}

test('a log says which reports are done, how far the output goes and with which settings', async () => {
  const { settings, done, lengths, reports, bytes } = await readLog(await logOf([10, 20, 30]), noMatterHowLong)
  assert.deepEqual(settings, SETTINGS)
  assert.deepEqual(lengths, { '': 30 })
  assert.equal(reports, 3)
  assert.ok(bytes > 0)
  assert.ok(done.take({ source: 'table.csv', index: 2 }))
  assert.ok(!done.take({ source: 'table.csv', index: 2 }), 'a report is done once for each time it was read')
  assert.ok(!done.take({ source: 'table.csv', index: 4 }))
  assert.ok(!done.take({ source: 'other.csv', index: 1 }))
})

test('wherever a log is cut, the lines before the cut hold', async () => {
  const path = await logOf([10, 20, 30])
  const whole = readFileSync(path)
  for (let length = whole.length; length >= 0; length--) {
    truncateSync(path, length)
    const { reports, bytes, lengths } = await readLog(path, noMatterHowLong)
    assert.ok(bytes <= length)
    assert.equal(bytes, whole.subarray(0, length).lastIndexOf('\n') + 1)
    assert.equal(lengths[''] ?? 0, reports * 10)
  }
})

test('an output that is shorter than its log is taken up where both agree', async () => {
  const { lengths, reports } = await readLog(await logOf([10, 20, 30]), async () => 25)
  assert.deepEqual(lengths, { '': 20 })
  assert.equal(reports, 2)
})

test('several files are gone on with only as far as all of them are there', async () => {
  const path = newLog()
  await using log = await openLog(path, 0, SETTINGS)
  await log.report({ source: 'a', again: false, ended: { 'a.csv': 5, 'b.csv': 7 } })
  await log.report({ source: 'b', again: false, ended: { 'a.csv': 9, 'b.csv': 9 } })
  const { lengths } = await readLog(path, async (name) => (name === 'a.csv' ? 9 : 8))
  assert.deepEqual(lengths, { 'a.csv': 5, 'b.csv': 7 })
})

test('what is to be tried again is not done, and files of many reports can be done as a whole', async () => {
  const path = newLog()
  await using log = await openLog(path, 0, SETTINGS)
  const problem = { code: 'P0108', message: 'gone' } as const
  await log.report({ source: 'gone.txt', problem, again: true, ended: { '': 0 } })
  await log.whole('table.csv')
  const { done, reports } = await readLog(path, noMatterHowLong)
  assert.equal(reports, 0)
  assert.ok(!done.take({ source: 'gone.txt' }))
  assert.ok(done.takeWhole(join(process.cwd(), 'table.csv')), 'a file has one name, however it is typed')
})

test('a file of many reports that is done counts with each of them, also when two runs read it', async () => {
  const path = newLog()
  for (const indices of [[1, 2], [3]]) {
    await using log = await openLog(path, (await readLog(path, noMatterHowLong)).bytes, SETTINGS)
    for (const index of indices) await log.report({ source: 'table.csv', index, again: false, ended: { '': index } })
    if (indices.includes(3)) await log.whole('table.csv')
  }
  const { done } = await readLog(path, noMatterHowLong)
  assert.deepEqual(done.takeWhole('table.csv'), { reports: 3, failed: 0 })
  assert.equal(done.takeWhole('table.csv'), undefined)
})

test('a report that failed is known as such, alone and in a file that is done', async () => {
  const path = newLog()
  await using log = await openLog(path, 0, SETTINGS)
  const problem = { code: 'P0201', message: 'Expected English.' } as const
  await log.report({ source: 'a.txt', problem, again: false, ended: { '': 0 } })
  await log.report({ source: 'table.csv', index: 1, problem, again: false, ended: { '': 0 } })
  await log.report({ source: 'table.csv', index: 2, again: false, ended: { '': 9 } })
  await log.whole('table.csv')
  const { done } = await readLog(path, noMatterHowLong)
  assert.deepEqual(done.take({ source: 'a.txt' }), { reports: 1, failed: 1 })
  assert.deepEqual(done.takeWhole('table.csv'), { reports: 2, failed: 1 })
})

test('a file that is no log has no settings and no bytes that hold', async () => {
  const path = newLog()
  writeFileSync(path, 'not a log\n')
  assert.deepEqual((await readLog(path, noMatterHowLong)).bytes, 0)
  assert.equal((await readLog(`${path}.none`, noMatterHowLong)).settings, undefined)
})

test('a log that is opened again is cut behind what holds, and its next part begins there', async () => {
  const path = await logOf([10])
  const { bytes } = await readLog(path, noMatterHowLong)
  appendFileSync(path, '{"source":"ha')
  await using _ = await openLog(path, bytes, { ...SETTINGS, hearsay: '0.2.0' })
  const { settings, reports } = await readLog(path, noMatterHowLong)
  assert.equal(settings?.hearsay, '0.2.0')
  assert.equal(reports, 1)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { lineOf, openProgress, standingOf } from './progress.ts'
import { Tally } from './tally.ts'

function tallyOf(read: number, failed = 0, skipped = 0): Tally {
  const tally = new Tally()
  Object.assign(tally, { read, failed, skipped })
  return tally
}

test('time left is counted by bytes, and what an earlier run did took none', () => {
  const { part, secondsLeft, perSecond } = standingOf(tallyOf(30, 0, 50), {
    seconds: 10,
    upTo: 600,
    skippedBytes: 500,
    all: 1000,
  })
  assert.equal(part, 0.6)
  assert.equal(secondsLeft, 40)
  assert.equal(perSecond, 3)
})

test('without a total there is no part and no time left', () => {
  const { part, secondsLeft } = standingOf(tallyOf(3), { seconds: 1, upTo: 0, skippedBytes: 0, all: undefined })
  assert.equal(part, undefined)
  assert.equal(secondsLeft, undefined)
})

test('the line tells part, count, rate, time left and failures, and is cut to the width', () => {
  const standing = {
    reports: 1204,
    failed: 3,
    skipped: 0,
    seconds: 197,
    perSecond: 6.11,
    part: 0.253,
    secondsLeft: 561,
  }
  assert.equal(
    lineOf(standing, 100, false),
    '━━━━━───────────────  25 %  1,204 reports  6.1 a second  10 min left  3 failed',
  )
  assert.equal(lineOf(standing, 40, false), '25 %  1,204 reports  6.1 a second  10 m')
})

interface Drawn {
  readonly text: () => string
  readonly streams: NonNullable<Parameters<typeof openProgress>[1]>
  readonly pass: (ms: number) => void
}

function drawn(stderrIsTTY: boolean, stdoutIsTTY: boolean): Drawn {
  const written: string[] = []
  let at = 0
  return {
    text: () => written.join(''),
    pass: (ms) => {
      at += ms
    },
    streams: {
      stderr: { isTTY: stderrIsTTY, columns: 80, write: (text) => written.push(text) },
      stdout: { isTTY: stdoutIsTTY },
      now: () => at,
    },
  }
}

const cases = [
  { stderr: true, stdout: false, toFile: false, isShown: true },
  { stderr: true, stdout: true, toFile: true, isShown: true },
  { stderr: true, stdout: true, toFile: false, isShown: false },
  { stderr: false, stdout: false, toFile: true, isShown: false },
]
for (const { stderr, stdout, toFile, isShown } of cases) {
  test(`a line ${isShown ? 'is' : 'is not'} drawn: stderr ${stderr ? 'is' : 'is no'} terminal, stdout ${stdout ? 'is' : 'is no'} terminal, ${toFile ? '--out' : 'no --out'}`, () => {
    const { text, streams, pass } = drawn(stderr, stdout)
    const progress = openProgress({ kind: 'auto', toFile, colour: false }, streams)
    pass(500)
    progress.step(tallyOf(1), 10)
    progress.end()
    assert.equal(text() !== '', isShown)
    if (isShown) assert.ok(text().endsWith('\r\u001b[K'), 'the line is taken away at the end')
  })
}

test('the line is drawn ten times a second at most', () => {
  const { text, streams, pass } = drawn(true, false)
  const progress = openProgress({ kind: 'auto', toFile: false, colour: false }, streams)
  for (let i = 0; i < 1000; i++) {
    pass(1)
    progress.step(tallyOf(i), i)
  }
  assert.equal(text().split('\r').length - 1, 10)
})

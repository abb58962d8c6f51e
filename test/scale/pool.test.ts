/** The pool with real processes: what a process that dies costs, and that none is left behind. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { type Answer, openPool, type Pool } from '../../src/scale/pool.ts'

const open = (size: number, settings = 'set'): Pool<string, string> =>
  openPool({ entry: new URL('dying-worker.ts', import.meta.url), settings, size })

const pidIn = (answer: Answer<string>): number =>
  answer.kind === 'result' ? Number(answer.result.split(' ').at(-1)) : Number.NaN

/** Waits until there is no such process any more. */
async function gone(pid: number): Promise<void> {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await pause(20)
  }
}

test('a process that is killed or falls takes its task with it, and the others are done', async () => {
  await using pool = open(2)
  const tasks = ['a', 'kill', 'b', 'throw', 'c']
  const answers = await Promise.all(tasks.map((task) => pool.run(task)))
  assert.deepEqual(
    answers.map((answer) => (answer.kind === 'result' ? answer.result.split(' ')[1] : answer.how)),
    ['a', 'SIGKILL', 'b', 'exit code 1: TypeError: a fault', 'c'],
  )
})

test('no more processes are started than there are tasks at once', async () => {
  await using pool = open(4)
  const first = await pool.run('a')
  const second = await pool.run('b')
  assert.equal(pidIn(first), pidIn(second))
})

test('processes that cannot be made ready end the run with their code', async () => {
  await using without = open(1, 'no model')
  await assert.rejects(without.run('a'), { code: 'E0301' })
  await using dying = open(1, 'die')
  await assert.rejects(dying.run('a'), { code: 'E0107', message: /exit code 3/u })
})

test('a process that died while it waited is not given a task', async () => {
  await using pool = open(1)
  const pid = pidIn(await pool.run('a'))
  process.kill(pid, 'SIGKILL')
  await gone(pid)
  await pause(50) // its end is told after it
  assert.equal((await pool.run('b')).kind, 'result')
})

test('closing ends every process, also one that works, and starts none for what waited', async () => {
  const pool = open(1)
  const pid = pidIn(await pool.run('a'))
  const waiting = [pool.run('wait'), pool.run('behind it')]
  await pause(50)
  await pool[Symbol.asyncDispose]()
  for (const one of waiting) await assert.rejects(one, { code: 'E0104' })
  await gone(pid)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import { inOrder } from './in-order.ts'

async function* upTo(count: number, asked: (task: number) => void = () => {}): AsyncGenerator<number> {
  for (let task = 0; task < count; task++) {
    asked(task)
    yield task
  }
}

test('results come in the order of the tasks, whichever is done first', async () => {
  const late = async (task: number): Promise<number> => {
    await pause((task * 7) % 5)
    return task
  }
  const results = await Array.fromAsync(inOrder(upTo(50), late, 8))
  assert.deepEqual(results, [...results.keys()])
})

test('no more tasks are asked for than may be under way', async () => {
  let asked = 0
  let dealtWith = 0
  let most = 0
  const tasks = upTo(100, () => {
    asked++
  })
  for await (const _ of inOrder(tasks, async (task) => task, 4)) {
    await pause(0)
    dealtWith++
    most = Math.max(most, asked - dealtWith)
  }
  assert.equal(asked, 100)
  assert.ok(most <= 5, `${most} at once`)
})

test('with one at a time the next begins when the last is dealt with', async () => {
  const story: string[] = []
  const work = async (task: number): Promise<number> => {
    story.push(`begin ${task}`)
    return task
  }
  for await (const task of inOrder(upTo(3), work, 1)) {
    await pause(1)
    story.push(`end ${task}`)
  }
  assert.deepEqual(story, ['begin 0', 'end 0', 'begin 1', 'end 1', 'begin 2', 'end 2'])
})

test('a result comes out while the next task is not there yet', async () => {
  const second = Promise.withResolvers<void>()
  async function* slowly(): AsyncGenerator<string> {
    yield 'first'
    await second.promise
    yield 'second'
  }
  const results = inOrder(slowly(), async (task) => task, 8)
  assert.equal((await results.next()).value, 'first')
  second.resolve()
  assert.equal((await results.next()).value, 'second')
})

test('what goes wrong with a task or with the tasks is thrown after the results before it', async () => {
  const seen: number[] = []
  const read = async (tasks: AsyncIterable<number>, work: (task: number) => Promise<number>): Promise<void> => {
    for await (const task of inOrder(tasks, work, 4)) seen.push(task)
  }
  const three = async (task: number): Promise<number> => {
    if (task === 3) throw new Error('three')
    return task
  }
  await assert.rejects(read(upTo(10), three), /three/u)
  async function* broken(): AsyncGenerator<number> {
    yield 7
    throw new Error('no more')
  }
  await assert.rejects(read(broken(), three), /no more/u)
  assert.deepEqual(seen, [0, 1, 2, 7])
})

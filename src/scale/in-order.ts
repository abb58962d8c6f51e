/**
 * Work done at the same time, its results in the order of the tasks. Memory: `atOnce` tasks and results, however many there
 * are, since no further task is asked for while so many are under way or wait for their turn.
 */

/** Yields each result as soon as it and those before it are there; a task that is late holds up no result before it. */
export async function* inOrder<Task, Result>(
  tasks: AsyncIterable<Task>,
  work: (task: Task) => Promise<Result>,
  atOnce: number,
): AsyncGenerator<Result> {
  const queue: Promise<Result>[] = []
  let room = Promise.withResolvers<void>()
  let more = Promise.withResolvers<void>()
  let isDone = false
  let isStopped = false

  const start = async (): Promise<void> => {
    for await (const task of tasks) {
      if (isStopped) return
      const result = work(task)
      result.catch(() => undefined) // thrown where it is waited for
      queue.push(result)
      more.resolve()
      while (queue.length >= atOnce && !isStopped) {
        room = Promise.withResolvers()
        await room.promise
      }
    }
  }
  const started = start().finally(() => {
    isDone = true
    more.resolve()
  })
  started.catch(() => undefined) // thrown below

  try {
    for (;;) {
      const [first] = queue
      if (first) {
        yield await first
        // Only now: with one at a time, the next begins when the last is dealt with.
        queue.shift()
        room.resolve()
      } else if (isDone) {
        return await started
      } else {
        more = Promise.withResolvers()
        await more.promise
      }
    }
  } finally {
    isStopped = true
    room.resolve()
  }
}

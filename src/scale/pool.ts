/**
 * A pool of processes that do one task each at a time. One that dies (killed for its memory, a fault in native code) takes
 * only its task with it: that is answered as `broken`, and another process is started for the next. Processes are started
 * when there is work for them: a run of two reports starts two at most. Processes and not threads: both take the same CPU
 * time (60 reports by two, 14 s) and nearly the same memory (980 MB against 800), but a fault in native code, or memory that
 * runs out, ends every thread of a process.
 */
import { type ChildProcess, fork } from 'node:child_process'
import { HearsayError } from '../record/problem.ts'
import type { FromWorker, ToWorker } from './messages.ts'

export interface PoolOptions {
  /** The module that calls `serveTasks`. */
  readonly entry: URL
  /** Handed to each process once. */
  readonly settings: unknown
  readonly size: number
}

export type Answer<Result> =
  | { readonly kind: 'result'; readonly result: Result }
  /** The process ended before it had answered; `how` is its signal or exit code, and its last words. */
  | { readonly kind: 'broken'; readonly how: string }

export interface Pool<Task, Result> extends AsyncDisposable {
  /** Rejects with the error that ends the run: the processes could not be made ready. */
  run(task: Task): Promise<Answer<Result>>
}

/** What a process wrote last to stderr is kept up to this length. */
const LAST_WORDS = 4000

interface Worker {
  readonly child: ChildProcess
  isGone: boolean
  /** Takes the answer to what was sent last. */
  answered: (message: FromWorker | { readonly kind: 'ended'; readonly how: string }) => void
}

export function openPool<Task, Result>({ entry, settings, size }: PoolOptions): Pool<Task, Result> {
  const idle: Worker[] = []
  const waiting: ((worker: Worker | undefined) => void)[] = []
  const all = new Set<Worker>()
  let started = 0
  let isClosed = false

  /** A free process, a new one, or `undefined` for leave to start one. */
  const take = (): Promise<Worker | undefined> => {
    for (let free = idle.pop(); free; free = idle.pop()) {
      if (!free.isGone) return Promise.resolve(free)
      started--
    }
    if (started < size) {
      started++
      return Promise.resolve(undefined)
    }
    return new Promise((resolve) => waiting.push(resolve))
  }
  const give = (worker: Worker | undefined): void => {
    const next = waiting.shift()
    if (next) next(worker)
    else if (worker) idle.push(worker)
    else started--
  }

  const begin = async (): Promise<Worker> => {
    if (isClosed) throw interrupted()
    const worker = startWorker(entry, all)
    const message = await ask(worker, { kind: 'settings', settings })
    if (message.kind === 'ready') return worker
    throw message.kind === 'error'
      ? new HearsayError(message.code, message.message)
      : new HearsayError('E0107', `A worker process ended before it was ready (${howOf(message)}). Use fewer --jobs.`)
  }

  return {
    async run(task) {
      let worker: Worker | undefined
      try {
        worker = (await take()) ?? (await begin())
        const message = await ask(worker, { kind: 'task', task })
        if (message.kind === 'error') throw new HearsayError(message.code, message.message)
        // The module at the other side and its caller agree on what a result is.
        if (message.kind === 'result') return { kind: 'result', result: message.result as Result }
        worker = undefined
        if (isClosed) throw interrupted()
        return { kind: 'broken', how: howOf(message) }
      } finally {
        give(worker)
      }
    },
    async [Symbol.asyncDispose]() {
      isClosed = true
      for (const { child } of all) child.kill('SIGKILL')
    },
  }
}

const interrupted = (): HearsayError => new HearsayError('E0104', 'The work was interrupted.')

const howOf = (message: { readonly kind: string; readonly how?: string }): string => message.how ?? message.kind

function ask(worker: Worker, message: ToWorker): Promise<Parameters<Worker['answered']>[0]> {
  return new Promise((resolve) => {
    worker.answered = resolve
    // The end of a process that is just gone answers.
    worker.child.send(message, () => undefined)
  })
}

function startWorker(entry: URL, all: Set<Worker>): Worker {
  const child = fork(entry, { serialization: 'advanced', stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
  const worker: Worker = { child, isGone: false, answered: () => undefined }
  all.add(worker)
  let words = ''
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    words = `${words}${text}`.slice(-LAST_WORDS)
  })
  child.on('message', (message) => {
    // Only `serveTasks` sends.
    worker.answered(message as FromWorker)
  })
  child.on('error', () => undefined) // its end follows
  child.on('close', (code, signal) => {
    all.delete(worker)
    worker.isGone = true
    const last = faultIn(words)
    worker.answered({ kind: 'ended', how: `${signal ?? `exit code ${code}`}${last ? `: ${last}` : ''}` })
  })
  return worker
}

/** The line of a stack trace, or of the engine, that says what happened. */
function faultIn(words: string): string | undefined {
  const lines = words.split('\n')
  return lines.find((line) => /^(?:\w*Error\b|FATAL ERROR)/u.test(line))?.slice(0, 200)
}

/**
 * Takes rich files apart in a thread of their own, so that a hostile one costs bounded time and memory and never the run:
 * the thread is ended and the file gets P0115. One thread, kept for the next file; one file at a time.
 */
import { Worker } from 'node:worker_threads'
import { type FoundItem, failedItem } from './found.ts'
import type { RichInput } from './parse.ts'

/** The fixtures take up to 5 s with their library's start, on a busy machine. */
const LIMIT_MS = 30_000
const LIMIT_MB = 512

let thread: Worker | undefined
let last: Promise<unknown> = Promise.resolve()

/** The items of a rich file. Rejects when `signal` aborts. */
export function parseInThread(
  input: RichInput,
  options: { readonly signal?: AbortSignal | undefined; readonly limitMs?: number | undefined } = {},
): Promise<readonly FoundItem[]> {
  const next = last.then(() => parseNow(input, options.limitMs ?? LIMIT_MS, options.signal))
  last = next.catch(() => undefined) // the caller has the error; the queue goes on
  return next
}

function parseNow(input: RichInput, limitMs: number, signal: AbortSignal | undefined): Promise<readonly FoundItem[]> {
  signal?.throwIfAborted()
  const worker = thread ?? start()
  thread = worker
  worker.ref()
  const { promise, resolve, reject } = Promise.withResolvers<readonly FoundItem[]>()
  const end = (why: string): void => {
    stop(worker)
    resolve([failedItem('P0115', `Reading the file ${why}. Save its text and hand that in.`)])
  }
  const aborted = (): void => {
    stop(worker)
    reject(signal?.reason)
  }
  const timer = setTimeout(() => end(`took more than ${limitMs / 1000} seconds`), limitMs)
  worker.once('message', resolve)
  worker.once('error', (error) => {
    const isMemory = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    if (isMemory) end(`took more than ${LIMIT_MB} MB`)
    else reject(error)
    stop(worker)
  })
  signal?.addEventListener('abort', aborted, { once: true })
  worker.postMessage(input)
  return promise.finally(() => {
    clearTimeout(timer)
    signal?.removeEventListener('abort', aborted)
    worker.removeAllListeners('message').removeAllListeners('error')
    worker.unref()
  })
}

/** The same file name beside this one, as source or as built. */
const start = (): Worker => {
  const worker = new Worker(
    new URL(`./thread-entry.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url),
    {
      resourceLimits: { maxOldGenerationSizeMb: LIMIT_MB },
      // Libraries that warn do so on stderr, which belongs to the program.
      stderr: true,
      stdout: true,
    },
  )
  worker.unref()
  return worker
}

function stop(worker: Worker): void {
  if (thread === worker) thread = undefined
  worker.on('error', () => undefined) // an error after its end is nobody's
  void worker.terminate()
}

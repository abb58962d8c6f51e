/**
 * One run at a time writes to one output: a hidden file beside it says who does. It is made only where there is none (`wx`),
 * and taken away at the end of the process, whatever ends it but a kill. The lock of a process that is gone is taken over.
 * Two runs that take over one such lock at the same moment are told apart by the output itself, which then grows unasked
 * (`files.ts`). Processes are known by their number: on a disk that two machines share, the lock says no more than that.
 */
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { HearsayError } from '../../record/problem.ts'
import { cannotWrite, makeFolders } from './files.ts'

const HolderSchema = z.object({
  pid: z.int().positive(),
  /** ISO, with seconds. */
  started: z.string(),
})
type Holder = z.infer<typeof HolderSchema>

export interface LockOptions {
  readonly isFolder: boolean
  /** Told in one sentence that the lock of a run that is gone was taken over. */
  readonly notice: (sentence: string) => void
}

/** Where the lock of an output lies: `.readings.jsonl.lock`, or `.run.lock` in a folder. */
export const lockPath = (output: string, isFolder: boolean): string =>
  isFolder ? join(output, '.run.lock') : join(dirname(output), `.${basename(output)}.lock`)

/** Throws E0204 where another run writes to the output, E0201 where no lock can be made. */
export async function lockOutput(output: string, { isFolder, notice }: LockOptions): Promise<AsyncDisposable> {
  const path = lockPath(output, isFolder)
  if (isDevice(output)) return { [Symbol.asyncDispose]: async () => undefined }
  await makeFolder(output, path)
  const own: Holder = { pid: process.pid, started: new Date().toISOString() }
  for (let tries = 0; !(await isMade(path, own, output)); tries++) {
    const other = holderOf(path) ?? (await holderSoon(path))
    if (other && isAlive(other.pid)) throw inUse(output, path, other)
    if (tries > 0) throw inUse(output, path, other) // somebody else takes it over just now
    if (!existsSync(path)) continue // its run has just ended
    const who = other ? `a run that is gone (process ${other.pid}, since ${dayAndTime(other)})` : 'a run that is gone'
    notice(`${output} was left locked by ${who}; its lock is taken over.`)
    await rm(path, { force: true })
  }
  const release = (): void => {
    const holder = holderOf(path)
    if (holder?.pid === own.pid && holder.started === own.started) rmSync(path, { force: true })
  }
  process.once('exit', release)
  return {
    async [Symbol.asyncDispose]() {
      process.off('exit', release)
      release()
    },
  }
}

/** /dev/null, or a pipe: any number may write there. */
export function isDevice(path: string): boolean {
  const found = statSync(path, { throwIfNoEntry: false })
  return found !== undefined && !found.isFile() && !found.isDirectory()
}

async function makeFolder(output: string, path: string): Promise<void> {
  try {
    await makeFolders(dirname(path))
  } catch (error) {
    throw cannotWrite(output, error)
  }
}

/** False where there is one already. */
async function isMade(path: string, holder: Holder, output: string): Promise<boolean> {
  try {
    await writeFile(path, `${JSON.stringify(holder)}\n`, { flag: 'wx' })
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw cannotWrite(output, error)
  }
}

/** `undefined` where it is gone by now, or was cut off when its process was killed. */
function holderOf(path: string): Holder | undefined {
  try {
    return HolderSchema.safeParse(JSON.parse(readFileSync(path, 'utf8'))).data
  } catch {
    return undefined
  }
}

/** A lock is empty for an instant while it is made. */
const WRITTEN_WITHIN_MS = 100

async function holderSoon(path: string): Promise<Holder | undefined> {
  await setTimeout(WRITTEN_WITHIN_MS)
  return holderOf(path)
}

/** A process of this number runs. Ours cannot have made a lock before: in a container each run has the same number. */
function isAlive(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM' // it runs, for somebody else
  }
}

/** `2024-03-14 18:40 UTC`. */
const dayAndTime = ({ started }: Holder): string => `${started.slice(0, 16).replace('T', ' ')} UTC`

function inUse(output: string, path: string, other: Holder | undefined): HearsayError {
  const who = other ? `process ${other.pid}, since ${dayAndTime(other)}` : 'it has just begun'
  const message = `Another run writes to ${output} (${who}). Wait for it, or delete ${path} if that is no run of hearsay.`
  return new HearsayError('E0204', message)
}

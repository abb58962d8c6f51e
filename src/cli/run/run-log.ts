/**
 * The log beside an output (`readings.jsonl.log`): JSON lines that say with which settings it was made, and after each
 * report where the output ended. A line is added after its report was written, so what the log says is there; what is there
 * beyond it is cut off and read again. That holds for a process that is killed at any moment.
 */
import { createReadStream } from 'node:fs'
import { open, truncate } from 'node:fs/promises'
import { z } from 'zod'
import type { Problem } from '../../record/problem.ts'
import { byteLines } from './byte-lines.ts'
import { DoneReports } from './done-reports.ts'
import { cannotWrite, type Lengths, openMakingFolders, syncFile } from './files.ts'

/** What must be the same for two parts of one output, in words for people: `publisher` -> `The Courier`. */
export type RunSettings = Readonly<Record<string, string>>

const lengths = z.union([z.int().min(0), z.record(z.string(), z.int().min(0))])
const LineSchema = z.union([
  z.object({ run: z.record(z.string(), z.string()), folder: z.string() }),
  z.object({
    source: z.string(),
    index: z.int().optional(),
    ended: lengths,
    /** What kept it from being read; its sentence is for people. */
    problem: z.object({ code: z.string() }).optional(),
    /** Read again by the next run: what kept it from being read may be mended. */
    again: z.literal(true).optional(),
  }),
  z.object({ source: z.string(), whole: z.literal(true) }),
])
type Line = z.infer<typeof LineSchema>

export interface Logged {
  /** Of the last run; `undefined` where there is no log or no whole line of it. */
  readonly settings: RunSettings | undefined
  readonly done: DoneReports
  /** Where the output ended. */
  readonly lengths: Lengths
  /** Bytes of the log that hold; the rest is cut off. */
  readonly bytes: number
  readonly reports: number
}

/**
 * What a log says of an output that has these lengths now. An output that is shorter than its log says (a disk that failed,
 * a file cut by hand) is taken up where both agree.
 */
export async function readLog(path: string, now: (name: string) => Promise<number>): Promise<Logged> {
  const done = new DoneReports()
  let settings: RunSettings | undefined
  let ended: Lengths = {}
  let folder = ''
  let bytes = 0
  let reports = 0
  for await (const text of wholeLines(path)) {
    const line = lineOf(text)
    if (!line) break
    if ('run' in line) {
      settings = line.run
      folder = line.folder
    } else if ('whole' in line) {
      done.addWhole(line.source, folder)
    } else {
      const next = typeof line.ended === 'number' ? { '': line.ended } : line.ended
      if (!(await areThere(next, now))) break
      ended = next
      if (!line.again) {
        done.add(line, folder, line.problem !== undefined)
        reports++
      }
    }
    bytes += Buffer.byteLength(text) + 1
  }
  return { settings, done, lengths: ended, bytes, reports }
}

async function areThere(ended: Lengths, now: (name: string) => Promise<number>): Promise<boolean> {
  for (const [name, length] of Object.entries(ended)) if ((await now(name)) < length) return false
  return true
}

function lineOf(text: string): Line | undefined {
  try {
    return LineSchema.safeParse(JSON.parse(text)).data
  } catch {
    return undefined // a line that was being written when the run was killed
  }
}

/** The lines that have their end; none where there is no file. */
async function* wholeLines(path: string): AsyncGenerator<string> {
  if ((await fileSize(path)) === 0) return
  for await (const { bytes, hasEnd } of byteLines(createReadStream(path), LONGEST))
    if (bytes && hasEnd) yield new TextDecoder().decode(bytes)
}

/** Bytes of a line: settings and messages are far shorter. */
const LONGEST = 1_048_576

/** 0 for a file that is not there. */
export async function fileSize(path: string): Promise<number> {
  try {
    await using handle = await open(path)
    return (await handle.stat()).size
  } catch {
    return 0 // there is none; a file that may not be read is told when it is written to
  }
}

export interface RunLog extends AsyncDisposable {
  /** One report is dealt with, and the output ends there. `again` leaves it to a later run. */
  report(of: LoggedReport): Promise<void>
  /** The file was the last report's, and holds no more. */
  whole(source: string): Promise<void>
  /** Waits until it is on the disk. */
  sync(): Promise<void>
}

interface LoggedReport {
  readonly source: string
  readonly index?: number | undefined
  readonly problem?: Pick<Problem, 'code' | 'message'> | undefined
  readonly again: boolean
  readonly ended: Lengths
}

/** Opens the log at its end, after `bytes` of it, and begins the part of this run. */
export async function openLog(path: string, bytes: number, settings: RunSettings): Promise<RunLog> {
  const add = async (line: object): Promise<void> => {
    try {
      await handle.appendFile(`${JSON.stringify(line)}\n`)
    } catch (error) {
      throw cannotWrite(path, error)
    }
  }
  if ((await fileSize(path)) > bytes) await truncate(path, bytes)
  const handle = await openMakingFolders(path, 'a').catch((error: unknown) => {
    throw cannotWrite(path, error)
  })
  await add({ run: settings, folder: process.cwd() })
  return {
    report: ({ source, index, problem, again, ended }) =>
      add({
        source,
        index,
        ...(problem && { problem: { code: problem.code, message: problem.message } }),
        ...(again && { again }),
        ended: Object.keys(ended).join() === '' ? (ended[''] ?? 0) : ended,
      }),
    whole: (source) => add({ source, whole: true }),
    sync: () => syncFile(handle),
    [Symbol.asyncDispose]: () => handle.close(),
  }
}

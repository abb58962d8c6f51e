/**
 * Opens where a run writes: stdout, a file, or files in a folder, the latter two with a log to go on from. Reads: the log of an
 * earlier run. Writes: outcomes, in the order in which they are handed over.
 */
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { HearsayError } from '../../record/problem.ts'
import type { Form } from '../forms/form.ts'
import { write } from '../output.ts'
import { DoneReports } from './done-reports.ts'
import { type Files, openFiles } from './files.ts'
import { isDevice, lockOutput } from './lock.ts'
import type { Output, OutputOptions } from './output.ts'
import { filesOf, leadsTo, leadsToStdout } from './own-paths.ts'
import { openPageOutput } from './page-output.ts'
import { fileSize, openLog, type RunLog, type RunSettings, readLog } from './run-log.ts'

/**
 * Opens what is written to. Throws E0202 for an output that exists, E0203 for one that cannot be gone on with, E0204 for one
 * that another run writes to.
 */
export async function openOutput(form: Form, options: OutputOptions): Promise<Output> {
  const { path, notice } = options
  if (path === undefined) return stdoutOutput(form)
  const isFolder = form.into === 'folder' || (form.into === 'pages' && form.oneOnly === undefined)
  if (form.into !== 'pages') await checkKind(path, isFolder)
  const lock = await lockOutput(path, { isFolder, notice })
  try {
    const output = await openUnlocked(path, form, options)
    return {
      ...output,
      async [Symbol.asyncDispose]() {
        try {
          await output[Symbol.asyncDispose]()
        } finally {
          await lock[Symbol.asyncDispose]()
        }
      },
    }
  } catch (error) {
    await lock[Symbol.asyncDispose]()
    throw error
  }
}

async function openUnlocked(path: string, form: Form, options: OutputOptions): Promise<Output> {
  if (form.into === 'pages') return openPageOutput({ ...options, path, isFolder: form.oneOnly === undefined })
  if (form.oneOnly !== undefined || isDevice(path)) return unloggedOutput(path, form, options)
  return loggedOutput(path, form, options)
}

function stdoutOutput({ between }: Form): Output {
  let isFirst = true
  return {
    done: new DoneReports(),
    isOwn: leadsToStdout(),
    async report(_, { text }) {
      if (text === '') return
      if (!isFirst && between !== undefined) await write(between)
      isFirst = false
      await write(typeof text === 'string' ? text : Object.values(text).join(''))
    },
    whole: async () => undefined,
    [Symbol.asyncDispose]: async () => undefined,
  }
}

/** One report in one file, or any number to a device, beside which no log can lie: nothing to go on with. */
async function unloggedOutput(path: string, form: Form, { force }: OutputOptions): Promise<Output> {
  if (!force && (await fileSize(path)) > 0) throw new HearsayError('E0202', `${path} exists. --force writes it anew.`)
  const files = openFiles(path)
  let isBegun = false
  return {
    done: new DoneReports(),
    isOwn: leadsTo(filesOf(path, form)),
    async report(_, { text }) {
      if (text === '') return // what was there stays, where the report could not be read
      if (!isBegun) await files.cut({ '': 0 })
      else if (form.between !== undefined) await files.add(form.between)
      isBegun = true
      await files.add(text)
    },
    whole: async () => undefined,
    [Symbol.asyncDispose]: () => files[Symbol.asyncDispose](),
  }
}

/** Failures that the next run tries again, where the output says nothing of them yet: time, disk or memory may be there then. */
const TRIED_AGAIN: readonly string[] = ['P0108', 'P0115', 'P0119']

async function loggedOutput(path: string, form: Form, options: OutputOptions): Promise<Output> {
  const isFolder = form.into === 'folder'
  const logPath = isFolder ? join(path, 'run.log') : `${path}.log`
  const sizeOf = (name: string): Promise<number> => fileSize(name === '' ? path : join(path, name))
  const names = Object.keys(form.heads ?? { '': '' })
  const exists = (await Promise.all([...names.map(sizeOf), fileSize(logPath)])).some((size) => size > 0)
  if (exists && !options.resume && !options.force)
    throw new HearsayError('E0202', `${path} exists. --resume goes on with it, --force writes it anew.`)
  const settings = await options.settings()
  const logged = options.force ? undefined : await readLog(logPath, sizeOf)
  if (logged && exists) checkSame(path, logPath, logged.settings, settings)

  const isNew = logged === undefined || Object.keys(logged.lengths).length === 0
  const files = openFiles(path)
  // Killed between the two, the log still holds: it says of no byte that is not there.
  const log = await openLog(logPath, logged?.bytes ?? 0, settings)
  await files.cut(isNew ? Object.fromEntries(names.map((name) => [name, 0])) : logged.lengths)
  if (isNew && form.heads) await files.add(form.heads)
  return {
    ...writer(files, log, form),
    done: logged?.done ?? new DoneReports(),
    isOwn: leadsTo(filesOf(path, form)),
  }
}

/**
 * Milliseconds after which output and log are brought to the disk: what a machine that loses its power can cost. Both take
 * some 10 ms, so 0.5 %; after each of 300 short reports they took a third more time.
 */
const SYNC_EVERY = 2000

function writer(files: Files, log: RunLog, form: Form): Omit<Output, 'done' | 'isOwn'> {
  let isEmpty = (files.lengths()[''] ?? 0) === 0
  let leftOpen: string | undefined
  let synced = performance.now()
  // The output first: the log then says of nothing that is not there.
  const sync = async (): Promise<void> => {
    await files.sync()
    await log.sync()
    synced = performance.now()
  }
  return {
    async report({ source }, { index, problem, text }) {
      const isText = text !== ''
      if (isText && !isEmpty && form.between !== undefined) await files.add(form.between)
      if (isText) await files.add(text)
      isEmpty &&= !isText
      const again = problem !== undefined && !isText && TRIED_AGAIN.includes(problem.code)
      if (again) leftOpen = source
      await log.report({ source, index, problem, again, ended: files.lengths() })
      if (performance.now() - synced > SYNC_EVERY) await sync()
    },
    async whole(source) {
      if (leftOpen !== source) await log.whole(source)
    },
    async [Symbol.asyncDispose]() {
      await sync()
      await files[Symbol.asyncDispose]()
      await log[Symbol.asyncDispose]()
    },
  }
}

async function checkKind(path: string, isFolder: boolean): Promise<void> {
  const found = await stat(path).catch(() => undefined)
  if (!found || found.isDirectory() === isFolder) return
  const message = isFolder
    ? `${path} is a file, and this form writes several: give --out a folder.`
    : `${path} is a folder, and this form writes one file: give --out a file.`
  throw new HearsayError('E0101', message)
}

function checkSame(path: string, logPath: string, before: RunSettings | undefined, now: RunSettings): void {
  if (!before) {
    const message = `${path} cannot be gone on with: its log ${logPath} is missing or no log. --force writes it anew.`
    throw new HearsayError('E0203', message)
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name])
  if (names.length === 0) return
  const told = names.map((name) => `${name} was ${before[name] ?? 'not given'}, now ${now[name] ?? 'not given'}`)
  throw new HearsayError(
    'E0203',
    `${path} was written with other settings: ${told.join('; ')}. Give the same, or --force to write it anew.`,
  )
}

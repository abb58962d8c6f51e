/**
 * Which files are a run's own: those it writes, by whatever way one comes to them. They are no reports of it, should they lie
 * among these. Reads: names, and where links lead.
 */
import { fstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Form } from '../forms/form.ts'

/** The files that a form writes to `path`, the log too; of a folder of pages only their list is known before. */
export function filesOf(path: string, { into, oneOnly, heads = {} }: Form): readonly string[] {
  switch (into) {
    case 'folder':
      return [...Object.keys(heads), 'run.log'].map((name) => join(path, name))
    case 'stream':
      return oneOnly === undefined ? [path, `${path}.log`] : [path]
    case 'pages':
      return oneOnly === undefined ? [join(path, 'index.html')] : [path]
    default:
      return into satisfies never
  }
}

/** Whether a path leads to one of these files. */
export function leadsTo(files: readonly string[]): (path: string) => boolean {
  const own = new Set(files.map(realPath))
  return (path) => own.has(realPath(path))
}

/** Whether a path leads to the file that stdout was led into (`hearsay read . > all.txt`). */
export function leadsToStdout(): (path: string) => boolean {
  const own = statOf(() => fstatSync(process.stdout.fd))
  if (!own?.isFile()) return () => false
  return (path) => {
    const found = statOf(() => statSync(path))
    return found?.ino === own.ino && found.dev === own.dev
  }
}

function statOf(stat: () => Stats): Stats | undefined {
  try {
    return stat()
  } catch {
    return undefined // closed, or gone: it is then no file of ours
  }
}

/** The path without links; of one that is not there yet, its folder's. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(resolve(path))
    return folder === resolve(path) ? folder : join(realPath(folder), basename(path))
  }
}

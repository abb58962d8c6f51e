/**
 * From what was typed to the files behind it: files, folders (all visible files below but hearsay.toml and what earlier runs
 * wrote there, in order of path), globs, `-`. What does not exist becomes a failure that names it, and the others go on.
 * Reads: names; of files in folders the heads, where their names are those of outputs.
 */
import type { Stats } from 'node:fs'
import { glob, readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { failure, type Problem } from '../../record/problem.ts'
import { CONFIG_NAME } from '../settings/config-file.ts'
import { earlierOutputs } from './earlier-outputs.ts'

export type Source = { readonly kind: 'stdin' } | FileSource | { readonly kind: 'missing'; readonly problem: Problem }

export interface FileSource {
  readonly kind: 'file'
  readonly path: string
  readonly bytes: number
  /** A pipe or a device (`<(pbpaste)`): its bytes come once, and nobody knows how many. */
  readonly isPipe: boolean
}

/** How standard input is called where a file has its name. */
export const STDIN_NAME = 'standard input'

/** The sources behind the typed paths, one after the other; a folder or pattern without files is a failure. */
export async function* expandSources(paths: readonly string[]): AsyncGenerator<Source> {
  for (const path of paths) {
    if (path === '-') yield { kind: 'stdin' }
    else yield* expandPath(path)
  }
}

async function* expandPath(path: string): AsyncGenerator<Source> {
  const found = await statOf(path)
  if (found?.isDirectory()) {
    let any = false
    for await (const file of filesBelow(path)) {
      any = true
      yield file
    }
    if (!any) yield missing(path, 'the folder holds no files to read. Give a folder with reports, or files.')
  } else if (found) {
    yield fileAt(path, found)
  } else if (/[*?[{]/u.test(path)) {
    let any = false
    for (const match of (await Array.fromAsync(glob(path))).sort()) {
      const at = await statOf(match)
      if (at?.isDirectory()) continue
      any = true
      yield at ? fileAt(match, at) : missing(match, 'the file cannot be read.')
    }
    if (!any) yield missing(path, 'no file matches this pattern.')
  } else {
    yield missing(path, 'there is no such file or folder.')
  }
}

async function* filesBelow(folder: string): AsyncGenerator<Source> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => undefined)
  if (!entries) {
    yield missing(folder, 'the folder cannot be read.')
    return
  }
  const outputs = await earlierOutputs(
    folder,
    entries.map(({ name }) => name),
  )
  const visible = entries.filter(({ name }) => !name.startsWith('.') && name !== CONFIG_NAME && !outputs.has(name))
  for (const entry of visible.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    const at = await statOf(path)
    if (entry.isDirectory()) yield* filesBelow(path)
    else if (at?.isFile()) yield fileAt(path, at)
    else
      yield missing(
        path,
        at?.isDirectory() ? 'a link to a folder is not followed.' : 'this is no file that can be read.',
      )
  }
}

const fileAt = (path: string, at: Stats): FileSource => ({
  kind: 'file',
  path,
  bytes: at.size,
  isPipe: !at.isFile(),
})

const missing = (path: string, what: string): Source => ({
  kind: 'missing',
  problem: failure('P0108', `${path}: ${what}`, { source: path }),
})

/** `undefined` where the path leads nowhere. */
async function statOf(path: string): Promise<Stats | undefined> {
  try {
    return await stat(path)
  } catch {
    return undefined // told by the caller, with the path
  }
}

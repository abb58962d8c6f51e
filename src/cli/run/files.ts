/**
 * The files that a run writes: one, or several in a folder. Each knows how long it is, so that a log can say where the
 * last whole report ended and a run can go on from there.
 */
import { type FileHandle, mkdir, open, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { HearsayError } from '../../record/problem.ts'
import type { TextByFile } from '../forms/form.ts'

/** Bytes by the name of the file; the name of a single file is empty. */
export type Lengths = Readonly<Record<string, number>>

export interface Files extends AsyncDisposable {
  /** Cuts the files to these lengths; what was behind is of a report that is read again. */
  cut(lengths: Lengths): Promise<void>
  /** Adds to the ends. Throws E0201. */
  add(text: string | TextByFile): Promise<void>
  /** Waits until what was added is on the disk. Throws E0201. */
  sync(): Promise<void>
  lengths(): Lengths
}

/** A name in the folder, or the one file itself. */
const pathOf = (path: string, name: string): string => (name === '' ? path : join(path, name))

export function openFiles(path: string): Files {
  const handles = new Map<string, FileHandle>()
  const lengths = new Map<string, number>()

  const handleOf = async (name: string): Promise<FileHandle> => {
    const opened = handles.get(name)
    if (opened) return opened
    const handle = await openMakingFolders(pathOf(path, name), 'a+')
    handles.set(name, handle)
    lengths.set(name, (await handle.stat()).size)
    return handle
  }
  const told = async (write: () => Promise<void>): Promise<void> => {
    try {
      await write()
    } catch (error) {
      throw error instanceof HearsayError ? error : cannotWrite(path, error)
    }
  }

  return {
    cut: (to) =>
      told(async () => {
        for (const [name, length] of Object.entries(to)) {
          const handle = await handleOf(name)
          if ((await handle.stat()).isFile()) await handle.truncate(length) // /dev/null has no length
          lengths.set(name, length)
        }
      }),
    add: (text) =>
      told(async () => {
        for (const [name, words] of Object.entries(typeof text === 'string' ? { '': text } : text)) {
          if (words === '') continue
          const handle = await handleOf(name)
          const bytes = Buffer.from(words)
          const length = lengths.get(name) ?? 0
          await checkAlone(handle, pathOf(path, name), length)
          await handle.appendFile(bytes)
          lengths.set(name, length + bytes.length)
        }
      }),
    sync: () =>
      told(async () => {
        for (const handle of handles.values()) await syncFile(handle)
      }),
    lengths: () => Object.fromEntries(lengths),
    async [Symbol.asyncDispose]() {
      for (const handle of handles.values()) await handle.close()
    },
  }
}

/** A device has nothing to wait for. */
export async function syncFile(handle: FileHandle): Promise<void> {
  if ((await handle.stat()).isFile()) await handle.datasync()
}

/** Opens a file and makes the folders above it where they are not there. */
export async function openMakingFolders(path: string, flags: string): Promise<FileHandle> {
  await makeFolders(dirname(path))
  return open(path, flags)
}

/** One by one: `recursive` of Node itself tries for ever where a system answers ENOENT in a folder that is there, as /proc does. */
export async function makeFolders(path: string): Promise<void> {
  if (await isFolder(path)) return
  if (dirname(path) !== path) await makeFolders(dirname(path))
  await mkdir(path).catch(async (error: unknown) => {
    if (!(await isFolder(path))) throw error // another run made it just now
  })
}

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Throws E0201 where the file was removed, or is longer or shorter than this run made it. */
async function checkAlone(handle: FileHandle, path: string, length: number): Promise<void> {
  const found = await handle.stat()
  if (!found.isFile() || (found.nlink > 0 && found.size === length)) return
  const what = found.nlink === 0 ? 'was removed' : 'was changed by something else, another run perhaps,'
  throw new HearsayError('E0201', `${path} ${what} while it was written. Write it anew with --force.`)
}

/** What the system's commonest codes mean, and what to do. */
const REASONS: Readonly<Record<string, readonly [why: string, next: string]>> = {
  EACCES: ['no permission', 'Change its rights or write elsewhere.'],
  EISDIR: ['a folder has that name', 'Name a file.'],
  EEXIST: ['its folder is a file', 'Write elsewhere.'],
  ENOSPC: ['the disk is full', 'Free some of it or write elsewhere.'],
  EROFS: ['its disk can only be read', 'Write elsewhere.'],
  ENOENT: ['no folder can be made there', 'Write elsewhere.'],
  ENOTDIR: ['its folder is a file', 'Write elsewhere.'],
}

/** E0201 with the system's reason. */
export function cannotWrite(path: string, cause: unknown): HearsayError {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause)
  const [why, next] = REASONS[code] ?? [code, 'Free the disk or write elsewhere.']
  return new HearsayError('E0201', `${path} cannot be written (${why}). ${next}`, { cause })
}

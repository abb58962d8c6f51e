/**
 * Where `--html` writes: one page, or a page a report in a folder with a list of them. Each file is written whole under
 * another name and then renamed, so that a page is there whole or not at all. A file that is no page of ours is not written
 * over. Reads: rendered pages. Writes: HTML files.
 */
import { open, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { basename, dirname, extname, join } from 'node:path'
import { HearsayError } from '../../record/problem.ts'
import { PAGE_MARK } from '../../share/page/document.ts'
import { type FailedPage, type ListedPage, type PageSummary, renderIndex } from '../../share/page/index-page.ts'
import { DoneReports } from './done-reports.ts'
import { cannotWrite, makeFolders } from './files.ts'
import type { Output } from './output.ts'
import { leadsTo, realPath } from './own-paths.ts'
import type { Outcome, Task } from './task.ts'

export interface PageOutputOptions {
  readonly path: string
  readonly isFolder: boolean
  /** Writes over files that are no pages of ours, too. */
  readonly force: boolean
  /** Throws E0202 where one of these files is among the reports to read. */
  readonly spare: (files: readonly string[]) => Promise<void>
}

export async function openPageOutput(options: PageOutputOptions): Promise<Output> {
  return options.isFolder ? folderOutput(options) : fileOutput(options)
}

/** The page is written when the run has come to its end: where a second report turns up, there is none. */
async function fileOutput({ path, force }: PageOutputOptions): Promise<Output> {
  await checkOver(path, force)
  let page: string | undefined
  return {
    done: new DoneReports(),
    isOwn: leadsTo([path]),
    async report(_, { text }) {
      page ??= textOf(text, 'page')
    },
    whole: async () => undefined,
    end: async () => {
      if (page !== undefined) await writeWhole(path, page)
    },
    [Symbol.asyncDispose]: async () => undefined,
  }
}

/** Pages are written as they come; the list when the run ends, also where it is interrupted. */
async function folderOutput({ path, force, spare }: PageOutputOptions): Promise<Output> {
  const list = join(path, 'index.html')
  await checkOver(list, force)
  const [pages, failed]: [ListedPage[], FailedPage[]] = [[], []]
  const taken = new Set(['index'])
  const own = new Set([realPath(list), ...(await pagesIn(path))])
  return {
    done: new DoneReports(),
    isOwn: (other) => own.has(realPath(other)),
    async report(task, { index, text }) {
      const summary = textOf(text, 'summary')
      if (summary === undefined) {
        const failure = textOf(text, 'failed')
        if (failure !== undefined) failed.push(JSON.parse(failure)) // made by `htmlForm`, in this run
        return
      }
      const file = `${freeName(nameOf({ ...task, index }), taken)}.html`
      await checkOver(join(path, file), force)
      if (force) await spare([join(path, file)])
      own.add(realPath(join(path, file)))
      await writeWhole(join(path, file), textOf(text, 'page') ?? '')
      pages.push({ ...(JSON.parse(summary) as PageSummary), file }) // made by `htmlForm`, in this run
    },
    whole: async () => undefined,
    async [Symbol.asyncDispose]() {
      if (pages.length + failed.length > 0) await writeWhole(list, renderIndex(pages, failed))
    },
  }
}

const textOf = (text: Outcome['text'], part: string): string | undefined =>
  typeof text === 'string' ? undefined : text[part]

/** `reports/Toll (2).txt` -> `toll-2`; the number of the report behind the name of a file that holds many. */
function nameOf({ source, index }: Pick<Task, 'source' | 'index'>): string {
  const words = basename(source, extname(source))
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{M}\p{N}]+/gu)
  const name = [...(words?.join('-') ?? 'report')].slice(0, LONGEST_NAME).join('').replace(/-$/u, '')
  return index === undefined ? name : `${name}-${index}`
}
/** Code points: 255 bytes is what file systems take, a letter can be four, and the number and `.html` follow. */
const LONGEST_NAME = 50

/** The name, or with a number where it is taken: `toll`, `toll-2`. */
function freeName(name: string, taken: Set<string>): string {
  let free = name
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`
  taken.add(free)
  return free
}

/** Throws E0202 for a file that is no page of ours, before it is written over. */
async function checkOver(path: string, force: boolean): Promise<void> {
  if (force) return
  const head = await headOf(path)
  if (head !== '' && !head.includes(PAGE_MARK))
    throw new HearsayError('E0202', `${path} exists and is no page that hearsay wrote. --force writes it anew.`)
}

/** Pages of ours that lie in a folder: none of them is a report, should the folder be read too. */
async function pagesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  const pages = names.filter((name) => extname(name) === '.html').map((name) => join(folder, name))
  const heads = await Promise.all(pages.map((page) => headOf(page).catch(() => '')))
  return pages.filter((_, i) => heads[i]?.includes(PAGE_MARK)).map(realPath)
}

/** The first 1,000 bytes of a file; empty where there is none. */
async function headOf(path: string): Promise<string> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1000))
    return buffer.toString('utf8', 0, bytesRead)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw cannotWrite(path, error)
  }
}

async function writeWhole(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`)
  try {
    await makeFolders(dirname(path))
    await writeFile(beside, text, { flush: true })
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true })
    throw cannotWrite(path, error)
  }
}

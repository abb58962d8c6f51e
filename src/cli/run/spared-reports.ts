/**
 * Keeps a run from writing over a report that it is to read, be it named (`hearsay read a.txt --json --out a.txt --force`) or
 * found in a folder. What an earlier run wrote may lie among the reports (`*.jsonl`) and be written anew: it is known by its
 * log or its first words. Reads: the first bytes of files that would be written over.
 */
import { open } from 'node:fs/promises'
import { HearsayError } from '../../record/problem.ts'
import { PAGE_MARK } from '../../share/page/document.ts'
import { expandSources } from '../input/sources.ts'
import { leadsTo } from './own-paths.ts'

/** Throws E0202 where one of these files is there, is no run's, and is among the reports. */
export async function spareReports(paths: readonly string[], files: readonly string[]): Promise<void> {
  const heads = await Promise.all(files.map(headOf))
  // An output is a run's where its log is, which is the last of its files.
  if (isLog(heads.at(-1) ?? '')) return
  const others = files.filter((_, i) => isAnothers(heads[i] ?? ''))
  if (others.length === 0) return
  for await (const source of expandSources(paths)) {
    const found = source.kind === 'file' && others.find((file) => leadsTo([file])(source.path))
    if (found) throw new HearsayError('E0202', `${found} is one of the reports to read. Write elsewhere.`)
  }
}

const isAnothers = (head: string): boolean => head !== '' && !head.includes(PAGE_MARK) && !RECORD.test(head)
const RECORD = /^\{\s*"report":\s*\{\s*"id":/u

const isLog = (head: string): boolean => head.startsWith('{"run":{')

/** Empty also for what is no file: what is wrong with it is told where it is opened. */
async function headOf(path: string): Promise<string> {
  try {
    await using file = await open(path)
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1000))
    return buffer.toString('utf8', 0, bytesRead)
  } catch {
    return ''
  }
}

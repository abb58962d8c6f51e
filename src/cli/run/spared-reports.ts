/**
 * Keeps a run from writing over a report that it was told to read: `hearsay read a.txt --json --out a.txt --force`. What an
 * earlier run wrote may be named among the reports (`*.jsonl`) and be written anew: it is known by its log or its first words.
 * Reads: the first bytes of the output.
 */
import { open } from 'node:fs/promises'
import { HearsayError } from '../../record/problem.ts'
import { PAGE_MARK } from '../../share/page/document.ts'
import { realPath } from './own-paths.ts'
import { fileSize } from './run-log.ts'

/** Throws E0202 where the output is one of the named reports and nothing that a run wrote. */
export async function spareReports(paths: readonly string[], output: string | undefined): Promise<void> {
  if (output === undefined || !paths.some((path) => path !== '-' && realPath(path) === realPath(output))) return
  if ((await fileSize(`${output}.log`)) > 0) return
  const head = await headOf(output)
  if (head === '' || head.includes(PAGE_MARK) || RECORD.test(head)) return
  throw new HearsayError('E0202', `${output} is one of the reports to read and would be written over. Write elsewhere.`)
}

const RECORD = /^\{\s*"report":\s*\{\s*"id":/u

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

/**
 * What earlier runs wrote into a folder of reports: pages of readings, records, outputs and tables with their logs. None of
 * it is a report, so a folder is read without it; a file that is named is read all the same.
 * Reads: the heads of logs, pages and records.
 */
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { PAGE_MARK } from '../../share/page/document.ts'
import { csvForm } from '../forms/csv.ts'

/** The names among those of a folder that are outputs of this program. */
export async function earlierOutputs(folder: string, names: readonly string[]): Promise<ReadonlySet<string>> {
  const outputs = new Set<string>()
  for (const name of names) {
    if (/\.(?:html|jsonl?)$/u.test(name) && isOutput(await headOf(join(folder, name)))) outputs.add(name)
    if (!name.endsWith('.log') || !isLog(await headOf(join(folder, name)))) continue
    for (const one of name === 'run.log' ? Object.keys(csvForm().heads ?? {}) : [name.slice(0, -'.log'.length)])
      outputs.add(one)
    outputs.add(name)
  }
  return outputs
}

/** True for the first words of a page, a record or a log. */
export const isOutput = (head: string): boolean => head.includes(PAGE_MARK) || RECORD.test(head) || isLog(head)
const RECORD = /^\{\s*"report":\s*\{\s*"id":/u

export const isLog = (head: string): boolean => head.startsWith('{"run":{')

/** The first 1,000 bytes of a file; empty for what is none: that is told where it is read. */
export async function headOf(path: string): Promise<string> {
  try {
    await using file = await open(path)
    if (!(await file.stat()).isFile()) return ''
    const { buffer, bytesRead } = await file.read(Buffer.alloc(1000))
    return buffer.toString('utf8', 0, bytesRead)
  } catch {
    return ''
  }
}

/**
 * Keeps a run from writing over a report that it is to read, be it named (`hearsay read a.txt --json --out a.txt --force`) or
 * found in a folder. What an earlier run wrote may lie among the reports (`*.jsonl`) and be written anew: it is known by its
 * log or its first words. Reads: the first bytes of files that would be written over.
 */
import { HearsayError } from '../../record/problem.ts'
import { headOf, isLog, isOutput } from '../input/earlier-outputs.ts'
import { expandSources } from '../input/sources.ts'
import { leadsTo } from './own-paths.ts'

/** Throws E0202 where one of these files is there, is no run's, and is among the reports. */
export async function spareReports(paths: readonly string[], files: readonly string[]): Promise<void> {
  const heads = await Promise.all(files.map(headOf))
  // An output is a run's where its log is, which is the last of its files.
  if (isLog(heads.at(-1) ?? '')) return
  const others = files.filter((_, i) => heads[i] && !isOutput(heads[i]))
  if (others.length === 0) return
  for await (const source of expandSources(paths)) {
    const found = source.kind === 'file' && others.find((file) => leadsTo([file])(source.path))
    if (found) throw new HearsayError('E0202', `${found} is one of the reports to read. Write elsewhere.`)
  }
}

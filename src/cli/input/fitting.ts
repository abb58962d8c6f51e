/**
 * Whether `--map` or `--split`, where they were typed, can do anything with what is to be read. Reads: the heads of files,
 * until one fits. What gives its bytes only once is asked when it is opened.
 */
import { createReadStream } from 'node:fs'
import type { Format } from '../../read/ingest/formats/kinds.ts'
import { openFile } from '../../read/ingest/open-file.ts'
import { HearsayError } from '../../record/problem.ts'
import { hasFields } from '../options/together.ts'
import type { SourceOptions } from './read-source.ts'
import type { Source } from './sources.ts'

/** Options that at least one of the files must be able to take. */
export type Fitting = 'map' | 'split'

export const fits = (format: Format, option: Fitting): boolean =>
  option === 'map' ? hasFields(format) : format === 'text'

/** E0101 for files of which none takes the option. */
export function unfit(option: Fitting, name: string): HearsayError {
  const message =
    option === 'map'
      ? `--map names fields, and ${name} holds a report without any. Leave it out; --type csv takes the file as a table.`
      : `--split parts plain text, and ${name} holds another format. Leave it out.`
  return new HearsayError('E0101', message)
}

/** Throws E0101 where all sources are files and none of them takes the option. */
export async function checkFitting(
  sources: AsyncIterable<Source>,
  option: Fitting,
  options: SourceOptions,
): Promise<void> {
  const names: string[] = []
  for await (const source of sources) {
    if (source.kind === 'missing') continue
    if (source.kind === 'stdin' || source.isPipe || (await doesFit(source.path, option, options))) return
    names.push(source.path)
  }
  const [name, another] = names
  if (name !== undefined) throw unfit(option, another === undefined ? name : `each of the ${names.length} files`)
}

async function doesFit(path: string, option: Fitting, options: SourceOptions): Promise<boolean> {
  const stream = createReadStream(path)
  try {
    return fits((await openFile(stream, { ...options, source: path })).format, option)
  } catch {
    return true // what cannot be opened is told when it is read
  } finally {
    stream.destroy()
  }
}

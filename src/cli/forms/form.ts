/**
 * What `hearsay read` makes of each reading. A form only renders: it opens no file and writes to no stream, so that the
 * run can render where the report was read and write where the order is kept. One file a form; `choose.ts` has the table.
 */
import type { Include } from '../../record/json.ts'
import type { Problem } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import type { ViewLayer } from '../../share/terminal/reading.ts'
import type { TerminalOptions } from '../../share/terminal/style.ts'

/** Text by the name of the file that it is added to, for forms that write several files into a folder. */
export type TextByFile = Readonly<Record<string, string>>

/** What forms are told. Plain data: it is sent to other processes as it is. */
export interface FormOptions {
  readonly layer?: readonly ViewLayer[] | undefined
  readonly include?: readonly Include[] | undefined
  readonly terminal: TerminalOptions
  /** For pages: whether the path is that of a folder. */
  readonly html?: { readonly isFolder: boolean } | undefined
  /** Each report is answered in the output, also one that cannot be read. */
  readonly answersAll?: boolean | undefined
}

/** A report that could not be read. */
interface Failed {
  readonly source: string
  readonly problem: Problem
}

export interface Form {
  /** One output (stdout or `--out FILE`), several files in the folder `--out DIR`, or `--html PATH` with whole pages. */
  readonly into: 'stream' | 'folder' | 'pages'
  /** For forms that hold one report; the sentence says what to take for more. */
  readonly oneOnly?: string | undefined
  /** What a file begins with before the first report: a row of column names. */
  readonly heads?: TextByFile | undefined
  /** What stands between two reports of a stream. */
  readonly between?: string | undefined
  /** The text of one reading, whole lines; for a folder what is added to each file. */
  readonly render: (reading: Reading) => string | TextByFile
  /** The same for a report that cannot be read, where the form tells of it. */
  readonly renderFailed?: ((failed: Failed) => string | TextByFile) | undefined
}

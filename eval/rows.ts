/**
 * What a row of the table is, what an adapter is, and which rows `--only` names.
 */
import type { Corpora } from './corpora.ts'
import type { Layer } from './layers.ts'
import type { Program } from './program.ts'

/** A row that an adapter can measure, and the last layer it needs. */
interface Row {
  readonly row: string
  readonly needs: Layer
}

/** What was measured: a percentage, higher is better, over `n` gold items. */
export interface Measured {
  readonly row: string
  readonly value: number
  readonly n: number
}

export interface Measuring {
  readonly corpora: Corpora
  readonly program: Program
  /** A folder for what scorers read; it is gone after the run. */
  readonly scratch: string
  /** Whether a row is asked for and its layer there: what is costly may be skipped where not. */
  readonly wanted: (row: string) => boolean
}

/** One corpus handed to one scorer: the part of the work that is done or left out as a whole. */
export interface Adapter {
  /** Files of the corpora folder, the scorer too; the part is left out where one is missing. */
  readonly files: readonly string[]
  readonly rows: readonly Row[]
  measure(measuring: Measuring): Promise<readonly Measured[]>
  /** Lines about the wrong cases of a row: with their words for working files only, else counts by kind of error. */
  misses?(measuring: Measuring, row: string): Promise<readonly string[]>
}

/**
 * The test for `--only says,time/tempeval,wire/statements: *`. A name stands for itself and for all below it
 * (`wire/statements` for `wire/statements: act`); `*` for anything but a slash. A comma before a blank is part of a name.
 */
export function onlyRows(patterns: string | undefined): (row: string) => boolean {
  if (patterns === undefined) return () => true
  const tests = patterns
    .split(/,(?! )/u)
    .filter(Boolean)
    .map((name) => {
      const literal = name.replace(/[.+?^${}()|[\]\\]/gu, '\\$&').replaceAll('*', '[^/]*')
      return new RegExp(`^${literal}(?:$|[/: ])`, 'u')
    })
  return (row) => tests.some((test) => test.test(row))
}

/**
 * Loader of knowledge tables: tab-separated, a header line with column names, `#` comments, UTF-8. Every complaint
 * names file and line. People's own lists are read by the same function.
 */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { z } from 'zod'
import { HearsayError, shorten } from '../record/problem.ts'

/** Where the shipped knowledge lies: beside `src` in the repository, beside `dist` in the package. */
export const KNOWLEDGE: URL = new URL('../../knowledge/', import.meta.url)

/** The text of a shipped knowledge file, such as `agencies.tsv`. Throws `HearsayError` E0401. */
export function readKnowledge(name: string): string {
  try {
    return readFileSync(new URL(name, KNOWLEDGE), 'utf8')
  } catch (cause) {
    throw new HearsayError('E0401', `knowledge/${name} cannot be read. Reinstall hearsay, or put the file back.`, {
      cause,
    })
  }
}

/** The rows of a shipped table, each checked by `row`. Cells of absent columns and empty cells are left out. */
export function knowledgeTable<T>(name: string, row: z.ZodType<T>): readonly T[] {
  return parseTable(readKnowledge(name), `knowledge/${name}`, row)
}

/**
 * The rows of a table's text; `file` is named in complaints. Throws `HearsayError` E0402 with file and line.
 * @example parseTable('name\tcountry\nTass\tRUS\n', 'mine.tsv', z.object({ name: z.string(), country: z.string() }))
 */
export function parseTable<T>(text: string, file: string, row: z.ZodType<T>): readonly T[] {
  const lines = text.replace(/^\uFEFF/u, '').split(/\r?\n/u)
  let header: readonly string[] | undefined
  const rows: T[] = []
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t').map((cell) => cell.trim())
    if (!header) {
      header = cells
      continue
    }
    if (cells.length > header.length) {
      throw new HearsayError(
        'E0402',
        `${where(file, index)}: ${cells.length} cells, but the header names ${header.length} columns. Columns are separated by one tab.`,
      )
    }
    const named = Object.fromEntries(header.map((column, i) => [column, cells[i]] as const).filter(([, cell]) => cell))
    const parsed = row.safeParse(named)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      const column = issue?.path.join('.') ?? ''
      throw new HearsayError(
        'E0402',
        `${where(file, index)}: ${column}: ${issue?.message ?? 'not right'} (found "${shorten(line)}").`,
      )
    }
    rows.push(parsed.data)
  }
  if (!header)
    throw new HearsayError('E0402', `${file}: no header line. The first line names the columns, separated by tabs.`)
  return rows
}

const where = (file: string, index: number): string => `${file.includes('/') ? file : basename(file)} line ${index + 1}`

/**
 * The border between memory and public JSON: the one place where UTF-16 spans become code points with words, and back.
 */
import { type OffsetTable, offsetTable } from './offsets.ts'
import { HearsayError, shorten } from './problem.ts'
import type { Reading } from './reading.ts'
import { type ReadingJson, ReadingSchema, SCHEMA_VERSION } from './schema.ts'
import { type Span, span, wordsAt } from './span.ts'

/** What JSON may hold beyond the record: `language` = words, trees, raw spans. */
export type Include = 'language'

/** The public JSON of a reading: code points, quoted words, nothing absent written out. */
export function toJSON(reading: Reading, options: { include?: readonly Include[] } = {}): ReadingJson {
  const { language, ...record } = reading
  const shown = options.include?.includes('language') && language ? { ...record, language } : record
  const table = offsetTable(reading.report.text)
  return publish(shown, reading.report.text, table) as ReadingJson // `publish` turns each Span to a SpanJson and nothing else
}

/**
 * The reading that public JSON (a value or its text) stands for. Every span's words are checked against the text.
 * Throws `HearsayError` E0501 (not valid), E0502 (another version).
 */
export function parseReading(json: string | unknown): Reading {
  const value = typeof json === 'string' ? parseText(json) : json
  const version = (value as { versions?: { schema?: unknown } } | null)?.versions?.schema
  if (typeof version === 'string' && version !== SCHEMA_VERSION) {
    throw new HearsayError(
      'E0502',
      `The record has schema version ${version}; this program reads ${SCHEMA_VERSION}. Read the report again.`,
    )
  }
  const parsed = ReadingSchema.safeParse(value)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new HearsayError(
      'E0501',
      `The record is not valid at ${issue?.path.join('.') || 'its top'}: ${issue?.message}. See \`hearsay schema\`.`,
    )
  }
  const text = parsed.data.report.text
  return recall(parsed.data, text, offsetTable(text), []) as Reading // `recall` turns each SpanJson to a Span and nothing else
}

function parseText(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (cause) {
    throw new HearsayError('E0501', `The record is not JSON: it begins with "${shorten(json, 30)}".`, { cause })
  }
}

function publish(value: unknown, text: string, table: OffsetTable): unknown {
  if (Array.isArray(value)) return value.map((one) => publish(one, text, table))
  if (typeof value !== 'object' || value === null) return value
  if (isSpan(value))
    return { start: table.toCodePoint(value.start), end: table.toCodePoint(value.end), words: wordsAt(text, value) }
  const entries = Object.entries(value).filter(([, one]) => one !== undefined)
  return Object.fromEntries(entries.map(([key, one]) => [key, publish(one, text, table)]))
}

function recall(value: unknown, text: string, table: OffsetTable, path: readonly (string | number)[]): unknown {
  if (Array.isArray(value)) return value.map((one, index) => recall(one, text, table, [...path, index]))
  if (typeof value !== 'object' || value === null) return value
  if (isSpan(value)) {
    const words = 'words' in value ? value.words : undefined
    const at = value.end >= value.start ? span(table.toUnit(value.start), table.toUnit(value.end)) : undefined
    if (!at || at.end > text.length || wordsAt(text, at) !== words) {
      throw new HearsayError(
        'E0501',
        `The record is not valid at ${path.join('.')}: code points ${value.start} to ${value.end} are not "${shorten(String(words), 40)}".`,
      )
    }
    return at
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, recall(one, text, table, [...path, key])]))
}

/** Spans are the only objects of a record with a numeric `start` and `end`. */
const isSpan = (value: object): value is Span =>
  'start' in value && 'end' in value && typeof value.start === 'number' && typeof value.end === 'number'

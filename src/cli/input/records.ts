/**
 * Records that `hearsay read` wrote, as a file holds them: one over many lines, or one a line, among which a filter tells of
 * reports that it could not read. Reads: text, or bytes as far as the line that is asked for.
 */
import { tooLarge } from '../../read/ingest/ingest.ts'
import { parseReading } from '../../record/json.ts'
import { failure, isProblemCode, type Problem } from '../../record/problem.ts'
import type { Reading } from '../../record/reading.ts'
import { byteLines } from '../run/byte-lines.ts'

/** True for the text of one record, and for a line of records. */
export const isRecord = (text: string): boolean => RECORD.test(text) || FAILED.test(text)
const RECORD = /"versions":\s*\{\s*"schema"/u
const FAILED = /^\{"kind":"failed","source":/u

/** A record, or why there is none; read when it is the one that is asked for. */
export type Recorded = () => Reading | Problem

/** The records of lines, the blank ones left out. */
export async function* recordsOf(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<Recorded> {
  for await (const { bytes, length } of byteLines(chunks, mostBytes)) {
    if (!bytes) yield () => tooLarge(length, mostBytes)
    else if (!isBlank(bytes)) yield () => recordOf(new TextDecoder().decode(bytes))
  }
}

const isBlank = (bytes: Uint8Array): boolean => bytes.every((byte) => byte <= 0x20)

/** Throws E0501 or E0502 for a record that cannot be used. */
export function recordOf(text: string): Reading | Problem {
  return FAILED.test(text) ? failureIn(text) : parseReading(text)
}

function failureIn(line: string): Problem {
  // A line of this program's own filter; what it lacks is left out.
  const { source, problem } = JSON.parse(line) as { source?: string; problem?: Partial<Problem> }
  const { code = '', message = 'The report could not be read.' } = problem ?? {}
  return failure(isProblemCode(code) ? code : 'P0119', message, source ? { source } : {})
}

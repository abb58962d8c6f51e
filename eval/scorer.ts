/**
 * Runs the scorers that lie beside the corpora, unchanged, as processes of their own (some of them act on the command
 * line of whoever imports them), and takes figures out of their JSON.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a scorer printed. Throws with its complaint when it fails. */
export function runScorer(scorer: string, args: readonly string[]): string {
  const done = spawnSync(process.execPath, [scorer, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (done.error) throw new Error(`${scorer} could not be run.`, { cause: done.error })
  if (done.status !== 0) throw new Error(`${scorer} failed: ${done.stderr.trim() || done.stdout.trim()}`)
  return done.stdout
}

/** The JSON that a scorer printed, and the lines after it. A scorer that indents closes its object at a line's start. */
export function splitJson(printed: string): { json: unknown; rest: readonly string[] } {
  const close = printed.indexOf('\n}')
  const end = close < 0 ? printed.indexOf('\n') : close + 2
  const json: unknown = JSON.parse(end < 0 ? printed : printed.slice(0, end))
  const rest = end < 0 ? [] : printed.slice(end).split('\n').filter(Boolean)
  return { json, rest }
}

/** The number at a path of a scorer's answer; throws where there is none, since a scorer's shape is a contract. */
export function figureAt(json: unknown, ...path: readonly string[]): number {
  const found = valueAt(json, ...path)
  if (typeof found !== 'number') throw new Error(`The scorer's answer has no number at ${path.join('.')}.`)
  return found
}

/** The value at a path of a scorer's answer, or `undefined`. */
export function valueAt(json: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((value, key) => (isObject(value) ? value[key] : undefined), json)
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null

/** Writes what a scorer is to read into the scratch folder and returns its path. */
export function writeFor(scratch: string, name: string, content: string): string {
  const path = join(scratch, name)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** One JSON value a line. */
export const jsonLines = (values: readonly unknown[]): string =>
  values.map((value) => `${JSON.stringify(value)}\n`).join('')

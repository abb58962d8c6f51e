/**
 * Which reports an earlier run dealt with: by source and number in it, not by what they say, so that two equal reports stay
 * two. One named twice was read twice, and is left out as often as it was read.
 */
import { hash } from 'node:crypto'
import { resolve } from 'node:path'
import { STDIN_NAME } from '../input/sources.ts'
import type { Task } from './task.ts'

type Key = Pick<Task, 'source' | 'index'>

/** What an earlier run dealt with: so many reports, of which so many could not be read. */
export interface Dealt {
  readonly reports: number
  readonly failed: number
}

const NONE: Dealt = { reports: 0, failed: 0 }

export class DoneReports {
  /** How often, by 52 bits of a hash: 40 bytes a report, where its name would be a hundred or more. */
  readonly #times = new Map<number, number>()
  /** For each file that was handed over whole, how many reports it held; one entry for each time it was named. */
  readonly #whole = new Map<number, Dealt[]>()
  /** Reports of a file of many since it was last handed over whole. */
  readonly #inFile = new Map<number, Dealt>()
  /** Those that could not be read. */
  readonly #failed = new Map<number, number>()

  add(key: Key, folder: string, isFailed: boolean): void {
    count(this.#times, keyOf(key, folder), 1)
    if (isFailed) count(this.#failed, keyOf(key, folder), 1)
    if (key.index === undefined) return
    const file = keyOf({ source: key.source }, folder)
    const { reports, failed } = this.#inFile.get(file) ?? NONE
    this.#inFile.set(file, { reports: reports + 1, failed: failed + (isFailed ? 1 : 0) })
  }

  /** All reports of a file that holds many. */
  addWhole(source: string, folder: string): void {
    const key = keyOf({ source }, folder)
    this.#whole.set(key, [...(this.#whole.get(key) ?? []), this.#inFile.get(key) ?? { reports: 1, failed: 0 }])
    this.#inFile.delete(key)
  }

  /** Where the report was dealt with; that counts for one time that it is named. */
  take(key: Key): Dealt | undefined {
    const at = keyOf(key, process.cwd())
    if (!takeFrom(this.#times, at)) return undefined
    return { reports: 1, failed: takeFrom(this.#failed, at) ? 1 : 0 }
  }

  /** The reports of the file, where all of them were dealt with. */
  takeWhole(source: string): Dealt | undefined {
    return this.#whole.get(keyOf({ source }, process.cwd()))?.shift()
  }
}

function takeFrom(times: Map<number, number>, key: number): boolean {
  if (!times.get(key)) return false
  count(times, key, -1)
  return true
}

function count(times: Map<number, number>, key: number, by: number): void {
  const now = (times.get(key) ?? 0) + by
  if (now > 0) times.set(key, now)
  else times.delete(key)
}

/** The same file has the same key, however it is named. */
function keyOf({ source, index }: Key, folder: string): number {
  const path = source === STDIN_NAME ? source : resolve(folder, source)
  return Number.parseInt(hash('sha1', `${index ?? ''}\n${path}`).slice(0, 13), 16)
}

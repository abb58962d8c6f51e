/**
 * The program under measure: the public reading and nothing else, each report read once a run.
 * A report that the program fails on is counted, told on stderr, and scored as one without any answer.
 */
import type { Reading, Versions } from '../src/record/reading.ts'
import { type Place, wayBack } from './offsets.ts'

/** A report as it is handed in. */
interface Input {
  readonly text: string
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
}

export interface Found {
  readonly reading: Reading
  /** A span of the reading as a place in the text handed in. */
  readonly at: (span: Place) => Place
}

export interface Program {
  /** What the program found, or `undefined` when it failed. `name` says which document in a complaint. */
  readonly read: (name: string, input: Input) => Promise<Found | undefined>
  /** Names of documents it failed on. */
  readonly failed: readonly string[]
  /** Of the last reading. */
  readonly versions: () => Versions | undefined
}

/** What this file needs of the program's reader. */
export interface Reader {
  read(input: { text: string; published?: string; publisher?: string; url?: string }): Promise<Reading>
}

/** The program around a reader: each input is read once, however many rows ask for it. */
export function programOf(reader: Reader, complain: (line: string) => void = console.error): Program {
  const known = new Map<string, Promise<Found | undefined>>()
  const failed: string[] = []
  let versions: Versions | undefined
  const readOnce = async (name: string, { text, published, publisher, url }: Input): Promise<Found | undefined> => {
    try {
      const known = { ...(published && { published }), ...(publisher && { publisher }), ...(url && { url }) }
      const reading = await reader.read({ text, ...known })
      versions = reading.versions
      const at = wayBack(text, reading.report.text)
      if (!at) throw new Error('The text of its reading is not the text handed in.')
      return { reading, at }
    } catch (error) {
      failed.push(name)
      complain(`eval: ${name} was not read: ${error instanceof Error ? error.message : String(error)}`)
      return undefined
    }
  }
  return {
    read: (name, input) => {
      const key = JSON.stringify([input.text, input.published, input.publisher, input.url])
      const found = known.get(key) ?? readOnce(name, input)
      known.set(key, found)
      return found
    },
    failed,
    versions: () => versions,
  }
}

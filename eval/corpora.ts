/**
 * The corpora folder: where it is, which of its files are there, and what they hold.
 * Nothing here depends on what the files hold or on how many documents there are: another folder with the same file
 * names is measured in the same way.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import type { z } from 'zod'

export interface Corpora {
  readonly folder: string
  readonly path: (file: string) => string
  readonly has: (file: string) => boolean
  /** A text file's content, unpacked where it is gzip. */
  readonly text: (file: string) => string
  /** A JSON-lines file, each line checked. */
  readonly lines: <Schema extends z.ZodType>(file: string, schema: Schema) => z.infer<Schema>[]
  /** The JSON files of a folder in the order of their names, each checked. */
  readonly documents: <Schema extends z.ZodType>(folder: string, schema: Schema) => z.infer<Schema>[]
}

/** The folder named on the command line, else `HEARSAY_CORPORA`, else the one in this repository. */
export function corporaFolder(option: string | undefined, environment: string | undefined): string {
  return resolve(option ?? (environment || OWN_FOLDER))
}

/** Corpora that lie in this repository only, whatever folder is measured. */
const OWN = 'fresh/'
const OWN_FOLDER = fileURLToPath(new URL('corpora', import.meta.url))

export function openCorpora(folder: string): Corpora {
  const path = (file: string): string => join(file.startsWith(OWN) ? OWN_FOLDER : folder, file)
  const text = (file: string): string => {
    const bytes = readFileSync(path(file))
    return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
  }
  return {
    folder,
    path,
    has: (file) => existsSync(path(file)),
    text,
    lines: (file, schema) =>
      text(file)
        .split('\n')
        .filter((line) => line.trim())
        .map((line) => schema.parse(JSON.parse(line))),
    documents: (sub, schema) =>
      readdirSync(path(sub))
        .filter((name) => name.endsWith('.json'))
        .sort()
        .map((name) => schema.parse(JSON.parse(text(join(sub, name))))),
  }
}

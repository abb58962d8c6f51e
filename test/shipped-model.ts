/**
 * The model for tests that need one: the shipped one, or the folder that HEARSAY_TEST_MODEL names. Without it such tests
 * are skipped and say so.
 */
import { existsSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { SHIPPED_MODEL } from '../src/read/language/model-file.ts'

const named = process.env.HEARSAY_TEST_MODEL

export const MODEL_DIR: URL = named ? pathToFileURL(`${named.replace(/\/$/u, '')}/`) : SHIPPED_MODEL

/** `{ skip }` for a test: why it cannot run, or false. */
export const NEEDS_MODEL = {
  skip: existsSync(new URL('manifest.json', MODEL_DIR)) ? false : 'there is no model in model/',
}

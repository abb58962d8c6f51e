/**
 * The model, its runtime and a sentence read with both. What cannot be looked at because of an earlier fault is left out.
 */
import { fileURLToPath } from 'node:url'
import { ingestText } from '../../read/ingest/ingest.ts'
import { type Encoder, openEncoder } from '../../read/language/encoder.ts'
import { loadModelFile, SHIPPED_MODEL } from '../../read/language/model-file.ts'
import { readReport } from '../../read/read.ts'
import { shorten } from '../../record/problem.ts'
import type { ReportOptions } from '../options/report-options.ts'
import { shortPath } from '../settings/surroundings.ts'
import { amiss, type Check, ok } from './check.ts'

/** A report of one sentence; a reading of it has a statement and a moment. */
const SENTENCE = '“The port was closed on Thursday,” the harbour master told reporters.'
const DAY = '2024-03-14'

export async function checkModelAndRead({
  backend,
  model = SHIPPED_MODEL,
}: Pick<ReportOptions, 'backend' | 'model'>): Promise<readonly Check[]> {
  if (backend === 'none') {
    const found = 'not used: backend is none, reports are read by rules alone'
    return [{ name: 'model', state: 'note', found, facts: { backend } }, await checkReading(undefined, 0)]
  }
  const file = await checkModel(model)
  if (file.state === 'amiss') return [file]
  const started = performance.now()
  try {
    await using encoder = await openEncoder({ backend, modelDir: model })
    const loadMs = performance.now() - started
    return [file, runtimeOf(encoder), await checkReading(encoder, loadMs)]
  } catch (error) {
    return [file, amiss('runtime', error)]
  }
}

async function checkModel(folder: URL): Promise<Check> {
  try {
    const { version, weights } = await loadModelFile(folder)
    const path = fileURLToPath(folder)
    const megabytes = (weights.byteLength / 1e6).toFixed(0)
    return ok('model', `version ${version}, checksum right, ${megabytes} MB in ${shortPath(path)}`, { version, path })
  } catch (error) {
    const check = amiss('model', error)
    if (folder === SHIPPED_MODEL) return check
    return { ...check, advice: 'The folder is one that a setting names: `hearsay config show` tells where.' }
  }
}

const RUNTIMES = { native: 'native (onnxruntime-node)', wasm: 'WebAssembly (onnxruntime-web)' } as const

function runtimeOf({ backend, fallbackReason }: Encoder): Check {
  const found = RUNTIMES[backend]
  const facts = { backend, fallbackReason }
  if (fallbackReason === undefined) return ok('runtime', found, facts)
  return {
    name: 'runtime',
    state: 'note',
    found: `${found}, four to five times slower: the native one could not be loaded (${shorten(fallbackReason, 120)})`,
    advice: 'Install hearsay again with ONNXRUNTIME_NODE_INSTALL=skip in the environment: that brings it.',
    facts,
  }
}

async function checkReading(encoder: Encoder | undefined, loadMs: number): Promise<Check> {
  const started = performance.now()
  const { statements, moments } = await readReport(ingestText(SENTENCE, { published: DAY }), { encoder })
  const readMs = performance.now() - started
  const facts = { loadMs: Math.round(loadMs), readMs: Math.round(readMs), statements: statements.length }
  const times = `${encoder ? `loaded in ${seconds(loadMs)}, ` : ''}one sentence read in ${seconds(readMs)}`
  const isRight = statements.length > 0 && moments.some(({ from }) => from === DAY)
  if (isRight) return ok('reading', times, facts)
  return {
    name: 'reading',
    state: 'amiss',
    found: `${times}, but its statement or its day was not found`,
    advice: 'Install hearsay again; if that does not help, report it.',
    facts,
  }
}

const seconds = (ms: number): string => `${(ms / 1000).toFixed(2)} s`

/**
 * Loads the shipped model from its folder and proves that it is the one its manifest names and one that this program
 * can run. Reads: manifest.json, the weights, vocab.txt. Writes: their contents; the weights' bytes as they are.
 */
import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { HearsayError, shorten } from '../../record/problem.ts'

/** The formats of the manifest and of the graph's inputs and outputs that this program knows. */
const KNOWN_FORMATS = [1]

/** The outputs that a pass asks for, with the type of their numbers. */
export const OUTPUTS = {
  sentence: {
    upos: 'float32',
    xpos: 'int32',
    feats: 'int32',
    lemmas: 'int32',
    names: 'float32',
    arcs: 'float32',
    labels: 'int32',
    roles: 'int32',
    predicate: 'float32',
  },
  says: {
    cues: 'float32',
    says: 'float32',
    trigger: 'float32',
    event_type: 'float32',
    status: 'float32',
    background: 'float32',
    cast: 'float32',
  },
} as const
export type Pass = keyof typeof OUTPUTS

const labels = z.array(z.string()).min(1)
const count = z.int().positive()
const fileName = z.string().regex(/^[\w.-]+$/u)
const checksum = z.string().regex(/^[0-9a-f]{64}$/u)
const ManifestSchema = z.object({
  format: z.int(),
  file: fileName,
  sha256: checksum,
  vocabulary: z.object({ file: fileName }),
  /** Lemmas of known forms, which go before the edit scripts. */
  lemmaList: z.object({ file: fileName, sha256: checksum }).optional(),
  /** The small net that weighs phrases (`cast-net.ts`). */
  cast: z.object({
    file: fileName,
    sha256: checksum,
    width: count,
    signs: z.object({ entity: labels, wording: labels }),
    parts: z.array(z.object({ name: z.string(), values: count })),
  }),
  outputs: z.record(z.string(), z.object({ type: z.string() })),
  limits: z.object({
    pieces: count,
    piecesAWord: count,
    windowWords: count,
    contextWords: count,
    longestSentenceInWindow: count,
  }),
  labels: z.object({
    upos: labels,
    xpos: labels,
    feats: labels,
    lemmas: labels,
    relations: labels,
    names: labels,
    roles: labels,
    bio: labels,
    says: labels,
    types: labels,
    statuses: labels,
  }),
  /** Values settled on training reports: see training/README.md. */
  decoding: z.object({
    cueBias: z.number(),
    triggerThreshold: z.number(),
    contentGap: z.int().min(0),
    fewestContentWords: z.int().min(0),
    backgroundThreshold: z.number(),
  }),
})

export type Manifest = z.infer<typeof ManifestSchema>

export interface ModelFile {
  readonly manifest: Manifest
  /** The weights as an ONNX file. */
  readonly weights: Uint8Array
  readonly vocabulary: string
  /** Lines `form TAB upos TAB lemma`; empty where the model has no list. */
  readonly lemmas: string
  /** The numbers of the net that weighs phrases. */
  readonly cast: Uint8Array
  /** `format.checksum`: names these weights and numbers in a record. */
  readonly version: string
}

/** The folder of the shipped model; the same from `src` and from `dist`. */
export const SHIPPED_MODEL = new URL('../../../model/', import.meta.url)

/** Throws E0301 where a file is missing, E0302 where the weights are not the manifest's, E0303 where they do not fit. */
export async function loadModelFile(folder: URL = SHIPPED_MODEL): Promise<ModelFile> {
  const directory = new URL(folder.href.endsWith('/') ? folder.href : `${folder.href}/`)
  const manifest = readManifest(await fileOf(directory, 'manifest.json'))
  const { file, sha256, vocabulary, lemmaList, cast } = manifest
  const [weights, pieces, lemmas, numbers] = await Promise.all([
    fileOf(directory, file),
    fileOf(directory, vocabulary.file),
    lemmaList ? fileOf(directory, lemmaList.file) : Buffer.alloc(0),
    fileOf(directory, cast.file),
  ])
  await check(file, weights, sha256)
  if (lemmaList) await check(lemmaList.file, lemmas, lemmaList.sha256)
  await check(cast.file, numbers, cast.sha256)
  return {
    manifest,
    weights,
    vocabulary: pieces.toString('utf8'),
    lemmas: lemmas.toString('utf8'),
    cast: numbers,
    version: `${manifest.format}.${hash('sha256', `${sha256} ${cast.sha256}`).slice(0, 12)}`,
  }
}

/** In a thread of its own: the runtime loads meanwhile. */
async function check(name: string, bytes: Uint8Array<ArrayBuffer>, expected: string): Promise<void> {
  const found = Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')
  if (found === expected) return
  const message = `The model's ${name} has the checksum ${found.slice(0, 12)}…, its manifest names ${expected.slice(0, 12)}…. Install the model again.`
  throw new HearsayError('E0302', message)
}

async function fileOf(folder: URL, name: string): Promise<Buffer<ArrayBuffer>> {
  const file = new URL(name, folder)
  try {
    return await readFile(file)
  } catch (cause) {
    const message = `The model's ${name} cannot be read from ${fileURLToPath(folder)}. Install hearsay again, or read without a model.`
    throw new HearsayError('E0301', message, { cause })
  }
}

function readManifest(bytes: Buffer): Manifest {
  const unfit = (found: string, cause?: unknown): HearsayError => {
    const message = `The model's manifest.json does not fit this program: ${found}. Install the model that came with this version.`
    return new HearsayError('E0303', message, { cause })
  }
  let json: unknown
  try {
    json = JSON.parse(bytes.toString('utf8'))
  } catch (cause) {
    throw unfit('it is not JSON', cause)
  }
  const format = z.object({ format: z.unknown() }).safeParse(json).data?.format
  if (!KNOWN_FORMATS.some((known) => known === format)) {
    throw unfit(
      `its format is ${shorten(JSON.stringify(format) ?? 'not given')}, expected ${KNOWN_FORMATS.join(' or ')}`,
    )
  }
  const parsed = ManifestSchema.safeParse(json)
  if (!parsed.success) throw unfit(shorten(z.prettifyError(parsed.error), 160), parsed.error)
  const { outputs } = parsed.data
  for (const [name, type] of Object.values(OUTPUTS).flatMap((pass) => Object.entries(pass))) {
    if (outputs[name]?.type !== type) throw unfit(`its output ${name} should be ${type}`)
  }
  return parsed.data
}

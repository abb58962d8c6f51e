/**
 * The encoder: the model's file in a runtime, with its vocabulary, labels and limits. One session, one thread; it is loaded
 * once and shared by all reports that one process reads.
 * Reads: the model's folder. Writes: nothing; `sentence-pass.ts` and `says-pass.ts` ask it for scores.
 */
import { type Backend, type BackendKind, openBackend, startNative } from './backend.ts'
import { type CastNet, openCastNet } from './cast-net.ts'
import { type LemmaList, openLemmaList } from './decode-lemma.ts'
import { loadModelFile, type Manifest } from './model-file.ts'
import { openWordPiece, type WordPiece } from './wordpiece.ts'

export interface Encoder extends AsyncDisposable {
  /** The runtime in use: for the record and for `hearsay doctor`. */
  readonly backend: BackendKind
  /** Why the native library is not used, where `auto` tried it. */
  readonly fallbackReason?: string | undefined
  /** Names the weights: the same version gives the same reading on one backend and processor family. */
  readonly modelVersion: string
  readonly manifest: Manifest
  readonly wordPiece: WordPiece
  readonly listedLemma: LemmaList
  /** Weighs phrases by the who-says pass's vectors of their words. */
  readonly castNet: CastNet
  readonly run: Backend['run']
  readonly close: () => Promise<void>
}

export interface EncoderOptions {
  readonly backend?: BackendKind | 'auto' | undefined
  /** The model's folder; else the one that is shipped. */
  readonly modelDir?: URL | undefined
}

/**
 * Opens the model: 0.3 s with the native library. Throws E0301 (missing), E0302 (not the file of its manifest), E0303
 * (does not fit this version), E0304 (no runtime).
 */
export async function openEncoder({ backend = 'auto', modelDir }: EncoderOptions = {}): Promise<Encoder> {
  if (backend !== 'wasm') startNative()
  const { manifest, weights, vocabulary, lemmas, cast, version } = await loadModelFile(modelDir)
  const { kind, fallbackReason, run, close } = await openBackend(backend, weights)
  return {
    backend: kind,
    fallbackReason,
    modelVersion: version,
    manifest,
    wordPiece: openWordPiece(vocabulary),
    listedLemma: openLemmaList(lemmas),
    castNet: openCastNet(manifest.cast, cast),
    run,
    close,
    [Symbol.asyncDispose]: close,
  }
}

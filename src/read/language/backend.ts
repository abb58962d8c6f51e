/**
 * The two runtimes that can run the model's graph, behind one face: the native library, and WebAssembly where that cannot
 * be loaded. Each has one thread: a second thread inside a session gains 1.2 to 1.5 times, a second process 1.9.
 * Reads: the weights. Writes: named tensors. Nothing is fetched: both come with their packages.
 */
import type { InferenceSession } from 'onnxruntime-web'
import { HearsayError } from '../../record/problem.ts'

export type BackendKind = 'native' | 'wasm'

/** Whole numbers of a tensor, row by row, with its sizes. */
export interface IntTensor {
  readonly data: Int32Array
  readonly shape: readonly number[]
}

export type TensorData = Float32Array | Int32Array

export interface Backend {
  readonly kind: BackendKind
  /** Why the native library is not used, where it was tried. */
  readonly fallbackReason?: string | undefined
  /** Only the outputs named are computed. */
  readonly run: (
    inputs: Readonly<Record<string, IntTensor>>,
    outputs: readonly string[],
  ) => Promise<ReadonlyMap<string, TensorData>>
  readonly close: () => Promise<void>
}

/** `auto` takes the native library where it loads, else WebAssembly. Throws E0304 where no runtime loads. */
export async function openBackend(wanted: BackendKind | 'auto', weights: Uint8Array): Promise<Backend> {
  if (wanted === 'wasm') return openOne('wasm', weights)
  try {
    return await openOne('native', weights)
  } catch (error) {
    if (wanted === 'native' || !(error instanceof HearsayError) || error.code !== 'E0304') throw error
    const reason = error.cause instanceof Error ? error.cause.message : error.message
    return { ...(await openOne('wasm', weights)), fallbackReason: reason }
  }
}

/** Lets the native library load while the model's file is read; whether it can be had is told by `openBackend`. */
export function startNative(): void {
  loadRuntime('native').catch(() => undefined)
}

/** What both runtimes export. */
type Runtime = Pick<typeof import('onnxruntime-web'), 'InferenceSession' | 'Tensor'>

async function openOne(kind: BackendKind, weights: Uint8Array): Promise<Backend> {
  const { InferenceSession, Tensor } = await loadRuntime(kind)
  const session = await InferenceSession.create(weights, OPTIONS).catch((cause: unknown) => {
    throw new HearsayError('E0303', `The model cannot be run by the ${kind} runtime: ${messageOf(cause)}`, { cause })
  })
  return {
    kind,
    run: async (inputs, outputs) => {
      const feeds = Object.fromEntries(
        Object.entries(inputs).map(([name, { data, shape }]) => [name, new Tensor('int32', data, [...shape])]),
      )
      const results = await session.run(feeds, outputs)
      return new Map(outputs.map((name) => [name, dataOf(name, results)]))
    },
    close: () => session.release(),
  }
}

const OPTIONS: InferenceSession.SessionOptions = {
  executionProviders: ['cpu'],
  intraOpNumThreads: 1,
  interOpNumThreads: 1,
  executionMode: 'sequential',
  logSeverityLevel: 3,
}

async function loadRuntime(kind: BackendKind): Promise<Runtime> {
  try {
    if (kind === 'native') return await import('onnxruntime-node')
    const runtime = await import('onnxruntime-web')
    runtime.env.wasm.numThreads = 1
    return runtime
  } catch (cause) {
    throw new HearsayError('E0304', `The ${kind} model runtime could not be loaded: ${messageOf(cause)}`, { cause })
  }
}

const messageOf = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause))

function dataOf(name: string, results: InferenceSession.ReturnType): TensorData {
  const data: unknown = results[name]?.data
  if (data instanceof Float32Array || data instanceof Int32Array) return data
  throw new HearsayError('E0303', `The model's output ${name} is not of a type that this program knows.`)
}

/**
 * From words to what the encoder takes, and from what it gives back to tables of scores, one an input.
 * Batches hold inputs of one report only, up to eight of like length: int8 takes its scale over the whole batch, so that a
 * report read beside others would be read differently. The order of inputs is kept.
 * Reads: words, quotation marks, places of breaks. Writes: scores by slot; slot 0 is [CLS], word i stands in slot i + 1.
 */
import type { IntTensor, TensorData } from './backend.ts'
import type { Encoder } from './encoder.ts'
import { OUTPUTS, type Pass } from './model-file.ts'
import { NO_SHAPE, QUOTATION, shapeInput } from './word-shape.ts'

/** One sentence or one window, as numbers: a value a piece, and where each slot's first piece stands. */
export interface EncoderInput {
  readonly pieces: readonly number[]
  readonly shapes: readonly number[]
  readonly quotes: readonly number[]
  readonly firsts: readonly number[]
}

/** What stands beside the words: for the who-says pass their quotation inputs, and the words that a break stands before. */
export interface BesideWords {
  readonly quotes?: readonly number[] | undefined
  readonly breaks?: readonly number[] | undefined
}

export function encodeWords(
  {
    wordPiece,
    manifest,
  }: { readonly wordPiece: Encoder['wordPiece']; readonly manifest: Pick<Encoder['manifest'], 'limits'> },
  words: readonly string[],
  { quotes = [], breaks = [] }: BesideWords = {},
): EncoderInput {
  const pieces = [wordPiece.classify]
  const shapes: number[] = [NO_SHAPE]
  const inside: number[] = [QUOTATION.outside]
  const firsts = [0]
  const separate = (): void => {
    pieces.push(wordPiece.separator)
    shapes.push(NO_SHAPE)
    inside.push(QUOTATION.outside)
  }
  for (const [index, word] of words.entries()) {
    if (breaks.includes(index)) separate()
    firsts.push(pieces.length)
    const shape = shapeInput(word)
    for (const [place, id] of wordPiece.idsOf(word).slice(0, manifest.limits.piecesAWord).entries()) {
      pieces.push(id)
      shapes.push(place === 0 ? shape : shape + 1)
      inside.push(quotes[index] ?? QUOTATION.outside)
    }
  }
  separate()
  return { pieces, shapes, quotes: inside, firsts }
}

/** The scores that a pass gives for one input. */
export interface Scores {
  /** Words, without [CLS]. */
  readonly words: number
  /** One value of an output for a slot: [slots, values]; whole-number outputs have one. */
  readonly of: (output: string) => (slot: number, value: number) => number
  /** All values of an output for a slot. */
  readonly row: (output: string, slot: number) => Float32Array
  /** One value of an output for a pair of slots: [slots, slots], for `says` [classes, slots, slots]. */
  readonly ofPair: (output: string, layer?: number) => (row: number, column: number) => number
}

const LARGEST_BATCH = 8
/**
 * Pieces in a batch, padding counted, and how many more the longest may have than the shortest. Larger batches gain nothing
 * and padding costs: the sentence pass of twelve reports took 514 ms of processor at 256 pieces and any padding, 439 so;
 * the who-says pass of ten, whose windows run one by one, 1,085 ms at 1,600 pieces, 670 so, and the process 110 MB less.
 */
const MOST_PIECES = 128
const MOST_PADDING = 4

/** Indices of the inputs in batches: shortest first, of equal ones in their order. */
export function batchesOf(inputs: readonly Pick<EncoderInput, 'pieces'>[]): readonly (readonly number[])[] {
  const lengthOf = (index: number): number => inputs[index]?.pieces.length ?? 0
  const order = [...inputs.keys()].sort((a, b) => lengthOf(a) - lengthOf(b) || a - b)
  const batches: number[][] = []
  for (const index of order) {
    const open = batches.at(-1)
    const length = lengthOf(index)
    const isLike = open && length - lengthOf(open[0] ?? index) <= MOST_PADDING
    if (isLike && open.length < LARGEST_BATCH && (open.length + 1) * length <= MOST_PIECES) open.push(index)
    else batches.push([index])
  }
  return batches
}

/** The scores of every input of one report, in the order of the inputs. Rejects with the signal's reason between batches. */
export async function scoresOf(
  encoder: Encoder,
  pass: Pass,
  inputs: readonly EncoderInput[],
  signal?: AbortSignal,
): Promise<readonly Scores[]> {
  const scores: Scores[] = []
  for (const batch of batchesOf(inputs)) {
    signal?.throwIfAborted()
    const rows = batch.flatMap((index) => inputs[index] ?? [])
    const tables = await encoder.run(padded(rows), Object.keys(OUTPUTS[pass]))
    for (const [row, index] of batch.entries()) scores[index] = scoresOfRow(tables, row, rows)
  }
  return scores
}

/** int32: pieces, shapes, quotes [batch, pieces]; firsts [batch, slots]; padded with 0. */
function padded(rows: readonly EncoderInput[]): Readonly<Record<keyof EncoderInput, IntTensor>> {
  const tensor = (name: keyof EncoderInput): IntTensor => {
    const width = Math.max(...rows.map((row) => row[name].length))
    const data = new Int32Array(rows.length * width)
    for (const [row, input] of rows.entries()) data.set(input[name], row * width)
    return { data, shape: [rows.length, width] }
  }
  return { pieces: tensor('pieces'), shapes: tensor('shapes'), quotes: tensor('quotes'), firsts: tensor('firsts') }
}

function scoresOfRow(tables: ReadonlyMap<string, TensorData>, row: number, rows: readonly EncoderInput[]): Scores {
  const slots = Math.max(...rows.map(({ firsts }) => firsts.length))
  const part = (output: string): TensorData => {
    const data = tables.get(output) ?? new Float32Array()
    const size = data.length / rows.length
    return data.subarray(row * size, (row + 1) * size)
  }
  return {
    words: (rows[row]?.firsts.length ?? 1) - 1,
    of: (output) => {
      const data = part(output)
      const values = data.length / slots
      return (slot, value) => data[slot * values + value] ?? Number.NaN
    },
    row: (output, slot) => {
      const data = part(output)
      const values = data.length / slots
      return new Float32Array(data.subarray(slot * values, (slot + 1) * values))
    },
    ofPair: (output, layer = 0) => {
      const data = part(output)
      const shift = layer * slots * slots
      return (from, to) => data[shift + from * slots + to] ?? Number.NaN
    },
  }
}

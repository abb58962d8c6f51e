/**
 * A stream of bytes as pieces of text with LF line ends, for files larger than memory. Reads: chunks of bytes. Writes: pieces;
 * tells where the encoding had to be guessed. A piece ends after an ASCII sign, which is whole in UTF-8 and in Windows-1252, and each piece
 * is one or the other by its own bytes: a table that is ASCII for a million rows may still hold one "é".
 */
import { lineFeeds } from './decode.ts'
import { byteEncodingOf, encodingOf, textOf } from './encodings.ts'
import { gather } from './peek.ts'

/** Bytes of a piece without any ASCII sign, after which it is cut all the same. */
const LONGEST = 1_048_576

/** Where the encoding was first guessed, in bytes of the text given out as UTF-8. */
export interface Guess {
  readonly from: number
}

/** `head` is looked at for UTF-16 and UTF-32; UTF-32 is taken whole, up to `mostBytes`. `guessed` is told once, if at all. */
export async function* textPieces(
  chunks: AsyncIterable<Uint8Array>,
  head: Uint8Array,
  mostBytes: number,
  guessed: (guess: Guess) => void,
): AsyncGenerator<string> {
  const encoding = encodingOf(head)
  const raw =
    encoding === 'utf-32le' || encoding === 'utf-32be'
      ? wholeText(chunks, encoding, mostBytes)
      : encoding === 'utf-16le' || encoding === 'utf-16be'
        ? pairsText(chunks, encoding)
        : bytesText(chunks)
  let given = 0
  let isTold = false
  for await (const { text: rawText, isGuess } of raw) {
    const text = lineFeeds(rawText)
    if (isGuess && !isTold) guessed({ from: given })
    isTold ||= isGuess
    given += Buffer.byteLength(text)
    if (text !== '') yield text
  }
}

interface RawPiece {
  readonly text: string
  /** The bytes are no UTF-8 and were read as Windows-1252. */
  readonly isGuess: boolean
}

const sure = (text: string): RawPiece => ({ text, isGuess: false })

async function* wholeText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'utf-32le' | 'utf-32be',
  mostBytes: number,
): AsyncGenerator<RawPiece> {
  yield sure(textOf((await gather(chunks, mostBytes)) ?? new Uint8Array(), encoding))
}

/** UTF-16 from its decoder, a line end never parted: CR and LF may come in two chunks. */
async function* pairsText(
  chunks: AsyncIterable<Uint8Array>,
  encoding: 'utf-16le' | 'utf-16be',
): AsyncGenerator<RawPiece> {
  const decoder = new TextDecoder(encoding)
  let held = ''
  for await (const chunk of chunks) {
    const text = held + decoder.decode(chunk, { stream: true })
    held = text.endsWith('\r') ? '\r' : ''
    yield sure(text.slice(0, text.length - held.length))
  }
  yield sure(held + decoder.decode())
}

async function* bytesText(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<RawPiece> {
  let held: Uint8Array = new Uint8Array()
  for await (const chunk of chunks) {
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk
    const end = lastEnd(bytes) || (bytes.length > LONGEST ? bytes.length : 0)
    held = bytes.subarray(end)
    if (end > 0) yield pieceOf(bytes.subarray(0, end))
  }
  if (held.length > 0) yield pieceOf(held)
}

/** Behind the last ASCII sign that is no carriage return; 0 where there is none. */
function lastEnd(bytes: Uint8Array): number {
  for (let at = bytes.length - 1; at >= 0; at--) {
    const byte = bytes[at] ?? 0
    if (byte < 0x80 && byte !== 0x0d) return at + 1
  }
  return 0
}

function pieceOf(bytes: Uint8Array): RawPiece {
  const encoding = byteEncodingOf(bytes)
  return { text: textOf(bytes, encoding), isGuess: encoding === 'windows-1252' }
}

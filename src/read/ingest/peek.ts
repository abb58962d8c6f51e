/**
 * The head of a stream of bytes, looked at before the stream is read: what a file is shows in its beginning. Reads: chunks.
 * Writes: the head, and the same chunks from the first on. Memory: the head.
 */

/** Bytes that tell a format; a first line that is longer is read to its end, as JSON lines may be. */
const HEAD_BYTES = 65_536

/** Signatures of archives and old office files: what they hold may stand anywhere in them. */
const ARCHIVES = [0x504b0304, 0xd0cf11e0]

export interface Peeked {
  readonly head: Uint8Array
  /** The head is all there is. */
  readonly isWhole: boolean
  /** Every byte, the head's too. To be read once, or given up with `close`. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

/** Looks at the head; of archives, and of a line of JSON without end, that is everything up to `mostBytes`. */
export async function peek(input: Uint8Array | AsyncIterable<Uint8Array>, mostBytes: number): Promise<Peeked> {
  if (input instanceof Uint8Array) return { head: input, isWhole: true, chunks: replay([input]) }
  const chunks = input[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  let length = 0
  let head = new Uint8Array()
  for (let needed = HEAD_BYTES; length < needed; needed = neededFor(head, mostBytes)) {
    while (length < needed) {
      const { value, done } = await chunks.next()
      if (done) return { head: Buffer.concat(taken), isWhole: true, chunks: replay(taken) }
      taken.push(value)
      length += value.length
    }
    head = Buffer.concat(taken)
  }
  return { head, isWhole: false, chunks: replay(taken, chunks) }
}

function neededFor(head: Uint8Array, mostBytes: number): number {
  const first = Buffer.from(head.buffer, head.byteOffset, 4).readUInt32BE()
  if (ARCHIVES.includes(first)) return mostBytes
  const start = head.findIndex((byte) => byte > 0x20 && byte < 0x80)
  const isJson = head[start] === 0x7b || head[start] === 0x5b // { [
  // Doubled, so that the head is not put together anew for each chunk.
  return isJson && !head.includes(0x0a, start) ? Math.min(head.length * 2, mostBytes) : 0
}

async function* replay(taken: Uint8Array[], rest?: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    for (let chunk = taken.shift(); chunk; chunk = taken.shift()) yield chunk
    if (rest) yield* { [Symbol.asyncIterator]: () => rest }
  } finally {
    await rest?.return?.()
  }
}

/** All bytes up to `mostBytes`; `undefined` where there are more. */
export async function gather(chunks: AsyncIterable<Uint8Array>, mostBytes: number): Promise<Uint8Array | undefined> {
  const taken: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    taken.push(chunk)
    length += chunk.length
    if (length > mostBytes) return undefined
  }
  const [only] = taken
  return taken.length === 1 && only ? only : Buffer.concat(taken)
}

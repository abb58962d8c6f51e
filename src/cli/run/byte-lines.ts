/** A stream of bytes in lines. Memory: the longest line, up to a limit. */

const LF = 0x0a

export interface ByteLine {
  /** Without its line feed; `undefined` for a line above the limit. */
  readonly bytes: Uint8Array | undefined
  /** In bytes, without the line feed. */
  readonly length: number
  /** False for a last line without a line feed. */
  readonly hasEnd: boolean
}

export async function* byteLines(chunks: AsyncIterable<Uint8Array>, mostBytes: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = []
  let length = 0
  const add = (part: Uint8Array): void => {
    length += part.length
    if (length <= mostBytes) parts.push(part)
    else parts = []
  }
  const take = (hasEnd: boolean): ByteLine => {
    const line = { bytes: length > mostBytes ? undefined : Buffer.concat(parts), length, hasEnd }
    parts = []
    length = 0
    return line
  }
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
      add(chunk.subarray(start, end))
      yield take(true)
      start = end + 1
    }
    add(chunk.subarray(start))
  }
  if (length > 0) yield take(false)
}

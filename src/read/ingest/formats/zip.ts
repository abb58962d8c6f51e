/**
 * A ZIP archive's parts, with bounds: the directory is read, and each part is unpacked by Node's zlib to a stated size at
 * most, whatever the directory claims. Reads: bytes. Writes: parts. Format: PKWARE APPNOTE 6.3, sections 4.3.7 to 4.3.16.
 */
import { inflateRawSync } from 'node:zlib'
import { HearsayError } from '../../../record/problem.ts'

const MOST_ENTRIES = 5000

interface Entry {
  readonly name: string
  readonly isEncrypted: boolean
  readonly method: number
  readonly packedBytes: number
  readonly offset: number
}

/**
 * The parts whose name `wants` takes, unpacked. Throws `HearsayError` P0111 for an encrypted archive, P0112 for a damaged
 * one, P0114 where they unpack to more than `maxBytes` together.
 */
export function unpack(bytes: Uint8Array, maxBytes: number, wants: (name: string) => boolean): Map<string, Buffer> {
  const archive = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const parts = new Map<string, Buffer>()
  let left = maxBytes
  try {
    for (const entry of entriesOf(archive)) {
      if (!wants(entry.name)) continue
      if (entry.isEncrypted) throw new HearsayError('P0111', 'The archive is encrypted. Save it without a password.')
      const part = contentOf(archive, entry, left)
      left -= part.length
      parts.set(entry.name, part)
    }
  } catch (error) {
    throw asProblem(error, maxBytes)
  }
  return parts
}

function* entriesOf(archive: Buffer): Generator<Entry> {
  // The end record is 22 bytes long and may have a comment of 65,535 behind it.
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end < 0 || end < archive.length - 65_557) throw new HearsayError('P0112', CUT)
  const count = archive.readUInt16LE(end + 10)
  if (count > MOST_ENTRIES) throw new HearsayError('P0114', `The archive has ${count} parts; ${MOST_ENTRIES} are read.`)
  let at = archive.readUInt32LE(end + 16)
  for (let i = 0; i < count; i++) {
    if (archive.readUInt32LE(at) !== 0x02014b50) throw new HearsayError('P0112', CUT)
    const nameBytes = archive.readUInt16LE(at + 28)
    yield {
      name: archive.toString('utf8', at + 46, at + 46 + nameBytes),
      isEncrypted: (archive.readUInt16LE(at + 8) & 1) === 1,
      method: archive.readUInt16LE(at + 10),
      packedBytes: archive.readUInt32LE(at + 20),
      offset: archive.readUInt32LE(at + 42),
    }
    at += 46 + nameBytes + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32)
  }
}

function contentOf(archive: Buffer, entry: Entry, maxBytes: number): Buffer {
  const start = entry.offset + 30 + archive.readUInt16LE(entry.offset + 26) + archive.readUInt16LE(entry.offset + 28)
  const packed = archive.subarray(start, start + entry.packedBytes)
  if (packed.length < entry.packedBytes) throw new HearsayError('P0112', CUT)
  if (entry.method === 8) return inflateRawSync(packed, { maxOutputLength: Math.max(1, maxBytes) })
  if (packed.length > maxBytes) throw new HearsayError('P0114', tooMuch(maxBytes))
  return packed
}

const CUT = 'The archive ends too early or is damaged. Fetch it again.'
const tooMuch = (maxBytes: number): string => `The archive unpacks to more than ${maxBytes} bytes, which is not read.`

function asProblem(error: unknown, maxBytes: number): HearsayError {
  if (error instanceof HearsayError) return error
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ERR_BUFFER_TOO_LARGE') return new HearsayError('P0114', tooMuch(maxBytes), { cause: error })
  return new HearsayError('P0112', CUT, { cause: error })
}

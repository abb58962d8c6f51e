/**
 * What some bytes are: another format, a text in one of the encodings that are read, or neither.
 * Reads: bytes. Writes: the encoding, the text. Encodings: UTF-8, UTF-16 and UTF-32 (byte order mark; UTF-16 also from its
 * zero bytes), Windows-1252 for what is none of these.
 */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be' | 'windows-1252'

/** First bytes of formats that are often handed in by mistake. Text never begins so. */
const SIGNATURES: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF file', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['a ZIP file (or DOCX, EPUB, ODT)', [0x50, 0x4b, 0x03, 0x04]],
  ['a PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['a JPEG image', [0xff, 0xd8, 0xff]],
  ['a GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['an old Office file', [0xd0, 0xcf, 0x11, 0xe0]],
  ['a 7z archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['a program (ELF)', [0x7f, 0x45, 0x4c, 0x46]],
  ['an SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66]],
]

/** The format whose signature the bytes begin with; `undefined` for none. */
export const binaryFormat = (bytes: Uint8Array): string | undefined =>
  SIGNATURES.find(([, magic]) => magic.every((byte, i) => bytes[i] === byte))?.[0]

/** Byte order marks; the mark of UTF-32LE begins as that of UTF-16LE does, and goes before it. */
const MARKS: readonly (readonly [Encoding, readonly number[]])[] = [
  ['utf-32le', [0xff, 0xfe, 0x00, 0x00]],
  ['utf-32be', [0x00, 0x00, 0xfe, 0xff]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]
const UTF8_MARK = [0xef, 0xbb, 0xbf]

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte)

/** The encoding of text, or `undefined` for bytes that are none. */
export function encodingOf(bytes: Uint8Array): Encoding | undefined {
  const marked = MARKS.find(([, mark]) => startsWith(bytes, mark))?.[0]
  if (marked) return marked
  const zeros = zeroBytes(bytes)
  if (zeros.even + zeros.odd > 0) {
    // Latin text in UTF-16 has a zero in nearly every pair, always on the same side.
    const pairs = Math.min(bytes.length, SAMPLE) / 2
    if (zeros.even === 0 && zeros.odd > pairs / 2) return 'utf-16le'
    if (zeros.odd === 0 && zeros.even > pairs / 2) return 'utf-16be'
    // One in 200 is damage to a text; programs and databases are full of them.
    if ((zeros.even + zeros.odd) * 200 > pairs * 2 || !looksLikeText(bytes)) return undefined
  }
  if (startsWith(bytes, UTF8_MARK) || isMostlyUtf8(bytes)) return 'utf-8'
  return looksLikeText(bytes) ? 'windows-1252' : undefined
}

/** The encoding of bytes that are known to be one of the two in which ASCII is ASCII. */
export const byteEncodingOf = (bytes: Uint8Array): 'utf-8' | 'windows-1252' =>
  isMostlyUtf8(bytes) ? 'utf-8' : 'windows-1252'

/** The text of bytes in an encoding, without its byte order mark; U+FFFD stands for what cannot be decoded. */
export function textOf(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding === 'utf-32le' || encoding === 'utf-32be') return utf32Text(bytes, encoding === 'utf-32le')
  return new TextDecoder(encoding).decode(bytes)
}

/** The platform's decoder knows no UTF-32. */
function utf32Text(bytes: Uint8Array, isLittle: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text: string[] = []
  for (let at = 4; at < bytes.length; at += 4) {
    const code = at + 4 <= bytes.length ? view.getUint32(at, isLittle) : 0xfffd
    const isSign = code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    text.push(String.fromCodePoint(isSign ? code : 0xfffd))
  }
  return text.join('')
}

const SAMPLE = 4096

function zeroBytes(bytes: Uint8Array): { even: number; odd: number } {
  let even = 0
  let odd = 0
  for (let i = 0; i < Math.min(bytes.length, SAMPLE); i++) {
    if (bytes[i] !== 0) continue
    if (i % 2 === 0) even++
    else odd++
  }
  return { even, odd }
}

/**
 * True when no byte is against UTF-8, or when sequences of several bytes outnumber the bytes that are: one bad byte in a
 * text full of curly quotes does not make it Windows-1252, where such sequences hardly ever stand ("â€œ").
 */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; i++) {
    const lead = bytes[i] ?? 0
    if (lead < 0x80) continue
    const more = following(lead, bytes[i + 1] ?? 0)
    const isWhole = more > 0 && continues(bytes, i + 1, i + 1 + more)
    if (isWhole) good++
    else bad++
    if (isWhole) i += more
  }
  return bad === 0 || good > bad
}

/** True when bytes `[from, to)` are there and each continues a sequence. */
function continues(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (((bytes[at] ?? 0) & 0xc0) !== 0x80) return false
  return true
}

/** How many bytes follow a lead byte; 0 where none can, as for overlong forms, surrogates, signs above U+10FFFF (RFC 3629, 4). */
function following(lead: number, next: number): number {
  if (lead >= 0xc2 && lead <= 0xdf) return 1
  if (lead === 0xe0) return next >= 0xa0 ? 2 : 0
  if (lead === 0xed) return next <= 0x9f ? 2 : 0
  if (lead >= 0xe1 && lead <= 0xef) return 2
  if (lead === 0xf0) return next >= 0x90 ? 3 : 0
  if (lead >= 0xf1 && lead <= 0xf3) return 3
  return lead === 0xf4 && next <= 0x8f ? 3 : 0
}

/** True when control bytes are at most one in a hundred. */
function looksLikeText(bytes: Uint8Array): boolean {
  let controls = 0
  for (const byte of bytes.subarray(0, SAMPLE)) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c) controls++
  }
  return controls * 100 <= Math.min(bytes.length, SAMPLE)
}

/**
 * Ways in which good files go bad: cut off, hit in transfer, saved in another encoding, filled with what no text has, called
 * by a wrong name. Reads: a good file's bytes and random numbers. Writes: the spoiled bytes, perhaps another ending.
 */
export interface Spoiled {
  readonly bytes: Uint8Array
  /** A wrong ending for the file's name. */
  readonly ending?: string
}

type Spoil = (good: Buffer, random: (below: number) => number) => Spoiled

/** A copy with `piece` put in at `count` places. */
function withPieces(good: Buffer, piece: Buffer, count: number, random: (below: number) => number): Buffer {
  const places = Array.from({ length: count }, () => random(good.length)).sort((a, b) => a - b)
  const parts = places.flatMap((place, i) => [good.subarray(places[i - 1] ?? 0, place), piece])
  return Buffer.concat([...parts, good.subarray(places.at(-1) ?? 0)])
}

const ENDINGS = ['html', 'json', 'jsonl', 'csv', 'tsv', 'eml', 'pdf', 'docx', 'rss', 'txt'] as const

export const SPOILS: Readonly<Record<string, Spoil>> = {
  cut: (good, random) => ({ bytes: good.subarray(0, 1 + random(good.length - 1)) }),
  flipped: (good, random) => {
    const bytes = Buffer.from(good)
    for (let i = 0; i < 20; i++) {
      const place = random(bytes.length)
      bytes[place] = (bytes[place] ?? 0) ^ (1 << random(8))
    }
    return { bytes }
  },
  zeroed: (good, random) => {
    const bytes = Buffer.from(good)
    const start = random(bytes.length)
    return { bytes: bytes.fill(0, start, Math.min(bytes.length, start + 1 + random(200))) }
  },
  // UTF-8 taken for Latin-1 and saved again, as UTF-16 without its mark, or with the mark of another encoding.
  'other encoding': (good, random) => {
    const ways = [
      () => Buffer.from(good.toString('latin1'), 'utf8'),
      () => Buffer.from(good.toString('utf8'), 'utf16le'),
      () => Buffer.concat([Buffer.from([0xfe, 0xff]), good]),
      () => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(good.toString('utf8'), 'latin1')]),
    ]
    return { bytes: ways[random(ways.length)]?.() ?? good }
  },
  'control characters': (good, random) => ({
    bytes: withPieces(good, Buffer.from([0x1b, 0x5b, 0x32, 0x4a, 0x07, 0x08, 0x7f]), 12, random),
  }),
  // As bytes, and as JSON, JavaScript and mail write them.
  'lone surrogates': (good, random) => ({
    bytes: withPieces(good, Buffer.from([0xed, 0xa0, 0xbd, ...Buffer.from('\\ud83d &#xd83d; =ED=A0=BD')]), 8, random),
  }),
  'other kind': (good, random) => ({ bytes: good, ending: ENDINGS[random(ENDINGS.length)] ?? 'txt' }),
}

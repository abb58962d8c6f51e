/** Sizes as people type them: `800k`, `5M`, `1G`, or bytes. */
import { InvalidArgumentError } from 'commander'

const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1024, m: 1024 ** 2, g: 1024 ** 3 }

/** Bytes in `5M`. Throws commander's `InvalidArgumentError`. */
export function parseSize(text: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?)([kmg]?)b?$/iu.exec(text.trim()) ?? []
  const factor = FACTORS[unit.toLowerCase()]
  if (number === undefined || factor === undefined)
    throw new InvalidArgumentError('Write a size such as 800k, 5M or 1G.')
  const bytes = Math.floor(Number(number) * factor)
  if (bytes === 0) throw new InvalidArgumentError('Nothing could be read. Write a size such as 800k, 5M or 1G.')
  return bytes
}

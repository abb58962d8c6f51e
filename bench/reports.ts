/**
 * The reports that benchmarks read: our own corpus in the repository, again and again with another first line, so that
 * no two are the same.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

export interface BenchReport {
  readonly text: string
  readonly published?: string
}

const gold = z.object({ text: z.string(), published: z.string().nullish() })
const FOLDER = new URL('../eval/corpora/wire/train/', import.meta.url)

/** The corpus once, in the order of its file names. */
export function reports(): BenchReport[] {
  return readdirSync(fileURLToPath(FOLDER))
    .sort()
    .map((name) => {
      const { text, published } = gold.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
      return { text, ...(published && { published }) }
    })
}

/** `count` reports, one at a time. */
export function* manyReports(count: number): Generator<BenchReport> {
  const all = reports()
  for (let i = 0; i < count; i++) {
    const one = all[i % all.length]
    if (one) yield { ...one, text: `${one.text}\n\nThe text numbered ${i + 1} ends here.\n` }
  }
}

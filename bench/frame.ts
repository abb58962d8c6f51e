/** The frame of a report (blocks, dateline, credits, day), against one regular expression over the same texts. */
import { ingestText } from '../src/read/ingest/ingest.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { countWords } from './one-regex.ts'
import { reports } from './reports.ts'

export const frame: Benchmark = {
  name: 'frame / one regex',
  what: 'Text to frame over 140 reports, against one regular expression that cuts words.',
  unit: 'ms',
  prepare: async () => {
    const all = reports()
    const texts = all.map(({ text }) => text)
    return {
      thing: timed(() => {
        for (const { text, ...known } of all) ingestText(text, known)
      }),
      against: timed(() => countWords(texts)),
    }
  },
}

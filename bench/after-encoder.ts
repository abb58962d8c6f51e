/** Everything after the encoder, from language to reading, against the bare encoder on the same reports. */
import { judge } from '../src/read/read.ts'
import { SCHEMA_VERSION } from '../src/record/schema.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { encoderBatches, REPORT_COUNT } from './encoder-batches.ts'

const NAME = 'all after the encoder / bare encoder'
const VERSIONS = { schema: SCHEMA_VERSION, knowledge: 'bench', backend: 'none' } as const

export const afterEncoder: Benchmark = {
  name: NAME,
  what: `Moments, figures, actors, statements of ${REPORT_COUNT} reports, words and trees ready, against the encoder.`,
  unit: 'ms',
  atMost: 0.15,
  prepare: async (say) => {
    const batches = await encoderBatches(say, NAME)
    if (!batches) return undefined
    const { encoder, analysed, replay } = batches
    return {
      thing: timed(() => {
        for (const { report, language } of analysed) judge({ report, problems: [] }, language, VERSIONS)
      }),
      against: timed(replay),
      close: encoder.close,
    }
  },
}

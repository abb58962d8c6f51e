/** The whole language layer (pieces, batches, encoder, decoders), words ready, against the bare encoder. */
import { analyse } from '../src/read/language/analyse.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { encoderBatches, REPORT_COUNT } from './encoder-batches.ts'

const NAME = 'language layer / bare encoder'

export const languageLayer: Benchmark = {
  name: NAME,
  what: `Both passes over ${REPORT_COUNT} reports, against the encoder alone on the same batches.`,
  unit: 'ms',
  atMost: 1.25,
  prepare: async (say) => {
    const batches = await encoderBatches(say, NAME)
    if (!batches) return undefined
    const { encoder, analysed, replay } = batches
    return {
      thing: timed(async () => {
        for (const { words } of analysed) await analyse(words, encoder)
      }),
      against: timed(replay),
      close: encoder.close,
    }
  },
}

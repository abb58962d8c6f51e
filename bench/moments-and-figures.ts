/** Moments and figures of read reports, against the bare encoder on the same reports. */
import { findFigures } from '../src/read/how-many/figures.ts'
import { findMoments } from '../src/read/when/moments.ts'
import { type Benchmark, timed } from './benchmark.ts'
import { encoderBatches, REPORT_COUNT } from './encoder-batches.ts'

const NAME = 'moments, figures / bare encoder'

export const momentsAndFigures: Benchmark = {
  name: NAME,
  what: `Moments and figures of ${REPORT_COUNT} reports, words and trees ready, against the encoder on the same reports.`,
  unit: 'ms',
  atMost: 0.05,
  prepare: async (say) => {
    const batches = await encoderBatches(say, NAME)
    if (!batches) return undefined
    const { encoder, analysed, replay } = batches
    return {
      thing: timed(() => {
        for (const { report, language } of analysed) {
          const { moments } = findMoments(report, language)
          findFigures(report, language, moments)
        }
      }),
      against: timed(replay),
      close: encoder.close,
    }
  },
}

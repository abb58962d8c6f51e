/**
 * How the frame of a report is known: its day and what the day was weighed against, title, dateline, byline, agencies,
 * publisher, and the blocks that are no running text.
 */
import type { Published, Reading } from '../record/reading.ts'
import { contains } from '../record/span.ts'
import { plainly, type Reason, reasonOf } from './reasons.ts'
import { quoted, withWeekday } from './wording.ts'

/** What a sign of the day is called: "the day is known from ...". */
export const SIGNS: Readonly<Record<Published['by'], string>> = {
  given: 'what was handed in',
  metadata: "the file's own metadata",
  stamp: 'a time stamp in the text',
  dateline: 'the dateline',
  url: 'the address',
  text: 'the running text',
}

export const frameLine = ({ report }: Reading): string =>
  report.published
    ? `The report is of ${withWeekday(report.published.from)}, known from ${SIGNS[report.published.by]}.`
    : 'The day of the report is not known.'

export function frameReasons(reading: Reading): readonly Reason[] {
  const { report } = reading
  const { published, dateline, byline, title, publisher, url, credits, blocks } = report
  const titleBlock = blocks.find(({ kind }) => kind === 'title')
  return [
    published ? dayReason(reading, published) : plainly('day', NO_DAY),
    ...(title
      ? [plainly('title', `“${title}”, ${titleBlock ? 'a line of the text' : 'as handed in or in the metadata'}.`)]
      : []),
    ...(publisher ? [plainly('publisher', `${publisher}, as handed in, in the metadata or in the text.`)] : []),
    ...(url ? [plainly('address', `${url}.`)] : []),
    ...(dateline ? [plainly('dateline', `${quoted(reading, [dateline.span])}.`)] : []),
    ...(byline ? [plainly('byline', `${quoted(reading, [byline])}.`)] : []),
    ...credits.map(({ agency, span, by }) => {
      const around = blocks.find((block) => contains(block.span, span))?.span ?? span
      return reasonOf(reading, 'agency', { evidence: { spans: [around], basis: 'sentence', by }, value: agency })
    }),
    ...blocks.map(({ kind, span, by }) =>
      reasonOf(reading, kind, { evidence: { spans: [span], basis: 'sentence', by } }),
    ),
  ]
}

const NO_DAY = 'No day was handed in, and no stamp, dateline, address or sentence tells one.'

function dayReason(reading: Reading, { from, by, span, weighed }: Published): Reason {
  const words = span ? `: ${quoted(reading, [span])}` : ''
  return {
    field: 'day',
    because: `${withWeekday(from)}, from ${SIGNS[by]}${words}.`,
    insteadOf: weighed.map((other) =>
      other.from === from
        ? `The same day stands in ${SIGNS[other.by]}: ${other.reason}.`
        : `Not ${withWeekday(other.from)}, from ${SIGNS[other.by]}: ${other.reason}.`,
    ),
  }
}

/**
 * How the frame of a report is known: its day and what the day was weighed against, title, dateline, byline, agencies,
 * publisher, and the blocks that are no running text.
 */
import type { Published, Reading } from '../record/reading.ts'
import { contains, wordsAt } from '../record/span.ts'
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
  const { published, publisher, url, credits, blocks } = report
  return [
    published ? dayReason(reading, published) : plainly('day', NO_DAY),
    ...titleReason(reading),
    ...(publisher ? [plainly('publisher', `${publisher}, as handed in, in the metadata or in the text.`)] : []),
    ...(url ? [plainly('address', `${url}.`)] : []),
    ...credits.map(({ agency, span, by }) => {
      const around = blocks.find((block) => contains(block.span, span))?.span ?? span
      return reasonOf(reading, 'agency', { evidence: { spans: [around], basis: 'sentence', by }, value: agency })
    }),
    ...blocks.map(({ kind, span, by }) =>
      reasonOf(reading, kind, { evidence: { spans: [span], basis: 'sentence', by } }),
    ),
  ]
}

/** A title that is a line of the text is told with its line. */
function titleReason({ report: { title, text, blocks } }: Reading): readonly Reason[] {
  const lines = blocks.flatMap(({ kind, span }) => (kind === 'title' ? [oneLine(wordsAt(text, span))] : []))
  if (title === undefined || lines.includes(title)) return []
  const from = lines.some((line) => line.startsWith(title))
    ? "the line of the text without the site's name"
    : 'as handed in or in the metadata'
  return [plainly('title', `“${title}”, ${from}.`)]
}

const oneLine = (words: string): string => words.replace(/\s+/gu, ' ')

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

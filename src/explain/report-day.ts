/**
 * How the day of a report is known.
 */
import { type Published, type Reading, slice } from '../record/reading.ts'
import type { Explanation } from './explain.ts'

/** How a sign of the day is called: "the day is known from ...". */
export const SIGNS: Readonly<Record<Published['by'], string>> = {
  given: 'what was handed in',
  metadata: "the file's metadata say so",
  stamp: 'a time stamp in the text',
  dateline: 'the dateline',
  url: 'the address',
  text: 'the running text',
}

export function explainDay(reading: Reading): Explanation {
  const { id, published } = reading.report
  if (!published) {
    return {
      id,
      kind: 'report',
      says: 'The day of the report is not known.',
      reasons: [
        {
          field: 'published',
          because: 'No day was handed in, and no stamp, dateline, address or sentence tells one.',
          insteadOf: [],
        },
      ],
    }
  }
  const words = published.span ? `: “${slice(reading, published.span)}”` : ''
  return {
    id,
    kind: 'report',
    says: `The report is of ${published.from}.`,
    reasons: [
      {
        field: 'published',
        because: `The day is known from ${SIGNS[published.by]}${words}.`,
        insteadOf: published.weighed
          .filter(({ from }) => from !== published.from)
          .map(({ from, by, reason }) => `Not ${from} (${SIGNS[by]}): ${reason}.`),
      },
    ],
  }
}

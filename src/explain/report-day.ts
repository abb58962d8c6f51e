/**
 * How the day of a report is known.
 */
import { type Published, type Reading, slice } from '../record/reading.ts'
import type { Explanation } from './explain.ts'

const SIGNS: Readonly<Record<Published['by'], string>> = {
  given: 'it was handed in',
  metadata: "the file's metadata say so",
  stamp: 'a time stamp in the text says so',
  dateline: 'the dateline says so',
  url: 'the address holds it',
  text: 'the text says so',
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
          because: 'No day was handed in, and neither a stamp, a dateline nor the address tells one.',
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
        because: `The day is known because ${SIGNS[published.by]}${words}.`,
        insteadOf: published.weighed
          .filter(({ from }) => from !== published.from)
          .map(({ from, by, reason }) => `Not ${from} (${SIGNS[by]}): ${reason}.`),
      },
    ],
  }
}

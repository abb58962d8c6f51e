/**
 * How a moment was placed on the calendar: the rule, the day it was counted from, its open or soft edges, and whose it is.
 */
import type { Evidence } from '../record/evidence.ts'
import type { Moment, Reading } from '../record/reading.ts'
import { SIGNS } from './frame.ts'
import { voiceOf } from './others.ts'
import { plainly, type Reason, reasonOf } from './reasons.ts'
import { statementLine } from './statement.ts'
import { momentInWords, quoted, withWeekday } from './wording.ts'

export function momentReasons(reading: Reading, moment: Moment): readonly Reason[] {
  const { evidence, fuzzy, accordingTo } = moment
  return [
    ...Object.entries(byRule(evidence)).map(([field, found]) =>
      reasonOf(reading, field, { evidence: found, ...(field === 'day' && { value: momentInWords(moment) }) }),
    ),
    ...anchorReasons(reading, moment),
    ...(fuzzy ? [plainly('edges', 'The words do not draw them sharply.')] : []),
    plainly('TIMEX3', timex3Of(moment)),
    plainly('whose', voiceOf(reading, accordingTo, 'The moment')),
    ...reading.statements
      .filter((one) => one.moment === moment.id)
      .map((one) => plainly('said then', statementLine(reading, one))),
  ]
}

const FIELDS: Readonly<Record<string, string>> = { from: 'day', to: 'day', timex3: 'day', open: 'open end' }

/** Start, end and TIMEX3 mostly come from one rule: one reason tells it. */
function byRule(evidence: Moment['evidence']): Readonly<Record<string, Evidence>> {
  const found: Record<string, Evidence> = {}
  for (const [field, one] of Object.entries(evidence)) {
    const name = FIELDS[field] ?? field
    const before = found[name]
    if (!before) found[name] = one
    else if (before.by !== one.by) found[`${name} (${field})`] = one
  }
  return found
}

function anchorReasons(reading: Reading, { anchor }: Moment): readonly Reason[] {
  const { published } = reading.report
  const other = reading.moments.find(({ id }) => id === anchor.moment)
  switch (anchor.kind) {
    case 'report':
      return published
        ? [
            plainly(
              'counted from',
              `${withWeekday(published.from)}, the report's day, known from ${SIGNS[published.by]}.`,
            ),
          ]
        : [plainly('counted from', "Nothing: the report's day is not known.")]
    case 'moment':
    case 'saying': {
      const what = anchor.kind === 'saying' ? 'the day on which it was said' : 'another moment of the report'
      const day = anchor.day ? `${withWeekday(anchor.day)}, ` : ''
      return [plainly('counted from', `${day}${what}${other ? `: ${quoted(reading, [other.span])}` : ''}.`)]
    }
    case 'event':
      return [plainly('counted from', 'A happening whose day is not known.')]
    case 'calendar':
    case 'none':
      return []
    default:
      return anchor.kind satisfies never
  }
}

function timex3Of({ timex3 }: Moment): string {
  const { type, value, mod, quant, freq } = timex3
  return [type, value, mod && `mod ${mod}`, quant && `quant ${quant}`, freq && `freq ${freq}`].filter(Boolean).join(' ')
}

/** One sentence: the words and the days they stand for. */
export const momentLine = (reading: Reading, moment: Moment): string =>
  `${quoted(reading, [moment.span])} stands for ${momentInWords(moment)}.`

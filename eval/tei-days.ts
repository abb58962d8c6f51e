/**
 * The days of a moment as GUM writes them in TEI: `when` and `from`/`to` are the value of the words alone, so the TIMEX3 value
 * gives them. A season of a stated year, or of any, is noted another way: by its months, and GUM counts all that the season of
 * the sky touches, so that summer is `from="--06" to="--09"` (20 of 20 in its training part); a season counted from the day of
 * speaking has the three months of the weather there too (9 of 9).
 */
import type { Moment } from '../src/record/reading.ts'
import { type Days, wholeDays } from './days.ts'
import { timexDays } from './timex-days.ts'

/** `value` is the TIMEX3 value of the moment, or of one of its parts. */
export function teiDays(value: string, moment: Pick<Moment, 'evidence'> & Partial<Pick<Moment, 'from' | 'to'>>): Days {
  const days = timexDays(value)
  if (!days) return wholeDays(moment)
  const isSeason = /-(?:SP|SU|FA|WI)$/u.test(value)
  return isSeason && moment.evidence.from?.by === 'when.season-year' ? withLastMonth(days) : days
}

/** To the end of the month that begins where the season ends: June, September, December or March. */
function withLastMonth({ from, to }: Days): Days {
  const [year = '', month = ''] = (to ?? '').split('-')
  return {
    from,
    to: month === '12' ? `${String(Number(year) + 1).padStart(4, '0')}-01-01` : `${year}-${two(Number(month) + 1)}-01`,
  }
}

const two = (number: number): string => String(number).padStart(2, '0')

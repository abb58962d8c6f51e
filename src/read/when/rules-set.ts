/**
 * Rules for what comes again: "every Friday", "daily", "twice a week". TIMEX3 sets carry `quant` and `freq`.
 */
import { amountOf, CLASSES, numberOf, wordsOf } from './classes.ts'
import { neighbour, type Place } from './place.ts'
import { period } from './rules-duration.ts'
import { type TimeRule, timeRule } from './time-rule.ts'
import { timex, type Value } from './value.ts'
import { calendarWord } from './vocabulary.ts'

const set = (value: string, more: { quant?: string; freq?: string } = {}): Value => ({
  timex3: timex('SET', value, more),
  anchor: 'none',
})
const OFTEN: Readonly<Record<string, string>> = {
  daily: 'P1D',
  nightly: 'P1D',
  hourly: 'PT1H',
  weekly: 'P1W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  yearly: 'P1Y',
  annually: 'P1Y',
  biweekly: 'P2W',
}

/** The parts of the day that a weekday shares with the next: "on Friday and Saturday nights". */
export function partsShared({ tokens, to }: Place): string | undefined {
  if (!/^(?:and|or)$/u.test(tokens[to]?.text ?? '')) return undefined
  const second = CLASSES.WEEKDAY(tokens, to + 1)
  const parts = second && CLASSES.PARTS(tokens, second.next)
  return typeof parts?.value === 'string' ? parts.value : undefined
}

export const SET_RULES: readonly TimeRule[] = [
  timeRule(
    'every',
    'a time that comes again: every week, each Friday',
    '(every|each):quant (AMOUNT UNITS|ORDINAL? ONE_UNIT|WEEKDAY PART?|MONTH|PART|SEASON)',
    { must: 'They pray every Friday.', mustNot: 'They pray on Friday.' },
    (kept) => {
      const quant = wordsOf(kept, 'quant').toUpperCase()
      const [weekday, month, season] = [numberOf(kept, 'weekday'), numberOf(kept, 'month'), numberOf(kept, 'season')]
      const part = calendarWord(wordsOf(kept, 'part'), 'part')
      if (weekday !== undefined) return set(`XXXX-WXX-${weekday + 1}${part ? `T${part.code}` : ''}`, { quant })
      if (month !== undefined) return set(`XXXX-${String(month).padStart(2, '0')}`, { quant })
      if (season !== undefined) return set(`XXXX-${{ 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' }[season] ?? 'WI'}`, { quant })
      if (part) return set(`XXXX-XX-XXT${part.code}`, { quant })
      const amount = amountOf(kept)
      const unit = wordsOf(kept, 'units') || wordsOf(kept, 'one_unit')
      if (unit === 'quarter') return set('P1Q', { quant })
      return unit ? set(period(amount ? amount.value : (numberOf(kept, 'ordinal') ?? 1), unit), { quant }) : undefined
    },
  ),
  timeRule(
    'daily',
    'an adverb or adjective of how often',
    '(daily|nightly|hourly|weekly|fortnightly|biweekly|monthly|yearly|annually):which',
    { must: 'Shells fall daily on the town.', mustNot: 'The Daily Mail reported it.' },
    (kept, place) => {
      const token = place.tokens[place.from]
      const [before, behind] = [place.tokens[place.from - 1], place.tokens[place.to]]
      const isPaper = before?.text === 'the' && behind?.kind === 'word' && behind.standsOut // "the weekly Focus"
      if ((token?.standsOut && place.from > 0) || isPaper) return undefined
      const which = wordsOf(kept, 'which')
      return set(OFTEN[which] ?? 'P1D')
    },
  ),
  timeRule(
    'weekdays',
    'a weekday that comes again',
    '(WEEKDAYS PARTS?|WEEKDAY PARTS?)',
    { must: 'Markets close on Fridays and stay shut on Friday nights.', mustNot: 'Markets close on Friday night.' },
    (kept, place) => {
      const weekday = numberOf(kept, 'weekdays') ?? numberOf(kept, 'weekday') ?? 0
      const shared = kept.weekday !== undefined && kept.parts === undefined
      const parts = shared ? partsShared(place) : wordsOf(kept, 'parts')
      if (shared && parts === undefined) return undefined
      const part = calendarWord(parts ?? '', 'part')
      return set(`XXXX-WXX-${weekday + 1}${part ? `T${part.code}` : ''}`)
    },
  ),
  timeRule(
    'rate',
    'a unit after a number of times: "twice a week"',
    '(a|an|per) ONE_UNIT',
    { must: 'The army fires twice a day.', mustNot: 'The army spends $5 million a day.' },
    (kept, place) => {
      const unit = wordsOf(kept, 'one_unit')
      const before = neighbour(place, -1)
      if (!/^(?:once|twice|times|thrice)$/u.test(before)) return undefined
      const times: Readonly<Record<string, string>> = { once: '1X', twice: '2X', thrice: '3X' }
      return set(period(1, unit), times[before] ? { freq: times[before] } : {})
    },
  ),
]

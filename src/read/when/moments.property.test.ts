/**
 * What must hold for any text: no crash, spans in range and in order, days of the calendar (years before the first and
 * beyond the last of four digits too), starts before ends, the same answer twice. Inputs are random mixes of numbers, month words, weekdays, units, punctuation and other scripts.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Report } from '../../record/reading.ts'
import { findWords } from '../language/words.ts'
import { parseIsoDay } from './calendar.ts'
import { findMoments } from './moments.ts'

const RUNS = 20_000

const WORDS = [
  ...['Monday', 'tuesdays', 'Fri.', 'January', 'May', 'march', 'Sept.', 'Dec', 'spring', 'summer of', 'fall', 'winter'],
  ...[
    'second',
    'minutes',
    'hour',
    'days',
    'week',
    'months',
    'quarter',
    'years',
    'decade',
    'centuries',
    'weekend',
    'night',
  ],
  ...[
    'last',
    'next',
    'this',
    'that',
    'the',
    'the same',
    'following',
    'previous',
    'coming',
    'early',
    'late',
    'mid-',
    'earlier',
  ],
  ...[
    'ago',
    'later',
    'before',
    'after',
    'from now',
    'since',
    'until',
    'by',
    'from',
    'to',
    'and',
    'between',
    'of',
    'in',
    'on',
    'at',
  ],
  ...[
    'the end of',
    'the eve of',
    'the beginning of',
    'the day before',
    'every',
    'each',
    'daily',
    'now',
    'soon',
    'recent',
    'first half of',
  ],
  ...[
    'noon',
    'midnight',
    'a.m.',
    'pm',
    "o'clock",
    'GMT',
    'EST',
    'BC',
    'AD',
    'Christmas',
    'Easter',
    'Ramadan',
    'World War II',
    'fiscal',
  ],
  ...[
    'a',
    'an',
    'few',
    'several',
    'twenty',
    'fortnight',
    'before last',
    'so far',
    'later',
    'the eve of the vote of',
    'nineteen',
    'hundred',
    'thousand',
    'and a half',
    'two',
    'third',
    'twenty-first',
    'no',
    'will',
  ],
  ...[
    ',',
    '.',
    ';',
    ':',
    '-',
    '–',
    '/',
    '(',
    ')',
    '"',
    "'s",
    '’',
    '$',
    '%',
    '\n\n',
    '\u00a0',
    '🕊️',
    'é',
    'в понедельник',
    '三月',
    'يوم',
    '\u202e',
  ],
]
const number = fc.oneof(
  fc.integer({ min: 0, max: 40 }).map(String),
  fc.integer({ min: 0, max: 3000 }).map(String),
  fc.integer({ min: 0, max: 999_999_999 }).map(String),
  fc.constantFrom(
    '1,500',
    '2.5',
    '1/2',
    '23rd',
    "'89",
    '1980s',
    "'60s",
    '12:61',
    '7:30',
    '8pm',
    '5am',
    '22:00',
    '2024-02-30',
    '2024-02-29',
    '10/27/2023',
    '0300',
    '99999-99-99',
    ...['9998', '9999', '10000', '12024', '0', '0000', '44', '9999-12-31', '0000-01-01', '12/31/9999', '31.12.9998'],
    ...['31 December 9999', 'December 31, 9998', '1 January 1', '9990s', '99th century', '200,000'],
  ),
)
const text = fc
  .array(
    fc.tuple(
      fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...WORDS) }, { weight: 2, arbitrary: number }),
      fc.constantFrom(' ', ' ', ' ', ''),
    ),
    {
      minLength: 1,
      maxLength: 24,
    },
  )
  .map((parts) => parts.map((pair) => pair.join('')).join(''))
const day = fc.option(
  fc.constantFrom('2024-03-14', '2024-02-29', '1990-08-15', '0001-01-01', '9998-12-31', '2023-12-31'),
  { nil: undefined },
)

/** A whole day as ISO writes it, with a sign or more digits before the first and after the last year of four. */
const ISO_LIKE = /^[+-]?\d+-\d{1,2}-\d{1,2}(?:T|$)/u

test('any mix of words of time gives moments in range and in order', () => {
  fc.assert(
    fc.property(text, day, (words, published) => {
      const report: Report = {
        id: 'p',
        text: words,
        language: 'en',
        blocks: [],
        credits: [],
        ...(published && { published: { from: published, to: published, by: 'given', weighed: [] } }),
      }
      const language = { sentences: findWords(report), quotations: [], names: [], roles: [], says: [], triggers: [] }
      const { moments } = findMoments(report, language)
      let end = 0
      for (const { span, from, to, anchor, evidence, timex3 } of moments) {
        assert.ok(span.start >= end && span.end > span.start && span.end <= words.length)
        end = span.end
        const others = (evidence.from?.alternatives ?? [])
          .map(({ value }) => value)
          .filter((value) => ISO_LIKE.test(value))
        for (const edge of [from, to, anchor.day, ...others]) {
          if (edge !== undefined) assert.ok(parseIsoDay(edge) !== undefined, `${edge} is no day of the calendar`)
        }
        if (ISO_LIKE.test(timex3.value)) assert.ok(parseIsoDay(timex3.value) !== undefined, `${timex3.value} is no day`)
        if (from !== undefined && to !== undefined) assert.ok(compare(from, to) <= 0, `${from} is not before ${to}`)
      }
      if (words.length % 10 === 0) assert.deepEqual(findMoments(report, language).moments, moments)
    }),
    { numRuns: RUNS, seed: 20240314 },
  )
})

test('the time for a text grows with its length alone', () => {
  const hostile = [
    'the end of the beginning of early late mid-',
    '1 2 3 4 5 6 7 8 9 10 ',
    'a few a couple of several ',
    'twenty twenty-',
    '(((((',
    'from to from to ',
  ]
  for (const part of hostile) {
    const report: Report = {
      id: 'p',
      text: part.repeat(Math.ceil(60_000 / part.length)),
      language: 'en',
      blocks: [],
      credits: [],
    }
    const sentences = [{ span: { start: 0, end: report.text.length }, words: [], paragraph: 0 }] as never // one sentence of 60,000 signs, without words
    const started = process.hrtime.bigint()
    findMoments(report, { sentences, quotations: [], names: [], roles: [], says: [], triggers: [] })
    const ms = Number(process.hrtime.bigint() - started) / 1e6
    assert.ok(ms < 15_000, `${part}: ${Math.round(ms)} ms`)
  }
})

/** By instant, zones and years before the first included. */
function compare(a: string, b: string): number {
  const [first, second] = [parseIsoDay(a) ?? 0, parseIsoDay(b) ?? 0]
  return first - second || (a < b ? -1 : a > b ? 1 : 0)
}

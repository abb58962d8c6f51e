/**
 * Moments as drawn: words and days. All on a report of Thursday 2024-03-14 unless the test says otherwise.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DAY, days, drawn, find } from '../../../test/moments-of.ts'
import type { Report } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import { findWords } from '../language/words.ts'
import { findMoments } from './moments.ts'

test('the name of a paper is no moment', () => {
  assert.deepEqual(find('The weekly Focus reported it.').moments.length, 0)
  assert.deepEqual(find('They met at the weekly briefing.').moments.length, 1)
})

test('a bare weekday is the report’s day or the last one before it', () => {
  drawn(`
    They met on Thursday after talks on Friday failed
                ~~~~~~~~                ~~~~~~
                2024-03-14/2024-03-15   2024-03-08/2024-03-09
  `)
})

test('a bare weekday is the next one where the clause looks ahead', () => {
  drawn(`
    The court will hear them on Monday
                                ~~~~~~
                                2024-03-18/2024-03-19
  `)
})

test('the other weekday stays as an alternative with its reason', () => {
  const [moment] = find('The court will hear them on Monday.').moments
  assert.deepEqual(moment?.evidence.from?.alternatives, [
    { value: '2024-03-11', reason: 'the last such day; but "will" stands before it in its clause' },
  ])
})

test('a tree that hangs the day on a future verb decides over the words around', () => {
  const text = 'He will, sources said, come on Monday.'
  const report: Report = { id: 'r', text, language: 'en', blocks: [], credits: [] }
  const heads = [7, 7, 5, 5, 7, 5, 0, 9, 7, 7]
  const sentences = findWords(report).map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word, i) => ({
      ...word,
      head: heads[i],
      upos: word.form === 'come' ? 'VERB' : 'X',
      deprel: word.form === 'will' ? 'aux' : 'dep',
    })),
  }))
  assert.equal(find(text).moments[0]?.from, '2024-03-11')
  assert.equal(find(text, DAY, { sentences }).moments[0]?.from, '2024-03-18')
})

test('months and days without a year keep care at New Year', () => {
  const text = 'It was signed on Dec. 30 and will hold until Feb. 2.'
  assert.deepEqual(find(text, '2024-01-03').moments.map(days), ['2023-12-30/2023-12-31', '…/2024-02-03'])
})

test('earlier this week ends before the report, late in a month is its last third', () => {
  drawn(`
    He fled earlier this week and was seen in late February
            ~~~~~~~~~~~~~~~~~                 ~~~~~~~~~~~~~
            2024-03-11/2024-03-14             2024-02-21/2024-03-01
  `)
})

test('since is open at its end, by at its start, and the preposition stands in the evidence', () => {
  drawn(`
    Shut since October 7, it must open by the end of the month
               ~~~~~~~~~                  ~~~~~~~~~~~~~~~~~~~~
               2023-10-07/…               …/2024-04-01
  `)
  const [moment] = find('Shut since October 7.').moments
  assert.equal(moment?.open, 'to')
  assert.deepEqual(moment?.evidence.open, { spans: [span(5, 20)], basis: 'sentence', by: 'when.since' })
})

test('what was done by a day is past, what must be done by it is to come', () => {
  drawn(`
    All were freed by Sunday, and the post must be gone by Monday
                      ~~~~~~                               ~~~~~~
                      …/2024-03-11                         …/2024-03-19
  `)
})

test('a stated time keeps its minutes and its zone', () => {
  const { moments } = find('It struck at 10:35 a.m. GMT on Tuesday.')
  assert.deepEqual(
    [moments[0]?.from, moments[0]?.to, moments[0]?.precision],
    ['2024-03-12T10:35Z', '2024-03-12T10:36Z', 'minute'],
  )
})

test('forms of the world’s newsrooms have their days', () => {
  const daysOf = (text: string): string[] => find(text).moments.map(days)
  assert.deepEqual(daysOf('He died three days back.'), ['2024-03-11/2024-03-12'])
  assert.deepEqual(daysOf('He left day before yesterday.'), ['2024-03-12/2024-03-13'])
  assert.deepEqual(daysOf('On the intervening night of Tuesday and Wednesday it fell.'), ['2024-03-12/2024-03-14'])
  assert.deepEqual(daysOf('It was signed on 19.02.2024, on 8-May-2023 and on May the 8th.'), [
    '2024-02-19/2024-02-20',
    '2023-05-08/2023-05-09',
    '2023-05-08/2023-05-09',
  ])
  assert.deepEqual(daysOf('It must be done no later than 31 March.'), ['…/2024-04-01'])
})

test('lengths, sets and vague times have no days of their own', () => {
  drawn(`
    For three weeks they met every Friday and are now silent
        ~~~~~~~~~~~          ~~~~~~~~~~~~         ~~~
        P3W                  XXXX-WXX-5           PRESENT_REF
  `)
})

test('TIMEX3 as TimeML writes it', () => {
  const text =
    'Last week, in the third quarter, this summer, in the 1980s, in the 19th century, on Tuesday night, twenty-four hours.'
  assert.deepEqual(
    find(text).moments.map(({ timex3 }) => `${timex3.type} ${timex3.value}`),
    ['DATE 2024-W10', 'DATE 2023-Q3', 'DATE 2024-SU', 'DATE 198', 'DATE 18', 'TIME 2024-03-12TNI', 'DURATION PT24H'],
  )
})

test('years before the common era are astronomical', () => {
  assert.deepEqual(find('Caesar fell in 44 BC.').moments.map(days), ['-0043-01-01/-0042-01-01'])
})

test('numbers that are no times stay out', () => {
  for (const text of [
    'At least 1998 people were killed, 2010 homes lost.',
    'The 52-year-old was shot.',
    'They paid $1990 for flight 2014.',
    'He may march on if the sun shines.',
    'It won 3 to 15.',
    'The ratio is 10/27.',
  ]) {
    assert.deepEqual(
      find(text).moments.map(({ span: at }) => text.slice(at.start, at.end)),
      [],
      text,
    )
  }
})

test('without the day of the report relative times stay open, each with a problem', () => {
  const { moments, problems } = find('He came on Thursday, in 2019 and last week.', '')
  assert.deepEqual(moments.map(days), ['XXXX-WXX-4', '2019-01-01/2020-01-01', 'PAST_REF'])
  assert.deepEqual(
    problems.map(({ code }) => code),
    ['P0301', 'P0301'],
  )
  assert.match(problems[0]?.message ?? '', /^"Thursday" has no date to count from/u)
})

test('a moment inside a quotation or a reported clause is marked', () => {
  const text = '"We came yesterday," he said on Monday.'
  const pieces = [span(1, 18)]
  const quotation = { pieces, marks: [span(0, 1), span(18, 19)], kind: 'speech' as const, closed: true }
  const { moments } = find(text, DAY, { quotations: [quotation] })
  assert.deepEqual(
    moments.map(({ reported }) => reported),
    [true, undefined],
  )
})

test('datelines, stamps and credits tell no moment', () => {
  const text = 'MOSCOW, March 12 (Reuters) - He came on Tuesday.'
  const report: Report = {
    id: 'r',
    text,
    language: 'en',
    published: { from: DAY, to: '2024-03-15', by: 'given', weighed: [] },
    blocks: [{ kind: 'dateline', span: span(0, 28), by: 'ingest.dateline' }],
    credits: [],
  }
  const language = { sentences: findWords(report), quotations: [], names: [], roles: [], says: [], triggers: [] }
  assert.deepEqual(findMoments(report, language).moments.map(days), ['2024-03-12/2024-03-13'])
})

test('emoji, combining marks and odd spaces keep the offsets', () => {
  const text = 'Ça va 🕊️ le\u0301 \u00a0he came on\u00a0Thursday 🇺🇦'
  const { moments } = find(text)
  assert.deepEqual(
    moments.map(({ span: at }) => text.slice(at.start, at.end)),
    ['Thursday'],
  )
})

test('a number before an aside is no year of the day before it', () => {
  drawn(`
    On 3 May, 3500, mostly women, fled; on May 4, 3500, mostly men, fled
       ~~~~~                               ~~~~~
       2023-05-03/2023-05-04               2023-05-04/2023-05-05
  `)
  assert.deepEqual(find('In February 4000 – mostly women – fled.').moments.map(days), ['2024-02-01/2024-03-01'])
})

test('a day whose year no report tells of is no day of another year', () => {
  for (const text of [
    'It runs until 31 December 9999.',
    'It ends on March 12, 12024; they say so.',
    'Signed on 0000-01-01.',
  ])
    assert.deepEqual(find(text).moments, [], text)
  drawn(`
    On March 3, 5000 people marched; it was shut in 44 BC
       ~~~~~~~                                      ~~~~~
       2024-03-03/2024-03-04                        -0043-01-01/-0042-01-01
  `)
})

test('words that would end a time before it begins change nothing', () => {
  const [moment] = find('In late early 1500 it was built.').moments
  assert.ok(moment?.from === undefined || moment.to === undefined || moment.from < moment.to)
})

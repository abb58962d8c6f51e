/**
 * Moments counted from others, and two times as one stretch, as drawn: words and days. On a report of Thursday 2024-03-14.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { days, drawn, find } from '../../../test/moments-of.ts'

test('days told of before are counted from and linked', () => {
  const { moments } = find('He was held on Sunday. The following day he was freed. Two days later he left.')
  assert.deepEqual(moments.map(days), ['2024-03-10/2024-03-11', '2024-03-11/2024-03-12', '2024-03-13/2024-03-14'])
  assert.equal(moments[1]?.anchor.moment, moments[0]?.id)
  assert.equal(moments[2]?.anchor.moment, moments[1]?.id)
})

test('days are counted from a happening that the report has dated', () => {
  drawn(`
    Rebels shelled the town in the north on Sunday.
                                            ~~~~~~
                                            2024-03-10/2024-03-11
    On the eve of the shelling a bridge fell.
       ~~~~~~~~~~~~~~~~~~~~~~~
       2024-03-09/2024-03-10
  `)
})

test('a day after a happening tells the day of the happening', () => {
  drawn(`
    On Tuesday trains in the north stood still, two days after hackers struck
       ~~~~~~~                                  ~~~~~~~~~~~~~~
       2024-03-12/2024-03-13                    2024-03-10/2024-03-11
  `)
})

test('a date that stands with a count or a happening settles its day', () => {
  drawn(`
    They were seized last month and freed three days later, on March 8
                     ~~~~~~~~~~                                ~~~~~~~
                     2024-02-01/2024-03-01                     2024-03-08/2024-03-09
                                          ~~~~~~~~~~~~~~~~
                                          2024-03-08/2024-03-09
  `)
  drawn(`
    A forged letter came on the eve of the referendum of March 5
                            ~~~~~~~~~~~~~~~~~~~~~~~~~    ~~~~~~~
                            2024-03-04/2024-03-05        2024-03-05/2024-03-06
  `)
  drawn(`
    They were freed on Sunday, eight days later, in Dori
                       ~~~~~~
                       2024-03-10/2024-03-11
                               ~~~~~~~~~~~~~~~~
                               2024-03-10/2024-03-11
  `)
})

test('the day before a happening does not become the day of the happening', () => {
  const { moments } = find('Talks opened on Monday. On the eve of the talks he fled. He left two days after the talks.')
  assert.deepEqual(moments.map(days).at(-1), '2024-03-13/2024-03-14')
})

test('a count that would lead past the report is taken from an earlier day, or has none', () => {
  drawn(`
    They met on Friday. It rained on Wednesday. Five days later they signed
                ~~~~~~                          ~~~~~~~~~~~~~~~
                2024-03-08/2024-03-09           2024-03-13/2024-03-14
                                     ~~~~~~~~~
                                     2024-03-13/2024-03-14
  `)
})

test('two days or years as one stretch, with TIMEX3 for each part', () => {
  drawn(`
    He ruled from 1998 to 2000 and spoke on Tuesday and Wednesday
                  ~~~~~~~~~~~~              ~~~~~~~~~~~~~~~~~~~~~
                  1998-01-01/2001-01-01     2024-03-12/2024-03-14
  `)
  const [moment] = find('He ruled from 1998 to 2000.').moments
  assert.deepEqual(
    moment?.parts?.map(({ timex3 }) => timex3.value),
    ['1998', '2000'],
  )
})

test('a second end without a year follows the first, and so does a list of months to come', () => {
  drawn(`
    The vote is to be held from August 20 to February 11
                                ~~~~~~~~~~~~~~~~~~~~~~~~
                                2024-08-20/2025-02-12
  `)
  drawn(`
    He will sing in Rome in November, in Oslo in January and in Bonn in March
                            ~~~~~~~~                                    ~~~~~
                            2024-11-01/2024-12-01                       2025-03-01/2025-04-01
                                                 ~~~~~~~
                                                 2025-01-01/2025-02-01
  `)
})

test('weekdays joined by "to" follow each other, the way the clause looks', () => {
  assert.deepEqual(find('It rained from Friday to Tuesday. It will rain from Monday to Friday.').moments.map(days), [
    '2024-03-08/2024-03-13',
    '2024-03-18/2024-03-23',
  ])
  assert.deepEqual(find('It rained from Monday to Friday.').moments.map(days), ['2024-03-04/2024-03-09'])
})

test('halves of units are counted', () => {
  const { moments } = find('Half a century ago it was built, and a year and a half ago it burned.')
  assert.deepEqual(moments.map(days), ['1974-01-01/1975-01-01', '2022-09-01/2022-10-01'])
})

test('hours that run over midnight end on the day after, and two hours share the day of the second', () => {
  const { moments } = find('The curfew ran from 8pm to 5am.')
  assert.equal(moments.map(days)[0], '2024-03-14T20:00/2024-03-15T06:00')
  const truce = find('The truce held from 10 a.m. to 4 p.m. on Wednesday.').moments
  assert.deepEqual(truce.map(days), ['2024-03-13T10:00/2024-03-13T17:00'])
})

test('long ago, days go on from the year told of', () => {
  const text =
    'He was born in 1811, left school in 1829 and wrote until 1830. In 1831 he was arrested. In May he stood trial and on 2 June he died. Verse of 1828 remains.'
  const labels = find(text).moments.map(days)
  assert.ok(labels.includes('1831-05-01/1831-06-01') && labels.includes('1831-06-02/1831-06-03'), labels.join(' '))
})

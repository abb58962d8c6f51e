/** Times of lives, letters and diaries: counted from what was told, by their number, by the date behind. On Thursday 2024-03-14. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { days, find } from '../../../test/moments-of.ts'

const last = (text: string, day?: string): string | undefined => find(text, day).moments.map(days).at(-1)

test('seasons go on from the year told of', () => {
  assert.equal(last('He fell in May 2016. The following spring he was back.'), '2017-03-01/2017-06-01')
  assert.equal(last('He fell in May 2016. That summer he slept.'), '2016-06-01/2016-09-01')
})

test('a season of every year has no days', () => {
  assert.deepEqual(find('It is hot in the summer.').moments.map(days), ['XXXX-SU'])
  assert.equal(last('They fled in the summer.'), '2023-06-01/2023-09-01')
  assert.equal(last("It's almost summer."), '2024-06-01/2024-09-01')
})

test('a season joined to one before it is the first such season after it', () => {
  assert.deepEqual(find('They hid there during the fall and winter.').moments.map(days), [
    '2023-09-01/2023-12-01',
    '2023-12-01/2024-03-01',
  ])
  assert.equal(last('They will dig through the summer and fall.'), '2024-09-01/2024-12-01')
  assert.deepEqual(find('It is hot in summer and fall.').moments.map(days), ['XXXX-SU', 'XXXX-FA'])
})

test('a season that was lived through is the last one, one that comes the next', () => {
  assert.equal(last('We have had a hard winter here.'), '2023-12-01/2024-03-01')
  assert.equal(last('The spring has been slow in coming.', '2024-05-17'), '2024-03-01/2024-06-01')
  assert.equal(last('The winter was hard.', '2024-10-14'), '2023-12-01/2024-03-01')
  assert.equal(last('Winter is coming, aid groups warn.', '2024-10-14'), '2024-12-01/2025-03-01')
  assert.equal(last('Winter is cold there.', '2024-10-14'), 'XXXX-WI')
  assert.equal(last("We've had a hard winter here."), '2023-12-01/2024-03-01')
  assert.equal(last('They came in 2016. The winter was hard.'), 'XXXX-WI')
})

test('a season is of one year where a verb of its own clause is past or looks ahead', () => {
  const on = (text: string): string | undefined => last(text, '1919-11-20')
  assert.equal(on('I spent the summer with my aunt.'), '1919-06-01/1919-09-01')
  assert.equal(on('All winter we had snow.'), '1918-12-01/1919-03-01')
  assert.equal(on('She was ill all spring.'), '1919-03-01/1919-06-01')
  assert.equal(on('We shall have a long winter of it.'), '1919-12-01/1920-03-01')
  assert.equal(on('A hundred displaced families will spend the winter in tents.'), '1919-12-01/1920-03-01')
  assert.equal(on('Displaced people dread the summer.'), '1920-06-01/1920-09-01')
  assert.equal(on('I prefer summer to rain.'), 'XXXX-SU')
  assert.equal(on('He fell in the summer of his life.'), 'XXXX-SU')
  assert.equal(on('It was in the pale summer that she came.'), 'XXXX-SU')
})

test('a season that is feared, set in or waited for is the one that comes or goes on', () => {
  const on = (text: string): string | undefined => last(text, '1919-11-20')
  assert.equal(on('The town braces for the winter.'), '1919-12-01/1920-03-01')
  assert.equal(on('Winter has set in.'), '1919-12-01/1920-03-01')
  assert.equal(on('When spring comes we plough.'), '1920-03-01/1920-06-01')
  assert.equal(on('I shall be glad when the winter is over.'), '1919-12-01/1920-03-01')
  assert.equal(on('Early this spring the river rose.'), '1919-03-01/1919-04-01')
  assert.equal(on('He left two summers ago.'), '1918-06-01/1918-09-01')
})

test('"this summer" in winter is the nearest one', () => {
  assert.equal(last('That is what we did this summer.', '2024-01-02'), '2023-06-01/2023-09-01')
  assert.equal(last('We will do it this summer.', '2024-01-02'), '2024-06-01/2024-09-01')
})

test('what points may stand behind: days, months and seasons "last" and "next"', () => {
  assert.equal(last('The council met on Monday last and rose early.'), '2024-03-11/2024-03-12')
  assert.equal(last('The court sits again in February next.'), '2025-02-01/2025-03-01')
  assert.equal(last('The trial is set for the 3rd day of April next.'), '2024-04-03/2024-04-04')
  assert.equal(last('He died on the 14th of October last.'), '2023-10-14/2023-10-15')
  assert.equal(last('He came on 29 February last.', '2024-02-29'), '2020-02-29/2020-03-01')
  assert.equal(last('They left in autumn last.'), '2023-09-01/2023-12-01')
  assert.equal(last('He was ill in May last year.'), '2023-05-01/2023-06-01')
  assert.equal(last('The rains of May last for days.'), 'PXD')
  const life = 'Born in 1801, he taught in 1822, wed in 1825 and wrote in 1829. In November 1831 he was held. '
  assert.equal(last(`${life}He was to be tried on the 4th day of January next.`), '1832-01-04/1832-01-05')
})

test('"the next year" counts from the report where the clause looks ahead, from what was told where it does not', () => {
  assert.equal(
    last('The school was opened in 2018. Over the next year they will build two more.'),
    '2025-01-01/2026-01-01',
  )
  assert.equal(last('The school was opened in 2018. The next year it burned down.'), '2019-01-01/2020-01-01')
  assert.equal(last('Over the next decade we will build 200 schools.'), '2024-03-14/2034-03-14')
})

test('"inst.", "ult." and "prox." name the month of the report and those beside it', () => {
  assert.equal(last('Your note of the 3d inst. came.'), '2024-03-03/2024-03-04')
  assert.equal(last('We wrote on the 28th ultimo.'), '2024-02-28/2024-02-29')
  assert.equal(last('The sale is on the 5th prox.'), '2024-04-05/2024-04-06')
})

test('a season may open a clause, and months joined by "or" go on', () => {
  assert.equal(last('By winter I should have a draft.'), '…/2025-03-01')
  assert.equal(last('You may see him in May or June.'), '2024-06-01/2024-07-01')
  assert.equal(last('A year ago tonight we were at home.'), '2023-03-14/2023-03-15')
})

test('a date behind lends its year', () => {
  assert.deepEqual(find('He sat on June 15 and July 3, 1900.').moments.map(days), [
    '1900-06-15/1900-06-16',
    '1900-07-03/1900-07-04',
  ])
  assert.equal(find('He was born on 13 January [O.S. 1 January] 1900.').moments.map(days)[0], '1900-01-13/1900-01-14')
  assert.equal(find('He was held on December 20 and January 3, 2020.').moments.map(days)[0], '2019-12-20/2019-12-21')
})

test('a narrative goes on over the turn of a year', () => {
  const life = 'Born in 1801, he taught in 1822, wed in 1825 and wrote in 1829. In November 1831 he was held. '
  assert.equal(last(`${life}He was freed on 4 January.`), '1832-01-04/1832-01-05')
  assert.equal(last(`${life}He had been ill in October.`), '1831-10-01/1831-11-01')
})

test('a year beside a count of years settles it', () => {
  assert.equal(
    find('The mill burned in 1741. About 120 years later, in 1862, it ran again.').moments.map(days)[1],
    '1862-01-01/1863-01-01',
  )
  assert.equal(last('The mill burned in 1741. In 1862, 120 years later, it ran again.'), '1862-01-01/1863-01-01')
})

test('"two thousand" is a year only where a year would stand', () => {
  assert.deepEqual(find('Some two thousand sabres came.').moments, [])
  assert.equal(last('It closed in two thousand.'), '2000-01-01/2001-01-01')
})

test('early years stand behind "the year", "c." and names, and in a text that tells of such', () => {
  const text = 'Odo (c. 314 – 368) built it. In 348 Otto came. It had 300 rooms in 250 houses.'
  assert.deepEqual(find(text).moments.map(days), ['0314-01-01/0369-01-01', '0348-01-01/0349-01-01'])
})

test('numbered days count from one that is known', () => {
  const text = 'On Monday, day five of the siege, guns fell silent. Day seven was quiet.'
  assert.deepEqual(find(text).moments.map(days).slice(-2), ['2024-03-11/2024-03-12', '2024-03-13/2024-03-14'])
  assert.deepEqual(find('Day seven was quiet.').moments, [])
})

test('a count reaches to the named day, the last few days to the report', () => {
  assert.equal(last('It fell three years ago tomorrow.'), '2021-03-15/2021-03-16')
  assert.equal(last('It fell a week ago Monday.'), '2024-03-04/2024-03-05')
  assert.equal(last('It fell a week before Christmas.'), '2023-12-18/2023-12-19')
  assert.equal(last('It has rained for the last few days.'), '2024-03-11/2024-03-15')
})

test('weeks and weekdays go by their number in a month', () => {
  assert.equal(last('It fell in the last week of May 2009.'), '2009-05-25/2009-06-01')
  assert.equal(last('It fell on the first Monday of October 2009.'), '2009-10-05/2009-10-06')
  assert.deepEqual(find('It fell on the fifth Monday of October 2009.').moments.map(days), [
    '2024-03-11/2024-03-12',
    '2009-10-01/2009-11-01',
  ])
})

test('two days joined by "and" are one stretch that TIMEX3 marks one by one', () => {
  const [pair, years] = find('It sat on April 24 and 25, 2020, after the term of 1892-94.').moments
  assert.deepEqual(
    pair?.parts?.map(({ timex3 }) => timex3.value),
    ['2020-04-24', '2020-04-25'],
  )
  assert.deepEqual(
    years?.parts?.map(({ timex3 }) => timex3.value),
    ['1892', '1894'],
  )
})

test('"after that" counts from what was told, "after that raid" from the raid', () => {
  assert.equal(last('He fell in May 2016. The year after that he rose.'), '2017-01-01/2018-01-01')
  assert.equal(last('He came on Monday. A day after that he left.'), '2024-03-12/2024-03-13')
  assert.equal(last('He fell on March 5. He rose the Monday before that.'), '2024-03-04/2024-03-05')
})

test('weekdays and seasons go by the week or the last one that words name', () => {
  assert.equal(last('He left on Friday of last week.'), '2024-03-08/2024-03-09')
  assert.equal(last('He will leave on Tuesday of next week.'), '2024-03-19/2024-03-20')
  assert.equal(last('He left two Fridays ago.'), '2024-03-01/2024-03-02')
  assert.equal(last('He left the night before last.'), '2024-03-12/2024-03-13')
  assert.equal(last('He left the summer before last.'), '2022-06-01/2022-09-01')
})

test('centuries are one stretch, a half of one is its fifty years', () => {
  const [ends, parts] = [find('It was used from the 12th to the 16th century.'), find('the 18th and 19th centuries')]
  assert.deepEqual(ends.moments.map(days), ['1100-01-01/1600-01-01'])
  assert.deepEqual(parts.moments.map(days), ['1700-01-01/1900-01-01'])
  assert.equal(last('It was built in the second half of the 19th century.'), '1850-01-01/1900-01-01')
})

test('the end of a year that was told of is not the report’s', () => {
  assert.equal(last('In 2015 he ran. By the end of the year he had lost.'), '…/2016-01-01')
  assert.equal(last('He ran on Monday. By the end of the year he will have lost.'), '…/2025-01-01')
})

test('old ways to write a day are read', () => {
  assert.equal(last('He was born on the 23d of May 1832.'), '1832-05-23/1832-05-24')
  assert.equal(last('He was born on the 17 th of September 1859.'), '1859-09-17/1859-09-18')
  assert.equal(last('Signed this 12th day of July, A.D. 1860.'), '1860-07-12/1860-07-13')
  assert.equal(last('He fell in 1831. He rose on 15 August the following year.'), '1832-08-15/1832-08-16')
})

test('a season before a noun is no time', () => {
  assert.deepEqual(find('The winter storms hit the Summer Olympics.').moments, [])
  assert.equal(last('They will leave in spring.'), '2024-03-01/2024-06-01')
})

test('months take the year of the one that they are listed with', () => {
  assert.deepEqual(find('It rained in May, June and July 2009.').moments.map(days), [
    ...['2009-05-01/2009-06-01', '2009-06-01/2009-07-01', '2009-07-01/2009-08-01'],
  ])
  assert.equal(find('It fell in late May or early June of 2009.').moments.map(days)[0], '2009-05-21/2009-06-01')
  assert.equal(find('It fell in July. August 2009 was hot.').moments.map(days)[0], '2023-07-01/2023-08-01')
})

test('days and weekdays stand beside a named day', () => {
  assert.equal(last('It fell the day after Christmas.'), '2023-12-26/2023-12-27')
  assert.equal(last('It fell the Friday before Christmas.'), '2023-12-22/2023-12-23')
  assert.equal(last('It fell on the Monday after October 7, 2009.'), '2009-10-12/2009-10-13')
  assert.equal(last('It will fall the week after next.'), '2024-03-25/2024-04-01')
})

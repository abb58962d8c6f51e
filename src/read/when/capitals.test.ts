/**
 * Sentences in capitals and headlines in title case are read like their small-letter form, as far as small letters are not what tells.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { drawn, find } from '../../../test/moments-of.ts'

const moments = (text: string): readonly string[] =>
  find(text).moments.map(({ span, from, to }) => `${text.slice(span.start, span.end).toLowerCase()} ${from} ${to}`)

test('a sentence in capitals has the moments of its small-letter form', () => {
  for (const text of [
    'Twelve killed in Kharat on Monday',
    'Mayor freed after 31 hours as council pays November wages',
    'Court will hear nine pilots on Monday, ministry says',
    'Ferry lost since Easter found on 5 May',
    'Port shut on Tuesday night was opened at dawn',
    'Strike that began in March ends, dockers back by Friday',
  ]) {
    assert.deepEqual(moments(text.toUpperCase()), moments(text), text)
  }
})

test('among capitals a word that is a month too is one only where a month must stand', () => {
  assert.deepEqual(moments('FORTY MAY BE DEAD AS THOUSANDS MARCH IN KHARAT'), [])
  assert.deepEqual(moments('HUNT ON AFTER 12 MAY HAVE DROWNED IN FERRY DISASTER'), [])
  assert.deepEqual(moments('Hunt On After 12 May Have Drowned In Ferry Disaster'), [])
  assert.deepEqual(moments('12 MAY BE DEAD AFTER 500 MARCH IN KHARAT'), [])
  drawn(`
    PORT THAT WAS SHUT IN MARCH TO MAKE PLACE FOR PILGRIMS WILL OPEN ON 12 MAY
                          ~~~~~                                         ~~~~~~
                          2024-03-01/2024-04-01                         2024-05-12/2024-05-13
  `)
})

test('a short line in capitals that ends in "today" is a name', () => {
  assert.deepEqual(moments('THE WORLD TODAY'), [])
})

test('a headline in title case has the moments of its small-letter form', () => {
  assert.deepEqual(moments('Mayor Freed After 31 Hours; Council Pays November Wages'), [
    '31 hours undefined undefined',
    'november 2023-11-01 2023-12-01',
  ])
  assert.deepEqual(moments('Forty May Be Dead as Thousands March in Kharat Again'), [])
})

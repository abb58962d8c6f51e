import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { emptyReading } from '../../../test/readings.ts'
import { toldReading } from '../../../test/told-reading.ts'
import { renderIndex, summaryOf } from './index-page.ts'

const cells = (document: string): string[][] =>
  [...parseHTML(document).document.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent ?? ''),
  )

test('the list says of each report what its reading holds, and leads to its page', () => {
  const document = renderIndex([{ ...summaryOf(toldReading()), file: 'fire 1.html' }])
  assert.deepEqual(cells(document), [
    ['Two tolls after the firefire.txt', 'The Courier', 'Wed 2024-03-13', '4', '1', '1', '1'],
  ])
  assert.match(document, /<a href="fire%201\.html">/u)
})

test('a day that is not known is told, and publishers have no column where none is known', () => {
  const reading = emptyReading('Nothing.')
  assert.deepEqual(cells(renderIndex([{ ...summaryOf(reading), file: 'a.html' }])), [
    [reading.report.id, 'not known', '0', '0', '0', '0'],
  ])
})

test('what could not be read is named with its code and the reason', () => {
  const failed = [{ source: 'gone.txt', code: 'P0108', message: 'there is no such file.' }]
  const { document } = parseHTML(renderIndex([], failed))
  assert.equal(document.querySelector('li')?.textContent, 'P0108 gone.txt: there is no such file.')
})

test('the list has no script', () => {
  assert.doesNotMatch(renderIndex([]), /<script|script-src/u)
})

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { parseHTML } from 'linkedom'
import { emptyReading } from '../../../test/readings.ts'
import { toldReading } from '../../../test/told-reading.ts'
import { renderPage } from './page.ts'

const document = parseHTML(renderPage(toldReading())).document

const hashOf = (selector: string): string =>
  `'sha256-${createHash('sha256')
    .update(document.querySelector(selector)?.textContent ?? '')
    .digest('base64')}'`

test('the policy lets in nothing but the page’s own style and script, by their hashes', () => {
  const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')
  assert.equal(
    policy,
    `default-src 'none'; style-src ${hashOf('style')}; script-src ${hashOf('script')}; base-uri 'none'; form-action 'none'`,
  )
})

test('each name that a link leads to is there once', () => {
  const ids = [...document.querySelectorAll('[id]')].map((one) => one.id)
  assert.equal(new Set(ids).size, ids.length)
  const targets = [...document.querySelectorAll('a[href^="#"]')].map((one) => (one.getAttribute('href') ?? '').slice(1))
  assert.deepEqual(
    targets.filter((target) => !ids.includes(target)),
    [],
  )
})

test('the ledger has its parts in their order, each only where it has lines', () => {
  const headings = [...document.querySelectorAll('#reading h2')].map((one) => one.textContent)
  assert.deepEqual(headings, [
    ...['Who says what 4', 'In the report’s own voice 1', 'Figures that differ 1', 'How many 2', 'When 2'],
    ...['Framings 1', 'Not sure 1'],
  ])
})

test('a statement shows its speaker, through whom it comes, its words, its cue and its figures', () => {
  const [first] = document.querySelectorAll('.statement')
  assert.equal(
    first?.querySelector('.chain')?.textContent,
    'the militant group (The Harbour Front) through state radio through The Courier',
  )
  assert.equal(first?.querySelector('.words')?.textContent, 'At least 12 dockers died')
  assert.equal(first?.querySelector('summary i')?.textContent, 'said')
  assert.equal(first?.querySelector('.chip.figure')?.textContent, '12 or more killed')
})

test('quotation marks on the page are those of the report: none for what it tells in its own words', () => {
  const words = [...document.querySelectorAll('.statement .words')].map((one) => one.textContent)
  const forms = toldReading().statements.map(({ form }) => form)
  for (const [i, form] of forms.entries()) assert.equal(/^“.*”$/u.test(words[i] ?? ''), form === 'direct', words[i])
})

test('a statement of nobody named says so, and who tells of it comes after', () => {
  const [first, ...rest] = toldReading().statements
  assert.ok(first)
  const chain = [
    { kind: 'speaker', name: 'Elena Petrova' } as const,
    { kind: 'publisher', name: 'The Courier' } as const,
  ]
  const page = renderPage({ ...toldReading(), statements: [{ ...first, speaker: {}, chain }, ...rest] })
  const shown = parseHTML(page).document.querySelector('.statement .chain')?.textContent
  assert.equal(shown, 'nobody named through Elena Petrova through The Courier')
})

test('figures that differ stand side by side with who gives each', () => {
  const sides = [...document.querySelectorAll('.clash .side')].map((one) => one.textContent?.replace(/\s+/gu, ' '))
  assert.deepEqual(sides, [
    '12 or more killed “At least 12” the militant group (The Harbour Front) s1',
    '9 killed “9” The union s3',
  ])
})

test('reasons name the rule, the score and what was not taken', () => {
  const reasons = document.querySelector('.moment .reasons')?.textContent ?? ''
  assert.match(reasons, /when\.weekday/u)
  assert.match(reasons, /Not 2024-03-18/u)
  assert.match(document.querySelector('.statement .reasons')?.textContent ?? '', /97 of 100/u)
})

test('a report in which nothing was found has its page', () => {
  const page = renderPage(emptyReading(''))
  assert.match(page, /Nothing was found in this report\./u)
})

test('the same reading gives the same bytes', () => {
  assert.equal(renderPage(toldReading()), renderPage(toldReading()))
})

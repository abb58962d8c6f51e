/** Nothing of a report runs, loads or changes the page: each text of a hostile reading is text. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser } from 'playwright-core'
import { openReader } from '../../src/reader.ts'
import { renderIndex, summaryOf } from '../../src/share/page/index-page.ts'
import { renderPage } from '../../src/share/page/page.ts'
import { NARROW, NEEDS_BROWSER, openBrowser, openPage } from './browser.ts'
import { HOSTILE, hostileReading } from './hostile-reading.ts'

let browser: Browser
before(async () => {
  if (!NEEDS_BROWSER.skip) browser = await openBrowser()
})
after(() => browser?.close())

/** What the page would hold if a text had become more than text. */
const foreign = (): unknown => ({
  ran: Reflect.get(window, 'ran'),
  scripts: document.querySelectorAll('script').length,
  styles: document.querySelectorAll('style').length,
  elements: document.querySelectorAll('img, iframe, base, object, embed, link, form:not([method=dialog])').length,
  handlers: [...document.querySelectorAll('*')]
    .flatMap((one) => one.getAttributeNames())
    .filter((name) => /^on|^style$/u.test(name)),
  addresses: [...document.querySelectorAll('a')]
    .map((one) => one.getAttribute('href'))
    .filter((href) => !href?.startsWith('#')),
})
const NOTHING = { ran: undefined, scripts: 1, styles: 1, elements: 0, handlers: [], addresses: [] }

test('nothing of a hostile reading runs, asks or logs, at rest or in use', NEEDS_BROWSER, async () => {
  const { page, noises } = await openPage(browser, renderPage(hostileReading()))
  for (const box of await page.locator('.layers input').all()) await box.check()
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true
  })
  for (const key of ['j', 'j', 'n', 'w', 'Tab', '?', 'Escape']) await page.keyboard.press(key)
  await page.locator('.text p').nth(3).hover()
  assert.deepEqual(await page.evaluate(foreign), NOTHING)
  assert.deepEqual(noises, [])
})

test(
  'a reader made of hostile paragraphs by the program itself gives a page in which nothing runs',
  NEEDS_BROWSER,
  async () => {
    await using reader = await openReader({ backend: 'none' })
    const text = HOSTILE.map((words) => `The minister said that ${words} was “${words}”, ${words} reported.`).join(
      '\n\n',
    )
    const reading = await reader.read({
      text,
      title: HOSTILE[5],
      publisher: HOSTILE[0],
      url: HOSTILE[12],
      source: HOSTILE[9],
    })
    const { page, noises } = await openPage(browser, renderPage(reading))
    assert.deepEqual(await page.evaluate(foreign), NOTHING)
    assert.deepEqual(noises, [])
  },
)

test('hostile words are shown as they stand, signs that turn the direction by their code', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, renderPage(hostileReading()))
  const shown = (await page.locator('.text').textContent()) ?? ''
  for (const words of HOSTILE) {
    const expected = words.replace(
      /[\u202A-\u202E\u2066-\u2069]/gu,
      (sign) => `U+${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    )
    assert.ok(shown.includes(expected), words.slice(0, 60))
  }
  assert.doesNotMatch(await page.title(), /\u202E/u)
  assert.match(await page.title(), /He said: "It's <b>over<\/b>" & left/u)
})

test('a word of 20,000 letters does not push the page sideways', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, renderPage(hostileReading()), NARROW)
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
})

test('a hostile title, source and publisher are text in the list of pages too', NEEDS_BROWSER, async () => {
  const summary = { ...summaryOf(hostileReading()), file: '"><script>alert(1)</script>.html' }
  const { page, noises } = await openPage(browser, renderIndex([summary]))
  assert.equal(await page.locator('script, img').count(), 0)
  assert.equal(await page.locator('tbody tr').count(), 1)
  assert.deepEqual(noises, [])
})

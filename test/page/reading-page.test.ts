/** The page of a reading, used as a reader uses it: pointer, keys, address, without its script, on paper. */
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Browser, Page } from 'playwright-core'
import { shortNames } from '../../src/explain/items.ts'
import { renderPage } from '../../src/share/page/page.ts'
import { toldReading } from '../told-reading.ts'
import { NARROW, NEEDS_BROWSER, openBrowser, openPage } from './browser.ts'

const reading = toldReading()
const document = renderPage(reading)
const ids = new Map([...shortNames(reading)].map(([id, short]) => [short, id]))
/** The id of an item by its short name. */
const id = (short: string): string => ids.get(short) ?? assert.fail(`there is no ${short}`)

let browser: Browser
before(async () => {
  if (!NEEDS_BROWSER.skip) browser = await openBrowser()
})
after(() => browser?.close())

/** The words on one side that have a class, in their order; numbers of statements aside. */
const withClass = (page: Page, side: 'report' | 'reading', name: string): Promise<string[]> =>
  page.locator(`#${side} .${name}:not(.n)`).evaluateAll((all) =>
    all.map((one) => {
      const words = one.cloneNode(true) as Element // a copy of an element is one
      for (const number of words.querySelectorAll('.n')) number.remove()
      return words.textContent ?? ''
    }),
  )

test(
  'pointing at words in the text lights up all their item’s words and its line in the ledger',
  NEEDS_BROWSER,
  async () => {
    const { page } = await openPage(browser, document)
    await page.locator('#report .m.content', { hasText: 'At least 12' }).hover({ position: { x: 120, y: 8 } })
    assert.deepEqual(await withClass(page, 'report', 'lit'), ['At least 12 dockers died', 'the militant group', 'said'])
    assert.equal(await page.locator(`#reading .entry.lit`).getAttribute('id'), id('s1'))
  },
)

test('pointing at words inside others lights up both items', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, document)
  await page.locator('#report a.figure', { hasText: 'At least 12' }).hover()
  const lit = await page.locator('#reading .entry.lit').evaluateAll((all) => all.map((one) => one.id))
  assert.deepEqual(lit.sort(), [id('f1'), id('s1')].sort())
})

test('pointing at a line of the ledger lights up its words in the text', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, document)
  await page.locator(`#${id('v1')} .said`).hover()
  assert.deepEqual(await withClass(page, 'report', 'lit'), ['The fire broke out on Monday'])
})

test(
  'a click holds an item: it stays lit when the pointer leaves, and the address shows it again',
  NEEDS_BROWSER,
  async () => {
    const { page } = await openPage(browser, document)
    await page.locator('#report a.figure', { hasText: '9' }).click()
    await page.locator('h1').hover()
    assert.deepEqual(await withClass(page, 'report', 'held'), ['9'])
    assert.equal(new URL(page.url()).hash, `#${id('f2')}`)
    const again = await openPage(browser, document, { hash: id('f2') })
    assert.deepEqual(await withClass(again.page, 'report', 'held'), ['9'])
    assert.equal(await again.page.locator('#figures .entry.held').getAttribute('id'), id('f2'))
  },
)

test('a click on words that are no link holds the innermost item', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, document)
  await page.locator('#report .m.speaker', { hasText: 'The mayor' }).click()
  assert.equal(new URL(page.url()).hash, `#${id('s4')}`)
})

test('j and k walk through the statements, n and p through the marks of the text', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, document)
  const hash = (): string => new URL(page.url()).hash.slice(1)
  for (const [key, short] of [
    ['j', 's1'],
    ['j', 's2'],
    ['k', 's1'],
    ['k', 's1'],
  ] as const) {
    await page.keyboard.press(key)
    assert.equal(hash(), id(short))
    assert.equal(await page.evaluate(() => window.document.activeElement?.id), id(short))
  }
  await page.keyboard.press('Escape')
  assert.equal(hash(), '')
  await page.keyboard.press('n')
  const first = hash()
  await page.keyboard.press('n')
  await page.keyboard.press('p')
  assert.equal(hash(), first)
  assert.ok(await page.evaluate(() => window.document.activeElement?.closest('#report') !== null))
})

test('w opens the reasons of the held item, l and t go to its two places', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, document, { hash: id('s3') })
  await page.keyboard.press('w')
  assert.match((await page.locator(`#${id('s3')} .reasons`).textContent()) ?? '', /model\.says/u)
  await page.keyboard.press('t')
  assert.equal(await page.evaluate(() => window.document.activeElement?.id), `at-${id('s3')}`)
  await page.keyboard.press('l')
  assert.equal(await page.evaluate(() => window.document.activeElement?.id), id('s3'))
})

test('a key with a modifier is left to the browser, and single keys can be switched off', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, document)
  for (const key of ['Control+j', 'Alt+j', 'Meta+j']) await page.keyboard.press(key)
  assert.equal(new URL(page.url()).hash, '')
  await page.keyboard.press('?')
  await page.getByLabel('single keys work').uncheck()
  await page.getByRole('button', { name: 'Close' }).click()
  await page.keyboard.press('j')
  assert.equal(new URL(page.url()).hash, '')
})

test(
  'Tab reaches the ways past the head first, then links of text and ledger, each with a visible ring',
  NEEDS_BROWSER,
  async () => {
    const { page } = await openPage(browser, document)
    const seen: string[] = []
    for (let i = 0; i < 80; i++) {
      await page.keyboard.press('Tab')
      const at = await page.evaluate(() => {
        const element = window.document.activeElement
        const style = element && getComputedStyle(element)
        return {
          isBody: element === window.document.body,
          what: element?.id || element?.textContent?.trim() || '',
          ring: style?.outlineStyle !== 'none',
        }
      })
      if (at.what === seen[0] || at.isBody) break
      assert.ok(at.ring, `${at.what} shows no ring`)
      seen.push(at.what)
    }
    assert.deepEqual(seen.slice(0, 2), ['Skip to the report', 'Skip to the reading'])
    for (const item of [`at-${id('s1')}`, `at-${id('f1')}`, 'At least 12 dockers died'])
      assert.ok(seen.includes(item), item)
  },
)

test('without its script the page leads from words to lines and back', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, document, { javaScriptEnabled: false })
  await page.locator(`#at-${id('s2')}`).click()
  assert.equal(await page.locator(':target').getAttribute('id'), id('s2'))
  const ground = await page.locator(':target').evaluate((one) => getComputedStyle(one).backgroundColor)
  assert.notEqual(ground, 'rgba(0, 0, 0, 0)')
  await page.locator(`#${id('s2')} a.words`).click()
  assert.equal(await page.locator(':target').getAttribute('id'), `at-${id('s2')}`)
  assert.equal(await page.locator('#keys').isVisible(), false)
})

test(
  'a layer that is switched off is not drawn, and the report’s own voice is drawn when asked for',
  NEEDS_BROWSER,
  async () => {
    const { page } = await openPage(browser, document, { javaScriptEnabled: false })
    const look = (layer: string, property: 'textDecorationLine' | 'backgroundColor'): Promise<string> =>
      page
        .locator(`.text .m.${layer}`)
        .first()
        .evaluate((one, name) => getComputedStyle(one)[name], property)
    assert.equal(await look('moment', 'textDecorationLine'), 'underline')
    await page.getByRole('checkbox', { name: 'moments' }).uncheck()
    assert.equal(await look('moment', 'textDecorationLine'), 'none')
    const before = await look('voice', 'backgroundColor')
    await page.getByRole('checkbox', { name: 'own voice' }).check()
    assert.notEqual(await look('voice', 'backgroundColor'), before)
  },
)

test('the text stands in the page letter by letter, numbers aside', NEEDS_BROWSER, async () => {
  const { page } = await openPage(browser, document)
  const words = await page.locator('.text').evaluate((text) => {
    for (const sign of text.querySelectorAll('.n')) sign.remove()
    return text.textContent ?? ''
  })
  assert.equal(words.replace(/\s+/gu, ' ').trim(), reading.report.text.replace(/\s+/gu, ' ').trim())
})

test(
  'on a wide screen pointing at words brings their line into view, at once where motion is not wished for',
  NEEDS_BROWSER,
  async () => {
    const viewport = { width: 1100, height: 500 }
    const { page } = await openPage(browser, document, { viewport, reducedMotion: 'reduce' })
    const line = page.locator('#framings .entry')
    const top = async (): Promise<number> => (await line.boundingBox())?.y ?? Number.NaN
    assert.ok((await top()) > viewport.height)
    await page.locator('#report .text .framing').hover()
    await page.waitForFunction(() => window.document.querySelector('#framings .entry.lit') !== null)
    await page.waitForTimeout(400)
    assert.ok((await top()) < viewport.height)
  },
)

test('the page fits a narrow window without scrolling sideways', NEEDS_BROWSER, async () => {
  for (const width of [320, 400, 700, 1000]) {
    const { page } = await openPage(browser, document, { viewport: { width, height: 800 } })
    assert.ok(await page.evaluate(() => window.document.documentElement.scrollWidth <= innerWidth), `${width} px`)
  }
})

test(
  'on paper the ground is white, whole statements are shown, and what only a screen can do is gone',
  NEEDS_BROWSER,
  async () => {
    const { page } = await openPage(browser, document, { ...NARROW, colorScheme: 'dark' })
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
    assert.equal(
      await page.evaluate(() => getComputedStyle(window.document.body).backgroundColor),
      'rgb(255, 255, 255)',
    )
    assert.equal(await page.locator('nav, .layers, #keys').filter({ visible: true }).count(), 0)
    assert.ok((await page.pdf()).byteLength > 10_000)
  },
)

test('the page asks for nothing, logs nothing and fails at nothing', NEEDS_BROWSER, async () => {
  const { page, noises } = await openPage(browser, document)
  await page.keyboard.press('j')
  await page.locator('summary').first().click()
  await page.keyboard.press('?')
  assert.deepEqual(noises, [])
})

/** The pages as axe finds them (axe-core, all its rules): light and dark, wide and narrow, at rest and in use. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { after, before, test } from 'node:test'
import type { AxeResults } from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { renderIndex, summaryOf } from '../../src/share/page/index-page.ts'
import { renderPage } from '../../src/share/page/page.ts'
import { toldReading } from '../told-reading.ts'
import { NARROW, NEEDS_BROWSER, openBrowser, openPage, WIDE } from './browser.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const WINDOWS = { wide: WIDE, narrow: NARROW }

let browser: Browser
before(async () => {
  if (!NEEDS_BROWSER.skip) browser = await openBrowser()
})
after(() => browser?.close())

/** `rule: selector` for each violation. The page's policy lets no script in, so axe goes past it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE)
  const { violations } = await page.evaluate<AxeResults>('axe.run()')
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, size] of Object.entries(WINDOWS)) {
    test(`axe finds nothing in the page of a reading, ${colorScheme} and ${width}`, NEEDS_BROWSER, async () => {
      const { page } = await openPage(browser, renderPage(toldReading()), { ...size, colorScheme, bypassCSP: true })
      assert.deepEqual(await violations(page), [], 'at rest')
      for (const box of await page.locator('.layers input:not(:checked)').all()) await box.check()
      for (const summary of await page.locator('summary').all()) await summary.click()
      for (const key of ['j', 'j']) await page.keyboard.press(key)
      await page.locator('#report a.figure').first().hover()
      assert.deepEqual(await violations(page), [], 'all open, one held, one lit')
      await page.keyboard.press('?')
      assert.deepEqual(await violations(page), [], 'with the sheet of keys')
    })

    test(`axe finds nothing in the list of pages, ${colorScheme} and ${width}`, NEEDS_BROWSER, async () => {
      const pages = [{ ...summaryOf(toldReading()), file: 'fire.html' }]
      const { page } = await openPage(browser, renderIndex(pages), { ...size, colorScheme, bypassCSP: true })
      assert.deepEqual(await violations(page), [])
    })
  }
}

/**
 * The pictures of docs/guide/page.md: pages of the examples in Chromium (see test/page/browser.ts), made small by `pngquant`
 * where that is installed. They differ by the machine's fonts; make them again after a change of the page's look.
 * Run: `node scripts/page-pictures.ts`.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ingest } from '../src/read/ingest/ingest.ts'
import { openReader } from '../src/reader.ts'
import { renderIndex, summaryOf } from '../src/share/page/index-page.ts'
import { renderPage } from '../src/share/page/page.ts'
import { openBrowser, openPage } from '../test/page/browser.ts'

const IMAGES = new URL('../docs/guide/images/', import.meta.url)
const REPORTS = ['harbour-talks', 'harbour-toll', 'valley-shelling']

/** `keys` are pressed, `part` is the part of the ledger that is shown. */
const PICTURES = [
  { name: 'page-light', report: 'valley-shelling', size: [1280, 760], colorScheme: 'light', keys: 'jjj' },
  { name: 'page-dark', report: 'valley-shelling', size: [1280, 760], colorScheme: 'dark', keys: 'jjw' },
  { name: 'page-figures', report: 'harbour-talks', size: [1280, 620], colorScheme: 'light', part: 'clashes' },
  { name: 'page-list', report: undefined, size: [1000, 330], colorScheme: 'light', keys: '' },
] as const

mkdirSync(IMAGES, { recursive: true })
await using reader = await openReader()
const readings = await Promise.all(
  REPORTS.map(async (name) => {
    const source = `examples/${name}.txt`
    const bytes = readFileSync(new URL(`../${source}`, import.meta.url))
    return { name, reading: await reader.read(ingest(bytes, { source })) }
  }),
)
const list = renderIndex(readings.map(({ name, reading }) => ({ ...summaryOf(reading), file: `${name}.html` })))

const browser = await openBrowser()
for (const { name, report, size, colorScheme, ...shown } of PICTURES) {
  const found = readings.find((one) => one.name === report)
  const [width, height] = size
  const hash = 'part' in shown ? shown.part : ''
  const { page } = await openPage(browser, found ? renderPage(found.reading) : list, {
    viewport: { width, height },
    colorScheme,
    hash,
  })
  for (const key of 'keys' in shown ? shown.keys : '') await page.keyboard.press(key)
  const path = fileURLToPath(new URL(`${name}.png`, IMAGES))
  await page.screenshot({ path })
  spawnSync('pngquant', ['64', '--force', '--ext', '.png', path])
}
await browser.close()

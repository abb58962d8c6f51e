/**
 * A real browser for tests of pages: Debian's Chromium, or the one that HEARSAY_CHROMIUM names. Without one such tests are
 * skipped and say so. Pages are files, opened as a reader opens them; what they ask of the network, log or pop up is kept.
 */
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const named = process.env.HEARSAY_CHROMIUM
/** `none` leaves the tests out. */
const CANDIDATES =
  named === 'none' ? [] : [named, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const executablePath = CANDIDATES.find((path) => path !== undefined && path !== '' && existsSync(path))

/** `{ skip }` for a test: why it cannot run, or false. */
export const NEEDS_BROWSER = {
  skip: executablePath ? false : 'there is no Chromium: install the package "chromium" or name one in HEARSAY_CHROMIUM',
}

/** Opened once for a test file; close it in `after`. */
export const openBrowser = (): Promise<Browser> => chromium.launch({ ...(executablePath && { executablePath }) })

export interface Opened {
  readonly page: Page
  /** Everything that a page of ours must not do: requests, dialogs, lines on the console, faults. */
  readonly noises: readonly string[]
}

export const WIDE = { viewport: { width: 1400, height: 900 } } as const
export const NARROW = { viewport: { width: 400, height: 800 } } as const

/** Opens a document in a window of its own. `hash` is the item that the address names. */
export async function openPage(
  browser: Browser,
  document: string,
  { hash = '', ...options }: BrowserContextOptions & { hash?: string } = {},
): Promise<Opened> {
  const file = join(mkdtempSync(join(tmpdir(), 'hearsay-page-')), 'page.html')
  writeFileSync(file, document)
  const url = pathToFileURL(file).href
  const context = await browser.newContext({ ...WIDE, ...options })
  const page = await context.newPage()
  const noises: string[] = []
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url) noises.push(`asks for ${request.url()}`)
  })
  page.on('dialog', (dialog) => {
    noises.push(`pops up "${dialog.message()}"`)
    void dialog.dismiss()
  })
  page.on('console', (message) => noises.push(`logs "${message.text()}"`))
  page.on('pageerror', (error) => noises.push(`fails: ${error.message}`))
  page.on('popup', (popup) => noises.push(`opens ${popup.url()}`))
  await page.goto(`${url}${hash && `#${hash}`}`)
  return { page, noises }
}

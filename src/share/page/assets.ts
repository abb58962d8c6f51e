/**
 * The pages' own styles and script, as they stand in `assets/`, with the hashes by which a page allows them and nothing
 * else. They are shipped as files, not compiled, so that what a page carries can be read as it was written.
 */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface Asset {
  readonly text: string
  /** As a Content-Security-Policy takes it: `'sha256-...'`. */
  readonly source: string
}

/** Style sheets by the page that they are for, in the order in which they stand there. */
const STYLES = {
  reading: ['base', 'head', 'text', 'ledger', 'lit', 'print'],
  list: ['base', 'list'],
} as const

const texts = new Map<string, string>()

export const styleOf = (page: keyof typeof STYLES): Asset =>
  assetOf(STYLES[page].map((name) => textOf(`${name}.css`)).join(''))

export const script = (): Asset => assetOf(textOf('page.js'))

const assetOf = (text: string): Asset => ({
  text,
  source: `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
})

/** Read once. The path is the same from `src/share/page` and from `dist/share/page`. */
function textOf(name: string): string {
  const known = texts.get(name)
  if (known !== undefined) return known
  const text = readFileSync(new URL(`../../../src/share/page/assets/${name}`, import.meta.url), 'utf8')
  // A closing tag or the start of a comment would end the element early; an inline element has no escape for them.
  if (/<\/|<!--/u.test(text)) throw new Error(`assets/${name} holds "</" or "<!--", which a page cannot carry.`)
  texts.set(name, text)
  return text
}

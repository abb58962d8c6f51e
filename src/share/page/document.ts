/**
 * The document around a page's body: one file that loads nothing and runs nothing but the page's own script.
 * Reads: title, body. Writes: HTML.
 */
import { script, styleOf } from './assets.ts'
import { html, type Markup } from './markup.ts'

/** Every page has it near its beginning, and no other file should. */
export const PAGE_MARK = '<meta name="generator" content="Hearsay">'

/** A whole document. The page of a reading has a script; the list of pages needs none. */
export function documentOf(page: 'reading' | 'list', title: string, body: Markup): string {
  const style = styleOf(page)
  const run = page === 'reading' ? script() : undefined
  const policy = [
    "default-src 'none'",
    `style-src ${style.source}`,
    ...(run ? [`script-src ${run.source}`] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const head = html`<!doctype html>
<html lang="en" class="unscripted">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Hearsay">
<title>${title}</title>
`
  // Style and script are texts of the package, checked in `assets.ts`; escaped they would not be what their hashes allow.
  const scriptElement = run ? `<script>${run.text}</script>\n` : ''
  return `${head}<style>${style.text}</style>
</head>
${body}${scriptElement}</html>
`
}

/** The sheet of keys. It is shown by the page's script, so it is hidden where that does not run. */
import { html, type Markup } from './markup.ts'

/** Keys as the script takes them; without a modifier, so none of a browser's or a screen reader's is taken. */
const KEYS = [
  ['j', 'next statement'],
  ['k', 'statement before'],
  ['n', 'next mark of any kind in the text'],
  ['p', 'mark before'],
  ['t', 'go to its words in the text'],
  ['l', 'go to its line in the ledger'],
  ['w', 'why: open or close its reasons'],
  ['Esc', 'put out the light'],
  ['?', 'this sheet'],
] as const

export const keysButton = (): Markup =>
  html`<button id="keys" type="button" hidden aria-haspopup="dialog">Keys <kbd>?</kbd></button>
`

export const shortcutSheet =
  (): Markup => html`<dialog id="sheet" aria-labelledby="sheet-title"><h2 id="sheet-title">Keys</h2>
<dl>${KEYS.map(([key, what]) => html`<div><dt><kbd>${key}</kbd></dt><dd>${what}</dd></div>`)}</dl>
<p><label><input type="checkbox" id="keys-on" checked> single keys work on this page</label></p>
<form method="dialog"><button>Close</button></form></dialog>
`

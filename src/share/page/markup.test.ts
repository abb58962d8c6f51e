import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { html } from './markup.ts'

const nasty = fc
  .array(
    fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '</p>', '<script>', '-->', 'a', ' ', '=', '`', '\u202E', '😀'),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''))

test('what is put into an element or an attribute comes out of a parser as it went in, and adds no element', () => {
  fc.assert(
    fc.property(nasty, nasty, (inside, attribute) => {
      const { document } = parseHTML(`<html><body>${html`<p title="${attribute}">${inside}</p>`}</body></html>`)
      assert.equal(document.querySelectorAll('*').length, 3)
      assert.equal(document.querySelector('p')?.textContent, inside)
      assert.equal(document.querySelector('p')?.getAttribute('title'), attribute)
    }),
  )
})

test('markup in markup is not escaped twice, lists are joined, and undefined is nothing', () => {
  const items = ['a & b', 'c'].map((text) => html`<li>${text}</li>`)
  assert.equal(String(html`<ul>${items}${undefined}</ul>${3}`), '<ul><li>a &amp; b</li><li>c</li></ul>3')
})

test('U+0000, which HTML cannot hold, becomes the sign for what cannot be shown', () => {
  assert.equal(String(html`a${'\0'}b`), 'a\uFFFDb')
})

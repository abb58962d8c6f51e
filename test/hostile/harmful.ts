/**
 * Files that are made to exhaust or confuse a program, by format: deep, wide, endless, self-referring, unpacking to much.
 * Writes: names and bytes. Each holds a good sentence where its form allows one.
 */
import { docxOf, zipOf } from './zip.ts'

const WORDS = 'The port was shut on Monday after a strike of nine days, the ministry of transport said.'
const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8')
const page = (body: string): Buffer => utf8(`<!doctype html><html><body>${body}</body></html>`)
const feed = (items: string, type = ''): Buffer =>
  utf8(`<?xml version="1.0"?>${type}<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`)
const item = (text: string): string => `<item><title>t</title><description>${text}</description></item>`
const letter = (head: string, body: string): Buffer =>
  utf8(`From: a@example.org\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n${head}\r\n\r\n${body}`)

/** Multipart letters one inside the other. */
function nestedLetter(depth: number): Buffer {
  let body = `Content-Type: text/plain\r\n\r\n${WORDS}\r\n`
  for (let i = 0; i < depth; i++)
    body = `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n${body}\r\n--b${i}--\r\n`
  return utf8(`From: a@example.org\r\nMessage-ID: <1@example.org>\r\nMIME-Version: 1.0\r\n${body}`)
}

const TEXTS: Readonly<Record<string, () => Buffer>> = {
  'million-blank-lines.txt': () => utf8(`${'\n'.repeat(500_000)}${WORDS}${'\n \n'.repeat(250_000)}`),
  'only-blank-lines.txt': () => utf8('\r\n'.repeat(500_000)),
  'empty.txt': () => Buffer.alloc(0),
  'one-byte.txt': () => Buffer.from([0xff]),
  'one-long-word.txt': () => utf8('x'.repeat(1_000_000)),
  'one-hyphened-word.txt': () => utf8(`The ${'anti-'.repeat(100_000)}war party. ${WORDS}`),
  'one-long-line.txt': () => utf8(`${WORDS} `.repeat(500)),
  'brackets.txt': () => utf8(`${WORDS} ${'('.repeat(40_000)}${'“'.repeat(20_000)}`),
  'dashes.txt': () => utf8(`MOSCOW, ${'A (B) — C, '.repeat(4000)}${WORDS}`),
  'dates.txt': () => utf8(`${'03/04/2024 | '.repeat(2000)}\n\n${WORDS}`),
  'marks-on-one-letter.txt': () => utf8(`a${'\u0301'.repeat(200_000)} ${WORDS}`),
  'invisible-and-turned.txt': () => utf8(`\u202e${'\u200b\u2066'.repeat(20_000)}${WORDS}\u202c`),
  'no-characters.txt': () => utf8('\ufffe\uffff'.repeat(10_000) + WORDS),
  'bells.txt': () => utf8('\u0007\u001b[2J'.repeat(4000) + WORDS),
}

const MARKUP: Readonly<Record<string, () => Buffer>> = {
  'deep.html': () => page('<div>'.repeat(50_000) + WORDS),
  'wide.html': () => page(`<p>${WORDS}</p>`.repeat(110_000)),
  'angle-signs.html': () => page('<'.repeat(1_000_000) + WORDS),
  'huge-attribute.html': () => page(`<div data-x="${'x'.repeat(3_000_000)}"><p>${WORDS}</p></div>`),
  'many-attributes.html': () =>
    page(`<div ${Array.from({ length: 15_000 }, (_, i) => `a${i}="1"`).join(' ')}><p>${WORDS}</p></div>`),
  'million-blank-lines.html': () => page(`<p>${'\n'.repeat(1_000_000)}${WORDS}</p>`),
  'unclosed-comment.html': () => page(`<p>${WORDS}</p><!--${'-'.repeat(500_000)}`),
  'broken-metadata.html': () =>
    page(`<script type="application/ld+json">${'['.repeat(200_000)}</script><p>${WORDS}</p>`),
  'many-entities.html': () => page(`<p>${'&#xd800;&#x110000;&nosuch;&amp'.repeat(5000)}${WORDS}</p>`),
  'laughs.rss': () =>
    feed(
      item('&c;'),
      `<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}"><!ENTITY c "${'&b;'.repeat(1000)}">]>`,
    ),
  'many-items.rss': () => feed(item(WORDS).repeat(60)),
  'deep.rss': () => feed(`<item>${'<a>'.repeat(20_000)}${WORDS}</item>`),
  'outside-entity.rss': () => feed(item('&f;'), '<!DOCTYPE rss [<!ENTITY f SYSTEM "file:///etc/hostname">]>'),
}

const ENTRIES: Readonly<Record<string, () => Buffer>> = {
  'deep.json': () => utf8('['.repeat(60_000)),
  'deep-objects.json': () => utf8(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`),
  'prototype.json': () =>
    utf8(`{"__proto__":{"text":"no"},"constructor":{"prototype":{}},"text":${JSON.stringify(WORDS)},"date":1e999}`),
  'surrogates.json': () => utf8(`{"text":"\\ud800 ${WORDS} \\udc00","title":"\\ud83d"}`),
  'wrong-types.json': () => utf8(`[{"text":{"a":[1]},"date":[]},{"text":[[["${WORDS}"]]]},null,3,"x",[]]`),
  'bad-lines.jsonl': () => utf8(`{"text":${JSON.stringify(WORDS)}}\n${'{"text": broken}\n'.repeat(60)}`),
  'many-columns.csv': () => utf8(`text,${'c,'.repeat(50_000)}date\n"${WORDS}"${',1'.repeat(50_001)}\n`),
  'unclosed-quote.csv': () => utf8(`text,date\n"${WORDS}\n${'a,b\n'.repeat(50_000)}`),
  'empty-rows.csv': () => utf8(`text,date\n${'\n'.repeat(500_000)}${'""'.repeat(10)}\n`),
  'quotes.csv': () => utf8(`text,date\n${'"'.repeat(200_001)},x\n`),
  'deep.eml': () => nestedLetter(300),
  'huge-heading.eml': () => letter(`Subject: ${'x'.repeat(2_000_000)}`, WORDS),
  'many-headings.eml': () => letter('X-A: 1\r\n'.repeat(50_000).trimEnd(), WORDS),
  'no-such-charset.eml': () =>
    letter('Content-Type: text/plain; charset=no-such\r\nContent-Transfer-Encoding: base64', '!!!!'),
  'endless-boundary.eml': () =>
    letter('Content-Type: multipart/mixed; boundary=b', `${'--b\r\n\r\n'.repeat(20_000)}${WORDS}`),
}

const ARCHIVES: Readonly<Record<string, () => Buffer>> = {
  'bomb.docx': () => docxOf(Buffer.alloc(64 * 1024 * 1024, 0x20)),
  'lying-bomb.docx': () =>
    zipOf({ name: 'word/document.xml', content: Buffer.alloc(64 * 1024 * 1024, 0x20), claimedBytes: 1000 }),
  'many-parts.docx': () =>
    zipOf(...Array.from({ length: 6000 }, (_, i) => ({ name: `word/${i}.xml`, content: utf8('<a/>') }))),
  'laughs.docx': () =>
    docxOf(
      utf8(
        `<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(1000)}">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>${'&b;'.repeat(1000)}</w:t></w:r></w:p></w:body></w:document>`,
      ),
    ),
  'deep.docx': () =>
    docxOf(
      `${'<w:tbl><w:tr><w:tc>'.repeat(3000)}<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>${'</w:tc></w:tr></w:tbl>'.repeat(3000)}`,
    ),
  'many-paragraphs.docx': () => docxOf(`<w:p><w:r><w:t>${WORDS}</w:t></w:r></w:p>`.repeat(500)),
  'page-of-itself.pdf': () =>
    utf8(
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1000000>>endobj\ntrailer<</Root 1 0 R/Prev 9>>\nstartxref\n9\n%%EOF',
    ),
  'nothing-but-head.pdf': () => utf8('%PDF-1.7\n'),
  'noise.pdf': () => utf8(`%PDF-1.7\n${'<<[('.repeat(50_000)}`),
  'picture.png': () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...Array(500).fill(7)]),
  'packed.gz': () => Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]),
}

/** All of them, by name; each is made when it is asked for. */
export const HARMFUL: Readonly<Record<string, () => Buffer>> = { ...TEXTS, ...MARKUP, ...ENTRIES, ...ARCHIVES }

/** `hearsay read --html`: which files it writes, and which it leaves alone. */
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { folder, run } from '../cli/run.ts'

const TOLL = 'At least 12 dockers died, the union said on Monday.\n'

/** A folder with a report in it. */
function withReport(): string {
  const dir = folder()
  writeFileSync(join(dir, 'toll.txt'), TOLL)
  return dir
}

const read = (...args: string[]) => run(['read', '--backend', 'none', '--date', '2024-03-14', ...args])

const listed = (dir: string): string[] => readdirSync(dir).sort()

test('a file gets the page of the one report, and nothing is left beside it', async () => {
  const dir = withReport()
  const { code, stdout, stderr } = await read(join(dir, 'toll.txt'), '--html', join(dir, 'new', 'page.html'))
  assert.deepEqual([code, stdout, stderr], [0, '', ''])
  assert.deepEqual(listed(join(dir, 'new')), ['page.html'])
  assert.match(readFileSync(join(dir, 'new', 'page.html'), 'utf8'), /^<!doctype html>.*At least 12.*<\/html>\n$/su)
})

test('a file for more than one report is refused before or after reading, and nothing is written', async () => {
  const dir = withReport()
  writeFileSync(join(dir, 'two.jsonl'), `${JSON.stringify({ text: TOLL })}\n${JSON.stringify({ text: TOLL })}\n`)
  for (const reports of [[join(dir, 'toll.txt'), join(dir, 'toll.txt')], [join(dir, 'two.jsonl')]]) {
    const { code, stderr } = await read(...reports, '--html', join(dir, 'page.html'))
    assert.equal(code, 2)
    assert.match(stderr, /E0101 {2}--html names one page, but more than one report was given/u)
    assert.ok(!listed(dir).includes('page.html'))
  }
})

test('a folder gets a page a report and a list, in the order of the reports, names that clash numbered', async () => {
  const dir = withReport()
  mkdirSync(join(dir, 'b'))
  writeFileSync(join(dir, 'b', 'Toll.TXT'), TOLL)
  writeFileSync(join(dir, 'Überfall (2).txt'), TOLL)
  writeFileSync(join(dir, 'two.jsonl'), `{"body":"${TOLL.trim()}"}\n{"body":"Police said 3 were held."}\n`)
  const reports = ['toll.txt', join('b', 'Toll.TXT'), 'Überfall (2).txt', 'two.jsonl'].map((name) => join(dir, name))
  const { code } = await read(...reports, '--html', `${join(dir, 'pages')}/`)
  assert.equal(code, 0)
  const pages = ['index.html', 'toll-2.html', 'toll.html', 'two-1.html', 'two-2.html', 'überfall-2.html']
  assert.deepEqual(listed(join(dir, 'pages')), pages)
  const list = readFileSync(join(dir, 'pages', 'index.html'), 'utf8')
  assert.deepEqual(
    [...list.matchAll(/<th scope="row"><a href="([^"]+)"/gu)].map(([, href = '']) => decodeURIComponent(href)),
    ['toll.html', 'toll-2.html', 'überfall-2.html', 'two-1.html', 'two-2.html'],
  )
})

test('what could not be read is named in the list', async () => {
  const dir = withReport()
  const { code } = await read(join(dir, 'toll.txt'), join(dir, 'gone.txt'), '--html', `${join(dir, 'pages')}/`)
  assert.equal(code, 1)
  assert.match(readFileSync(join(dir, 'pages', 'index.html'), 'utf8'), /<b>P0108<\/b> [^<]*gone\.txt/u)
})

test('a page of an earlier run is written anew, any other file only with --force', async () => {
  const dir = withReport()
  const [report, page] = [join(dir, 'toll.txt'), join(dir, 'page.html')]
  await read(report, '--html', page)
  assert.equal((await read(report, '--html', page)).code, 0)
  const refused = await read(report, '--html', report)
  assert.match(refused.stderr, /E0202 {2}.*toll\.txt is one of the reports to read/u)
  assert.equal(readFileSync(report, 'utf8'), TOLL)
  writeFileSync(page, '<!doctype html><p>Not ours.')
  const other = await read(report, '--html', page)
  assert.match(other.stderr, /E0202 {2}.*page\.html exists and is no page that hearsay wrote/u)
  assert.equal((await read(report, '--html', page, '--force')).code, 0)
})

test('pages in a folder of reports are not read as reports', async () => {
  const dir = withReport()
  await read(dir, '--html', dir)
  const { stderr } = await read(dir, '--html', dir)
  assert.equal(stderr, '')
  assert.deepEqual(listed(dir), ['index.html', 'toll.html', 'toll.txt'])
})

test('a page that cannot be written is told with its code, and nothing is left beside it', async () => {
  const dir = withReport()
  const { code, stderr } = await read(join(dir, 'toll.txt'), '--html', join(dir, 'toll.txt', 'page.html'))
  assert.equal(code, 2)
  assert.match(stderr, /E0201/u)
  assert.deepEqual(listed(dir), ['toll.txt'])
})

test('--html goes with no other form', async () => {
  const dir = withReport()
  for (const other of [['--json'], ['--format', 'jsonl'], ['--layer', 'frame'], ['--out', join(dir, 'x')]]) {
    const { code, stderr } = await read(join(dir, 'toll.txt'), '--html', join(dir, 'page.html'), ...other)
    assert.equal(code, 2, other.join(' '))
    assert.match(stderr, /E0101/u)
  }
})

test('a long name in letters outside the BMP is cut between letters, and the list leads to its page', async () => {
  const dir = folder()
  writeFileSync(join(dir, `b${'𐐀'.repeat(60)}.txt`), TOLL)
  const { code, stderr } = await read(dir, '--html', `${join(dir, 'pages')}/`)
  assert.deepEqual([code, stderr], [0, ''])
  const page = `b${'𐐨'.repeat(49)}.html`
  assert.deepEqual(listed(join(dir, 'pages')), [page, 'index.html'])
  assert.ok(readFileSync(join(dir, 'pages', 'index.html'), 'utf8').includes(`href="${encodeURIComponent(page)}"`))
})

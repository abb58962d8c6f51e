/** Where `hearsay read` writes, and what it leaves alone. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { devNull } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { BIN, collect, folder, run, start } from './run.ts'

const REPORT = 'VARNA, March 14 (Reuters) - The port was closed on Thursday, the ministry said.\n'

/** A folder with one report in it. */
function withReport(): string {
  const dir = folder()
  writeFileSync(join(dir, 'a.txt'), REPORT)
  return dir
}

test('an output among the reports is no report, also where a link leads to it', {
  skip: process.platform === 'win32' && 'links need rights there',
}, async () => {
  const dir = folder()
  mkdirSync(join(dir, 'real'))
  for (const name of ['a.txt', 'b.txt']) writeFileSync(join(dir, 'real', name), REPORT)
  symlinkSync(join(dir, 'real'), join(dir, 'link'))
  const words = ['read', join(dir, 'link'), '--jsonl', '--out', join(dir, 'real', 'out.jsonl')]
  const first = await run(words)
  assert.match(first.stderr, /^2 reports read/u)
  const again = await run([...words, '--resume'])
  assert.match(again.stderr, /^0 reports read to .*; 2 /u)
})

test('tables written into the folder of the reports hide none of these', async () => {
  const dir = withReport()
  const words = ['read', dir, '--format', 'csv', '--out', dir]
  assert.equal((await run(words)).code, 0)
  assert.match(readFileSync(join(dir, 'statements.csv'), 'utf8'), /the ministry/u)
  assert.match((await run([...words, '--resume'])).stderr, /^$/u, 'the one report was done before')
})

test('a file that stdout was led into is no report', {
  skip: process.platform === 'win32' && 'the shell is another there',
}, async () => {
  const dir = withReport()
  const command = `exec ${process.execPath} ${BIN} read ${dir} --backend none > ${dir}/all.txt`
  execFileSync('sh', ['-c', command], { env: { ...process.env, HEARSAY_CONFIG: devNull } })
  const written = readFileSync(join(dir, 'all.txt'), 'utf8')
  assert.match(written, /hearsay explain .*a\.txt/u)
  assert.doesNotMatch(written, /all\.txt/u)
})

test('a report that is only found in a folder is not written over either, not even by force', async () => {
  const dir = folder()
  const rows = 'title,text\nPort,"The port was closed on Thursday, the ministry said."\n'
  for (const name of ['statements.csv', 'out.jsonl.log', 'a.txt', 'b.html'])
    writeFileSync(join(dir, name), name === 'b.html' ? `<p>${REPORT}</p>` : name.endsWith('csv') ? rows : REPORT)
  writeFileSync(join(dir, 'b.txt'), REPORT)
  for (const form of [
    ['--format', 'csv', '--out', dir],
    ['--jsonl', '--out', join(dir, 'out.jsonl')],
    ['--jsonl', '--out', join(dir, 'a.txt')],
    ['--html', `${dir}/`],
  ]) {
    const { code, stderr } = await run(['read', dir, ...form, '--force'])
    assert.equal(code, 2, form.join(' '))
    assert.match(stderr, /E0202 .* is one of the reports to read/u)
  }
  assert.equal(readFileSync(join(dir, 'statements.csv'), 'utf8'), rows)
  for (const name of ['a.txt', 'out.jsonl.log']) assert.equal(readFileSync(join(dir, name), 'utf8'), REPORT)
  assert.equal(readFileSync(join(dir, 'b.html'), 'utf8'), `<p>${REPORT}</p>`)
})

test('what earlier runs wrote into the folder of the reports is read by none', async () => {
  const dir = withReport()
  for (const form of [
    ['--html', join(dir, 'pages/')],
    ['--html', join(dir, 'page.html')],
    ['--jsonl', '--out', join(dir, 'all.jsonl')],
    ['--format', 'csv', '--out', join(dir, 'tables')],
    ['--jsonl', '--out', join(dir, 'again.jsonl')],
    ['--json', '--out', join(dir, 'one.json')],
  ])
    assert.deepEqual(await run(['read', dir, ...form]), { code: 0, stdout: '', stderr: '' }, form.join(' '))
  assert.equal(readFileSync(join(dir, 'again.jsonl'), 'utf8').trimEnd().split('\n').length, 1)
  assert.match((await run(['read', dir])).stdout, /hearsay explain .*a\.txt/u)
  const named = await run(['read', join(dir, 'page.html'), '--json'])
  assert.equal(named.code, 0, 'what is named is read')
})

test('a log and a page of somebody else are reports as any', async () => {
  const dir = withReport()
  writeFileSync(join(dir, 'a.txt.log'), REPORT)
  writeFileSync(join(dir, 'b.html'), `<p>${REPORT}</p>`)
  assert.match((await run(['read', dir, '--jsonl'])).stderr, /^3 reports read/u)
})

test('a page among the reports is not counted as a second one', async () => {
  const dir = withReport()
  const words = ['read', dir, '--html', join(dir, 'page.html')]
  assert.equal((await run(words)).code, 0)
  assert.deepEqual(await run(words), { code: 0, stdout: '', stderr: '' })
})

test('a record that cannot be made anew stays as it was', async () => {
  const dir = withReport()
  const [empty, out] = [join(dir, 'empty.txt'), join(dir, 'a.json')]
  writeFileSync(empty, '')
  writeFileSync(out, '{}')
  assert.equal((await run(['read', empty, '--json', '--out', out, '--force'])).code, 1)
  assert.equal(readFileSync(out, 'utf8'), '{}')
})

test('a report is never written over, not even by force', async () => {
  const dir = withReport()
  const report = join(dir, 'a.txt')
  for (const form of [['--html'], ['--json', '--out'], ['--jsonl', '--out']]) {
    const { code, stderr } = await run(['read', report, ...form, report, '--force'])
    assert.equal(code, 2)
    assert.match(stderr, /^E0202 .* is one of the reports to read/u)
  }
  assert.equal(readFileSync(report, 'utf8'), REPORT)
})

test('the folders above an output are made, whatever its form', async () => {
  const dir = withReport()
  for (const form of [['--json', '--out'], ['--jsonl', '--out'], ['--format', 'csv', '--out'], ['--html']]) {
    const path = join(dir, form.join(), 'deep', 'output')
    assert.deepEqual(await run(['read', join(dir, 'a.txt'), ...form, path]), { code: 0, stdout: '', stderr: '' })
    assert.ok(existsSync(path), path)
  }
})

test('many reports go to a device without a log beside it, as often as one likes', {
  skip: process.platform === 'win32' && 'its null device is no path',
}, async () => {
  const dir = withReport()
  writeFileSync(join(dir, 'b.txt'), REPORT)
  for (let times = 0; times < 2; times++) {
    const { code, stderr } = await run(['read', dir, '--jsonl', '--out', devNull])
    assert.equal(code, 0, stderr)
  }
  assert.ok(!existsSync(`${devNull}.log`))
})

test('an output that is a folder, or below a file, is told with what to do', async () => {
  const dir = withReport()
  const at = (path: string, form = '--json'): Promise<{ stderr: string; code: number | null }> =>
    run(['read', join(dir, 'a.txt'), form, '--out', join(dir, path)])
  const taken = await at('.')
  assert.match(taken.stderr, /^E0101 .*is a folder, and this form writes one file: give --out a file\.\n$/u)
  for (const form of ['--json', '--jsonl']) {
    const below = await at('a.txt/deep/out', form)
    assert.match(below.stderr, /^E0201 .*cannot be written \(its folder is a file\)\. Write elsewhere\.\n$/u)
    assert.equal(below.code, 2)
  }
})

test('a record or a page that is interrupted is not said to be one that can be gone on with', async () => {
  const dir = folder()
  for (const form of [['--json', '--out'], ['--html']]) {
    const path = join(dir, 'one')
    const child = start(['read', '-', ...form, path])
    const said = collect(child)
    // More than a pipe holds: once it is taken, the run is under way. The input stays open.
    await new Promise((taken) => child.stdin?.write('a'.repeat(1_000_000), taken))
    child.kill('SIGINT')
    const [code] = await once(child, 'close')
    assert.equal(code, 130)
    assert.match(said().stderr, /^E0104 {2}Interrupted after 0 reports; nothing was written to .*one\.\n$/u)
    assert.ok(!existsSync(path))
  }
})

test('a title is of one report also where a run goes on', async () => {
  const dir = folder()
  writeFileSync(
    join(dir, 'two.csv'),
    'url,text\n1,"The port was shut, officials said."\n2,"It was open, a guard said."\n',
  )
  const words = ['read', join(dir, 'two.csv'), '--title', 'Port shut', '--jsonl', '--out', join(dir, 'out.jsonl')]
  for (const more of [[], ['--resume'], ['--resume']]) {
    const { code, stderr } = await run([...words, ...more])
    assert.match(stderr, /^E0101 {2}--title is of one report/mu)
    assert.equal(code, 2)
  }
  assert.equal(readFileSync(join(dir, 'out.jsonl'), 'utf8').trimEnd().split('\n').length, 1)
})

/** `hearsay read - --jsonl` as a filter: a line in, a line out, for pipes of Spark, GNU parallel and the shell. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { parseReading } from '../../src/record/json.ts'
import { BIN, collect, folder, run, start } from './run.ts'

const lineOf = (text: string): string => JSON.stringify({ text, date: '2024-03-14' })
const GOOD = lineOf('The port was shut on Monday, officials said.')
const answers = (
  stdout: string,
): readonly { kind?: string; source?: string; problem?: { code: string }; report?: { source: string } }[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

for (const jobs of ['1', '2']) {
  test(`the first answer comes before the second line is sent (--jobs ${jobs})`, async () => {
    const child = start(['read', '-', '--jsonl', '--jobs', jobs])
    const out = collect(child)
    child.stdin?.write(`${GOOD}\n`)
    await once(child.stdout ?? child, 'data')
    assert.equal(answers(out().stdout)[0]?.report?.source, 'standard input#1')
    child.stdin?.end(`${GOOD}\n`)
    const [code] = await once(child, 'close')
    assert.equal(code, 0)
    assert.equal(answers(out().stdout).length, 2)
  })

  test(`each line has one answer in its place, also one that is blank, broken or holds no text (--jobs ${jobs})`, async () => {
    const spanish = lineOf(
      'El ministerio dijo el jueves que las conversaciones continuarían en primavera y que ambas partes habían acordado reunirse otra vez allí mismo.',
    )
    const lines = [GOOD, '', '{"text": "cut of', GOOD, '{"title": "x"}', spanish, '[1]', GOOD]
    const { code, stdout, stderr } = await run(['read', '-', '--jsonl', '--jobs', jobs], `${lines.join('\n')}\n`)
    assert.deepEqual(
      answers(stdout).map((one) => one.report?.source ?? `${one.kind} ${one.problem?.code} ${one.source}`),
      [
        'standard input#1',
        'failed P0101 standard input#2',
        'failed P0112 standard input#3',
        'standard input#4',
        'failed P0117 standard input#5',
        'failed P0201 standard input#6',
        'failed P0117 standard input#7',
        'standard input#8',
      ],
    )
    assert.equal(stderr, '')
    assert.equal(code, 1)
  })
}

test('--type jsonl makes a filter of any first line; other input is one report or many, as without it', async () => {
  const broken = await run(['read', '-', '--jsonl', '--type', 'jsonl'], `no json\n${GOOD}\n`)
  assert.deepEqual(
    answers(broken.stdout).map(({ kind }) => kind),
    ['failed', undefined],
  )
  const list = await run(['read', '-', '--jsonl'], `{"articles": [${GOOD}, ${GOOD}]}\n`)
  assert.equal(answers(list.stdout).length, 2)
  const text = await run(['read', '-', '--jsonl'], 'The port was shut on Monday, officials said.\n')
  assert.equal(answers(text.stdout)[0]?.report?.source, 'standard input')
})

test('a filter whose output is closed ends in silence, though its input is open', async () => {
  const child = start(['read', '-', '--jsonl'])
  const out = collect(child)
  child.stdin?.on('error', () => {})
  child.stdin?.write(`${GOOD}\n`)
  await once(child.stdout ?? child, 'data')
  child.stdout?.destroy()
  const writing = setInterval(() => child.stdin?.write(`${GOOD}\n`), 20)
  const [code] = await once(child, 'close')
  clearInterval(writing)
  assert.equal(code, 0)
  assert.equal(out().stderr, '')
})

const guide = readFileSync(new URL('../../docs/guide/many-reports.md', import.meta.url), 'utf8')

/** Runs the guide's example that begins so, over `articles.jsonl`, and gives the readings it wrote. */
function example(begin: string, lines: readonly string[]): readonly string[] {
  const [, command = ''] = new RegExp(`^\\$ (${begin} .*)$`, 'mu').exec(guide) ?? []
  assert.ok(command.includes('hearsay read - --jsonl'), `the guide has no example of ${begin}`)
  const dir = folder()
  writeFileSync(join(dir, 'articles.jsonl'), `${lines.join('\n')}\n`)
  const hearsay = `"${process.execPath}" "${BIN}"`
  const { status, stderr } = spawnSync('sh', ['-c', command.replace('hearsay', hearsay)], {
    cwd: dir,
    encoding: 'utf8',
    env: { ...process.env, HEARSAY_BACKEND: 'none' },
  })
  assert.equal(status, 0, stderr)
  return readFileSync(join(dir, 'readings.jsonl'), 'utf8').trimEnd().split('\n')
}

test("the guide's pipe of the shell reads the lines that it lets through", () => {
  const other = GOOD.replace('2024-03', '2024-04')
  assert.equal(example('grep', [GOOD, other, GOOD]).length, 2)
})

const hasParallel = spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout?.includes('GNU parallel')

test("the guide's call of GNU parallel gives a line for each, in their order", {
  skip: !hasParallel && 'GNU parallel is not installed',
}, () => {
  const texts = Array.from({ length: 40 }, (_, i) => `The port was shut on Monday, ${i} officials said.`)
  const read = example('parallel', texts.map(lineOf)).map((line) => parseReading(line).report.text)
  assert.deepEqual(read, texts)
})

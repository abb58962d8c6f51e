/** What the docs must say: a heading for every code and every command, and nothing of a machine or a host. */
import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { commandsPage } from '../docs/build.ts'
import { ERROR_CODES, PROBLEM_CODES } from '../src/record/problem.ts'

const headings = (file: string): readonly string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => /^#{1,6} /u.test(line))
    .map((line) => line.replace(/^#+ /u, '').replaceAll('`', ''))

test('every problem and error code has its heading in the reference', () => {
  const found = headings('docs/reference/errors.md')
  for (const code of [...Object.keys(PROBLEM_CODES), ...Object.keys(ERROR_CODES)]) {
    assert.ok(
      found.some((heading) => heading.startsWith(code)),
      `docs/reference/errors.md has no heading for ${code}`,
    )
  }
})

test('the reference of errors names no code that does not exist', () => {
  const codes = new Set([...Object.keys(PROBLEM_CODES), ...Object.keys(ERROR_CODES)])
  const unknown = headings('docs/reference/errors.md')
    .map((heading) => /^[EP]\d{4}/u.exec(heading)?.[0])
    .filter((code) => code !== undefined && !codes.has(code))
  assert.deepEqual(unknown, [])
})

test('the reference of commands is what the option definitions give', () => {
  assert.equal(readFileSync('docs/reference/commands.md', 'utf8'), commandsPage(), 'run `npm run docs`')
})

test('the README shows the output of its example', () => {
  const readme = readFileSync('README.md', 'utf8')
  assert.match(readme, /<!-- example -->\n```text\nHarbour talks/u, 'run `npm run docs`')
})

test('every file that the README and the docs link to exists', () => {
  for (const file of ['README.md', 'CONTRIBUTING.md', ...globSync('docs/**/*.md')]) {
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(/\]\((?!https?:|#)([^)#]+)/gu)) {
      const path = new URL(target, new URL(file, `file://${process.cwd()}/`))
      assert.doesNotThrow(() => readFileSync(path), `${file} links to ${target}, which is not there`)
    }
  }
})

test('no committed file names a package host or a folder of one machine', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean)
  const own = ['package-lock.json', 'test/docs.test.ts']
  for (const file of tracked.filter(
    (name) => /\.(ts|md|json|py|tsv|rules|txt|yml|toml)$/u.test(name) && !own.includes(name),
  )) {
    if (file.startsWith('eval/corpora/') || file === 'model/vocab.txt') continue
    const text = readFileSync(file, 'utf8')
    assert.doesNotMatch(
      text,
      /registry\.npmjs|files\.pythonhosted|pypi\.org|\/root\/|\/work\/main/u,
      `${file} names a host or a machine's folder`,
    )
  }
})

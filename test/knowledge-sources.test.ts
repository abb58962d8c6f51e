/** Data for people comes with its source: every file of knowledge/ stands in a heading of SOURCE.md. */
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const source = readFileSync('knowledge/SOURCE.md', 'utf8')
const sections = source.split(/^## /mu).slice(1)
const filesOf = (section: string): readonly string[] => section.split('\n', 1)[0]?.split(', ') ?? []

test('every file of knowledge/ has one section on its source, and no section is of a file that is gone', () => {
  const files = readdirSync('knowledge').filter((name) => name !== 'SOURCE.md')
  assert.deepEqual(sections.flatMap(filesOf).sort(), files.sort())
})

test('every section names a licence, and a table that is fitted the script that makes it', () => {
  for (const section of sections) {
    const [name = ''] = filesOf(section)
    assert.match(section, /Apache-2\.0|Unicode licence|public domain/u, name)
    for (const table of filesOf(section).filter((file) => /-signs\.tsv$/u.test(file)))
      assert.ok(section.includes(`scripts/${table.replace(/\.tsv$/u, '.ts')}`), table)
    for (const [, path = ''] of section.matchAll(/`((?:src|scripts|test|eval)\/[^`]+)`/gu))
      assert.ok(existsSync(path), path)
  }
})

/** The walks in the guide: their commands on committed examples run, and show what the text beside them speaks of. */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'

const BIN = fileURLToPath(new URL('../src/cli/bin.ts', import.meta.url))
const walk = readFileSync('docs/guide/walk-fact-checker.md', 'utf8')

/** The commands in the blocks of a page, those that begin with `$`, on the examples by their whole path. */
const commands = [...walk.matchAll(/^\$ hearsay (.+)$/gmu)].map(([, words = '']) =>
  words.split(' ').map((word) => (word.startsWith('examples/') ? resolve(word) : word)),
)

test("the commands of the fact-checker's walk run, and the clash that it speaks of is there", () => {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-walk-'))
  assert.ok(commands.length >= 3)
  const printed = commands.map((words) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...words], { cwd: folder, encoding: 'utf8' })
    assert.equal(status, 0, `hearsay ${words.join(' ')}: ${stderr}`)
    return stdout
  })
  assert.match(printed[0] ?? '', /^ {2}c1 .*≠ .*41$/mu)
  assert.match(printed[1] ?? '', /^f\d+ .*\n“41” .*killed, according to the provincial government\.$/mu)
  assert.match(readFileSync(join(folder, 'dam-breach.html'), 'utf8'), /committee of survivors/u)
})

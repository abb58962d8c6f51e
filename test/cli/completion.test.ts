/** The completion scripts in the shells themselves. A shell that is not installed is skipped. */
import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { completionScript, type Shell } from '../../src/cli/completion/script.ts'
import { program } from '../../src/cli/main.ts'
import { folder, run } from './run.ts'

const without = (shell: Shell): string | false =>
  spawnSync(shell, ['-c', 'exit']).error !== undefined && `${shell} is not installed`

/** A folder with the script of a shell and two files to complete. */
function lay(shell: Shell): string {
  const dir = folder()
  writeFileSync(join(dir, 'script'), completionScript(shell, program()))
  writeFileSync(join(dir, 'report one.txt'), '')
  mkdirSync(join(dir, 'reports'))
  return dir
}

/** What bash offers after these words; the last is the one at the cursor. */
function inBash(...words: readonly string[]): readonly string[] {
  const code = `source ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _hearsay; printf '%s\\n' "\${COMPREPLY[@]}"`
  const out = execFileSync('bash', ['-c', code, 'bash', 'hearsay', ...words], { cwd: lay('bash'), encoding: 'utf8' })
  return out.split('\n').filter((line) => line !== '')
}

/** What fish offers after this line; each with its description left out. */
function inFish(line: string): readonly string[] {
  const code = `source ./script; complete -C ${JSON.stringify(line)}`
  const out = execFileSync('fish', ['--no-config', '-c', code], { cwd: lay('fish'), encoding: 'utf8' })
  return out
    .split('\n')
    .filter((one) => one !== '')
    .map((one) => one.split('\t')[0] ?? '')
}

for (const shell of ['bash', 'zsh', 'fish'] as const) {
  test(`${shell} takes its script without complaint`, { skip: without(shell) }, () => {
    const { status, stderr } = spawnSync(shell, ['-n', 'script'], { cwd: lay(shell), encoding: 'utf8' })
    assert.deepEqual([status, stderr], [0, ''])
  })
}

test('completion prints the script, and a shell it does not know is wrong use', async () => {
  assert.equal((await run(['completion', 'bash'])).stdout, completionScript('bash', program()))
  assert.equal((await run(['completion', 'csh'])).code, 2)
})

test('bash completes commands and their subcommands', { skip: without('bash') }, () => {
  assert.deepEqual(inBash('re'), ['read'])
  assert.deepEqual(
    inBash(''),
    program().commands.map((command) => command.name()),
  )
  assert.deepEqual(inBash('config', ''), ['show'])
})

test('bash completes every option of every command', { skip: without('bash') }, () => {
  for (const command of program().commands) {
    const offered = inBash(command.name(), '--')
    for (const { long, hidden } of command.options)
      assert.ok(hidden || offered.includes(long ?? ''), `${command.name()} ${long}`)
  }
  assert.deepEqual(inBash('read', 'report.txt', '--js'), ['--json', '--jsonl'])
})

test('bash completes the choices of an option, after a blank and after an equals sign', {
  skip: without('bash'),
}, () => {
  assert.deepEqual(inBash('read', '--backend', 'n'), ['native', 'none'])
  assert.deepEqual(inBash('read', '--backend', '=', 'w'), ['wasm'])
  assert.deepEqual(inBash('explain', 'report.txt', '--backend', '='), ['auto', 'native', 'wasm', 'none'])
  assert.deepEqual(inBash('completion', ''), ['bash', 'zsh', 'fish'])
})

test('bash completes files where a path is asked for, blanks in their names kept', { skip: without('bash') }, () => {
  assert.deepEqual(inBash('read', 'rep').toSorted(), ['report one.txt', 'reports'])
  assert.deepEqual(inBash('read', '--model', 'reports'), ['reports'])
  assert.deepEqual(inBash('read', '--publisher', 'rep'), [])
})

test('fish completes commands, options, choices and files', { skip: without('fish') }, () => {
  assert.deepEqual(inFish('hearsay re'), ['read'])
  assert.deepEqual(inFish('hearsay read --back'), ['--backend'])
  assert.deepEqual(inFish('hearsay read --backend w'), ['wasm'])
  assert.deepEqual(inFish('hearsay config sh'), ['show'])
  assert.ok(inFish('hearsay read rep').includes('reports/'))
  assert.deepEqual(inFish('hearsay completion z'), ['zsh'])
})

test('zsh completes commands, options and choices', { skip: without('zsh') }, () => {
  // zsh completes only on a terminal of its own: zpty is one, and what it shows is read until `shows` is there
  const completes = (line: string, shows: string): void => {
    const code = `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z "autoload -Uz compinit; compinit -u -d ./dump; source ./script; print LO''ADED"; zpty -r z out '*LOADED*'
zpty -w -n z ${JSON.stringify(line)}$'\\t\\t'; all=
for _ in {1..100}; do
  sleep 0.1; while zpty -rt z out; do all+=$out; done
  if [[ $all == *${shows}* ]]; then print found; break; fi
done; zpty -d z`
    const out = execFileSync('zsh', ['-f', '-c', code], { cwd: lay('zsh'), encoding: 'utf8' })
    assert.equal(out.trim(), 'found', `${line}<Tab> shows ${shows}`)
  }
  completes('hearsay completion ', 'fish')
  completes('hearsay read --backe', '--backend=')
  completes('hearsay read --backend=w', 'asm')
})

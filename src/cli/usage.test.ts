import assert from 'node:assert/strict'
import { test } from 'node:test'
import { program, tellInOneLine } from './main.ts'

/** What is said on stderr to these words, read as if typed after `hearsay`. */
function said(...words: readonly string[]): string {
  const lines: string[] = []
  const root = program()
  const collect = (command: typeof root): void => {
    command.configureOutput({ writeErr: (text) => lines.push(text) })
    for (const sub of command.commands) collect(sub)
  }
  tellInOneLine(root)
  collect(root)
  assert.throws(() => root.parse(words, { from: 'user' }), words.join(' '))
  return lines.join('')
}

test('a near miss of a command or an option names the one that was meant', () => {
  assert.equal(said('red', 'x'), 'E0101  There is no command red. Did you mean read?\n')
  assert.equal(said('read', '--jsno'), 'E0101  hearsay read has no option --jsno. Did you mean --json?\n')
  assert.equal(
    said('read', '--bakend=wasm', 'x'),
    'E0101  hearsay read has no option --bakend=wasm. Did you mean --backend?\n',
  )
})

test('a word that the library has for an option leads to it', () => {
  assert.equal(
    said('read', '--published', '2024-01-01', 'x'),
    'E0101  hearsay read has no option --published. Did you mean --date?\n',
  )
})

test('a report without a command gets the command that reads it', () => {
  assert.equal(said('package.json'), 'E0101  Say what to do with package.json: `hearsay read package.json` reads it.\n')
})

test('an option before its command is told where it goes', () => {
  assert.match(
    said('--backend', 'wasm', 'read', 'x'),
    /^E0101 {2}--backend goes after the command: `hearsay read --backend/u,
  )
})

test('what is missing or too much is named, with the way to the help', () => {
  assert.match(said('read'), /^E0101 {2}hearsay read needs <reports>: files, folders .* `hearsay read --help`/u)
  assert.match(said('completion'), /^E0101 {2}hearsay completion needs <shell>: bash, zsh, fish\./u)
  assert.match(said('read', '--date'), /^E0101 {2}--date <day> needs its value\./u)
  assert.match(
    said('schema', 'config', 'b'),
    /^E0101 {2}hearsay schema takes one word beside its options, got config, b\./u,
  )
  assert.match(said('config', 'shw'), /^E0101 {2}hearsay config show takes no words beside its options, got shw\./u)
})

test('options that exclude each other are both named', () => {
  assert.equal(
    said('read', 'x', '--json', '--jsonl'),
    'E0101  --json and --jsonl do not go together. Keep one of the two.\n',
  )
})

test('an option that another would silence is not dropped but told', () => {
  for (const [words, one, other] of [
    ['read x --config y --no-config', '--config', '--no-config'],
    ['doctor --no-config --config y', '--config', '--no-config'],
    ['read x --verbose --jsonl', '--verbose', '--jsonl'],
    ['read x --html y --verbose', '--verbose', '--html'],
    ['explain x f1 --verbose --json', '--verbose', '--json'],
    ['read x --resume --json --out y', '--resume', '--json'],
    ['read x --map text=body --split z', '--map', '--split'],
  ] as const)
    assert.equal(said(...words.split(' ')), `E0101  ${one} and ${other} do not go together. Keep one of the two.\n`)
})

test('a blank value is refused wherever an option takes one', () => {
  for (const name of ['split', 'out', 'html', 'publisher', 'title', 'url', 'map', 'model', 'config', 'type', 'jobs'])
    assert.equal(
      said('read', 'x', `--${name}`, ' '),
      `E0103  --${name} '' cannot be used. Write its value, or leave it out.\n`,
    )
})

test('a value that cannot be used is named with what can', () => {
  assert.match(said('read', '--backend', 'gpu'), /^E0103 {2}--backend gpu cannot be used\. Allowed choices are auto, /u)
  assert.match(said('read', '--date', '2024-\n02'), /^E0103 {2}--date 2024- 02 cannot be used\. Write the day/u)
  assert.match(
    said('completion', 'csh'),
    /^E0103 {2}shell csh cannot be used\. Allowed choices are bash, zsh, fish\.\n$/u,
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Command, Option } from 'commander'
import { conflictsOf, isOfOneRun, isPath, keyOf, ListOption, ofOneRun, valueName } from './options.ts'

const layers = (...words: readonly string[]): unknown =>
  new Command()
    .exitOverride()
    .configureOutput({ writeErr: () => {} })
    .addOption(new ListOption('--layer <layer>', '', ['frame', 'figures', 'voice']))
    .parse(words, { from: 'user' })
    .opts().layer

test('a list is given word by word or with commas, each word once', () => {
  assert.deepEqual(layers('--layer', 'frame', '--layer', 'voice'), ['frame', 'voice'])
  assert.deepEqual(layers('--layer', 'figures, frame', '--layer=frame'), ['figures', 'frame'])
  assert.equal(layers(), undefined)
})

test('a word that is no choice is refused, also among others', () => {
  assert.throws(() => layers('--layer', 'frame,frames'), /Allowed choices are frame, figures, voice\./u)
  assert.throws(() => layers('--layer', ''), /Allowed choices/u)
})

test('the name of a value tells whether it is a path', () => {
  assert.ok(isPath(valueName(new Option('--model <folder>'))))
  assert.ok(isPath(valueName(new Option('-o, --out [file]'))))
  assert.ok(!isPath(valueName(new Option('--date <day>'))))
  assert.ok(!isPath(valueName(new Option('--quiet'))))
})

test('a negated option has the name of what it negates', () => {
  assert.equal(keyOf(new Option('--no-color')), 'color')
  assert.equal(keyOf(new Option('--max-size <size>')), 'max-size')
})

test('an option knows what it cannot stand beside, and whether it is told anew for each run', () => {
  assert.deepEqual(conflictsOf(new Option('--json').conflicts(['jsonl', 'format'])), ['jsonl', 'format'])
  assert.deepEqual(conflictsOf(new Option('--json')), [])
  assert.ok(isOfOneRun(ofOneRun(new Option('--json'))))
  assert.ok(!isOfOneRun(new Option('--json')))
})

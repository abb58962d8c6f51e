import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ADAPTERS } from './adapters.ts'
import { evalOptions } from './options.ts'
import { onlyRows } from './rows.ts'

const matches = (patterns: string | undefined, rows: readonly string[]) => rows.filter(onlyRows(patterns))

test('without --only every row is asked for', () => {
  assert.deepEqual(matches(undefined, ['a', 'b/c']), ['a', 'b/c'])
})

test('a name stands for itself and for all rows below it, not for longer names', () => {
  const rows = ['says/polnear/usable-f1', 'time/gum/day', 'time/tempeval/value-f1', 'time/tempeval/value-f1-news']
  assert.deepEqual(matches('says', rows), rows.slice(0, 1))
  assert.deepEqual(matches('time/tempeval,says', rows), [rows[0], rows[2], rows[3]])
  assert.deepEqual(matches('time/tempeval/value-f1', rows), [rows[2]])
  assert.deepEqual(matches('what/plover', ['what/plover/type', 'what/plover-2.0/type']), ['what/plover/type'])
})

test('a group of wire rows goes by the word before its colon', () => {
  const rows = ['wire/statements: act', 'wire/statements: usable', 'wire/statements: usable p', 'wire/figures: role']
  assert.deepEqual(matches('wire/statements', rows), rows.slice(0, 3))
  assert.deepEqual(matches('wire/statements: usable', rows), rows.slice(1, 3))
})

test('a comma before a blank is part of a name', () => {
  const rows = ['wire/events: type, actors, recipients', 'wire/events: type', 'time/gum/day']
  assert.deepEqual(matches('wire/events: type, actors, recipients,time', rows), [rows[0], rows[2]])
})

test('a star stands for anything but a slash', () => {
  assert.deepEqual(matches('language/*/las', ['language/gum/las', 'language/gum/las-raw', 'language/a/b/las']), [
    'language/gum/las',
  ])
})

test('no row has two adapters', () => {
  const rows = ADAPTERS.flatMap((adapter) => adapter.rows.map(({ row }) => row))
  assert.deepEqual(
    rows.filter((row, i) => rows.indexOf(row) !== i),
    [],
  )
})

test('every row of the contract has its adapter', () => {
  const rows = new Set(ADAPTERS.flatMap((adapter) => adapter.rows.map(({ row }) => row)))
  const contract = [
    ...['ewt', 'gum'].flatMap((corpus) =>
      ['words-f1', 'sentences-f1', 'upos', 'uas', 'las', 'las-raw', 'lemmas', 'feats'].map(
        (name) => `language/${corpus}/${name}`,
      ),
    ),
    ...['ewt', 'gum', 'politics'].map((corpus) => `names/${corpus}/f1`),
    ...['roles/ewt/f1', 'chains/ontogum/conll-f1', 'chains/ontogum/pronouns'],
    ...['says/polnear', 'raw/model/polnear'].flatMap((head) =>
      ['usable-f1', 'exact-f1', 'source-given-content'].map((name) => `${head}/${name}`),
    ),
    ...['usable-f1', 'source-given-content', 'trigger-f1', 'type-f1', 'background-f1'].map(
      (name) => `raw/model/wire/${name}`,
    ),
    ...['raw/lexical/wire/usable-p', 'raw/lexical/wire/usable-r'],
    ...['value-f1', 'value-f1-news', 'relaxed-f1', 'calendar-days'].map((name) => `time/tempeval/${name}`),
    ...['extent', 'extent-p', 'day'].map((name) => `time/gum/${name}`),
    ...['geovirus', 'lgl'].flatMap((corpus) => ['country', 'acc161-by-code'].map((name) => `where/${corpus}/${name}`)),
    ...['where/geovirus/found-f1', 'what/plover/recipient-union', 'what/plover-2.0/all'],
    ...['wire/report: day', 'wire/statements: usable', 'work/statements: usable r', 'wire/blocks: found p'],
  ]
  assert.deepEqual(
    contract.filter((row) => !rows.has(row)),
    [],
  )
})

test('the command line is read into options, and an unknown option is refused', () => {
  const options = evalOptions(['--only', 'says', '--check', '--out', 'o.json'])
  assert.deepEqual(options, {
    ...{ corpora: undefined, only: 'says', out: 'o.json', check: true, misses: undefined, raise: false },
  })
  assert.throws(() => evalOptions(['--onyl', 'says']), /Unknown option '--onyl'/u)
})

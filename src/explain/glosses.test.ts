import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { RULE_FAMILIES } from './families.ts'
import { glossInside, glossOf } from './glosses.ts'
import { JUDGEMENTS } from './judgements.ts'

const ID = /['`"]((?:says|who|when|how-many|where|what|ingest|lexical|model)(?:\.[a-z][a-z0-9-]*)+)['`"]/gu

test('every rule id in the stages has a line that says what it does', () => {
  const missing = new Set<string>()
  for (const file of globSync('src/read/**/*.ts').filter((name) => !name.endsWith('.test.ts'))) {
    for (const [, id = ''] of readFileSync(file, 'utf8').matchAll(ID)) if (glossOf(id) === undefined) missing.add(id)
  }
  assert.deepEqual([...missing].sort(), [], 'give them a gloss with their rule, or in src/explain/judgements.ts')
})

test('no judgement has a line here and one with a rule', () => {
  const rules = new Set(RULE_FAMILIES.flatMap(({ rules }) => rules.map(({ id }) => id)))
  assert.deepEqual(
    [...JUDGEMENTS.keys()].filter((id) => rules.has(id)),
    [],
  )
})

test('a gloss inside a sentence begins small and ends without a stop', () => {
  assert.equal(glossInside('how-many.value.at-least'), 'the number and everything above it')
  assert.equal(glossInside('no.such-rule'), undefined)
})

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { TREE_RULES, whoRules } from './rules.ts'

for (const { id, must, mustNot } of whoRules.rules) {
  test(`${id} fires on its sentence and not on its counter-example`, () => {
    assert.ok(whoRules.fires(must).has(id), [...whoRules.fires(must)].join(' '))
    assert.ok(!whoRules.fires(mustNot).has(id))
  })
}

test('every rule id that stands in evidence has a gloss', () => {
  const folder = new URL('.', import.meta.url)
  const code = readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.includes('.test.'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n')
  const used = new Set([...code.matchAll(/'(who\.[a-z-]+)'/gu)].map(([, id]) => id))
  const known = new Set([...whoRules.rules.map(({ id }) => id), ...TREE_RULES.keys()])
  assert.deepEqual([...used].sort(), [...known].sort())
})

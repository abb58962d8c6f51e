/**
 * Runs the two sentences of every rule of every layer: it must fire on the one and must not on the other. A new layer adds
 * its family to `RULE_FAMILIES`.
 */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { RULE_FAMILIES } from '../src/explain/families.ts'

test('rule ids are unique over all layers and named by layer', () => {
  const ids = RULE_FAMILIES.flatMap((family) => family.rules.map((rule) => rule.id))
  assert.deepEqual(
    ids.filter((id, index) => ids.indexOf(id) !== index),
    [],
  )
  for (const id of ids) assert.match(id, /^[a-z-]+(\.[a-z0-9-]+)+$/u)
})

for (const family of RULE_FAMILIES) {
  for (const rule of family.rules) {
    test(`${rule.id} fires on its sentence and not on its counter-example`, () => {
      assert.ok(family.fires(rule.must).has(rule.id), `${rule.id} (${rule.gloss}) must fire on: ${rule.must}`)
      assert.ok(
        !family.fires(rule.mustNot).has(rule.id),
        `${rule.id} (${rule.gloss}) must not fire on: ${rule.mustNot}`,
      )
    })
  }
}

/** Every rule of time fires on its sentence and not on its counter-example. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { whenRules } from './rules.ts'

for (const { id, gloss, must, mustNot } of whenRules.rules) {
  test(`${id} fires on its sentence and not on its counter-example`, () => {
    assert.ok(whenRules.fires(must).has(id), `${id} (${gloss}) must fire on: ${must}`)
    assert.ok(!whenRules.fires(mustNot).has(id), `${id} (${gloss}) must not fire on: ${mustNot}`)
  })
}

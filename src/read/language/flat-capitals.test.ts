import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hasFlatCapitals } from './flat-capitals.ts'

test('capitals are flat in a sentence in capitals and in a headline in title case', () => {
  assert.ok(hasFlatCapitals('TWELVE FREED IN KHARAT'))
  assert.ok(hasFlatCapitals('Twelve Miners Freed After Night Raid in Kharat'))
  assert.ok(hasFlatCapitals('Gunmen Free Scores From Two Jails; Accounts Clash'))
})

test('capitals tell of names where other words have none', () => {
  assert.ok(!hasFlatCapitals('Twelve miners freed after raid in Kharat'))
  assert.ok(!hasFlatCapitals('Foreign Minister Ivan Petrov met Deputy Prime Minister Anna Sokolova in Kharat.'))
  assert.ok(!hasFlatCapitals('Minister Ivan Petrov met Anna Sokolova, saw Oleg'))
  assert.ok(!hasFlatCapitals('Ivan Petrov, Anna Sokolova'))
})

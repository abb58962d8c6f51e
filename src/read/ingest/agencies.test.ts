import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agencies, agencyNamed } from './agencies.ts'

test('an agency is known by each of its wordings', () => {
  for (const words of ['AFP', 'Agence France-Presse', 'the AFP']) assert.equal(agencyNamed(words)?.name, 'AFP', words)
  for (const words of ['AP', 'The Associated Press', 'ASSOCIATED PRESS'])
    assert.equal(agencyNamed(words)?.name, 'AP', words)
})

test('signs of three letters are known in capitals only', () => {
  assert.equal(agencyNamed('TAP')?.country, 'TUN')
  assert.equal(agencyNamed('tap'), undefined)
})

test('names stand once, countries are those of ISO 3166, and all continents have agencies', () => {
  const list = agencies()
  const names = list.map((agency) => agency.name)
  assert.deepEqual(
    names.filter((name, i) => names.indexOf(name) !== i),
    [],
  )
  const countries = new Set(list.filter((agency) => agency.kind === 'agency').map((agency) => agency.country))
  for (const country of ['ZAF', 'BRA', 'JPN', 'FRA', 'USA', 'AUS', 'EGY']) assert.ok(countries.has(country), country)
})

test('no wording stands for two bodies of one kind', () => {
  const owners = new Map<string, string>()
  for (const { name, kind, wordings } of agencies()) {
    for (const wording of [name, ...wordings]) {
      const key = `${kind} ${wording}`
      assert.equal(owners.get(key) ?? name, name, key)
      owners.set(key, name)
    }
  }
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  foldName,
  isAcronymOf,
  isMisspelt,
  isSameOrganisation,
  isShortOfOrganisation,
  isShortOfPerson,
  keysOfName,
  organisationKey,
  personParts,
} from './name-keys.ts'

const isShortName = (short: string, long: string): boolean => isShortOfPerson(personParts(short), personParts(long))

test('marks, case, articles and possessive endings do not part names', () => {
  assert.equal(foldName('The Élysée’s'), 'elysee')
  assert.equal(foldName('U.N.'), 'un')
})

test('a surname, a family name in front and a given name are short for a person', () => {
  assert.ok(isShortName('Kareem', 'Selim Abu Kareem'))
  assert.ok(isShortName('Lo', 'Lo Chih-hung'))
  assert.ok(isShortName('Abu Kareem', 'Selim Abu Kareem'))
  assert.ok(!isShortName('Ismail Kareem', 'Selim Abu Kareem'))
  assert.ok(!isShortName('Darwish', 'Selim Abu Kareem'))
})

test('one letter may be transcribed another way in a long name, not in a short one', () => {
  assert.ok(isMisspelt('luxenhofer', 'luxenhoffer'))
  assert.ok(isMisspelt('abrenica', 'abrenika'))
  assert.ok(!isMisspelt('petrov', 'ivanov'))
  assert.ok(!isMisspelt('lama', 'loma'))
})

test('names that sound alike are one, however their vowels and doubled letters are written', () => {
  assert.ok(isMisspelt('rafiq', 'rafique'))
  assert.ok(isMisspelt('ikramjanov', 'ikramdzhanov'))
  assert.ok(isMisspelt('fuseini', 'fusseini'))
  assert.ok(!isMisspelt('karimi', 'koroma'))
  assert.ok(!isMisspelt('lee', 'loi'))
})

test('the middle of a name, and an end misspelt by a letter, are short for a person', () => {
  assert.ok(isShortName('Zarghun Shah', 'Haji Zarghun Shah Afridi'))
  assert.ok(isShortName('al-Nakhlawi', 'Fathi al-Nakhalawi'))
  assert.ok(!isShortName('Zarghun Afridi', 'Haji Shah Zarghun'))
})

test('initials count small words or leave them out', () => {
  assert.ok(isAcronymOf('PCG', 'Philippine Coast Guard'))
  assert.ok(isAcronymOf('U.N.', 'United Nations'))
  assert.ok(isAcronymOf('OFAC', 'Office of Foreign Assets Control'))
  assert.ok(!isAcronymOf('PCG', 'Philippine Navy'))
  assert.ok(!isAcronymOf('Tass', 'The Associated Secret Society'))
})

test('a ministry is one under its long and its short name, another ministry is not', () => {
  const [long, short, other] = ['Ministry of Foreign Affairs', 'Foreign Ministry', 'Ministry of Health'].map(
    organisationKey,
  )
  assert.ok(long && short && other)
  assert.ok(isSameOrganisation(long, short))
  assert.ok(!isSameOrganisation(long, other))
  assert.ok(isShortOfOrganisation(organisationKey('the Commission'), organisationKey('Central Election Commission')))
})

test('names that one rule takes for one have a key in common', () => {
  const pairs = [
    ['Kareem', 'Selim Abu Kareem'],
    ['al-Nakhlawi', 'Fathi al-Nakhalawi'],
    ['Rafique', 'Mohammad Rafiq Khan'],
    ['PCG', 'Philippine Coast Guard'],
    ['U.N.', 'United Nations'],
    ['Defense Ministry', 'Ministry of Defence'],
  ] as const
  for (const [a, b] of pairs) {
    const keys = new Set(keysOfName(a))
    assert.ok(
      keysOfName(b).some((key) => keys.has(key)),
      `${a}, ${b}`,
    )
  }
})

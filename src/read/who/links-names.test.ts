import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesBackTo } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

const IDRISSI = 'Samir/PROPN/3/nsubj/PERSON Idrissov/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/3/punct'
const CORWOOD = 'Corwood/PROPN/3/nsubj/ORG Timber/PROPN/1/flat/ORG closed/VERB/0/root ./PUNCT/3/punct'

test('a surname that was taken for a place, and a firm whose short name was taken for a person, are still a part of the name', () => {
  const place = 'Idrissov/PROPN/2/nsubj/PLACE spoke/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(IDRISSI, place), 'Idrissov spoke'), 'Samir Idrissov')
  const person = 'Corwood/PROPN/2/nsubj/PERSON sued/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(CORWOOD, person), 'Corwood sued'), 'Corwood Timber')
})

test('another first name is another person', () => {
  const other = 'Dale/PROPN/3/nsubj/PLACE Idrissov/PROPN/1/flat/PLACE spoke/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(IDRISSI, other), 'Dale Idrissov'), undefined)
})

test('"the Armenians" who act or are told something are their state; of whom something is told they are not', () => {
  const state = 'Armenia/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct'
  const told =
    'Moscow/PROPN/2/nsubj/PLACE told/VERB/0/root the/DET/4/det Armenians/PROPN/2/iobj lies/NOUN/2/obj ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(state, told), 'the Armenians'), 'Armenia')
  const seen = 'Moscow/PROPN/2/nsubj/PLACE saw/VERB/0/root the/DET/4/det Armenians/PROPN/2/obj ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(state, seen), 'the Armenians'), undefined)
})

test('a son with the surname is not his father, whom the report calls by the surname alone', () => {
  const named = (...words: readonly string[]): string => `${words.join(' ')} left/VERB/0/root ./PUNCT/3/punct`
  const father = named('Segundo/PROPN/3/nsubj/PERSON', 'Valdiviezo/PROPN/1/flat/PERSON')
  const surname = 'Valdiviezo/PROPN/2/nsubj/PERSON ate/VERB/0/root ./PUNCT/2/punct'
  const son = named('Maikel/PROPN/3/nsubj/PERSON', 'Valdiviezo/PROPN/1/flat/PERSON')
  assert.equal(goesBackTo(parsed(father, surname, son), 'Maikel Valdiviezo'), undefined)
})

test('"in Roraima" is the place, where "TV Roraima" was told of', () => {
  const station = 'TV/PROPN/3/nsubj/ORG Roraima/PROPN/1/flat/ORG reported/VERB/0/root ./PUNCT/3/punct'
  const where = 'Rain/NOUN/2/nsubj fell/VERB/0/root in/ADP/4/case Roraima/PROPN/2/obl/PLACE ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(station, where), 'Roraima', 2), undefined)
  const body = 'Roraima/PROPN/2/nsubj/ORG apologised/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(station, body), 'Roraima', 2), 'TV Roraima')
})

test('one ministry is no other state’s, whichever of its phrases has the nation', () => {
  const own =
    'The/DET/4/det Malian/PROPN/4/compound/ORG Foreign/PROPN/4/compound/ORG Ministry/PROPN/5/nsubj/ORG met/VERB/0/root ./PUNCT/5/punct'
  const bare =
    'The/DET/3/det Foreign/PROPN/3/compound/ORG Ministry/PROPN/4/nsubj/ORG objected/VERB/0/root ./PUNCT/4/punct'
  const other =
    'The/DET/4/det Peruvian/PROPN/4/compound/ORG Foreign/PROPN/4/compound/ORG Ministry/PROPN/5/nsubj/ORG answered/VERB/0/root ./PUNCT/5/punct'
  assert.equal(goesBackTo(parsed(own, bare), 'The Foreign Ministry'), 'The Malian Foreign Ministry')
  assert.equal(goesBackTo(parsed(own, bare, other), 'The Peruvian Foreign Ministry'), undefined)
})

test('"A. Petrov" is Alexei Petrov, whom the report calls by the surname alone', () => {
  const named = (first: string): string =>
    `${first}/PROPN/3/nsubj/PERSON Petrov/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/3/punct`
  const surname = 'Petrov/PROPN/2/nsubj/PERSON ate/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(named('Alexei'), surname, named('A.')), 'A. Petrov'), 'Petrov')
  assert.equal(goesBackTo(parsed(named('Alexei'), surname, named('B.')), 'B. Petrov'), undefined)
})

test('whose surname is spelled in two ways is one person', () => {
  const named = (surname: string): string =>
    `Fattah/PROPN/3/nsubj/PERSON ${surname}/PROPN/1/flat/PERSON left/VERB/0/root ./PUNCT/3/punct`
  const short = 'Sisi/PROPN/2/nsubj/PERSON ate/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(named('al-Sisi'), short, named('el-Sisi')), 'Fattah el-Sisi'), 'Sisi')
})

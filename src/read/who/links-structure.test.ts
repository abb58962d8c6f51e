import assert from 'node:assert/strict'
import { test } from 'node:test'
import { linkOf } from '../../../test/goes-back.ts'
import { type Parsed, parsed } from '../../../test/parsed.ts'

test('an owner set off by commas may be a firm, and a party be taken for a person', () => {
  const owner = parsed(
    'The/DET/2/det owner/NOUN/7/nsubj ,/PUNCT/2/punct Saltwater/PROPN/2/appos/ORG Towage/PROPN/4/flat/ORG ,/PUNCT/2/punct paid/VERB/0/root ./PUNCT/7/punct',
  )
  assert.equal(linkOf(owner, 'Saltwater Towage'), 'who.apposition: The owner')
  const party = parsed(
    'My/PRON/2/nmod:poss party/NOUN/6/nsubj ,/PUNCT/2/punct Siumut/PROPN/2/appos/PERSON ,/PUNCT/2/punct lost/VERB/0/root ./PUNCT/6/punct',
  )
  assert.equal(linkOf(party, 'Siumut'), 'who.apposition: My party')
})

test('a person with a title is no body, though the tree sets him beside one', () => {
  const one = parsed(
    'The/DET/2/det command/NOUN/8/nsubj ,/PUNCT/2/punct Captain/NOUN/2/appos Dale/PROPN/4/flat/PERSON Wasik/PROPN/4/flat/PERSON ,/PUNCT/2/punct spoke/VERB/0/root ./PUNCT/8/punct',
  )
  assert.equal(linkOf(one, 'Captain Dale Wasik'), undefined)
})

test('whom others call so, who gives his name so and who is identified only so is one with the name', () => {
  const called = (...words: readonly string[]): Parsed =>
    parsed(`A/DET/2/det guard/NOUN/0/root ${words.join(' ')} Spanner/PROPN/2/dep/PERSON ./PUNCT/2/punct`)
  const whom = called(
    ',/PUNCT/2/punct',
    'whom/PRON/6/obj',
    'detainees/NOUN/6/nsubj',
    'knew/VERB/2/acl',
    'as/ADP/8/case',
  )
  assert.equal(linkOf(whom, 'Spanner'), 'who.called: A guard')
  const name = called('who/PRON/4/nsubj', 'gave/VERB/2/acl', 'his/PRON/6/nmod:poss', 'name/NOUN/4/obj', 'as/ADP/8/case')
  assert.equal(linkOf(name, 'Spanner'), 'who.called: A guard')
  const only = called('identified/VERB/2/acl', 'only/ADV/3/advmod', 'as/ADP/6/case')
  assert.equal(linkOf(only, 'Spanner'), 'who.called: A guard')
})

test('who identified another is not he, and many are not one', () => {
  const active = parsed(
    'A/DET/2/det guard/NOUN/3/nsubj identified/VERB/0/root Spanner/PROPN/3/obj/PERSON ./PUNCT/3/punct',
  )
  assert.equal(linkOf(active, 'Spanner'), undefined)
  const many = parsed(
    'The/DET/2/det guards/NOUN/4/nsubj:pass were/AUX/4/aux identified/VERB/0/root as/ADP/6/case Spanner/PROPN/4/obl/PERSON ./PUNCT/4/punct',
  )
  assert.equal(linkOf(many, 'Spanner'), undefined)
})

test('an office and its holder beside each other are one, whatever the tree makes of them', () => {
  const inside = parsed(
    'The/DET/2/det governor/NOUN/8/nsubj of/ADP/4/case Lorestan/PROPN/2/nmod/PERSON ,/PUNCT/6/punct Mousa/PROPN/4/appos/PERSON Khademzadeh/PROPN/6/flat/PERSON left/VERB/0/root ./PUNCT/8/punct',
  )
  assert.equal(linkOf(inside, 'Mousa Khademzadeh'), 'who.apposition: The governor of Lorestan')
  const behind = parsed(
    'We/PRON/2/nsubj met/VERB/0/root Khalifa/PROPN/2/obj/PERSON Ghafri/PROPN/3/flat/PERSON ,/PUNCT/6/punct Minister/NOUN/2/dep of/ADP/8/case State/NOUN/6/nmod ./PUNCT/2/punct',
  )
  assert.equal(linkOf(behind, 'Minister of State'), 'who.apposition: Khalifa Ghafri')
})

test('people in a list are not one, though the tree sets them beside each other', () => {
  const list = parsed(
    'They/PRON/2/nsubj saw/VERB/0/root a/DET/4/det teacher/NOUN/2/obj ,/PUNCT/7/punct a/DET/7/det nurse/NOUN/4/appos and/CCONJ/10/cc a/DET/10/det cook/NOUN/4/conj ./PUNCT/2/punct',
  )
  assert.equal(linkOf(list, 'a nurse'), undefined)
})

test('a woman they call Aruna is Aruna; who called Aruna a liar is not', () => {
  const they = parsed(
    'A/DET/2/det woman/NOUN/6/nsubj they/PRON/4/nsubj call/VERB/2/acl:relcl Aruna/PROPN/4/xcomp/PERSON left/VERB/0/root ./PUNCT/6/punct',
  )
  assert.equal(linkOf(they, 'Aruna'), 'who.called: A woman')
  const active = parsed(
    'A/DET/2/det woman/NOUN/3/nsubj called/VERB/0/root Aruna/PROPN/3/obj/PERSON a/DET/6/det liar/NOUN/3/xcomp ./PUNCT/3/punct',
  )
  assert.equal(linkOf(active, 'Aruna'), undefined)
})

test('two states that a headline sets side by side are two, and a state is not the ministry beside it', () => {
  const beside = (second: string): Parsed =>
    parsed(`Cambodia/PROPN/4/nsubj/PLACE ,/PUNCT/3/punct ${second} agree/VERB/0/root ./PUNCT/4/punct`)
  assert.equal(linkOf(beside('Thailand/PROPN/1/appos/PLACE'), 'Thailand'), undefined)
  assert.equal(linkOf(beside('Parliament/PROPN/1/appos/ORG'), 'Parliament'), undefined)
})

test('who introduced himself as a commander is the commander', () => {
  const man = parsed(
    'A/DET/2/det man/NOUN/9/nsubj who/PRON/4/nsubj introduced/VERB/2/acl:relcl himself/PRON/4/obj as/ADP/8/case a/DET/8/det commander/NOUN/4/obl left/VERB/0/root ./PUNCT/9/punct',
  )
  assert.equal(linkOf(man, 'a commander'), 'who.called: A man')
})

test('members of a body without a name are the body, nine of them and those of a party are not', () => {
  const of = (before: string, body: string): Parsed =>
    parsed(
      `${before} of/ADP/6/case the/DET/6/det street/NOUN/6/compound ${body}/NOUN/2/nmod left/VERB/0/root ./PUNCT/7/punct`,
    )
  const members = 'The/DET/2/det members/NOUN/7/nsubj'
  assert.equal(linkOf(of(members, 'gang'), 'the street gang'), 'who.members: The members of the street gang')
  assert.equal(linkOf(of(members, 'party'), 'the street party'), undefined)
  const nine = of('Nine/NUM/2/nummod members/NOUN/7/nsubj', 'gang')
  assert.equal(linkOf(nine, 'the street gang'), undefined)
})

test('who gives only a first name is one with it, and a reporter taken for a name is the name set off by a comma', () => {
  const first = parsed(
    'A/DET/2/det grower/NOUN/11/nsubj ,/PUNCT/2/punct who/PRON/5/nsubj gave/VERB/2/acl:relcl only/ADV/8/advmod his/PRON/8/nmod:poss name/NOUN/5/obj ,/PUNCT/10/punct Loizos/PROPN/8/appos/PERSON swore/VERB/0/root ./PUNCT/11/punct',
  )
  assert.equal(linkOf(first, 'Loizos'), 'who.called: A grower')
  const sarpanch = (mark: string): Parsed =>
    parsed(
      `The/DET/2/det sarpanch/NOUN/6/nsubj/PERSON ${mark} Rafiq/PROPN/2/dep/PERSON Mir/PROPN/4/flat/PERSON left/VERB/0/root ./PUNCT/6/punct`,
    )
  assert.equal(linkOf(sarpanch(',/PUNCT/2/punct'), 'Rafiq Mir'), 'who.apposition: sarpanch')
  assert.equal(linkOf(sarpanch('saw/VERB/2/dep'), 'Rafiq Mir'), undefined)
})

test('letters in brackets behind a state are the body before it', () => {
  const one = parsed(
    'The/DET/2/det guards/NOUN/8/nsubj of/ADP/4/case Bangladesh/PROPN/2/nmod/PLACE (/PUNCT/6/punct XQZ/PROPN/2/appos/ORG )/PUNCT/6/punct fired/VERB/0/root ./PUNCT/8/punct',
  )
  assert.notEqual(linkOf(one, 'XQZ'), 'who.acronym-in-brackets: Bangladesh')
})

test('what a named person was then is he; "the warden, then the mayor" are two', () => {
  const then = (first: string): Parsed =>
    parsed(
      `${first} ,/PUNCT/5/punct then/ADV/5/advmod a/DET/5/det student/NOUN/1/appos ,/PUNCT/5/punct left/VERB/0/root ./PUNCT/7/punct`,
    )
  assert.equal(linkOf(then('Anna/PROPN/7/nsubj/PERSON'), 'a student'), 'who.apposition: Anna')
  assert.equal(linkOf(then('Teachers/NOUN/7/nsubj'), 'a student'), undefined)
})

test('names that begin with a small letter are no offices of whom is named behind them', () => {
  const two = parsed(
    'They/PRON/2/nsubj met/VERB/0/root bin/PROPN/2/obj/PERSON Salman/PROPN/3/flat/PERSON ,/PUNCT/6/punct Anwar/PROPN/3/conj/PERSON Ibrahim/PROPN/6/flat/PERSON ./PUNCT/2/punct',
  )
  assert.equal(linkOf(two, 'Anwar Ibrahim'), undefined)
})

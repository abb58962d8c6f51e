import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { candidatesIn } from './phrases.ts'
import { treeOf } from './tree.ts'

/** The phrases of one sentence, pronouns left out, each as `sort: words`. */
function phrases(line: string): string[] {
  const { report, language } = parsed(line)
  const [sentence] = language.sentences
  if (!sentence) return []
  return candidatesIn(treeOf(sentence, 0), language.names)
    .filter(({ kind }) => kind !== 'pronoun')
    .map(({ sort, span }) => `${sort}: ${wordsAt(report.text, span)}`)
}

test('an office that is of something named ends behind it, not before', () => {
  assert.deepEqual(
    phrases(
      'A/DET/2/det chief/NOUN/7/nsubj of/ADP/6/case the/DET/6/det Kovran/PROPN/6/compound/ORG coalition/NOUN/2/nmod left/VERB/0/root ./PUNCT/7/punct',
    ),
    ['person: A chief of the Kovran coalition', 'organisation: the Kovran coalition', 'organisation: Kovran'],
  )
})

test('an office may be of something that is of something', () => {
  assert.deepEqual(
    phrases(
      'Deputy/PROPN/2/compound Minister/PROPN/9/nmod:desc of/ADP/5/case Foreign/ADJ/5/amod Affairs/PROPN/2/nmod of/ADP/8/case the/DET/8/det Federation/PROPN/5/nmod/ORG Oleg/PROPN/11/nsubj/PERSON Vershinsky/PROPN/9/flat/PERSON left/VERB/0/root ./PUNCT/11/punct',
    )[0],
    'person: Deputy Minister of Foreign Affairs of the Federation Oleg Vershinsky',
  )
})

test('a title stands before brackets too', () => {
  assert.deepEqual(
    phrases(
      'First/ADJ/2/amod Admiral/PROPN/8/nsubj (/PUNCT/4/punct M/PROPN/6/appos )/PUNCT/4/punct Oleg/PROPN/8/nsubj/PERSON Vershinsky/PROPN/6/flat/PERSON left/VERB/0/root ./PUNCT/8/punct',
    ),
    ['person: First Admiral (M) Oleg Vershinsky'],
  )
})

test('a day or week before an office is not of it', () => {
  assert.deepEqual(
    phrases(
      'This/DET/2/det week/NOUN/6/obl deputy/NOUN/4/compound secretary/NOUN/5/nmod:desc Petrova/PROPN/6/nsubj/PERSON left/VERB/0/root ./PUNCT/6/punct',
    ),
    ['person: deputy secretary Petrova'],
  )
})

test('two nouns that the tree hangs side by side are one phrase', () => {
  assert.deepEqual(
    phrases('A/DET/2/det ministry/NOUN/4/nsubj spokeswoman/NOUN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct'),
    ['person: A ministry spokeswoman'],
  )
})

test('a coast guard is a body, a Foreign Secretary nobody by name', () => {
  assert.deepEqual(
    phrases(
      'The/DET/4/det China/PROPN/4/compound/ORG Coast/PROPN/4/compound/ORG Guard/PROPN/5/nsubj/ORG left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['organisation: The China Coast Guard'],
  )
})

test('a name goes on over a by-name and a hyphen before digits', () => {
  assert.deepEqual(
    phrases(
      'Oleg/PROPN/5/nsubj/PERSON “/PUNCT/3/punct Misha/PROPN/1/flat/PERSON ”/PUNCT/3/punct Vershinsky/PROPN/1/flat/PERSON met/VERB/0/root KL/PROPN/6/obj/ORG -/PUNCT/7/punct 13/NUM/7/flat ./PUNCT/6/punct',
    ),
    ['person: Oleg “Misha” Vershinsky', 'organisation: KL-13'],
  )
})

test('a count makes a people of a name that no table knows', () => {
  assert.deepEqual(
    phrases('Some/ADV/2/advmod 94/NUM/3/nummod Kovrani/PROPN/4/nsubj/PERSON left/VERB/0/root ./PUNCT/4/punct'),
    ['people: Some 94 Kovrani'],
  )
})

test('whoever a clause tells of is somebody with that clause, and nobody without', () => {
  assert.deepEqual(
    phrases(
      'Those/PRON/5/nsubj who/PRON/3/nsubj waited/VERB/1/acl:relcl there/ADV/3/advmod left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['person: Those who waited there'],
  )
  assert.deepEqual(phrases('Those/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct'), [])
})

test('no fewer than 28 soldiers are somebody, no soldiers nobody', () => {
  assert.deepEqual(
    phrases(
      'No/ADV/4/advmod fewer/ADJ/4/advmod than/ADP/2/fixed 28/NUM/5/nummod soldiers/NOUN/6/nsubj left/VERB/0/root ./PUNCT/6/punct',
    ),
    ['person: No fewer than 28 soldiers'],
  )
  assert.deepEqual(phrases('No/DET/2/det soldiers/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'), [])
})

test('quotation marks inside a phrase come in pairs', () => {
  assert.deepEqual(
    phrases(
      'Twenty/NUM/4/nummod Polish/ADJ/4/amod “/PUNCT/4/punct diplomats/NOUN/6/nsubj ”/PUNCT/4/punct left/VERB/0/root ./PUNCT/6/punct',
    ),
    ['person: Twenty Polish “diplomats”'],
  )
})

test('a countryman is somebody, his nationality before a noun is not', () => {
  assert.deepEqual(phrases('A/DET/2/det Syrian/PROPN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'), ['person: A Syrian'])
  assert.deepEqual(phrases('A/DET/3/det Syrian/ADJ/3/amod soldier/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'), [
    'person: A Syrian soldier',
  ])
})

test('a noun with a preposition belongs to the noun before, though the tree makes a subject of it', () => {
  assert.deepEqual(
    phrases(
      'An/DET/2/det adviser/NOUN/5/nsubj to/ADP/4/case Kovran/PROPN/5/nsubj/ORG left/VERB/0/root ./PUNCT/5/punct',
    )[0],
    'person: An adviser to Kovran',
  )
})

test('what stands behind an adjective that tells of a source is in the phrase, a bare participle is not', () => {
  assert.deepEqual(
    phrases(
      'A/DET/2/det person/NOUN/7/nsubj familiar/ADJ/2/acl with/ADP/6/case the/DET/6/det talks/NOUN/3/obl left/VERB/0/root ./PUNCT/7/punct',
    ),
    ['person: A person familiar with the talks'],
  )
  assert.deepEqual(phrases('It/PRON/2/nsubj left/VERB/0/root students/NOUN/2/obj injured/ADJ/3/amod ./PUNCT/2/punct'), [
    'person: students',
  ])
})

test('an office cut at its hyphen is one phrase', () => {
  assert.deepEqual(
    phrases(
      'Its/PRON/2/nmod:poss director/NOUN/5/nsubj -/PUNCT/4/punct general/NOUN/2/appos left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['person: Its director-general'],
  )
})

test('a title cut at its hyphen is one person, whichever half the tree takes for its noun', () => {
  assert.deepEqual(
    phrases(
      'The/DET/4/det vice/NOUN/4/compound -/PUNCT/4/punct chancellor/NOUN/5/nsubj left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['person: The vice-chancellor'],
  )
})

test('initials in brackets make a body of a name that nothing else tells of', () => {
  assert.deepEqual(
    phrases(
      'The/DET/4/det Regional/ADJ/4/amod Security/PROPN/4/compound System/PROPN/8/nsubj (/PUNCT/6/punct RSS/PROPN/4/appos )/PUNCT/6/punct left/VERB/0/root ./PUNCT/8/punct',
    ),
    ['organisation: Regional Security System', 'organisation: RSS'],
  )
})

test('a forum of the people is named with them, and a paper with its own article', () => {
  assert.deepEqual(
    phrases(
      'The/DET/4/det People/PROPN/4/nmod:poss/ORG \u2019s/PART/2/case/ORG Forum/PROPN/5/nsubj left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['organisation: People\u2019s Forum'],
  )
  assert.deepEqual(
    phrases('The/DET/2/det daily/NOUN/5/nsubj The/DET/4/det Point/PROPN/2/appos/ORG left/VERB/0/root ./PUNCT/5/punct'),
    ['organisation: The daily The Point'],
  )
})

test('a station is a body, whatever the model calls it, and so is a broadcaster', () => {
  assert.deepEqual(
    phrases(
      'TV/PROPN/6/nsubj/PERSON Kovran/PROPN/1/flat/PERSON and/CCONJ/5/cc broadcaster/NOUN/5/compound KLT/PROPN/1/conj/ORG left/VERB/0/root ./PUNCT/6/punct',
    ),
    ['organisation: TV Kovran', 'organisation: broadcaster KLT'],
  )
})

test('the paper that publishes is no party of what it tells', () => {
  assert.deepEqual(phrases('This/DET/2/det newspaper/NOUN/3/nsubj waited/VERB/0/root ./PUNCT/3/punct'), [])
  assert.deepEqual(phrases('The/DET/2/det newspaper/NOUN/3/nsubj waited/VERB/0/root ./PUNCT/3/punct'), [
    'organisation: The newspaper',
  ])
})

test('a headline ends a phrase at its verb and its colon', () => {
  assert.deepEqual(
    phrases(
      'Kovran/PROPN/3/compound/ORG readies/VERB/3/compound troops/NOUN/5/nmod :/PUNCT/3/punct sources/NOUN/0/root ./PUNCT/5/punct',
    ),
    ['organisation: Kovran', 'organisation: troops', 'person: sources'],
  )
})

test('whether he still holds an office, and how he is spoken of, are of the phrase', () => {
  assert.deepEqual(
    phrases(
      'Acting/PROPN/5/nsubj Under/ADP/3/compound Secretary/PROPN/4/nmod:desc Oleg/PROPN/5/nsubj/PERSON left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['person: Acting Under Secretary Oleg'],
  )
  assert.deepEqual(
    phrases(
      'HE/PRON/3/compound Deputy/PROPN/3/compound Minister/PROPN/4/nmod:desc Oleg/PROPN/5/nsubj/PERSON left/VERB/0/root ./PUNCT/5/punct',
    ),
    ['person: HE Deputy Minister Oleg'],
  )
})

test('an age is told with its number, wherever the tree hangs it', () => {
  assert.deepEqual(
    phrases(
      'Guests/NOUN/8/vocative the/DET/7/det 44/NUM/5/nummod -/PUNCT/3/punct year/NOUN/7/obl -/PUNCT/5/punct old/ADJ/1/conj left/VERB/0/root ./PUNCT/8/punct',
    ),
    ['person: Guests', 'person: the 44-year-old'],
  )
})

test('a known armed group is a body, whatever the model takes it for', () => {
  assert.deepEqual(
    phrases(
      'The/DET/2/det Houthis/PROPN/3/nsubj/PLACE left/VERB/0/root al/PROPN/3/obj/PERSON -/PUNCT/4/punct Shabab/PROPN/4/flat/PERSON ./PUNCT/3/punct',
    ),
    ['organisation: Houthis', 'organisation: al-Shabab'],
  )
})

test('a body known by capitals and digits is a body, whatever kind of name it is taken for', () => {
  assert.deepEqual(phrases('the/DET/2/det M48/PROPN/3/nsubj/EVENT attacked/VERB/0/root ./PUNCT/3/punct'), [
    'organisation: M48',
  ])
})

test('a name of no kind is a body, but an operation or a treaty is nobody', () => {
  assert.deepEqual(phrases('Kovra/PROPN/2/compound/MISC Metals/PROPN/3/nsubj/MISC paid/VERB/0/root ./PUNCT/3/punct'), [
    'organisation: Kovra Metals',
  ])
  assert.deepEqual(
    phrases('Operation/PROPN/2/compound/MISC Kovra/PROPN/3/nsubj/MISC began/VERB/0/root ./PUNCT/3/punct'),
    [],
  )
})

test('who is named beside his office, or at the head of a turn, is a person, and no place', () => {
  assert.deepEqual(
    phrases(
      'The/DET/2/det burgomaster/NOUN/6/nsubj ,/PUNCT/4/punct Kovra/PROPN/2/appos/PLACE Delmaz/PROPN/4/flat/PLACE left/VERB/0/root ./PUNCT/6/punct',
    ),
    ['person: The burgomaster', 'person: Kovra Delmaz'],
  )
  assert.deepEqual(
    phrases('OLGA/PROPN/4/vocative/PLACE DELMAZ/PROPN/1/flat/PLACE :/PUNCT/1/punct No/INTJ/0/root ./PUNCT/4/punct'),
    ['person: OLGA DELMAZ'],
  )
})

test('an officer of police is named with the whole rank', () => {
  assert.deepEqual(
    phrases(
      'Superintendent/NOUN/6/nsubj of/ADP/3/case Police/PROPN/1/nmod Oleg/PROPN/1/appos/PERSON Vershinsky/PROPN/4/flat/PERSON left/VERB/0/root ./PUNCT/6/punct',
    )[0],
    'person: Superintendent of Police Oleg Vershinsky',
  )
})

test('a name that the model cuts in its hyphen is whole, and a former sergeant is named with his rank', () => {
  assert.deepEqual(
    phrases(
      'Ex-sergeant/NOUN/2/compound Noh/PROPN/6/nsubj/PERSON Tae/PROPN/2/flat/PERSON -/PUNCT/5/punct/PERSON il/PROPN/2/flat spoke/VERB/0/root ./PUNCT/6/punct',
    ).length,
    1,
  )
})

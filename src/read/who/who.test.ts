import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'
import { findWords } from '../language/words.ts'
import { findWho } from './who.ts'

/** Each actor as `name: wording; wording`. */
const actors = ({ report, language }: Parsed, says: readonly RawSays[] = []): string[] =>
  findWho(report, language, says).actors.map(
    ({ name, names }) => `${name}: ${names.map((at) => wordsAt(report.text, at)).join('; ')}`,
  )

/** The name of the actor that some words stand for. */
function standsFor(one: Parsed, words: string, nth = 1, says: readonly RawSays[] = []): string | undefined {
  const who = findWho(one.report, one.language, says)
  const id = who.actorAt(one.at(words, nth))
  return who.actors.find((actor) => actor.id === id)?.name
}

const MINISTER =
  'Russian/ADJ/4/amod deputy/ADJ/4/amod foreign/ADJ/4/amod minister/NOUN/5/nmod:desc Oleg/PROPN/7/nsubj/PERSON Vershinsky/PROPN/5/flat/PERSON left/VERB/0/root ././7/punct'

test('a name stands with its title, without it, and its office alone', () => {
  assert.deepEqual(actors(parsed(MINISTER)), [
    'Oleg Vershinsky: Russian deputy foreign minister Oleg Vershinsky; Russian deputy foreign minister; Oleg Vershinsky',
  ])
})

test('a surname and an office go back to the person named above', () => {
  const one = parsed(
    MINISTER,
    'Vershinsky/PROPN/2/nsubj/PERSON slept/VERB/0/root ./PUNCT/2/punct',
    'The/DET/2/det minister/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(standsFor(one, 'Vershinsky', 2), 'Oleg Vershinsky')
  assert.equal(standsFor(one, 'The minister'), 'Oleg Vershinsky')
})

test('an apposition and its name are one actor', () => {
  const one = parsed(
    'Elena/PROPN/8/nsubj/PERSON Petrova/PROPN/1/flat/PERSON ,/PUNCT/6/punct the/DET/6/det delegation/NOUN/6/compound spokeswoman/NOUN/1/appos ,/PUNCT/1/punct spoke/VERB/0/root ./PUNCT/8/punct',
    'She/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct',
  )
  assert.equal(standsFor(one, 'the delegation spokeswoman'), 'Elena Petrova')
  assert.equal(standsFor(one, 'She'), 'Elena Petrova')
})

test('a woman is not "he"', () => {
  const one = parsed(
    'Oleg/PROPN/3/nsubj/PERSON Vershinsky/PROPN/1/flat/PERSON met/VERB/0/root Elena/PROPN/3/obj/PERSON Petrova/PROPN/4/flat/PERSON ./PUNCT/3/punct',
    'Petrova/PROPN/2/nsubj/PERSON slept/VERB/0/root ./PUNCT/2/punct',
    'He/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct',
  )
  assert.equal(standsFor(one, 'He'), 'Oleg Vershinsky')
})

test('a capital that speaks is its state, one that holds a meeting is nobody', () => {
  const one = parsed(
    'Moscow/PROPN/2/nsubj/PLACE agreed/VERB/0/root ./PUNCT/2/punct',
    'They/PRON/2/nsubj met/VERB/0/root in/ADP/4/case Doha/PROPN/2/obl/PLACE ./PUNCT/2/punct',
    'Russia/PROPN/2/nsubj/PLACE left/VERB/0/root ./PUNCT/2/punct',
  )
  assert.deepEqual(actors(one), ['Russia: Moscow; Russia'])
})

test('a state that only its government is told of is called by that', () => {
  const one = parsed(
    'We/PRON/2/nsubj live/VERB/0/root in/ADP/4/case Kenya/PROPN/2/obl/PLACE ./PUNCT/2/punct',
    'The/DET/2/det government/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(standsFor(one, 'The government'), 'Kenyan government')
})

test('a foreign ministry is called by the nation whose capital or possessive stands beside it', () => {
  const one = parsed(
    'Kenya/PROPN/2/nsubj/PLACE left/VERB/0/root ./PUNCT/2/punct',
    'The/DET/3/det foreign/ADJ/3/amod ministry/NOUN/6/nsubj in/ADP/5/case Warsaw/PROPN/3/nmod/PLACE left/VERB/0/root ./PUNCT/6/punct',
  )
  assert.ok(actors(one).some((line) => line.startsWith('Polish foreign ministry: ')))
})

test('a body known by its initials is called by its full name', () => {
  const one = parsed(
    'The/DET/2/det EU/PROPN/3/nsubj/ORG left/VERB/0/root ./PUNCT/3/punct',
    'The/DET/2/det EU/PROPN/3/nsubj/ORG slept/VERB/0/root ./PUNCT/3/punct',
  )
  assert.deepEqual(actors(one), ['European Union: EU'])
})

test('a short form in brackets is that of the body with its initials, not of the phrase around it', () => {
  const one = parsed(
    'A/DET/2/det patrol/NOUN/10/nsubj of/ADP/6/case the/DET/6/det Border/PROPN/6/compound/ORG Force/PROPN/2/nmod/ORG (/PUNCT/8/punct BF/PROPN/6/appos/ORG )/PUNCT/8/punct left/VERB/0/root ./PUNCT/10/punct',
    'BF/PROPN/2/nsubj/ORG slept/VERB/0/root ./PUNCT/2/punct',
  )
  assert.equal(standsFor(one, 'BF', 2), 'Border Force')
})

test('two of the protesters are not the protesters', () => {
  const one = parsed(
    'Two/NUM/5/nsubj of/ADP/4/case the/DET/4/det protesters/NOUN/1/nmod left/VERB/0/root ./PUNCT/5/punct',
    'The/DET/2/det protesters/NOUN/3/nsubj stayed/VERB/0/root ./PUNCT/3/punct',
  )
  assert.notEqual(standsFor(one, 'Two of the protesters'), standsFor(one, 'The protesters'))
})

test('an official who asked not to be named stands with that clause too', () => {
  const one = parsed(
    'An/DET/2/det official/NOUN/9/nsubj who/PRON/4/nsubj asked/VERB/2/acl:relcl not/PART/7/advmod to/PART/7/mark named/VERB/4/xcomp ,/PUNCT/4/punct left/VERB/0/root ./PUNCT/9/punct',
  )
  assert.deepEqual(actors(one), ['official: An official who asked not to named; An official'])
})

test('a movement keeps its delegation, its class noun and what it is called after', () => {
  const one = parsed(
    'Hamas/PROPN/2/nsubj/ORG left/VERB/0/root ./PUNCT/2/punct',
    'The/DET/3/det Hamas/PROPN/3/compound/ORG movement/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct',
    'The/DET/3/det militant/ADJ/3/amod group/NOUN/4/nsubj slept/VERB/0/root ./PUNCT/4/punct',
  )
  assert.deepEqual(actors(one), ['Hamas: Hamas; The Hamas movement; The militant group'])
})

test('"I" in a quotation is its speaker, "we" the body the speaker speaks for', () => {
  const one = parsed(
    'UNHCR/PROPN/2/compound/ORG spokeswoman/NOUN/3/nmod:desc Elena/PROPN/5/nsubj/PERSON Petrova/PROPN/3/flat/PERSON said/VERB/0/root we/PRON/7/nsubj leave/VERB/5/ccomp and/CCONJ/10/cc I/PRON/10/nsubj stay/VERB/7/conj ./PUNCT/5/punct',
  )
  const says = [one.says('UNHCR spokeswoman Elena Petrova', 'said', 'we leave and I stay')]
  assert.equal(standsFor(one, 'I', 1, says), 'Elena Petrova')
  assert.equal(standsFor(one, 'we', 1, says), 'UNHCR')
})

test('"I" of the text itself is one voice, which names no actor', () => {
  const one = parsed(
    'I/PRON/2/nsubj left/VERB/0/root ./PUNCT/2/punct',
    'They/PRON/2/nsubj saw/VERB/0/root me/PRON/2/obj ./PUNCT/2/punct',
  )
  const { mentions, actors } = findWho(one.report, one.language, [])
  assert.deepEqual(
    mentions.map(({ span: at, chain }) => [wordsAt(one.report.text, at), chain === mentions[0]?.chain]),
    [
      ['I', true],
      ['me', true],
    ],
  )
  assert.deepEqual(actors, [])
})

test('reporters who are told something are no actors', () => {
  const one = parsed(
    'Elena/PROPN/3/nsubj/PERSON Petrova/PROPN/1/flat/PERSON told/VERB/0/root reporters/NOUN/3/iobj ./PUNCT/3/punct',
  )
  assert.deepEqual(actors(one), ['Elena Petrova: Elena Petrova'])
})

test('a short form in brackets goes on as the name', () => {
  const one = parsed(
    'The/DET/4/det Border/PROPN/4/compound/ORG Guard/PROPN/4/compound/ORG Force/PROPN/8/nsubj/ORG (/PUNCT/6/punct BGF/PROPN/4/appos/ORG )/PUNCT/6/punct left/VERB/0/root ./PUNCT/8/punct',
    'BGF/PROPN/2/nsubj/ORG slept/VERB/0/root ./PUNCT/2/punct',
  )
  assert.equal(standsFor(one, 'BGF', 2), 'Border Guard Force')
})

test('people stand without the place that follows them too', () => {
  const one = parsed(
    'Three/NUM/3/nummod armed/ADJ/3/amod men/NOUN/6/nsubj in/ADP/5/case Goris/PROPN/3/nmod/PLACE fled/VERB/0/root ./PUNCT/6/punct',
  )
  assert.match(actors(one)[0] ?? '', /: Three armed men in Goris; Three armed men(?:;|$)/u)
})

test("a country's name within a body's is no state: the Sri Lanka Navy", () => {
  const one = parsed(
    'The/DET/4/det Sri/PROPN/4/compound/ORG Lanka/PROPN/4/compound/ORG Navy/PROPN/5/nsubj/ORG left/VERB/0/root ./PUNCT/5/punct',
  )
  assert.deepEqual(actors(one), ['Sri Lanka Navy: The Sri Lanka Navy'])
})

test('people told of by one word first are called by the fuller words below it', () => {
  const one = parsed(
    'Officials/NOUN/2/nsubj agree/VERB/0/root ./PUNCT/2/punct',
    'The/DET/2/det officials/NOUN/6/nsubj are/AUX/6/cop the/DET/6/det customs/NOUN/6/compound officials/NOUN/0/root ./PUNCT/6/punct',
    'The/DET/2/det officials/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(standsFor(one, 'The officials', 2), 'customs officials')
})

test('a possessive belongs to the office before a name', () => {
  const one = parsed(
    'Our/PRON/2/nmod:poss reporter/NOUN/3/nmod:desc Elena/PROPN/5/nsubj/PERSON Petrova/PROPN/3/flat/PERSON left/VERB/0/root ./PUNCT/5/punct',
  )
  assert.match(actors(one)[0] ?? '', /^Elena Petrova: Our reporter Elena Petrova;.* Elena Petrova$/u)
})

test('where somebody is stays with the noun: "a doctor there"', () => {
  const one = parsed('A/DET/2/det doctor/NOUN/4/nsubj there/ADV/2/advmod left/VERB/0/root ./PUNCT/4/punct')
  assert.deepEqual(actors(one, [one.says('A doctor there', 'left', '.')]), ['doctor there: A doctor there'])
})

test('the title of a person is kept as a role with its body', () => {
  const one = parsed(
    'UNHCR/PROPN/2/compound/ORG spokeswoman/NOUN/3/nmod:desc Elena/PROPN/5/nsubj/PERSON Petrova/PROPN/3/flat/PERSON spoke/VERB/0/root ./PUNCT/5/punct',
  )
  const petrova = findWho(one.report, one.language, []).actors.find(({ name }) => name === 'Elena Petrova')
  assert.deepEqual(petrova?.roles, [{ title: 'UNHCR spokeswoman', organisation: 'UNHCR' }])
})

test('each link of a chain names its rule and the words it goes back to', () => {
  const one = parsed(MINISTER, 'Vershinsky/PROPN/2/nsubj/PERSON slept/VERB/0/root ./PUNCT/2/punct')
  const last = findWho(one.report, one.language, []).mentions.at(-1)
  assert.equal(last?.evidence.chain?.by, 'who.partial-name')
  assert.equal(last?.evidence.chain?.basis, 'coreference')
  assert.deepEqual(last?.evidence.chain?.spans, [one.at('Russian deputy foreign minister Oleg Vershinsky')])
})

for (const text of ['', ' \r\n', '😀 e\u0301\u00A0“Moscow” said the 👩‍👩‍👧.', 'A (B) [C] – D: “E']) {
  test(`words that no model has read name nobody: ${JSON.stringify(text)}`, () => {
    const report = { id: 'x', text, language: 'en', blocks: [], credits: [] }
    const language = { sentences: findWords(report), quotations: [], names: [], roles: [], says: [], triggers: [] }
    assert.deepEqual(findWho(report, language, []).actors, [])
  })
}

test('two names that a hyphen joins are one mention, so that no two mentions share an id', () => {
  const { report, language } = parsed(
    'Japan/PROPN/4/compound/PLACE -/PUNCT/3/punct China/PROPN/4/compound/PLACE talks/NOUN/5/nsubj began/VERB/0/root ./PUNCT/5/punct',
    'Japan/PROPN/4/compound/PLACE -/PUNCT/3/punct China/PROPN/4/compound/PLACE trade/NOUN/5/nsubj fell/VERB/0/root ./PUNCT/5/punct',
  )
  const ids = findWho(report, language, []).mentions.map(({ id }) => id)
  assert.ok(ids.length > 0)
  assert.deepEqual(ids, [...new Set(ids)])
})

test('a force acts through its officers, units and aircraft, a body not through one of its men', () => {
  const one = parsed(
    'Fifty/NUM/3/nummod GSU/PROPN/3/compound/ORG officers/NOUN/4/nsubj arrived/VERB/0/root ./PUNCT/4/punct',
    'A/DET/3/det KDF/PROPN/3/compound/ORG helicopter/NOUN/4/nsubj landed/VERB/0/root ./PUNCT/4/punct',
    'A/DET/3/det NRC/PROPN/3/compound/ORG officer/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct',
  )
  assert.equal(standsFor(one, 'Fifty GSU officers'), 'GSU')
  assert.equal(standsFor(one, 'A KDF helicopter'), standsFor(one, 'KDF'))
  assert.notEqual(standsFor(one, 'A NRC officer'), 'NRC')
})

test('a company is no body that is known as another sort, nor "this portal" a body of the report', () => {
  const one = parsed(
    'The/DET/2/det commission/NOUN/7/nsubj ,/PUNCT/4/punct NLC/PROPN/2/appos/ORG ,/PUNCT/4/punct had/AUX/7/aux met/VERB/0/root ./PUNCT/7/punct',
    'The/DET/2/det company/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct',
  )
  assert.notEqual(standsFor(one, 'The company'), standsFor(one, 'NLC'))
})

test('"the firm" is the body named in this sentence or the last, and "the firms" are none that was named', () => {
  const named = 'Corwood/PROPN/2/nsubj/ORG left/VERB/0/root ./PUNCT/2/punct'
  const firm = 'The/DET/2/det firm/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct'
  const [near, far] = [parsed(named, firm), parsed(named, 'It/PRON/2/nsubj rained/VERB/0/root ./PUNCT/2/punct', firm)]
  assert.equal(standsFor(near, 'The firm'), 'Corwood')
  assert.notEqual(standsFor(far, 'The firm'), 'Corwood')
  const many = parsed(named, 'The/DET/2/det firms/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct')
  assert.notEqual(standsFor(many, 'The firms'), 'Corwood')
})

test('a name that one is known by is his, and no body of his kind told of before', () => {
  const one = parsed(
    'The/DET/2/det movement/NOUN/4/nsubj Hamas/PROPN/2/appos/ORG left/VERB/0/root ./PUNCT/4/punct',
    'The/DET/2/det group/NOUN/8/nsubj known/VERB/2/acl as/ADP/5/case Kupala/PROPN/3/obl/ORG ,/PUNCT/3/punct it/PRON/8/nsubj left/VERB/0/root ./PUNCT/8/punct',
  )
  assert.equal(standsFor(one, 'The group'), 'Kupala')
})

test('"the Iranians" that act are their state, if it is told of', () => {
  const one = parsed(
    'Tehran/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct',
    'The/DET/2/det Iranians/PROPN/3/nsubj/NORP refused/VERB/0/root ./PUNCT/3/punct',
    'Twenty/NUM/2/nummod Iranians/PROPN/3/nsubj/NORP fled/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(standsFor(one, 'The Iranians'), 'Iranian government')
  assert.notEqual(standsFor(one, 'Twenty Iranians'), 'Iranian government')
})

test('initials that everybody knows are nobody else’s', () => {
  const one = parsed(
    'The/DET/2/det UN/PROPN/3/nsubj/ORG protested/VERB/0/root ./PUNCT/3/punct',
    'The/DET/3/det Ugebladet/PROPN/4/nsubj/ORG Nord/PROPN/2/flat/ORG answered/VERB/0/root ./PUNCT/4/punct',
  )
  assert.notEqual(standsFor(one, 'Ugebladet Nord'), standsFor(one, 'UN'))
})

test('"the priest" is Father Simon, "the cook" is not', () => {
  const one = parsed(
    'Father/PROPN/2/compound/PERSON Simon/PROPN/4/nsubj/PERSON Lokol/PROPN/2/flat/PERSON left/VERB/0/root ./PUNCT/4/punct',
    'The/DET/2/det priest/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct',
    'The/DET/2/det cook/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(standsFor(one, 'The priest'), standsFor(one, 'Simon Lokol'))
  assert.notEqual(standsFor(one, 'The cook'), standsFor(one, 'Simon Lokol'))
})

test('a national army is one under its name, its initials and "the Israeli army"', () => {
  const one = parsed(
    'The/DET/3/det Israeli/ADJ/3/amod army/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct',
    'The/DET/2/det IDF/PROPN/3/nsubj/ORG withdrew/VERB/0/root ./PUNCT/3/punct',
    'The/DET/2/det KDF/PROPN/3/nsubj/ORG stayed/VERB/0/root ./PUNCT/3/punct',
  )
  assert.equal(standsFor(one, 'The Israeli army'), standsFor(one, 'IDF'))
  assert.notEqual(standsFor(one, 'KDF'), standsFor(one, 'IDF'))
})

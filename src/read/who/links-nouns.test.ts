import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesBackTo } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

const TEACHERS = 'Two/NUM/2/nummod teachers/NOUN/3/nsubj died/VERB/0/root ./PUNCT/3/punct'

test('what befell somebody is no new name for him: "the slain teachers"; "the new teachers" are others', () => {
  const slain = 'The/DET/3/det slain/ADJ/3/amod teachers/NOUN/4/nsubj slept/VERB/0/root ./PUNCT/4/punct'
  assert.equal(goesBackTo(parsed(TEACHERS, slain), 'The slain teachers'), 'Two teachers')
  const others = 'The/DET/3/det new/ADJ/3/amod teachers/NOUN/4/nsubj slept/VERB/0/root ./PUNCT/4/punct'
  assert.equal(goesBackTo(parsed(TEACHERS, others), 'The new teachers'), undefined)
})

test('another count is of others, and so are some of them', () => {
  const six = 'The/DET/3/det six/NUM/3/nummod teachers/NOUN/4/nsubj slept/VERB/0/root ./PUNCT/4/punct'
  assert.equal(goesBackTo(parsed(TEACHERS, six), 'The six teachers'), undefined)
  const one = 'One/NUM/5/nsubj of/ADP/4/case the/DET/4/det teachers/NOUN/1/nmod slept/VERB/0/root ./PUNCT/5/punct'
  assert.equal(goesBackTo(parsed(TEACHERS, one), 'One of the teachers'), undefined)
})

test('"the agency" is the one just named, not one called so long before', () => {
  const ports = 'The/DET/2/det agency/NOUN/5/nsubj of/ADP/4/case ports/NOUN/2/nmod spoke/VERB/0/root ./PUNCT/5/punct'
  const rain = 'Rain/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct'
  const named = 'UNHCR/PROPN/2/nsubj/ORG appealed/VERB/0/root ./PUNCT/2/punct'
  const agency = 'The/DET/2/det agency/NOUN/3/nsubj declined/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(ports, rain, agency), 'The agency declined'), 'The agency of ports')
  assert.equal(goesBackTo(parsed(ports, rain, named, agency), 'The agency declined'), 'UNHCR')
})

test('a group is whom it is made of, a committee is not', () => {
  const group = parsed(
    'A/DET/2/det group/NOUN/5/nsubj of/ADP/4/case imams/NOUN/2/nmod wrote/VERB/0/root ./PUNCT/5/punct',
  )
  assert.equal(goesBackTo(group, 'imams'), 'A group of imams')
  const committee = parsed(
    'A/DET/2/det committee/NOUN/5/nsubj of/ADP/4/case imams/NOUN/2/nmod wrote/VERB/0/root ./PUNCT/5/punct',
  )
  assert.equal(goesBackTo(committee, 'imams'), undefined)
})

test('"the officer" is a colonel told of not long before; "the colonel" is no officer', () => {
  const one = (noun: string): string => `A/DET/2/det ${noun}/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct`
  const the = (noun: string): string => `The/DET/2/det ${noun}/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct`
  assert.equal(goesBackTo(parsed(one('colonel'), the('officer')), 'The officer'), 'A colonel')
  assert.equal(goesBackTo(parsed(one('officer'), the('colonel')), 'The colonel'), undefined)
})

test('"the unions" are not one union', () => {
  const union = 'The/DET/2/det union/NOUN/3/nsubj met/VERB/0/root ./PUNCT/3/punct'
  const unions = 'The/DET/2/det unions/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(union, unions), 'The unions'), undefined)
})

test('"its guards" are the guards told of before; "its policemen" may be another state\'s', () => {
  const told = (noun: string): string => `${noun}/NOUN/2/nsubj slept/VERB/0/root ./PUNCT/2/punct`
  const owned = (noun: string): string => `Its/PRON/2/nmod:poss ${noun}/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct`
  assert.equal(goesBackTo(parsed(told('Guards'), owned('guards')), 'Its guards'), 'Guards')
  assert.equal(goesBackTo(parsed(told('Policemen'), owned('policemen')), 'Its policemen'), undefined)
})

test('"her old neighbour" is no other neighbour', () => {
  const recent = 'The/DET/3/det new/ADJ/3/amod neighbour/NOUN/4/nsubj slept/VERB/0/root ./PUNCT/4/punct'
  const old = 'Her/PRON/3/nmod:poss old/ADJ/3/amod neighbour/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'
  assert.equal(goesBackTo(parsed(recent, old), 'Her old neighbour'), undefined)
})

test("another one's wife is another wife, and two of hers are not the four", () => {
  const dale = 'Dale/PROPN/2/nsubj/PERSON slept/VERB/0/root ./PUNCT/2/punct'
  const omar = 'Omar/PROPN/2/nsubj/PERSON slept/VERB/0/root ./PUNCT/2/punct'
  const wife = (verb: string): string => `His/PRON/2/nmod:poss wife/NOUN/3/nsubj ${verb}/VERB/0/root ./PUNCT/3/punct`
  assert.equal(goesBackTo(parsed(dale, wife('slept'), omar, wife('wept')), 'His wife wept'), undefined)
  const four = 'Four/NUM/2/nummod sons/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct'
  const hers = 'Her/PRON/3/nmod:poss two/NUM/3/nummod sons/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'
  assert.equal(goesBackTo(parsed(four, hers), 'Her two sons'), undefined)
})

test('"the president" is no court\'s president, and "the 58-year-old minister" a minister of whom no age was told', () => {
  const court =
    "The/DET/2/det court/NOUN/4/nmod:poss 's/PART/2/case president/NOUN/5/nsubj spoke/VERB/0/root ./PUNCT/5/punct"
  const the = (who: string): string => `The/DET/2/det ${who}/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct`
  assert.equal(goesBackTo(parsed(court, the('president')), 'The president'), undefined)
  const minister = 'A/DET/2/det minister/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct'
  const aged = 'The/DET/3/det 58-year-old/ADJ/3/amod minister/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'
  assert.equal(goesBackTo(parsed(minister, aged), 'The 58-year-old minister'), 'A minister')
})

test('"soldiers" many sentences later are other soldiers, "the soldiers" are not', () => {
  const young = 'Young/ADJ/2/amod soldiers/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  const rain = 'Rain/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct'
  const bare = 'Soldiers/NOUN/2/nsubj slept/VERB/0/root ./PUNCT/2/punct'
  const far = new Array<string>(9).fill(rain)
  assert.equal(goesBackTo(parsed(young, rain, bare), 'Soldiers slept'), 'Young soldiers')
  assert.equal(goesBackTo(parsed(young, ...far, bare), 'Soldiers slept'), undefined)
  const the = 'The/DET/2/det soldiers/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(young, ...far, the), 'The soldiers'), 'Young soldiers')
})

test('"the family" goes back two sentences, "the families" further, "members" to no crew members, "the members" to them', () => {
  const family = 'A/DET/3/det displaced/ADJ/3/amod family/NOUN/4/nsubj left/VERB/0/root ./PUNCT/4/punct'
  const rain = 'Rain/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct'
  const the = 'The/DET/2/det family/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(family, rain, the), 'The family'), 'A displaced family')
  assert.equal(goesBackTo(parsed(family, rain, rain, the), 'The family'), undefined)
  const families = 'Displaced/ADJ/2/amod families/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  const they = the.replace('family', 'families')
  assert.equal(goesBackTo(parsed(families, rain, rain, rain, they), 'The families'), 'Displaced families')
  const crew = 'Crew/NOUN/2/compound members/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  const members = 'Members/NOUN/2/nsubj slept/VERB/0/root ./PUNCT/2/punct'
  assert.notEqual(goesBackTo(parsed(crew, members), 'Members'), 'Crew members')
  const again = 'The/DET/2/det members/NOUN/3/nsubj slept/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(crew, again), 'The members'), 'Crew members')
})

test('"the president" is the one told of as of a nation, as elected or as interim; not a former one', () => {
  const of = (word: string): string =>
    `The/DET/3/det ${word}/ADJ/3/amod president/NOUN/4/nsubj spoke/VERB/0/root ./PUNCT/4/punct`
  const the = 'The/DET/2/det president/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  for (const word of ['Ukrainian', 'elected', 'interim'])
    assert.equal(goesBackTo(parsed(of(word), the), 'The president'), `The ${word} president`)
  assert.equal(goesBackTo(parsed(of('former'), the), 'The president'), undefined)
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesBackTo, linkOf } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'
import { findWho } from './who.ts'

const ARMY = 'The/DET/2/det army/NOUN/3/nsubj fired/VERB/0/root ./PUNCT/3/punct'

test('"the army" goes back to its soldiers, not to eleven of them', () => {
  const soldiers = 'The/DET/2/det soldiers/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(soldiers, ARMY), 'The army'), 'The soldiers')
  const eleven = 'Eleven/NUM/2/nummod soldiers/NOUN/3/nsubj died/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(eleven, ARMY), 'The army'), undefined)
})

test('"his men" are of the armed body told of last, "our people" of nobody known', () => {
  const commander = 'A/DET/2/det commander/NOUN/3/nsubj spoke/VERB/0/root ./PUNCT/3/punct'
  const men = 'His/PRON/2/nmod:poss men/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(ARMY, commander, men), 'His men'), 'The army')
  const people = 'Our/PRON/2/nmod:poss people/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(ARMY, commander, people), 'Our people'), undefined)
})

test('"the force" is the police told of, not a company', () => {
  const force = 'The/DET/2/det force/NOUN/3/nsubj declined/VERB/0/root ./PUNCT/3/punct'
  const police = 'Police/NOUN/2/nsubj left/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(police, force), 'The force'), 'Police')
  const firm = 'A/DET/2/det company/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(firm, force), 'The force'), undefined)
})

test('"its men" are an armed body, not a charity', () => {
  const body = (noun: string): string =>
    `The/DET/3/det Vasa/PROPN/3/compound/ORG ${noun}/PROPN/4/nsubj/ORG said/VERB/0/root its/PRON/6/nmod:poss men/NOUN/7/nsubj left/VERB/4/ccomp ./PUNCT/4/punct`
  const ruleOf = (noun: string): string | undefined => {
    const { report, language } = parsed(body(noun))
    const { mentions } = findWho(report, language, [])
    return mentions.find(({ span }) => report.text.slice(span.start, span.end) === 'its men')?.evidence.chain?.by
  }
  assert.equal(ruleOf('Brigade'), 'who.own-fighters')
  assert.notEqual(ruleOf('Foundation'), 'who.own-fighters')
})

test('officers are the police of the state told of, and striking policemen those who struck', () => {
  const officers = 'The/DET/2/det officers/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  const of = (word: string): string =>
    `The/DET/3/det ${word}/ADJ/3/amod police/NOUN/4/nsubj refused/VERB/0/root ./PUNCT/4/punct`
  assert.equal(linkOf(parsed(of('Ghanaian'), officers), 'The officers'), 'who.police: The Ghanaian police')
  assert.notEqual(linkOf(parsed(of('military'), officers), 'The officers'), 'who.police: The military police')
  const striking = 'Striking/ADJ/2/amod policemen/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(linkOf(parsed(of('striking'), striking), 'Striking policemen'), 'who.police: The striking police')
})

test('"the army" is the one called so before, not soldiers told of since', () => {
  const called = "Chad/PROPN/3/nmod:poss/PLACE 's/PART/1/case army/NOUN/4/nsubj met/VERB/0/root ./PUNCT/4/punct"
  const soldiers = 'Soldiers/NOUN/2/nsubj left/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(called, soldiers, ARMY), 'The army'), "Chad's army")
  assert.equal(goesBackTo(parsed(soldiers, ARMY), 'The army'), 'Soldiers')
})

test('"the gendarmerie" goes back to the gendarmes, not to two of them', () => {
  const gendarmerie = 'The/DET/2/det gendarmerie/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct'
  const gendarmes = 'Gendarmes/NOUN/2/nsubj fired/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(gendarmes, gendarmerie), 'The gendarmerie'), 'Gendarmes')
  const two = 'Two/NUM/2/nummod gendarmes/NOUN/3/nsubj fired/VERB/0/root ./PUNCT/3/punct'
  assert.equal(goesBackTo(parsed(two, gendarmerie), 'The gendarmerie'), undefined)
})

test('"Norwegian police" are the police of a report at home in Norway, Danish ones are others', () => {
  const scene = 'Police/NOUN/2/nsubj fired/VERB/0/root in/ADP/4/case Oslo/PROPN/2/obl/PLACE ./PUNCT/2/punct'
  const of = (nation: string): string => `${nation}/ADJ/2/amod police/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct`
  const norway = 'Norway/PROPN/2/nsubj/PLACE protested/VERB/0/root ./PUNCT/2/punct'
  assert.equal(goesBackTo(parsed(scene, norway, of('Norwegian')), 'Norwegian police'), 'Police')
  assert.equal(goesBackTo(parsed(scene, norway, of('Danish')), 'Danish police'), undefined)
})

test('"the officers" are customs officers told of since the police of a state', () => {
  const police = 'Ghanaian/ADJ/2/amod police/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct'
  const customs = 'Customs/NOUN/2/compound officers/NOUN/3/nsubj came/VERB/0/root ./PUNCT/3/punct'
  const officers = 'The/DET/2/det officers/NOUN/3/nsubj left/VERB/0/root ./PUNCT/3/punct'
  assert.equal(linkOf(parsed(police, officers), 'The officers'), 'who.police: Ghanaian police')
  assert.equal(linkOf(parsed(police, customs, officers), 'The officers'), 'who.same-noun: Customs officers')
})

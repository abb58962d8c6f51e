import assert from 'node:assert/strict'
import { test } from 'node:test'
import { goesBackTo } from '../../../test/goes-back.ts'
import { parsed } from '../../../test/parsed.ts'

const DALE = 'Dale/PROPN/3/nsubj/PERSON Wasik/PROPN/1/flat/PERSON spoke/VERB/0/root ./PUNCT/3/punct'
const quoting = (...speaker: readonly string[]): string =>
  `“/PUNCT/3/punct We/PRON/3/nsubj paid/VERB/0/root ,/PUNCT/3/punct ”/PUNCT/3/punct ${speaker.join(' ')} ./PUNCT/3/punct`
const AMERICAN = ['the/DET/7/det', 'American/NOUN/8/nsubj', 'said/VERB/3/parataxis']

test('who speaks on is called by what he is', () => {
  const one = parsed(DALE, quoting(...AMERICAN))
  const says = [one.says('Dale Wasik', 'spoke', 'spoke'), one.says('the American', 'said', 'We paid')]
  assert.equal(goesBackTo(one, 'the American', 1, says), 'Dale Wasik')
})

test("another one's commander is not who spoke last, nor is somebody without quoted words", () => {
  const commander = [
    'the/DET/7/det',
    "guards/NOUN/9/nmod:poss 's/PART/7/case",
    'commander/NOUN/10/nsubj',
    'said/VERB/3/parataxis',
  ]
  const other = parsed(DALE, quoting(...commander))
  const saysOther = [
    other.says('Dale Wasik', 'spoke', 'spoke'),
    other.says("the guards's commander", 'said', 'We paid'),
  ]
  assert.equal(goesBackTo(other, "the guards's commander", 1, saysOther), undefined)
  const plain = parsed(DALE, 'The/DET/2/det American/NOUN/3/nsubj refused/VERB/0/root ./PUNCT/3/punct')
  const saysPlain = [plain.says('Dale Wasik', 'spoke', 'spoke'), plain.says('The American', 'refused', 'refused')]
  assert.equal(goesBackTo(plain, 'The American', 1, saysPlain), undefined)
})

test('the spokesman is no shopkeeper who spoke last, nor the governor a mayor', () => {
  const after = (office: string, ...before: readonly string[]): string | undefined => {
    const name = before.length > 0 ? 4 : 3
    const dale = `${before.join(' ')} Dale/PROPN/${name}/nsubj/PERSON Wasik/PROPN/${name - 2}/flat/PERSON spoke/VERB/0/root ./PUNCT/${name}/punct`
    const one = parsed(dale.trim(), quoting('the/DET/7/det', `${office}/NOUN/8/nsubj`, 'said/VERB/3/parataxis'))
    const says = [one.says('Dale Wasik', 'spoke', 'spoke'), one.says(`the ${office}`, 'said', 'We paid')]
    return goesBackTo(one, `the ${office}`, 1, says)
  }
  assert.equal(after('spokesman'), 'Dale Wasik')
  assert.equal(after('spokesman', 'Shopkeeper/NOUN/2/compound'), undefined)
  assert.equal(after('governor', 'Mayor/NOUN/2/compound'), undefined)
})

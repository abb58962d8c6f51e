import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import type { Candidate } from './candidate.ts'
import { candidatesIn } from './phrases.ts'
import { treeOf, formsOf as wordsOf } from './tree.ts'
import { formsOf } from './wording-forms.ts'

/** Each form of the first phrase of a sentence as `start, end: words`. */
function forms(line: string): string[] {
  const { language } = parsed(line)
  const [sentence] = language.sentences
  assert.ok(sentence)
  const tree = treeOf(sentence, 0)
  const [phrase] = candidatesIn(tree, language.names) as readonly [Candidate, ...Candidate[]] // the lines below have one
  return formsOf(phrase).map(({ first, last, start, end }) => `${start}, ${end}: ${wordsOf(tree, first, last)}`)
}

test('a phrase is cut before its noun, behind it, and goes on into its clause', () => {
  const found = forms(
    'Its/PRON/4/nmod:poss two/NUM/4/nummod young/ADJ/4/amod soldiers/NOUN/9/nsubj in/ADP/6/case Goris/PROPN/4/nmod/PLACE who/PRON/8/nsubj fled/VERB/4/acl:relcl wept/VERB/0/root ./PUNCT/9/punct',
  )
  for (const one of [
    'whole, whole: Its two young soldiers in Goris',
    'whole, no in: Its two young soldiers',
    'whole, clause: Its two young soldiers in Goris who fled',
    'no owner, whole: two young soldiers in Goris',
    'no count, no in: young soldiers',
    'no adjective, no in: soldiers',
  ])
    assert.ok(found.includes(one), one)
})

test('a titled name stands without its titles, its office without the name', () => {
  assert.deepEqual(
    forms(
      'Russian/ADJ/3/amod foreign/ADJ/3/amod minister/NOUN/4/nmod:desc Oleg/PROPN/6/nsubj/PERSON Vershinsky/PROPN/4/flat/PERSON left/VERB/0/root ./PUNCT/6/punct',
    ),
    [
      'whole, whole: Russian foreign minister Oleg Vershinsky',
      'no nation, whole: foreign minister Oleg Vershinsky',
      'name under a title, whole: Oleg Vershinsky',
      'office, office: Russian foreign minister',
      'no nation, office: foreign minister',
    ],
  )
})

test('a phrase of a thousand words is not cut', () => {
  const many = Array.from({ length: 500 }, (_, i) => `of/ADP/${2 * i + 3}/case boys/NOUN/${2 * i + 1}/nmod`)
  const found = forms(`Soldiers/NOUN/0/root ${many.join(' ')}`)
  assert.equal(found[0]?.split(' ').length, 2 + 1001)
  assert.ok(found.length < 10)
})

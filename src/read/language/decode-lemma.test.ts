import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { applyLemmaScript, openLemmaList } from './decode-lemma.ts'

const CASES: readonly (readonly [script: string, form: string, lemma: string])[] = [
  ['l3|e', 'Coming', 'come'],
  ['l0|', 'Talks', 'talks'],
  ['l1|', 'talks', 'talk'],
  ['k0|', 'Hamas', 'Hamas'],
  ['k2|', "O'Briens's", "O'Briens"],
  ['c0|', 'MOSCOW', 'Moscow'],
  ['u0|', 'nato', 'NATO'],
  ['=not', "n't", 'not'],
  ['==', '=', '='],
  ['l3|y', 'cities', 'city'],
  ['k1||', '||', '||'],
]

for (const [script, form, lemma] of CASES) {
  test(`${script} makes ${lemma} of ${form}`, () => assert.equal(applyLemmaScript(script, form), lemma))
}

test('a script that cuts more than there is leaves the form in lower case', () => {
  assert.equal(applyLemmaScript('l3|y', 'Is'), 'is')
})

test('signs outside the basic plane are cut whole', () => {
  assert.equal(applyLemmaScript('k1|', 'a🚀'), 'a')
})

test('a script without sense leaves the form in lower case', () => {
  assert.equal(applyLemmaScript('', 'Word'), 'word')
  assert.equal(applyLemmaScript('lx|', 'Word'), 'word')
})

test('no script leaves a broken pair of surrogates behind', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(6), fc.constantFrom('l', 'k', 'c', 'u'), (form, cut, casing) => {
      assert.ok(applyLemmaScript(`${casing}${cut}|`, form).isWellFormed())
    }),
  )
})

test('a listed form has its lemma under its tag, a form with capitals has none', () => {
  const lemmaOf = openLemmaList("form\tupos\tlemma\n's\tPRON\twe\n's\tVERB\tbe\nmen\tNOUN\tman\n")
  assert.equal(lemmaOf("'s", 'PRON'), 'we')
  assert.equal(lemmaOf("'s", 'VERB'), 'be')
  assert.equal(lemmaOf('men', 'VERB'), undefined)
  assert.equal(lemmaOf('Men', 'NOUN'), undefined)
})

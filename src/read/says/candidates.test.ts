import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { candidatesOf } from './candidates.ts'
import { layoutOf } from './layout.ts'

/** Whether a reading that only the model has, with a score of 0.6, is taken as sure. */
function isSure(line: string, source: string, cue: string, content: string): boolean | undefined {
  const { report, language, says } = parsed(line)
  const raw = { ...says(source, cue, content), by: 'model.says', score: 0.6 }
  return candidatesOf(layoutOf(report, language), [raw])[0]?.isSure
}

test('what only the model reads, and not surely, is doubtful', () => {
  const line = 'The/DET/2/det ban/NOUN/3/nsubj followed/VERB/0/root the/DET/5/det raid/NOUN/3/obj ./PUNCT/3/punct'
  assert.equal(isSure(line, 'The ban', 'followed', 'the raid'), false)
})

test('a clause under a verb of saying makes it sure', () => {
  const line =
    'The/DET/2/det mayor/NOUN/3/nsubj said/VERB/0/root the/DET/5/det road/NOUN/6/nsubj reopened/VERB/3/ccomp ./PUNCT/3/punct'
  assert.equal(isSure(line, 'The mayor', 'said', 'the road reopened'), true)
})

test('a denial with its object is sure, a report with one is not', () => {
  const denies = 'The/DET/2/det army/NOUN/3/nsubj denied/VERB/0/root the/DET/5/det raid/NOUN/3/obj ./PUNCT/3/punct'
  assert.equal(isSure(denies, 'The army', 'denied', 'the raid'), true)
  assert.equal(isSure(denies.replace('denied', 'reported'), 'The army', 'reported', 'the raid'), false)
})

test('a claim with a number is sure from a lower score on', () => {
  const line = 'The/DET/2/det ward/NOUN/3/nsubj has/VERB/0/root 14/NUM/5/nummod patients/NOUN/3/obj ./PUNCT/3/punct'
  assert.equal(isSure(line, 'The ward', 'has', '14 patients'), true)
})

test('a body that cites a document says the claim itself, too', () => {
  const line =
    'The/DET/2/det ministry/NOUN/6/nsubj ,/PUNCT/4/punct citing/VERB/6/advcl pictures/NOUN/4/obj said/VERB/0/root it/PRON/8/nsubj fell/VERB/6/ccomp ./PUNCT/6/punct'
  const { report, language, says } = parsed(line)
  const cited = { ...says('pictures', 'citing', 'it fell'), by: 'lexical.citing' }
  const said = { ...says('The ministry', 'said', 'it fell'), by: 'model.says', score: 0.85 }
  const drafts = candidatesOf(layoutOf(report, language), [said, cited])
  assert.deepEqual(
    drafts.map(({ isSure }) => isSure),
    [true, true],
  )
})

test('words of the clause about the speaker are not who speaks', () => {
  const line =
    'Northgate/PROPN/8/nsubj ,/PUNCT/4/punct which/PRON/4/nsubj runs/VERB/1/acl:relcl the/DET/6/det mine/NOUN/4/obj ,/PUNCT/1/punct said/VERB/0/root it/PRON/10/nsubj closed/VERB/8/ccomp ./PUNCT/8/punct'
  const { report, language, says, at } = parsed(line)
  const rule = { ...says('Northgate, which runs the mine', 'said', 'it closed'), by: 'lexical.bare-clause' }
  const model = { ...says('runs the mine', 'said', 'it closed'), by: 'model.says', score: 0.99 }
  const [draft] = candidatesOf(layoutOf(report, language), [model, rule])
  assert.deepEqual(draft?.source, at('Northgate, which runs the mine'))
})

test('what stands in the claim does not make it', () => {
  const line =
    'A/DET/2/det doctor/NOUN/6/nsubj ,/PUNCT/4/punct speaking/VERB/2/acl ,/PUNCT/4/punct said/VERB/0/root the/DET/8/det ward/NOUN/9/nsubj burned/VERB/6/ccomp ./PUNCT/6/punct'
  const { report, language, says, at } = parsed(line)
  const rule = { ...says('the ward burned', 'said', 'A doctor, speaking'), by: 'lexical.said-x' }
  const model = { ...says('A doctor', 'said', 'the ward burned'), by: 'model.says', score: 0.9 }
  const [draft] = candidatesOf(layoutOf(report, language), [model, rule])
  assert.deepEqual(draft?.source, at('A doctor'))
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Parsed, parsed } from '../../../test/parsed.ts'
import { wordsAt } from '../../record/span.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'
import { withWholeClauses } from './speaker-clauses.ts'

const speaker = ({ report, language, says }: Parsed, source: string, cue: string, content: string): string => {
  const [draft] = withWholeClauses(layoutOf(report, language), [draftOf(says(source, cue, content))])
  return draft?.source ? wordsAt(report.text, draft.source) : ''
}

const DOCTOR =
  'A/DET/2/det doctor/NOUN/10/nsubj who/PRON/4/nsubj asked/VERB/2/acl:relcl that/SCONJ/9/mark her/PRON/7/nmod:poss name/NOUN/9/nsubj:pass be/AUX/9/aux withheld/VERB/4/ccomp counted/VERB/0/root nine/NUM/10/obj'

test('a clause that tells who is meant is a part of the speaker’s words', () => {
  const whole = 'A doctor who asked that her name be withheld'
  assert.equal(speaker(parsed(DOCTOR), 'A doctor', 'counted', 'nine'), whole)
  assert.equal(speaker(parsed(DOCTOR), 'A doctor who asked', 'counted', 'nine'), whole)
})

test('a clause behind a comma that breaks off is none', () => {
  const line =
    'A/DET/2/det guard/NOUN/8/nsubj ,/PUNCT/4/punct reached/VERB/2/acl by/ADP/6/case phone/NOUN/4/obl ,/PUNCT/2/punct counted/VERB/0/root nine/NUM/8/obj'
  assert.equal(speaker(parsed(line), 'A guard, reached', 'counted', 'nine'), 'A guard')
  assert.equal(speaker(parsed(line), 'A guard', 'counted', 'nine'), 'A guard')
})

test('a clause in which the speaker says something else is a statement of its own', () => {
  const line =
    'A/DET/2/det guard/NOUN/6/nsubj who/PRON/4/nsubj blamed/VERB/2/acl:relcl rebels/NOUN/4/obj counted/VERB/0/root nine/NUM/6/obj'
  const { report, language, says } = parsed(line)
  const drafts = [draftOf(says('A guard', 'counted', 'nine')), draftOf(says('who', 'blamed', 'rebels'))]
  const [first] = withWholeClauses(layoutOf(report, language), drafts)
  assert.equal(first?.source && wordsAt(report.text, first.source), 'A guard')
})

test('who speaks in a clause about a paper is its own subject', () => {
  const line =
    'a/DET/2/det note/NOUN/0/root which/PRON/6/obj the/DET/5/det army/NOUN/6/nsubj refused/VERB/2/acl:relcl to/PART/8/mark confirm/VERB/6/xcomp'
  assert.equal(speaker(parsed(line), 'a note which the army', 'refused', 'to confirm'), 'the army')
})

test('the reason why a name is kept back goes with the clause', () => {
  const line =
    'An/DET/2/det aide/NOUN/9/nsubj who/PRON/4/nsubj requested/VERB/2/acl:relcl anonymity/NOUN/4/obj because/ADP/8/case of/ADP/6/fixed threats/NOUN/9/obl counted/VERB/0/root nine/NUM/9/obj'
  assert.equal(
    speaker(parsed(line), 'An aide who requested', 'counted', 'nine'),
    'An aide who requested anonymity because of threats',
  )
})

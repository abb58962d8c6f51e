import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import type { Moment } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { addresseeOf, anonymityOf, besideOf, momentsOfSaying } from './circumstances.ts'
import { draftOf } from './draft.ts'
import { layoutOf } from './layout.ts'

/** The words of the moment of a saying, where `day` is the one dated moment of the sentence. */
function saidOn(line: string, day: string, source: string, cue: string, content: string): string | undefined {
  const { report, language, says, at } = parsed(line)
  const moment: Moment = {
    ...{ id: 'moment', kind: 'DATE', span: at(day), from: '2024-05-13', evidence: {} },
    ...{ anchor: { kind: 'report' }, timex3: { type: 'DATE', value: '2024-05-13' } },
  }
  const draft = draftOf(says(source, cue, content))
  const found = momentsOfSaying(layoutOf(report, language), [draft], [moment])(draft)
  return found && wordsAt(report.text, found.span)
}

test('a day beside the cue is that of the saying; one in a clause about the speaker is not', () => {
  const said = 'said/VERB/0/root it/PRON/3/nsubj closed/VERB/1/ccomp on/ADP/5/case Monday/PROPN/1/obl'
  assert.equal(saidOn(said.replace('it/', 'we/'), 'Monday', 'we', 'said', 'closed'), 'Monday')
  const line =
    'Marn/PROPN/8/nsubj ,/PUNCT/5/punct who/PRON/5/nsubj was/AUX/5/aux named/VERB/1/acl:relcl Monday/PROPN/5/obl ,/PUNCT/1/punct said/VERB/0/root it/PRON/10/nsubj closed/VERB/8/ccomp'
  assert.equal(saidOn(line, 'Monday', 'Marn', 'said', 'it closed'), undefined)
})

test('the day of the clause around "what X called" is not that of the calling', () => {
  const line =
    'It/PRON/2/nsubj fell/VERB/0/root Monday/PROPN/2/obl after/ADP/5/case what/PRON/2/obl Selm/PROPN/7/nsubj called/VERB/5/acl:relcl treason/NOUN/7/xcomp'
  assert.equal(saidOn(line, 'Monday', 'Selm', 'called', 'treason'), undefined)
  const own =
    'the/DET/2/det charge/NOUN/0/root that/PRON/5/obj Selm/PROPN/5/nsubj denied/VERB/2/acl:relcl flatly/ADV/5/advmod Monday/PROPN/5/obl'
  assert.equal(saidOn(own, 'Monday', 'Selm', 'denied', 'that'), 'Monday')
})

test('the day of a clause about somebody in the claim is not that of the saying', () => {
  const line =
    'Lado/PROPN/2/nsubj blamed/VERB/0/root rebels/NOUN/2/obj ,/PUNCT/6/punct who/PRON/6/nsubj fought/VERB/3/acl:relcl on/ADP/8/case Monday/PROPN/6/obl'
  assert.equal(saidOn(line, 'Monday', 'Lado', 'blamed', 'rebels'), undefined)
})

test('a day behind a dash is of what is added to the claim', () => {
  const line =
    'Nine/NUM/2/nsubj died/VERB/5/ccomp ,/PUNCT/5/punct they/PRON/5/nsubj said/VERB/0/root –/PUNCT/8/punct up/ADV/8/advmod from/ADP/5/obl six/NUM/8/obj on/ADP/11/case Friday/PROPN/9/nmod'
  assert.equal(saidOn(line, 'Friday', 'they', 'said', 'Nine died'), undefined)
})

test('a place or a channel that something is said in is nobody it is said to', () => {
  const hearer = (line: string, words: string): string | undefined => {
    const { report, language, says, at } = parsed(line)
    const draft = { ...draftOf(says('Rau', 'said', 'it ends')), addressee: at(words) }
    const layout = layoutOf(report, language)
    const found = addresseeOf(layout, draft, besideOf(layout, draft))
    return found && wordsAt(report.text, found)
  }
  const line = 'Rau/PROPN/2/nsubj said/VERB/0/root in/ADP/4/case Selm/PROPN/2/obl it/PRON/6/nsubj ends/VERB/2/ccomp'
  assert.equal(hearer(line, 'Selm'), undefined)
  assert.equal(hearer(line.replace('in/', 'to/'), 'Selm'), 'Selm')
  assert.equal(hearer(line.replace('in/ADP/4/case Selm', 'on/ADP/4/case television'), 'television'), undefined)
})

test('the reason for a name kept back ends before the saying', () => {
  const { report, language, says } = parsed(
    'A/DET/2/det nurse/NOUN/15/nsubj ,/PUNCT/6/punct who/PRON/5/nsubj asked/VERB/2/acl:relcl not/PART/9/advmod to/PART/9/mark be/AUX/9/aux named/VERB/5/xcomp for/ADP/11/case fear/NOUN/5/obl of/ADP/13/case reprisals/NOUN/11/nmod ,/PUNCT/2/punct counted/VERB/0/root nine/NUM/15/obj',
  )
  const found = anonymityOf(layoutOf(report, language), draftOf(says('A nurse', 'counted', 'nine')))
  assert.equal(found?.reason && wordsAt(report.text, found.reason), 'for fear of reprisals')
})

test('a name is kept back also in the second half of the clause about the speaker', () => {
  const { report, language, says } = parsed(
    'said/VERB/0/root a/DET/3/det woman/NOUN/1/nsubj who/PRON/5/nsubj fled/VERB/3/acl:relcl and/CCONJ/7/cc asked/VERB/5/conj not/PART/10/advmod to/PART/10/mark be/AUX/11/aux named/VERB/7/xcomp',
  )
  const draft = draftOf(says('a woman who fled', 'said', 'woman'))
  const found = anonymityOf(layoutOf(report, language), draft)
  assert.equal(found && wordsAt(report.text, found.span), 'asked not to be named')
})

test('whoever would not give his name, or pleads for it, is not named', () => {
  const kept = (who: string): string | undefined => {
    const { report, language, says } = parsed(`${who} said/VERB/0/root nine/NUM/1/obj`)
    const words = report.text.slice(0, report.text.indexOf(' said'))
    const found = anonymityOf(layoutOf(report, language), draftOf(says(words, 'said', 'nine')))
    return found && wordsAt(report.text, found.span)
  }
  const name = 'her/PRON/1/det name/NOUN/1/obj'
  assert.equal(
    kept(`A/DET/1/det baker/NOUN/1/nsubj who/PRON/1/nsubj would/AUX/1/aux not/PART/1/advmod give/VERB/1/acl ${name}`),
    'would not give her name',
  )
  assert.equal(
    kept('An/DET/1/det aide/NOUN/1/nsubj who/PRON/1/nsubj pleaded/VERB/1/acl anonymity/NOUN/1/obj'),
    'pleaded anonymity',
  )
  assert.equal(kept(`A/DET/1/det baker/NOUN/1/nsubj who/PRON/1/nsubj shouted/VERB/1/acl ${name}`), undefined)
  const media = 'who/PRON/1/nsubj sought/VERB/1/acl help/NOUN/1/obj of/ADP/1/case media/NOUN/1/nmod'
  assert.equal(kept(`A/DET/1/det baker/NOUN/1/nsubj ${media}`), undefined)
})

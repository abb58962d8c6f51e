import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Mention } from '../../src/record/reading.ts'
import { readConllu } from '../conllu.ts'
import { ALPHA_2 } from '../country-codes.ts'
import { foundIn, momentOf, spanOf } from '../fixtures.ts'
import { placeForms } from '../given-words.ts'
import { timexDays } from '../timex-days.ts'
import { rawSays, statements } from './attribution.ts'
import { documentLines, readDocuments } from './chains.ts'
import { codedEvents, codesOf } from './events.ts'
import { dateLines } from './gum-dates.ts'
import { iobLines, readIob } from './names.ts'
import { coordinates } from './places.ts'
import { readPredicates } from './roles.ts'

const item = (id: string) => ({ id, evidence: {} })

test('names: a file without documents is read sentence by sentence, one with them document by document', () => {
  assert.equal(readIob('A\tO\nb\tO\n\nC\tO\n').length, 2)
  const documents = readIob('# newdoc id = d\n# text = A b\nA\tO\nb\tO\n\nC\tO\n\n# newdoc id = e\nD\tO\n')
  assert.deepEqual(
    documents.map((one) => one.length),
    [2, 1],
  )
  assert.deepEqual(documents[0]?.[0], { forms: ['A', 'b'], text: 'A b' })
})

test('names: two names side by side are two, and a word outside is O', () => {
  const { text, sentences } = placeForms([{ forms: ['Ann', 'Lee', 'Oslo', 'now'] }])
  const found = [
    { span: spanOf(text, 'Ann Lee'), type: 'PERSON' },
    { span: spanOf(text, 'Oslo'), type: 'PLACE' },
  ]
  assert.ok(sentences[0])
  assert.equal(iobLines(sentences[0], found), 'Ann\tB-PERSON\nLee\tI-PERSON\nOslo\tB-PLACE\nnow\tO\n\n')
})

test('roles: predicates are read by sentence', () => {
  const predicates = readPredicates('# sent_id = a\n4\tcomes\tcome.03\tARG1:5-6\n9\tgo\tgo.01\t_\n\n# sent_id = b\n')
  assert.deepEqual(
    [...predicates],
    [
      ['a', [4, 9]],
      ['b', []],
    ],
  )
})

test('chains: brackets open outside in, and a mention alone in its chain is left out', () => {
  const { text, sentences } = placeForms([{ forms: ['Ann', "'s", 'son', 'saw', 'him', 'there'] }])
  const mention = (words: string, chain?: string): Mention => ({
    ...{ ...item(words), span: spanOf(text, words), head: spanOf(text, words), kind: 'name', chain },
  })
  const mentions = [mention('Ann'), mention("Ann 's son", 'c1'), mention('him', 'c1'), mention('there', 'c2')]
  assert.equal(
    documentLines('d', sentences, mentions),
    [
      ...['# begin document d', '1\t1\tAnn\t(0', "1\t2\t's\t_", '1\t3\tson\t0)', '1\t4\tsaw\t_', '1\t5\thim\t(0)'],
      ...['1\t6\tthere\t_', '# end document', ''],
    ].join('\n'),
  )
})

test('chains: documents are read to the forms of their sentences', () => {
  const content = '# begin document d\n1\t1\tHi\t_\n\n2\t1\tAnn\t(1)\n2\t2\t.\t_\n# end document\n'
  assert.deepEqual([...readDocuments(content)], [['d', [['Hi'], ['Ann', '.']]]])
})

const TEXT = 'The ministry said that Hamas had told it so on Thursday.'

test('attribution: outermost statements only, raw spans of the model only', () => {
  const part = (words: string) => [spanOf(TEXT, words)]
  const statement = (id: string, within?: string) => ({
    ...{
      ...item(id),
      speaker: { span: spanOf(TEXT, 'The ministry') },
      cue: part('said'),
      content: part('Hamas had told it so'),
    },
    ...{ form: 'indirect' as const, chain: [], within },
  })
  const says = (by: string) => ({
    by,
    cue: part('said'),
    source: [],
    content: part('Hamas had told it so'),
    addressee: [],
  })
  const language = {
    ...{ sentences: [], quotations: [], names: [], roles: [], triggers: [] },
    says: [says('says.verb'), says('model.says'), { ...says('model.says'), content: [] }],
  }
  const found = foundIn(TEXT, { statements: [statement('a'), statement('b', 'a')], language })
  assert.deepEqual(statements(found), [{ source: [[0, 12]], cue: [[13, 17]], content: [[23, 43]] }])
  assert.deepEqual(rawSays(found), [{ source: [], cue: [[13, 17]], content: [[23, 43]] }])
})

test('dates: a moment is given by the words that it touches and its whole days', () => {
  const words = TEXT.slice(0, -1).split(' ')
  const rows = [...words, '.'].map((form, i) => `${i + 1}\t${form}\t_\t_\t_\t_\t0\troot\t_\t_`)
  const [gold] = readConllu(['# newdoc id = d', '# sent_id = d-1', `# text = ${TEXT}`, ...rows, ''].join('\n'))
  assert.ok(gold)
  const timex3 = { type: 'TIME' as const, value: 'XXXX-WXX-4' }
  const thursday = momentOf(TEXT, 'on Thursday', { from: '2024-03-14T10:00', to: '2024-03-14T11:00', timex3 })
  const again = momentOf(TEXT, 'n Thursda', { from: '2024-03-14', timex3 })
  assert.deepEqual(dateLines(gold, foundIn(TEXT, { moments: [thursday, again] })), [
    'd\td-1\t10\t11\t2024-03-14\t2024-03-15',
  ])
  assert.deepEqual(dateLines(gold, foundIn(TEXT, { moments: [again] })), ['d\td-1\t10\t11\t_\t_'])
})

test('dates: the days are those of the words alone where TIMEX3 has a calendar date', () => {
  assert.deepEqual(
    [
      '2024',
      '2024-02',
      '2024-02-29T10:00',
      '2024-Q4',
      '2024-H1',
      '2024-W01',
      '2020-W53-WE',
      '199',
      '19XX',
      '2023-WI',
    ].map(timexDays),
    [
      { from: '2024-01-01', to: '2025-01-01' },
      { from: '2024-02-01', to: '2024-03-01' },
      { from: '2024-02-29', to: '2024-03-01' },
      { from: '2024-10-01', to: '2025-01-01' },
      { from: '2024-01-01', to: '2024-07-01' },
      { from: '2024-01-01', to: '2024-01-08' },
      { from: '2021-01-02', to: '2021-01-04' },
      { from: '1990-01-01', to: '2000-01-01' },
      { from: '1900-01-01', to: '2000-01-01' },
      { from: '2023-12-01', to: '2024-03-01' },
    ],
  )
  assert.deepEqual(['XXXX-SU', 'XXXX-WXX-4', 'P2W', 'PRESENT_REF', ''].map(timexDays), Array(5).fill(undefined))
})

test('events: an international body goes by its sector where it has no country', () => {
  assert.deepEqual(codesOf({ country: 'RUS', sectors: ['GOV'] }), { code: 'RUS', sector: 'GOV' })
  assert.deepEqual(codesOf({ sectors: ['IGO', 'MIL'] }), { code: 'IGO', sector: 'MIL' })
  assert.deepEqual(codesOf({ sectors: ['REB'] }), { sector: 'REB' })
})

test('events: parties stand at their first wording', () => {
  const actor = {
    ...{
      ...item('a1'),
      name: 'Hamas',
      names: [spanOf(TEXT, 'Hamas')],
      kind: 'armed group' as const,
      named: true,
      roles: [],
    },
    ...{ country: 'PSE', sectors: ['REB' as const] },
  }
  const event = {
    ...{ ...item('e1'), type: 'CONSULT' as const, contexts: [], actors: ['a1'], recipients: ['none'], figures: [] },
    ...{ triggers: [spanOf(TEXT, 'told')], status: 'happened' as const, background: false },
  }
  assert.deepEqual(codedEvents(foundIn(TEXT, { actors: [actor], events: [event] })), [
    {
      ...{ type: 'CONSULT', mode: undefined, recipients: [], trigger: { start: 33, end: 37 } },
      actors: [{ code: 'PSE', sector: 'REB', start: 23, end: 28 }],
    },
  ])
})

test('places: countries become alpha-2, one code for each', () => {
  assert.deepEqual(coordinates({ country: 'KOS', lat: 1, lon: 2 }), { lat: 1, lon: 2, country: 'XK' })
  assert.deepEqual(coordinates(undefined), { lat: undefined, lon: undefined, country: undefined })
  assert.equal(new Set(ALPHA_2.values()).size, ALPHA_2.size)
})

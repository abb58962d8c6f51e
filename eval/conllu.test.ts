import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readingSentences } from './adapters/language.ts'
import { readConllu, rewriteSentence, writeSentence } from './conllu.ts'
import { foundIn, spanOf } from './fixtures.ts'
import { givenSentences, placeForms } from './given-words.ts'

const row = (id: string, form: string, misc = '_') =>
  [id, form, form, 'X', 'X', '_', id === '1' ? '0' : '1', 'dep', '_', misc].join('\t')
const CONLLU = [
  ...[
    '# newdoc id = d1',
    '# meta::dateCreated = 2024-03-14',
    '# newpar',
    '# newpar_block = p (2 s)',
    '# sent_id = d1-1',
  ],
  ...[
    "# text = He can't.",
    row('1', 'He'),
    row('2-3', "can't", 'SpaceAfter=No'),
    row('2', 'ca'),
    row('3', "n't"),
    row('4', '.'),
    '',
  ],
  ...['# sent_id = d1-2', '# text = Wait', row('1', 'Wait', 'SpaceAfter=No'), row('1.1', 'empty'), ''],
  ...['# sent_id = d1-3', '# text = (now)', row('1', '('), row('2', 'now'), row('3', ')'), ''],
  ...['# newpar', '# sent_id = d1-4', '# text = Go.', row('1', 'Go'), row('2', '.'), ''],
  ...['# newdoc id = d2', '# sent_id = d2-1', '# text = End.', row('1', 'End'), row('2', '.'), ''],
].join('\n')

test('sentences are joined by a blank, by nothing after SpaceAfter=No, paragraphs by an empty line', () => {
  const documents = readConllu(CONLLU)
  assert.deepEqual(
    documents.map(({ text }) => text),
    ["He can't. Wait(now)\n\nGo.", 'End.'],
  )
  assert.deepEqual(
    documents.map(({ created }) => created),
    ['2024-03-14', undefined],
  )
  assert.deepEqual(
    documents[0]?.sentences.map(({ paragraph }) => paragraph),
    [0, 0, 0, 1],
  )
})

test('every gold word is sliced out of the text by its span, those of a multi-word token too', () => {
  for (const { text, sentences } of readConllu(CONLLU)) {
    for (const { form, start, end } of sentences.flatMap(({ words }) => words))
      assert.equal(text.slice(start, end), form)
  }
  assert.deepEqual(
    readConllu(CONLLU)[0]?.sentences[0]?.words.map(({ form }) => form),
    ['He', 'ca', "n't", '.'],
  )
})

test('a multi-word token whose words spell it differently is shared out without a gap', () => {
  const text = ['# text = dunno', row('1-3', 'dunno'), row('1', 'do'), row('2', 'not'), row('3', 'know'), ''].join('\n')
  const words = readConllu(text)[0]?.sentences[0]?.words ?? []
  assert.deepEqual(
    words.map(({ start, end }) => [start, end]),
    [
      [0, 2],
      [2, 4],
      [4, 5],
    ],
  )
})

test('given words carry nothing of the gold but their forms and places', () => {
  const [document] = readConllu(CONLLU)
  const [first] = givenSentences(document?.sentences ?? [])
  assert.deepEqual(Object.keys(first?.words[0] ?? {}).sort(), ['form', 'span'])
})

test('a gold sentence keeps its words and multi-word tokens and gets the columns of the system', () => {
  const sentence = readConllu(CONLLU)[0]?.sentences[0]
  assert.ok(sentence)
  const system = ['PRON', 'AUX', 'PART', 'PUNCT'].map((upos, i) => ({
    form: 'x',
    upos,
    head: i === 1 ? 0 : 2,
    deprel: i === 1 ? 'root' : 'dep',
  }))
  assert.deepEqual(
    rewriteSentence(sentence, system)
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').slice(0, 4)),
    [
      ['1', 'He', '_', 'PRON'],
      ['2-3', "can't", "can't", 'X'],
      ['2', 'ca', '_', 'AUX'],
      ['3', "n't", '_', 'PART'],
      ['4', '.', '_', 'PUNCT'],
    ],
  )
})

test('words without heads hang on the first one', () => {
  assert.equal(
    writeSentence([{ form: 'Go' }, { form: '.' }]),
    '1\tGo\t_\t_\t_\t_\t0\troot\t_\t_\n2\t.\t_\t_\t_\t_\t1\tdep\t_\t_\n\n',
  )
})

test('what no word covers becomes a word of its own, and heads are renumbered past it', () => {
  const text = 'He @ left. Bye'
  const word = (form: string, head: number) => ({ span: spanOf(text, form), head })
  const sentences = [
    { span: spanOf(text, 'He @ left.'), words: [word('He', 2), word('left', 0), word('.', 2)], paragraph: 0 },
  ]
  const language = { sentences, quotations: [], names: [], roles: [], says: [], triggers: [] }
  const read = readingSentences(text, foundIn(text, { language }))
  assert.deepEqual(
    read.map((words) => words.map(({ form, head }) => [form, head])),
    [
      [
        ['He', 3],
        ['@', undefined],
        ['left', 0],
        ['.', 3],
      ],
      [['Bye', undefined]],
    ],
  )
})

test('a document that was not read is one sentence cut at white space', () => {
  assert.deepEqual(
    readingSentences('Not\nread.', undefined).map((words) => words.map(({ form }) => form)),
    [['Not', 'read.']],
  )
})

test('bare forms stand in their own text where it spells them, else side by side', () => {
  const { text, sentences } = placeForms([
    { forms: ['Go', 'on', '!'], text: 'Go on!' },
    { forms: ['So', '?'], text: 'Else' },
  ])
  assert.equal(text, 'Go on!\nSo ?')
  assert.deepEqual(
    sentences.flatMap(({ words }) => words.map(({ span }) => text.slice(span.start, span.end))),
    ['Go', 'on', '!', 'So', '?'],
  )
})

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { stripVTControlCharacters } from 'node:util'
import { span } from '../../record/span.ts'
import { columns } from './columns.ts'
import { renderLanguage } from './language.ts'

const TEXT = 'Hamas will free hostages, a Qatari envoy said.'

const at = (words: string) => span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length)
const word = (form: string, upos: string, head: number, deprel: string) => ({ span: at(form), upos, head, deprel })
const WORDS = [
  word('Hamas', 'PROPN', 3, 'nsubj'),
  word('will', 'AUX', 3, 'aux'),
  word('free', 'VERB', 9, 'ccomp'),
  word('hostages', 'NOUN', 3, 'obj'),
  word(',', 'PUNCT', 9, 'punct'),
  word('a ', 'DET', 8, 'det'),
  word('Qatari', 'ADJ', 8, 'amod'),
  word('envoy', 'NOUN', 9, 'nsubj'),
  word('said', 'VERB', 0, 'root'),
  word('.', 'PUNCT', 9, 'punct'),
]
const LANGUAGE = {
  sentences: [{ span: span(0, TEXT.length), words: WORDS, paragraph: 1, block: 'title' as const }],
  quotations: [],
  names: [{ span: at('Hamas'), type: 'ORG' }],
  roles: [{ predicate: at('free'), label: 'ARG0', argument: at('Hamas') }],
  says: [
    {
      by: 'model.says',
      cue: [at('said')],
      source: [at('a Qatari envoy')],
      content: [at('Hamas will free hostages')],
      addressee: [],
      score: 0.9,
    },
  ],
  triggers: [{ span: at('free'), type: 'RETREAT', status: 'planned', background: false }],
}

const PICTURE = `
Sentence 1 paragraph 2, title
  1   ┌─╴Hamas    PROPN nsubj        ORG “Hamas”  ARG0 of 3
  2   ├─╴will     AUX   aux
  3 ┌─┤ free      VERB  ccomp        event RETREAT, planned
  4 │ └─╴hostages NOUN  obj
  5 ├─╴,          PUNCT punct
  6 │ ┌─╴a        DET   det
  7 │ ├─╴Qatari   ADJ   amod
  8 ├─┘ envoy     NOUN  nsubj
  9 │ said        VERB  root
 10 └─╴.          PUNCT punct
  says 1 by model.says 0.90
    source    “a Qatari envoy”
    cue       “said”
    content   “Hamas will free hostages”
`

test('a sentence is drawn with its tree, tags, names, roles, triggers and who says what', () => {
  const lines = renderLanguage({ report: { text: TEXT }, language: LANGUAGE }, { width: 100, colour: false })
  assert.equal(`\n${lines.join('\n')}`, PICTURE)
})

test('colour changes nothing but colour', () => {
  const [plain, coloured] = [false, true].map((colour) =>
    renderLanguage({ report: { text: TEXT }, language: LANGUAGE }, { width: 100, colour }),
  )
  assert.deepEqual(
    coloured?.map((line) => stripVTControlCharacters(line).trimEnd()),
    plain,
  )
})

test('no line is wider than the terminal', () => {
  for (const colour of [false, true]) {
    for (const line of renderLanguage({ report: { text: TEXT }, language: LANGUAGE }, { width: 40, colour })) {
      assert.ok(columns(line) <= 40, line)
    }
  }
})

test('without a model a sentence is its words', () => {
  const sentences = [{ span: span(0, TEXT.length), words: WORDS.map(({ span }) => ({ span })), paragraph: 0 }]
  const language = { ...LANGUAGE, sentences, names: [], roles: [], says: [], triggers: [] }
  assert.deepEqual(renderLanguage({ report: { text: TEXT }, language }, { width: 40, colour: false }), [
    'Sentence 1 paragraph 1',
    '  Hamas will free hostages , a Qatari',
    '  envoy said .',
    '',
  ])
})

test('a reading without its language layer is drawn as nothing', () => {
  assert.deepEqual(renderLanguage({ report: { text: TEXT } }, { width: 80, colour: false }), [])
})

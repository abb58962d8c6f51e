import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Language } from '../read/language/layers.ts'
import { findWords } from '../read/language/words.ts'
import { span } from '../record/span.ts'
import { renderConllu } from './conllu.ts'

const TEXT = 'Hamas can\'t agree, an aide said.\n\n"Never"  again'

/** The words of a text with nothing but what the test adds. */
function languageOf(text: string, more: Partial<Language> = {}): Language {
  const sentences = findWords({ text, blocks: [] })
  return { sentences, quotations: [], names: [], roles: [], says: [], triggers: [], ...more }
}

const spanOf = (words: string) => span(TEXT.indexOf(words), TEXT.indexOf(words) + words.length)
const rowsOf = (conllu: string): string[][] =>
  conllu
    .split('\n')
    .filter((line) => /^\d/u.test(line))
    .map((line) => line.split('\t'))

const parsed = (text: string): Language => {
  const language = languageOf(text)
  const sentences = language.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map((word, index) => ({
      ...word,
      lemma: word.form.toLowerCase(),
      upos: 'X',
      xpos: 'FW',
      head: index === 0 ? 0 : 1,
      deprel: index === 0 ? 'root' : 'dep',
    })),
  }))
  return { ...language, sentences }
}

test('a sentence is ten columns a word, with its text and its number above', () => {
  const [head] = renderConllu({ id: 'r1', text: TEXT, language: parsed(TEXT) }).split('\n\n')
  assert.equal(
    head?.replaceAll('\t', ' '),
    `
# newdoc id = r1
# newpar
# sent_id = r1-1
# text = Hamas can't agree, an aide said.
1 Hamas hamas X FW _ 0 root _ _
2-3 can't _ _ _ _ _ _ _ _
2 ca ca X FW _ 1 dep _ _
3 n't n't X FW _ 1 dep _ _
4 agree agree X FW _ 1 dep _ SpaceAfter=No
5 , , X FW _ 1 dep _ _
6 an an X FW _ 1 dep _ _
7 aide aide X FW _ 1 dep _ _
8 said said X FW _ 1 dep _ SpaceAfter=No
9 . . X FW _ 1 dep _ SpacesAfter=\\n\\n`.trim(),
  )
})

test('a new paragraph says so, and more than one blank is kept', () => {
  const [, second] = renderConllu({ id: 'r1', text: TEXT, language: languageOf(TEXT) }).split('\n\n')
  assert.equal(
    second?.replaceAll('\t', ' '),
    `
# newpar
# sent_id = r1-2
# text = "Never" again
1 " _ _ _ _ _ _ _ SpaceAfter=No
2 Never _ _ _ _ _ _ _ SpaceAfter=No
3 " _ _ _ _ _ _ _ SpacesAfter=\\s\\s
4 again _ _ _ _ _ _ _ _`.trim(),
  )
})

test('names, who-says spans, roles and triggers stand in MISC', () => {
  const language = languageOf(TEXT, {
    names: [{ span: spanOf('Hamas'), type: 'ORG' }],
    says: [
      {
        by: 'model.says',
        cue: [spanOf('said')],
        source: [spanOf('an aide')],
        content: [spanOf("Hamas can't agree")],
        addressee: [],
      },
    ],
    roles: [{ predicate: spanOf('agree'), label: 'ARG0', argument: spanOf('Hamas') }],
    triggers: [{ span: spanOf('agree'), type: 'AGREE', status: 'denied', background: true }],
  })
  const misc = rowsOf(renderConllu({ id: 'r1', text: TEXT, language })).map((row) => row.at(-1))
  assert.deepEqual(misc.slice(0, 10), [
    'Name=B-ORG|Says=1:content|Role=4:ARG0',
    '_',
    'Says=1:content',
    'Says=1:content',
    'Says=1:content|Event=AGREE:denied:background|SpaceAfter=No',
    '_',
    'Says=1:source',
    'Says=1:source',
    'Says=1:cue|SpaceAfter=No',
    'SpacesAfter=\\n\\n',
  ])
})

test('a possessive mark after a plural is one token with it where its tag says so', () => {
  const text = "The ministers' car"
  const language = languageOf(text)
  const [sentence] = language.sentences
  const words = ['The', 'ministers', "'", 'car'].map((form, index) => {
    const start = text.indexOf(form)
    return { form, span: span(start, start + form.length), ...(index === 2 && { xpos: 'POS' }) }
  })
  const conllu = renderConllu({
    id: 'r1',
    text,
    language: { ...language, sentences: [{ ...sentence, span: span(0, text.length), paragraph: 0, words }] },
  })
  assert.deepEqual(
    rowsOf(conllu).map((row) => row.slice(0, 2).join(' ')),
    ['1 The', "2-3 ministers'", '2 ministers', "3 '", '4 car'],
  )
})

for (const text of ['', ' \r\n ', 'e\u0301 \u{1f680}\u{1f680} “So\u00a0be it”', '\ta | b \\ c\r\n\r\nd', TEXT]) {
  test(`${JSON.stringify(text)} can be put together again from its tokens`, () => {
    const tokens: string[] = []
    let through = 0
    for (const [id = '', form = '', , , , , , , , misc = ''] of rowsOf(
      renderConllu({ id: 'r', text, language: languageOf(text) }),
    )) {
      if (id.includes('-')) through = Number(id.split('-')[1])
      else if (Number(id) === 1) through = 0
      if (!id.includes('-') && Number(id) <= through) continue
      const spaces = (key: string): string | undefined => misc.match(new RegExp(`${key}=([^|]*)`, 'u'))?.[1]
      const white = (value = ''): string =>
        value.replace(/\\(.)/gu, (_, sign: string) => ({ s: ' ', t: '\t', r: '\r', n: '\n', p: '|' })[sign] ?? sign)
      const after = spaces('SpaceAfter') === 'No' ? '' : white(spaces('SpacesAfter') ?? '\\s')
      tokens.push(white(spaces('SpacesBefore')) + form + after)
    }
    assert.equal(tokens.join('').trimEnd(), text.trim() ? text.trimEnd() : '')
  })
}

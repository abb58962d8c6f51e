/** What the training side wrote down for fixed sentences and windows, `test/fixtures/golden.json`: inputs and layers must agree. */
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, suite, test } from 'node:test'
import { z } from 'zod'
import { MODEL_DIR, NEEDS_MODEL } from '../../../test/shipped-model.ts'
import { type Span, span } from '../../record/span.ts'
import { analyse } from './analyse.ts'
import { encodeWords } from './batches.ts'
import { type Encoder, openEncoder } from './encoder.ts'
import type { Language, Sentence } from './layers.ts'
import { breaksOf, windowsOf, wordRow } from './windows.ts'

const FILE = new URL('../../../test/fixtures/golden.json', import.meta.url)
const numbers = z.array(z.number())
const strings = z.array(z.string())
const input = z.object({ pieces: numbers, shapes: numbers, quotes: numbers, firsts: numbers })
const run = z.tuple([z.number(), z.number()])
const GoldenSchema = z.object({
  sha256: z.string(),
  sentences: z.array(
    input.extend({
      words: strings,
      listedLemmas: strings,
      layers: z.object({
        ...{ upos: strings, xpos: strings, feats: strings, lemmas: strings, relations: strings, names: strings },
        heads: numbers,
        roles: z.array(z.record(z.string(), z.string())),
      }),
    }),
  ),
  windows: z.array(
    z.object({
      text: z.string(),
      spans: z.array(run),
      windows: z.array(z.tuple([z.number(), z.number(), z.number()])),
      inputs: z.array(input),
      statements: z.array(z.object({ cue: run, source: z.array(run), addressee: z.array(run) })),
      events: z.array(z.object({ words: run, type: z.string(), status: z.string(), background: z.boolean() })),
    }),
  ),
})
type Golden = z.infer<typeof GoldenSchema>

/** Of 100 values so many must be the same: another processor family rounds int8 sums another way. */
const SAME = 98

suite('what training wrote down is read again', NEEDS_MODEL, () => {
  let golden: Golden
  let encoder: Encoder
  before(async () => {
    golden = GoldenSchema.parse(JSON.parse(readFileSync(FILE, 'utf8')))
    encoder = await openEncoder({ modelDir: MODEL_DIR })
    const remedy = 'golden.json is of another model: make it again with training/golden.py'
    assert.equal(golden.sha256, encoder.manifest.sha256, remedy)
  })
  after(() => encoder.close())

  test('sentences have the same inputs', () => {
    for (const { words, layers: _, listedLemmas: __, ...inputs } of golden.sentences) {
      assert.deepEqual(encodeWords(encoder, words), inputs, words.join(' '))
    }
  })

  test('sentences have the same tags, trees, names and roles', async () => {
    const [found, expected]: string[][] = [[], []]
    for (const { words, layers, listedLemmas } of golden.sentences) {
      const sentence = sentenceOf(words)
      const options = { passes: ['sentence'] as const, rolesOfEveryWord: true }
      const language = await analyse({ sentences: [sentence], quotations: [] }, encoder, options)
      found?.push(...valuesOf(layersOf(language, sentence)))
      expected?.push(...valuesOf({ ...layers, lemmas: listedLemmas }))
    }
    assertMostlySame(found, expected)
  })

  test('windows have the same bounds and inputs', () => {
    for (const { text, spans, windows, inputs } of golden.windows) {
      const row = wordRow(paragraphsOf(text, spans))
      const found = windowsOf(row, encoder.manifest.limits, (from, to) => to - from)
      assert.deepEqual(
        found.map(({ context, own, end }) => [context, own, end]),
        windows,
      )
      for (const [index, window] of found.entries()) {
        const forms = row.words.slice(window.context, window.end).map(({ form }) => form)
        const quotes = row.quotes.slice(window.context, window.end)
        assert.deepEqual(encodeWords(encoder, forms, { quotes, breaks: breaksOf(row, window) }), inputs[index], text)
      }
    }
  })

  // Contents are decoded another way here, with a cost on their edges (`decode-says.ts`).
  test('windows have the same cues, sources, addressees and events', async () => {
    const [found, expected]: string[][] = [[], []]
    for (const { text, spans, statements, events } of golden.windows) {
      const words = { sentences: paragraphsOf(text, spans), quotations: [] }
      const { says, triggers } = await analyse(words, encoder, { passes: ['says'] })
      const wordsIn = (at: readonly Span[]): readonly number[] =>
        spans.flatMap(([start, end], word) => (at.some((one) => one.start <= start && end <= one.end) ? [word] : []))
      for (const { cue, source, addressee } of says) {
        found?.push([cue, source, addressee].map((at) => wordsIn(at).join(' ')).join(' | '))
      }
      for (const { cue, source, addressee } of statements) {
        expected?.push([[cue], source, addressee].map((runs) => wordsOf(runs).join(' ')).join(' | '))
      }
      for (const { span: at, type, status, background } of triggers) {
        found?.push([wordsIn([at]).join(' '), type, status, background].join(' | '))
      }
      for (const { words: at, type, status, background } of events) {
        expected?.push([wordsOf([at]).join(' '), type, status, background].join(' | '))
      }
    }
    assertMostlySame(found, expected)
  })
})

function assertMostlySame(found: readonly string[] = [], expected: readonly string[] = []): void {
  const same = expected.filter((value, index) => found[index] === value).length
  if (found.length === expected.length && 100 * same >= SAME * expected.length) return
  assert.deepEqual(found, expected)
}

const valuesOf = (layers: Golden['sentences'][number]['layers']): readonly string[] =>
  Object.entries(layers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([layer, values]) => values.map((value) => `${layer} ${JSON.stringify(value)}`))

const wordsOf = (runs: readonly (readonly [number, number])[]): readonly number[] =>
  runs.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index))

/** Words with a blank between them. */
function sentenceOf(forms: readonly string[]): Sentence {
  let at = 0
  const words = forms.map((form) => {
    const start = at
    at += form.length + 1
    return { form, span: span(start, start + form.length) }
  })
  return { span: span(0, Math.max(0, at - 1)), words, paragraph: 0 }
}

/** Training's own words, a sentence a line of the text: enough, where no window is cut inside a paragraph. */
function paragraphsOf(text: string, spans: Golden['windows'][number]['spans']): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (const [paragraph, line] of text.split('\n').entries()) {
    const end = start + line.length
    const words = spans
      .filter(([from, to]) => start <= from && to <= end)
      .map(([from, to]) => ({ form: text.slice(from, to), span: span(from, to) }))
    if (words.length > 0) sentences.push({ span: span(start, end), words, paragraph })
    start = end + 1
  }
  return sentences
}

function layersOf(language: Language, { words: given }: Sentence): Golden['sentences'][number]['layers'] {
  const words = language.sentences[0]?.words ?? []
  const at = (place: Span): number => given.findIndex((word) => word.span.start === place.start)
  const names = words.map(() => 'O')
  for (const { span: place, type } of language.names) {
    const last = given.findIndex((word) => word.span.end === place.end)
    for (let word = at(place); word <= last; word++) names[word] = `${word === at(place) ? 'B' : 'I'}-${type}`
  }
  const roles = words.map((): Record<string, string> => ({}))
  for (const { predicate, label, argument } of language.roles) {
    const links = roles[at(predicate)]
    if (links) links[at(argument)] = label
  }
  return {
    upos: words.map(({ upos = '' }) => upos),
    xpos: words.map(({ xpos = '' }) => xpos),
    feats: words.map(({ feats = '_' }) => feats),
    lemmas: words.map(({ lemma = '' }) => lemma),
    heads: words.map(({ head = -1 }) => head),
    relations: words.map(({ deprel = '' }) => deprel),
    names,
    roles,
  }
}

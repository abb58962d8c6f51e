import assert from 'node:assert/strict'
import { after, before, suite, test } from 'node:test'
import { MODEL_DIR, NEEDS_MODEL } from '../../../test/shipped-model.ts'
import type { Span } from '../../record/span.ts'
import { analyse } from './analyse.ts'
import { type Encoder, openEncoder } from './encoder.ts'
import type { Language, Words } from './layers.ts'
import { findWords } from './words.ts'

const REPORT = `A delegation from Hamas landed in Moscow on Thursday for talks, the Russian foreign ministry said.

“We will not free the hostages until the war ends,” its spokesman, Musa Karim, told the agency Interfax. “And we will say so again.”

Israel denied the report. Its envoy to Moscow said he hoped that Russia would press the group.`

const wordsOf = (text: string): Words => ({ sentences: findWords({ text, blocks: [] }), quotations: [] })

suite('the model reads a report', NEEDS_MODEL, () => {
  let encoder: Encoder
  before(async () => {
    encoder = await openEncoder({ modelDir: MODEL_DIR })
  })
  after(() => encoder.close())

  const read = (text: string): Promise<Language> => analyse(wordsOf(text), encoder)

  test('every word has its tags, and every sentence a tree with one root', async () => {
    const { sentences } = await read(REPORT)
    for (const { words } of sentences) {
      for (const { lemma, upos, xpos, deprel } of words) assert.ok(lemma && upos && xpos && deprel)
      assertTree(words.map(({ head }) => head))
      assert.ok(words.every(({ head, deprel }) => (head === 0) === (deprel === 'root')))
    }
  })

  test('words, sentences and spans stay those of the rules', async () => {
    const words = wordsOf(REPORT)
    const before = JSON.stringify(words)
    const { sentences } = await analyse(words, encoder)
    assert.equal(JSON.stringify(words), before)
    assert.deepEqual(
      sentences.map((one) => one.words.map(({ span, form }) => ({ span, form }))),
      words.sentences.map((one) => one.words),
    )
  })

  test('rows of signs are not read, and nothing else reads otherwise for them', async () => {
    const signs = '😀🔥!? '.repeat(60)
    const { sentences, says } = await read(`${REPORT}\n\n${signs}`)
    const plain = await read(REPORT)
    assert.deepEqual(sentences.slice(0, plain.sentences.length), plain.sentences)
    assert.deepEqual(says, plain.says)
    for (const { words } of sentences.slice(plain.sentences.length)) {
      assert.ok(words.every(({ upos }) => upos === 'SYM'))
      assertTree(words.map(({ head }) => head))
    }
  })

  test('a few signs between the parts of a report are read as ever', async () => {
    const { sentences } = await read(`${REPORT}\n\n* * *`)
    assert.ok(sentences.at(-1)?.words.every(({ upos }) => upos === 'PUNCT'))
  })

  test('a pass that is not asked for leaves its part empty', async () => {
    const sentencePass = await analyse(wordsOf(REPORT), encoder, { passes: ['sentence'] })
    const saysPass = await analyse(wordsOf(REPORT), encoder, { passes: ['says'] })
    const both = await read(REPORT)
    assert.deepEqual(sentencePass.says, [])
    assert.deepEqual(saysPass.names, [])
    assert.equal(saysPass.sentences[0]?.words[0]?.upos, undefined)
    const { says, triggers, vectors } = saysPass
    assert.deepEqual({ ...sentencePass, says, triggers, vectors }, both)
    assert.equal(sentencePass.vectors, undefined)
    assert.equal(vectors?.byStart.size, both.sentences.flatMap(({ words }) => words).length)
  })

  test('roles of every word hold those of the predicates', async () => {
    const { roles } = await read(REPORT)
    const every = await analyse(wordsOf(REPORT), encoder, { passes: ['sentence'], rolesOfEveryWord: true })
    const all = new Set(every.roles.map((role) => JSON.stringify(role)))
    assert.ok(roles.every((role) => all.has(JSON.stringify(role))))
  })

  test('a report read alone and among fifty others in two orders gives the same bytes', async () => {
    const others = Array.from({ length: 50 }, (_, number) => `${REPORT.slice(-number * 3)} It is report ${number}.`)
    const alone = JSON.stringify(await read(REPORT))
    for (const order of [[...others, REPORT], [REPORT, ...others].reverse()]) {
      let among = ''
      for (const text of order) {
        const language = await read(text)
        if (text === REPORT) among = JSON.stringify(language)
      }
      assert.equal(among, alone)
    }
  })

  test('two reports read at the same time give what each gives alone', async () => {
    const texts = [REPORT, REPORT.slice(101)]
    const together = await Promise.all(texts.map(read))
    for (const [index, text] of texts.entries()) assert.deepEqual(together[index], await read(text))
  })

  for (const text of [
    '',
    '\r\n \u00a0\r\n',
    'One.',
    'e\u0301 \u{1f680}\u{1f468}\u200d\u{1f469}\u200d\u{1f467} “So\u00a0be it,”\r\nshe said \ufeff\u200b.',
    '\u200b\u200d \ufffd',
    `${'very '.repeat(220)}long`,
    `${'http://例え.jp/%20/?a=b&c=d '.repeat(9)}said`,
    '"'.repeat(60),
  ]) {
    test(`${JSON.stringify(text.slice(0, 30))} goes through with spans in order and in range`, async () => {
      const { sentences, names, roles, says, triggers } = await read(text)
      const spans: Span[] = [
        ...names.map((name) => name.span),
        ...roles.flatMap((role) => [role.predicate, role.argument]),
        ...says.flatMap((one) => [one.cue, one.source, one.content, one.addressee].flat()),
        ...triggers.map((trigger) => trigger.span),
      ]
      for (const { start, end } of spans) assert.ok(start >= 0 && start < end && end <= text.length)
      for (const { words } of sentences) assertTree(words.map(({ head }) => head))
    })
  }

  test('an aborted reading rejects with the reason of its signal', async () => {
    const reason = new Error('enough')
    await assert.rejects(analyse(wordsOf(REPORT), encoder, { signal: AbortSignal.abort(reason) }), reason)
  })

  test('a signal that comes later stops the work at the next batch', async () => {
    const stop = new AbortController()
    const counted = { ...encoder, runs: 0 }
    counted.run = (...batch) => {
      counted.runs++
      stop.abort()
      return encoder.run(...batch)
    }
    await assert.rejects(analyse(wordsOf(REPORT.repeat(9)), counted, { signal: stop.signal }), { name: 'AbortError' })
    assert.equal(counted.runs, 1)
  })
})

function assertTree(heads: readonly (number | undefined)[]): void {
  if (heads.length === 0) return
  assert.equal(heads.filter((head) => head === 0).length, 1)
  for (let word = 1; word <= heads.length; word++) {
    let at: number | undefined = word
    for (let steps = 0; at !== 0 && steps <= heads.length; steps++) at = heads[(at ?? 0) - 1]
    assert.equal(at, 0, `word ${word} does not reach the root`)
  }
}

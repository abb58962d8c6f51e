/**
 * Whether a report is English: each stretch of 20 words and more is judged by the share of English function words, and
 * where these are few by the n-grams of `eld` (Apache-2.0, 60 languages, loaded only then).
 * Reads: text. Writes: a BCP 47 code, problem P0202 for a report that is partly not English, failure P0201 for one that is
 * mostly not. Method and figures: docs/method/ingest.md.
 */
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { failure, type Problem, problem, shorten } from '../../record/problem.ts'
import { type Span, span, wordsAt } from '../../record/span.ts'
import { linesOf } from './lines.ts'

export interface LanguageFinding {
  /** `en`, another BCP 47 code, or `und` for a text too short to tell. */
  readonly language: string
  /** P0201 (a failure) or P0202. */
  readonly problem?: Problem | undefined
}

/** Fewer words than this are never judged. */
const MIN_WORDS = 20
/** Of running English, 2,000 stretches of 20 words, 87 % have this share; of 1,332 foreign paragraphs none. */
const ENGLISH_SHARE = 0.12
/** A report with less English than this, by words, is refused. */
const REFUSED_BELOW = 1 / 3
/** Stretches judged at most: a book is judged in larger ones. */
const MOST_STRETCHES = 500
/** The detector needs no more of a stretch, in UTF-16 units. */
const ENOUGH_UNITS = 1000

/** Function words that no other language of Latin letters spells so, or seldom. */
const ENGLISH = new Set(
  `the and that which with from were been has this their they are would said you your it’s it's there what when who about into
  than its our could should after before because while where these those is of to`.split(/\s+/u),
)

/** Further small words of English that Irish, Gaelic, Welsh and Manx lack: n-grams alone take these for English. */
const FURTHER = new Set(
  `for by he his she her we not but if all out up new one will may was had have did it more two also only over how then very
  just like most other our us me him its any in at on such even some well or`.split(/\s+/u),
)
/** Endings that two words of a stretch seldom have elsewhere. */
const ENDINGS = /(?:ing|tions?|ed|ents?|ies)$/iu
/** Fewer words are too few to miss a small one among them. */
const ENOUGH_WORDS = 15

interface Stretch {
  readonly at: Span
  readonly words: number
  readonly language: string
}

export function findLanguage(text: string, source?: string): LanguageFinding {
  const stretches = stretchesOf(text).map(({ at, words }) => ({ at, words, language: languageOf(wordsAt(text, at)) }))
  const judged = stretches.filter(({ language }) => language !== UNDECIDED)
  const foreign = judged.filter(({ language }) => language !== 'en')
  const [first] = foreign
  if (!first) return { language: judged.length > 0 || isShortEnglish(text) ? 'en' : UNDETERMINED }
  const language = mostWords(foreign)
  const where = { span: first.at, ...(source !== undefined && { source }) }
  const shown = shorten(wordsAt(text, first.at), 40)
  const isMixed = wordsIn(judged) - wordsIn(foreign) >= wordsIn(judged) * REFUSED_BELOW
  if (!isMixed) {
    const message = `Expected a report in English, found ${nameOf(language)} ("${shown}"). Hand in a translation.`
    return { language, problem: failure('P0201', message, where) }
  }
  const message = `A part is not in English but in ${nameOf(first.language)} ("${shown}"); what it says is not read reliably.`
  return { language: 'en', problem: problem('P0202', message, where) }
}

const UNDETERMINED = 'und'
const UNDECIDED = ''

/** Lines put together until they hold enough words to judge; what is left over at the end joins the last stretch. */
function stretchesOf(text: string): readonly { at: Span; words: number }[] {
  const lines = linesOf(text).map((line) => ({ at: line.span, words: countWords(line.words) }))
  const least = Math.max(MIN_WORDS, Math.ceil(wordsIn(lines) / MOST_STRETCHES))
  const stretches: { at: Span; words: number }[] = []
  let open: { at: Span; words: number } | undefined
  for (const line of lines) {
    open = open ? join(open, line) : line
    if (open.words < least) continue
    stretches.push(open)
    open = undefined
  }
  const last = stretches.at(-1)
  if (open && last) stretches[stretches.length - 1] = join(last, open)
  return stretches
}

const join = (a: { at: Span; words: number }, b: { at: Span; words: number }): { at: Span; words: number } => ({
  at: span(a.at.start, b.at.end),
  words: a.words + b.words,
})

const wordsIn = (stretches: readonly { readonly words: number }[]): number =>
  stretches.reduce((sum, { words }) => sum + words, 0)

/** Scripts written without spaces: two signs count as a word. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Tibt}]/gu
const WORD = /[\p{L}\p{M}’']+/gu

/** What spaces part, where it holds a letter: "hak-hak" and "member-states" are one word, as for those who count by eye. */
function countWords(words: string): number {
  const unspaced = words.match(UNSPACED)?.length ?? 0
  const spaced = (unspaced === 0 ? words : words.replace(UNSPACED, ' ')).split(/\s+/u)
  return spaced.filter((word) => /\p{L}/u.test(word)).length + Math.floor(unspaced / 2)
}

/** `en`, another code, or `UNDECIDED` for names, numbers and addresses without a sentence. */
function languageOf(words: string): string {
  const tokens = words.slice(0, ENOUGH_UNITS * 4).match(WORD) ?? []
  const english = tokens.filter((token) => ENGLISH.has(token.toLowerCase())).length
  if (english >= tokens.length * ENGLISH_SHARE && tokens.length > 0 && !isMostlyUnspaced(words)) return 'en'
  if (isList(tokens)) return UNDECIDED
  const sample = words.slice(0, ENOUGH_UNITS)
  const code = detector().detect(sample).language
  if (code === 'en') return isLatin(sample) && hasEnglish(words) ? 'en' : UNDETERMINED
  if (code !== '') return code
  return isLatin(sample) ? UNDECIDED : UNDETERMINED
}

/**
 * False for words among which not one is a small word of English. Of 47,906 stretches of 20 words of running English none is
 * so; without this, 33 of 41 paragraphs of Scottish Gaelic and 13 of 43 of Irish pass as English, with it 0 and 2.
 */
function hasEnglish(words: string): boolean {
  const tokens =
    words
      .slice(0, ENOUGH_UNITS * 4)
      .replace(ADDRESS, ' ')
      .match(WORD) ?? []
  if (tokens.length < ENOUGH_WORDS) return true
  const isSmall = (token: string): boolean => token !== 'is' && (ENGLISH.has(token) || FURTHER.has(token)) // "is": Gaelic, too
  return (
    tokens.some((token) => isSmall(token.toLowerCase())) || tokens.filter((token) => ENDINGS.test(token)).length > 1
  )
}

/** Addresses and names of files: their parts are words of no language. */
const ADDRESS = /(?<!\S)\S{0,200}(?:@|\/\/|www\.|\.(?:doc|xls|pdf|com)\b)\S*/giu

/** True for a text too short to judge whose words are English ones all the same: a row of a table, a line of a feed. */
function isShortEnglish(text: string): boolean {
  const tokens = text.slice(0, ENOUGH_UNITS).toLowerCase().match(WORD) ?? []
  const found = tokens.filter((token) => ENGLISH.has(token) && !SHARED.has(token))
  return found.length > 1 && found.length >= tokens.length * ENGLISH_SHARE
}

/** Words of `ENGLISH` that Dutch, Gaelic or others have, too: two of them prove nothing. */
const SHARED = new Set(['is', 'of', 'to', 'were', 'had', 'was', 'it', 'its'])

const isMostlyUnspaced = (words: string): boolean => (words.match(UNSPACED)?.length ?? 0) * 2 > words.length

/** Names and file names: most words begin with a capital, and few are capitals throughout ("Ben Markey Mary John"). */
function isList(tokens: readonly string[]): boolean {
  const capitalised = tokens.filter((token) => /^\p{Lu}/u.test(token)).length
  const shouted = tokens.filter((token) => /^\p{Lu}{2,}$/u.test(token)).length
  return capitalised * 2 > tokens.length && shouted * 2 < tokens.length
}

const isLatin = (words: string): boolean =>
  (words.match(/\p{sc=Latn}/gu)?.length ?? 0) * 2 > (words.match(/\p{L}/gu)?.length ?? 0)

function mostWords(foreign: readonly Stretch[]): string {
  const sums = new Map<string, number>()
  for (const { language, words } of foreign) sums.set(language, (sums.get(language) ?? 0) + words)
  return [...sums].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}

const names = new Intl.DisplayNames('en', { type: 'language' })
const nameOf = (code: string): string => (code === UNDETERMINED ? 'another language' : (names.of(code) ?? code))

interface Detector {
  detect(text: string): { readonly language: string }
}
let loaded: Detector | undefined

/** The smallest of the library's tables (1 MB): larger ones find no more of the foreign paragraphs. */
function detector(): Detector {
  // By path, for the package names its entries for `import` alone; the module's own types give `eld` this shape.
  loaded ??= (createRequire(import.meta.url)(fileURLToPath(import.meta.resolve('eld/extrasmall'))) as { eld: Detector })
    .eld
  return loaded
}

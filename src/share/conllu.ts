/**
 * CoNLL-U (Universal Dependencies v2, universaldependencies.org/format.html) of one report: words, tags and trees in its
 * columns; names, who-says spans, roles and event triggers in MISC
 * (`conllu-misc.ts`). The text can be put together again from it.
 * Reads: text, language. Writes: one document, each sentence with an empty line after it.
 */
import { splitsOf } from '../read/language/contractions.ts'
import type { LanguageJson } from '../record/reading.ts'
import { type Span, wordsAt } from '../record/span.ts'
import { type MiscMarks, miscMarks } from './conllu-misc.ts'

type Sentence = LanguageJson['sentences'][number]
type Word = Sentence['words'][number]

export interface ConlluSource {
  /** Stands in the document's and sentences' ids. */
  readonly id: string
  readonly text: string
  readonly language: LanguageJson
}

export function renderConllu({ id, text, language }: ConlluSource): string {
  const document = id.replace(/[\s/]+/gu, '_')
  const { sentences } = language
  const marks = miscMarks(language)
  const lines = [`# newdoc id = ${document}`]
  for (const [index, sentence] of sentences.entries()) {
    if (opensParagraph(sentences[index - 1], sentence)) lines.push('# newpar')
    lines.push(`# sent_id = ${document}-${index + 1}`)
    if (sentence.block) lines.push(`# block = ${sentence.block}`)
    const next = sentences[index + 1]?.words[0]?.span.start
    for (const line of sentenceLines(text, sentence, { next, isFirst: index === 0, marks })) lines.push(line)
    lines.push('')
  }
  return sentences.length === 0 ? '' : `${lines.join('\n')}\n`
}

/** A block may end in the middle of a line; no paragraph opens where nothing stands between, by the format's rules. */
const opensParagraph = (before: Sentence | undefined, sentence: Sentence): boolean =>
  sentence.paragraph !== before?.paragraph && before?.words.at(-1)?.span.end !== sentence.words[0]?.span.start

/** One token as written: a word, or several that are written as one ("don't"). */
interface Token {
  readonly first: number
  readonly last: number
  readonly span: Span
  /** White space after it, as it stands. */
  readonly after: string
}

function sentenceLines(
  text: string,
  sentence: Sentence,
  around: { next: number | undefined; isFirst: boolean; marks: MiscMarks },
): string[] {
  const { words } = sentence
  const tokens = tokensOf(text, words, around.next)
  const written = tokens.map(({ span, after }) => oneWord(wordsAt(text, span)) + (after ? ' ' : '')).join('')
  const rows = tokens.flatMap((token) => {
    const before = around.isFirst && token.first === 0 ? text.slice(0, token.span.start) : ''
    const misc = spaces(before, token.after)
    if (token.first === token.last) return [wordLine(text, words, token.first, [...miscAt(token.first), ...misc])]
    const range = `${token.first + 1}-${token.last + 1}`
    const parts = Array.from({ length: token.last - token.first + 1 }, (_, part) => {
      const at = token.first + part
      return wordLine(text, words, at, miscAt(at))
    })
    return [columns([range, oneWord(wordsAt(text, token.span)), ...NONE.slice(0, 7), joined(misc)]), ...parts]
  })
  return [`# text = ${written.trimEnd()}`, ...rows]

  function miscAt(index: number): readonly string[] {
    const word = words[index]
    return word ? around.marks.of(word) : []
  }
}

const NONE: readonly string[] = Array.from({ length: 8 }, () => '_')

function wordLine(text: string, words: readonly Word[], index: number, misc: readonly string[]): string {
  const word = words[index]
  if (!word) return ''
  const { lemma, upos, xpos, feats, head, deprel } = word
  const form = oneWord(wordsAt(text, word.span))
  const fields = [lemma && oneWord(lemma), upos, xpos, feats, head?.toString(), deprel, undefined]
  return columns([`${index + 1}`, form, ...fields.map((field) => field || '_'), joined(misc)])
}

const columns = (fields: readonly string[]): string => fields.join('\t')
const joined = (misc: readonly string[]): string => (misc.length ? misc.join('|') : '_')

/** A form may hold no white space in English. */
const oneWord = (words: string): string => words.replace(/\s+/gu, '_')

/** Words written together are one token where UD English splits them again; a hyphen or a full stop is a token of its own. */
function tokensOf(text: string, words: readonly Word[], next: number | undefined): readonly Token[] {
  const tokens: Token[] = []
  for (let first = 0; first < words.length; ) {
    const last = lastOfToken(text, words, first)
    const start = words[first]?.span
    const end = words[last]?.span
    if (!start || !end) break
    const following = words[last + 1]?.span.start ?? next
    const after = text.slice(end.end, following) || (following === undefined ? ' ' : '') // the document's end joins nothing
    tokens.push({ first, last, span: { start: start.start, end: end.end }, after })
    first = last + 1
  }
  return tokens
}

/** A contraction has at most this many words: "could" "n't" "'ve". */
const LONGEST_CONTRACTION = 3

function lastOfToken(text: string, words: readonly Word[], first: number): number {
  const start = words[first]?.span.start ?? 0
  let last = first
  while (last - first + 1 < LONGEST_CONTRACTION && words[last]?.span.end === words[last + 1]?.span.start) last++
  for (; last > first; last--) {
    const end = words[last]?.span.end ?? start
    const cuts = words.slice(first + 1, last + 1).map((word) => word.span.start - start)
    const isPossessive = last === first + 1 && words[last]?.xpos === 'POS' // "ministers'": the mark alone does not tell
    const splits = splitsOf(text.slice(start, end), text.slice(end, end + 10))
    if (isPossessive || splits.join() === cuts.join()) return last
  }
  return first
}

/** UDPipe's way: `SpaceAfter=No`; other white space than one blank is written out, so that no sign is lost. */
function spaces(before: string, after: string): readonly string[] {
  const misc: string[] = []
  if (before) misc.push(`SpacesBefore=${escaped(before)}`)
  if (after === '') misc.push('SpaceAfter=No')
  else if (after !== ' ') misc.push(`SpacesAfter=${escaped(after)}`)
  return misc
}

const ESCAPES: Readonly<Record<string, string>> = {
  ' ': '\\s',
  '\t': '\\t',
  '\r': '\\r',
  '\n': '\\n',
  '|': '\\p',
  '\\': '\\\\',
}
const escaped = (white: string): string => white.replace(/[ \t\r\n|\\]/gu, (sign) => ESCAPES[sign] ?? sign)

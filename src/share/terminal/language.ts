/**
 * The language of a report for people: for each sentence its tree with tags and relations, one word a line, beside it names,
 * roles and event triggers; below it who says what. Without a model there are only words.
 * Reads: language. Writes: lines of text.
 */
import type { LanguageJson, Reading } from '../../record/reading.ts'
import { overlaps, type Span, wordsAt } from '../../record/span.ts'
import { columns, cut, pad, wrap } from './columns.ts'
import { oneLine, style, type TerminalOptions } from './style.ts'
import { drawTree } from './tree.ts'

type Sentence = LanguageJson['sentences'][number]
type Word = Sentence['words'][number]

export interface LanguageSource {
  readonly report: Pick<Reading['report'], 'text'>
  readonly language?: LanguageJson | undefined
}

export function renderLanguage({ report: { text }, language }: LanguageSource, options: TerminalOptions): string[] {
  if (!language || language.sentences.length === 0) return []
  const look = style(options)
  return language.sentences.flatMap((sentence, index) => {
    const where = [`paragraph ${sentence.paragraph + 1}`, sentence.block].filter(Boolean).join(', ')
    const heading = `${look.heading(`Sentence ${index + 1}`)} ${look.faint(where)}`
    const hasTree = sentence.words.every((word) => word.head !== undefined)
    const body = hasTree ? treeLines(text, sentence, language, options) : wordLines(text, sentence, options)
    return [heading, ...body, ...saysLines(text, sentence, language, options), '']
  })
}

/** Columns of the words' drawing at most; a deeper tree pushes its words' tags to the right. */
const WIDEST_DRAWING = 36

function treeLines(text: string, { words }: Sentence, language: LanguageJson, options: TerminalOptions): string[] {
  const look = style(options)
  const drawings = drawTree(words.map((word) => word.head ?? 0))
  const drawn = words.map((word, index) => `${drawings[index] ?? ''}${oneLine(wordsAt(text, word.span))}`)
  const room = drawn.reduce((widest, one) => Math.min(WIDEST_DRAWING, Math.max(widest, columns(one))), 0)
  const number = String(words.length).length
  return words.map((word, index) => {
    const drawing = drawings[index] ?? ''
    const form = pad(drawn[index] ?? '', room).slice(drawing.length)
    const tags = `${pad(word.upos ?? '', 5)} ${pad(word.deprel ?? '', 12)}`
    const notes = notesOf(text, word, words, language).join('  ')
    const line = `${String(index + 1).padStart(number + 1)} ${look.faint(drawing)}${form} ${look.label(tags)} ${notes}`
    return line.trimEnd() === line && columns(line) <= options.width ? line : shortened(line, options)
  })
}

/** Colours do not survive a cut; a line that is too long goes without. */
const shortened = (line: string, { width }: TerminalOptions): string =>
  columns(line) <= width ? line.trimEnd() : cut(line.replace(/\u001B\[[0-9;]*m/gu, ''), width)

/** What else is known of a word: the name it opens, its arguments if it is a predicate, the event that it anchors. */
function notesOf(text: string, word: Word, words: readonly Word[], language: LanguageJson): readonly string[] {
  const opens = (at: Span): boolean => word.span.start <= at.start && at.start < word.span.end
  const numberOf = (at: Span): number => words.findIndex((one) => overlaps(one.span, at)) + 1
  const names = language.names
    .filter(({ span }) => opens(span))
    .map(({ span, type }) => `${type} “${oneLine(wordsAt(text, span))}”`)
  const roles = language.roles
    .filter(({ argument }) => opens(argument))
    .map(({ predicate, label }) => `${label} of ${numberOf(predicate)}`)
  const triggers = language.triggers
    .filter(({ span }) => opens(span))
    .map(({ type, status, background }) => `event ${type}, ${status}${background ? ', background' : ''}`)
  return [...names, ...roles, ...triggers]
}

function wordLines(text: string, { words }: Sentence, options: TerminalOptions): string[] {
  const forms = words.map((word) => oneLine(wordsAt(text, word.span))).join(' ')
  return wrap(forms, options.width - 2).map((line) => `  ${line}`)
}

const PARTS = ['source', 'cue', 'addressee', 'via', 'content'] as const

/** Each who-says reading stands below the sentence of its cue, or of its content where it has no cue. */
function saysLines(text: string, sentence: Sentence, language: LanguageJson, options: TerminalOptions): string[] {
  const look = style(options)
  return language.says.flatMap((one, index) => {
    const first = one.cue[0] ?? one.content[0]
    if (!first || first.start < sentence.span.start || first.start >= sentence.span.end) return []
    const quoted = (pieces: readonly Span[]): string =>
      pieces.map((at) => `“${oneLine(wordsAt(text, at))}”`).join(' … ')
    const parts = PARTS.flatMap((part) => (one[part]?.length ? [{ part, pieces: one[part] }] : []))
    const score = one.score === undefined ? '' : ` ${one.score.toFixed(2)}`
    return [
      `  ${look.speaker(`says ${index + 1}`)} ${look.faint(cut(`by ${one.by}${score}`, options.width - 12))}`,
      ...parts.flatMap(({ part, pieces }) => {
        const [first = '', ...more] = wrap(quoted(pieces), options.width - 14)
        return [`    ${look.label(pad(part, 9))} ${first}`, ...more.map((line) => `${' '.repeat(14)}${line}`)]
      }),
    ]
  })
}

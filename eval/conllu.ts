/**
 * CoNLL-U for the measure: gold files to documents with their text and the place of every word, and back.
 * A document's text is its `# text` lines, joined by a blank (by nothing after SpaceAfter=No), an empty line between
 * paragraphs. Offsets: UTF-16 units of that text. Format: universaldependencies.org/format.html.
 */
import type { Place } from './offsets.ts'

interface GoldWord extends Place {
  readonly form: string
  /** The ten columns. */
  readonly columns: readonly string[]
}

export interface GoldSentence {
  readonly id: string
  readonly words: readonly GoldWord[]
  /** Lines of words as they stand, with multi-word tokens, without empty nodes. */
  readonly rows: readonly (readonly string[])[]
  readonly paragraph: number
}

export interface GoldDocument {
  readonly id: string
  readonly text: string
  readonly sentences: readonly GoldSentence[]
  /** `# meta::dateCreated`: the day to count from. */
  readonly created: string | undefined
}

interface Draft {
  readonly id: string
  created: string | undefined
  text: string
  paragraph: number
  readonly sentences: GoldSentence[]
}

export function readConllu(content: string): readonly GoldDocument[] {
  const documents: Draft[] = []
  let gap = '' // what stands between the last sentence and the next
  for (const block of content.replaceAll('\r\n', '\n').split(/\n\n+/u)) {
    const lines = block.split('\n')
    const rows = lines.filter((line) => /^\d/u.test(line)).map((line) => line.split('\t'))
    const words = rows.filter(([id]) => !id?.includes('.'))
    if (words.length === 0) continue
    const comment = (key: string): string | undefined => commentOf(lines, key)
    const newDocument = comment('newdoc id')
    if (newDocument !== undefined || documents.length === 0) {
      documents.push({ id: newDocument ?? '', created: undefined, text: '', paragraph: 0, sentences: [] })
      gap = ''
    }
    const draft = documents.at(-1)
    if (!draft) continue
    draft.created ??= comment('meta::dateCreated')
    const isNewParagraph = lines.some((line) => /^# newpar(?: id = .*)?\s*$/u.test(line))
    if (isNewParagraph && draft.sentences.length > 0) {
      draft.paragraph++
      gap = '\n\n'
    }
    const start = draft.text.length + gap.length
    const text = comment('text') ?? formsJoined(words)
    draft.text += gap + text
    draft.sentences.push({
      id: comment('sent_id') ?? `${draft.sentences.length + 1}`,
      words: placeWords(words, text, start),
      rows: words,
      paragraph: draft.paragraph,
    })
    gap = /SpaceAfter=No/u.test(lastToken(words)?.[9] ?? '') ? '' : ' '
  }
  return documents
}

/** `# key = value`. */
function commentOf(lines: readonly string[], key: string): string | undefined {
  const head = `# ${key} = `
  return lines.find((line) => line.startsWith(head))?.slice(head.length)
}

/** The last row that stands for a token: a multi-word token's line holds the SpaceAfter of its words. */
function lastToken(rows: readonly (readonly string[])[]): readonly string[] | undefined {
  const last = rows.at(-1)
  return rows.find(([id]) => id?.includes('-') && id.split('-')[1] === last?.[0]) ?? last
}

const formsJoined = (rows: readonly (readonly string[])[]): string =>
  rows
    .filter(([id]) => !id?.includes('-'))
    .map(([, form = '']) => form)
    .join(' ')

/** Finds each token in the sentence's text, in order; the words of a multi-word token share its stretch. */
function placeWords(rows: readonly (readonly string[])[], text: string, shift: number): GoldWord[] {
  const placed: GoldWord[] = []
  let at = 0
  for (let i = 0; i < rows.length; i++) {
    const [id = '', token = ''] = rows[i] ?? []
    const start = text.indexOf(token, at)
    if (start < 0) throw new Error(`"${token}" does not stand in "${text}" after character ${at}.`)
    const size = id.includes('-') ? Number(id.split('-')[1]) - Number(id.split('-')[0]) + 1 : 0
    const words = size > 0 ? rows.slice(i + 1, i + 1 + size) : [rows[i] ?? []]
    placed.push(...shareOut(words, shift + start, token.length))
    at = start + token.length
    i += size
  }
  return placed
}

/** Words side by side in a stretch; the last one takes what is left, where forms and token differ in length. */
function shareOut(words: readonly (readonly string[])[], start: number, length: number): GoldWord[] {
  let from = 0
  return words.map((columns, i) => {
    const form = columns[1] ?? ''
    const room = length - from - (words.length - 1 - i) // a unit at least for each word that follows
    const to = i === words.length - 1 ? length : from + Math.max(Math.min(form.length, room), 0)
    const word = { form, columns, start: start + from, end: start + to }
    from = to
    return word
  })
}

/** What a system says of one word; absent columns become `_`. */
export interface SystemWord {
  readonly form: string
  readonly lemma?: string | undefined
  readonly upos?: string | undefined
  readonly xpos?: string | undefined
  readonly feats?: string | undefined
  readonly head?: number | undefined
  readonly deprel?: string | undefined
}

/** A sentence in CoNLL-U. A word without a head hangs on the first one, which is then the root. */
export function writeSentence(words: readonly SystemWord[]): string {
  return `${words.map((word, i) => wordLine(`${i + 1}`, word, i)).join('\n')}\n\n`
}

/** A gold sentence with a system's columns: its words and multi-word tokens stay as they are. */
export function rewriteSentence(gold: GoldSentence, words: readonly SystemWord[]): string {
  let index = 0
  const lines = gold.rows.map((row) => {
    const [id = '', form = ''] = row
    if (id.includes('-')) return row.join('\t')
    const line = wordLine(id, { ...words[index], form }, index)
    index++
    return line
  })
  return `${lines.join('\n')}\n\n`
}

function wordLine(id: string, word: SystemWord, index: number): string {
  const head = word.head ?? (index === 0 ? 0 : 1)
  const deprel = word.deprel ?? (head === 0 ? 'root' : 'dep')
  const { form, lemma = '_', upos = '_', xpos = '_', feats = '_' } = word
  return [id, form, lemma, upos, xpos, feats, head, deprel, '_', '_'].join('\t')
}

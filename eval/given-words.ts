/**
 * Gold words as the program's sentences: what stages that take given words read. Only words and sentences are gold;
 * tags, heads and the rest stay absent. Spans: UTF-16 units of the document's text.
 */
import type { Sentence } from '../src/read/language/layers.ts'
import { span } from '../src/record/span.ts'
import type { GoldDocument, GoldSentence } from './conllu.ts'

export function givenSentences(sentences: readonly Pick<GoldSentence, 'words' | 'paragraph'>[]): Sentence[] {
  return sentences.map(({ words, paragraph }) => ({
    span: span(words[0]?.start ?? 0, words.at(-1)?.end ?? 0),
    words: words.map(({ form, start, end }) => ({ form, span: span(start, end) })),
    paragraph,
  }))
}

/** A sentence of a file that has forms only, perhaps with its text. */
export interface Forms {
  readonly forms: readonly string[]
  readonly text?: string | undefined
}

export interface PlacedForms {
  readonly text: string
  readonly sentences: Sentence[]
}

/**
 * A text for sentences of bare forms: their own texts where the forms stand in them in order, else the forms joined by
 * blanks; a line break between sentences.
 */
export function placeForms(sentences: readonly Forms[]): PlacedForms {
  let text = ''
  const placed = sentences.map(({ forms, text: own }, paragraph): Sentence => {
    const shift = text.length === 0 ? 0 : text.length + 1
    const starts = own === undefined ? undefined : startsIn(own, forms)
    const sentence = starts && own !== undefined ? own : forms.join(' ')
    const from = starts ?? startsIn(sentence, forms) ?? []
    text += `${text.length === 0 ? '' : '\n'}${sentence}`
    return {
      span: span(shift, shift + sentence.length),
      words: forms.map((form, i) => {
        const start = shift + (from[i] ?? 0)
        return { form, span: span(start, start + form.length) }
      }),
      paragraph,
    }
  })
  return { text, sentences: placed }
}

/** Where each form starts when they stand in the text in order, with nothing visible between them. */
function startsIn(text: string, forms: readonly string[]): number[] | undefined {
  const starts: number[] = []
  let at = 0
  for (const form of forms) {
    while (/\s/u.test(text[at] ?? '')) at++
    if (!text.startsWith(form, at)) return undefined
    starts.push(at)
    at += form.length
  }
  return starts
}

/** The UD document whose words are exactly these forms, if one is: its text is the better one to read. */
export function sameWords(
  documents: ReadonlyMap<string, GoldDocument>,
  id: string,
  forms: readonly (readonly string[])[],
): GoldDocument | undefined {
  const document = documents.get(id)
  const same =
    document?.sentences.length === forms.length &&
    document.sentences.every(
      ({ words }, i) => words.length === forms[i]?.length && words.every((word, k) => word.form === forms[i]?.[k]),
    )
  return same ? document : undefined
}

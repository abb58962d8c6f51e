/**
 * For tests: a report with its tree and names written out, one string a sentence, a word as `form/UPOS/head/relation` with
 * `/TYPE` on each word of a name. Words are joined by blanks, but for closing punctuation and clitics.
 */

import type { Language, NameSpan, RawSays, Sentence, Word } from '../src/read/language/layers.ts'
import type { Report } from '../src/record/reading.ts'
import { type Span, span } from '../src/record/span.ts'

export interface Parsed {
  readonly report: Report
  readonly language: Language
  /** The span of the `nth` occurrence (from 1) of some words. */
  readonly at: (words: string, nth?: number) => Span
  readonly says: (source: string, cue: string, content: string) => RawSays
}

const GLUED = /^(?:[-,.;:)”]|['’]s)$/u

export function parsed(...lines: readonly string[]): Parsed {
  let text = ''
  const names: NameSpan[] = []
  const sentences = lines.map((line, paragraph): Sentence => {
    if (text) text += ' '
    const from = text.length
    const words: Word[] = []
    let open: string | undefined
    for (const token of line.trim().split(/\s+/u)) {
      const [form = '', upos = '', head = '0', deprel = '', type] = token.split('/')
      if (words.length > 0 && !GLUED.test(form) && !/[-(“]$/u.test(text)) text += ' '
      const at = span(text.length, text.length + form.length)
      text += form
      words.push({ span: at, form, upos, head: Number(head), deprel })
      const last = names.at(-1)
      if (type && type === open && last) names[names.length - 1] = { ...last, span: span(last.span.start, at.end) }
      else if (type) names.push({ span: at, type })
      open = type
    }
    return { span: span(from, text.length), words, paragraph }
  })
  const report: Report = { id: 'parsed', text, language: 'en', blocks: [], credits: [] }
  const at = (words: string, nth = 1): Span => {
    let start = -1
    for (let n = 0; n < nth; n++) start = text.indexOf(words, start + 1)
    return span(start, start + words.length)
  }
  return {
    report,
    language: { sentences, quotations: [], names, roles: [], says: [], triggers: [] },
    at,
    says: (source, cue, content) => ({
      ...{ by: 'test', cue: [at(cue)], source: [at(source)], content: [at(content)], addressee: [] },
    }),
  }
}

/**
 * What the MISC column of CoNLL-U says of each word beside its tree: names, who-says spans, roles, event triggers.
 * Reads: language. Writes: `key=value` marks a word; several values of a key are joined by commas.
 *
 *   Name=B-ORG            the word opens a name (I- goes on)
 *   Says=3:source         the word is of the source (cue, content, addressee, via) of the report's third who-says reading
 *   Role=4:ARG1           the word is the head of that argument of the sentence's word 4
 *   Event=COERCE:planned  the word anchors an event; ":background" where the report only recalls it
 */
import type { LanguageJson } from '../record/reading.ts'
import { contains, type Span } from '../record/span.ts'

type Word = LanguageJson['sentences'][number]['words'][number]

export interface MiscMarks {
  readonly of: (word: Word) => readonly string[]
}

export function miscMarks(language: LanguageJson): MiscMarks {
  const { sentences, names, roles, says, triggers } = language
  const within = wordsWithin(sentences.flatMap((sentence) => sentence.words))
  const marks = new Map<Word, Map<string, readonly string[]>>()
  const put = (word: Word, key: string, value: string): void => {
    const known = marks.get(word) ?? new Map<string, readonly string[]>()
    marks.set(word, known.set(key, [...(known.get(key) ?? []), value]))
  }
  for (const { span, type } of names) {
    for (const [index, word] of within(span).entries()) put(word, 'Name', `${index === 0 ? 'B' : 'I'}-${type}`)
  }
  for (const [index, one] of says.entries()) {
    for (const part of ['source', 'cue', 'content', 'addressee', 'via'] as const) {
      for (const word of (one[part] ?? []).flatMap(within)) put(word, 'Says', `${index + 1}:${part}`)
    }
  }
  const numbers = new Map(sentences.flatMap(({ words }) => words.map((word, index) => [word, index + 1] as const)))
  for (const { predicate, label, argument } of roles) {
    const [of] = within(predicate)
    const number = of && numbers.get(of)
    for (const word of within(argument).slice(0, 1)) put(word, 'Role', `${number ?? 0}:${label}`)
  }
  for (const { span, type, status, background } of triggers) {
    for (const word of within(span)) put(word, 'Event', `${type}:${status}${background ? ':background' : ''}`)
  }
  return { of: (word) => [...(marks.get(word) ?? [])].map(([key, values]) => `${key}=${values.join(',')}`) }
}

/** Finds the words that stand wholly in a span: O(log words) and the words found. `words` are in order. */
function wordsWithin(words: readonly Word[]): (at: Span) => readonly Word[] {
  return (at) => {
    let low = 0
    let high = words.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[middle]?.span.start ?? 0) < at.start) low = middle + 1
      else high = middle
    }
    const found: Word[] = []
    for (let i = low; i < words.length; i++) {
      const word = words[i]
      if (!word || word.span.start >= at.end) break
      if (contains(at, word.span)) found.push(word)
    }
    return found
  }
}

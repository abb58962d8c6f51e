/**
 * Many articles in one text file, parted by a stated separator. A separator that is a line of signs or a counter
 * ("Document 3 of 40") belongs to no article; what it captures in a group named `date`, `title`, `publisher` or `url` is
 * the next article's. Reads: text and the separator. Writes: an item for each article, in order.
 */
import { HearsayError, shorten } from '../../../record/problem.ts'
import { dayOfField } from './day-fields.ts'
import { type EntryFields, type FoundItem, failedItem, textOf } from './found.ts'

/** Separators found in one file at most. */
const MOST_PARTS = 100_000

export function* splitText(text: string, separator: RegExp): Generator<FoundItem> {
  const pattern = new RegExp(separator.source, [...new Set(`${separator.flags}g`)].join(''))
  let start = 0
  let fields: EntryFields = {}
  let found = 0
  let count = 0
  for (const match of text.matchAll(pattern)) {
    if (match[0] === '' || ++found > MOST_PARTS) continue
    const words = text.slice(start, match.index)
    if (words.trim() !== '') {
      count++
      yield article(words, fields)
    }
    fields = fieldsOf(match.groups)
    start = match.index + match[0].length
  }
  const rest = text.slice(start)
  if (rest.trim() !== '') yield article(rest, fields)
  else if (count === 0) yield failedItem('P0101', 'The file holds nothing but separators.')
}

/** Blank lines at the edges go; the article's own lines stay as they are. */
const article = (words: string, fields: EntryFields): FoundItem => ({
  kind: 'found',
  text: words.replace(/^(?:[^\S\n]*\n)+/u, '').trimEnd(),
  fields,
  problems: [],
})

const fieldsOf = (groups: Readonly<Record<string, string | undefined>> = {}): EntryFields => ({
  published: dayOfField(groups.date)?.day,
  title: textOf(groups.title),
  publisher: textOf(groups.publisher),
  url: textOf(groups.url),
})

/** The separator of `--split`: a regular expression, `^` and `$` at lines. Throws `HearsayError` E0103. */
export function parseSeparator(words: string): RegExp {
  try {
    return new RegExp(words, 'gmu')
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new HearsayError('E0103', `"${shorten(words, 40)}" is no regular expression: ${shorten(why, 80)}.`)
  }
}

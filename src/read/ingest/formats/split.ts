/**
 * Many articles in one text file, parted by a stated separator. A separator that is a line of signs or a counter
 * ("Document 3 of 40") belongs to no article; what it captures in a group named `date`, `title`, `publisher` or `url` is
 * the next article's. Reads: pieces of the text and the separator. Writes: an item for each article, in order.
 */
import { HearsayError, problem, shorten } from '../../../record/problem.ts'
import { tooLarge } from '../decode.ts'
import { dayOfField } from './day-fields.ts'
import { type EntryFields, type FoundItem, failedItem, textOf } from './found.ts'

/** UTF-16 units of a separator at most. */
const LONGEST = 16_384

/**
 * The articles of a text that comes in pieces; in memory are one article and one piece. One of more than `mostUnits` is a
 * failure and is not kept.
 */
export async function* splitPieces(
  pieces: AsyncIterable<string>,
  separator: RegExp,
  mostUnits: number,
): AsyncGenerator<FoundItem> {
  const pattern = new RegExp(separator.source, [...new Set(`${separator.flags}g`)].join(''))
  let text = '' // the sign before the article, for `^`, the article, and what is not searched yet
  let start = 0 // of the article in `text`
  let searched = 0
  let dropped = 0 // units of the article that are not kept
  let fields: EntryFields = {}
  let count = 0
  let isParted = false

  const until = (end: number): readonly FoundItem[] => {
    const words = text.slice(start, end)
    if (dropped > 0) return [{ kind: 'failed', problem: tooLarge(dropped + words.length, mostUnits) }]
    return words.trim() === '' ? [] : [article(words, fields)]
  }
  const next = (isLast: boolean): FoundItem[] => {
    const found: FoundItem[] = []
    const certain = isLast ? text.length : text.length - LONGEST
    for (;;) {
      pattern.lastIndex = searched
      const match = pattern.exec(text)
      if (!match || match.index >= certain) break
      searched = match.index + Math.max(match[0].length, 1)
      if (match[0] === '') continue
      isParted = true
      found.push(...until(match.index))
      ;[fields, start, dropped] = [fieldsOf(match.groups), searched, 0]
    }
    searched = Math.max(searched, certain, 0)
    return found
  }
  const cut = (): void => {
    const isTooLong = dropped > 0 || searched - start > mostUnits
    const from = isTooLong ? searched : start
    dropped += isTooLong ? searched - start : 0
    const kept = Math.max(from - 1, 0)
    text = text.slice(kept)
    ;[start, searched] = [from - kept, searched - kept]
  }

  for await (const piece of pieces) {
    text += piece
    for (const item of next(false)) {
      count++
      yield item
    }
    cut()
  }
  for (const item of [...next(true), ...until(text.length)]) {
    count++
    yield isParted || item.kind === 'failed' ? item : { ...item, problems: [...item.problems, UNPARTED] }
  }
  if (count === 0) yield failedItem('P0101', 'The file holds nothing but separators.')
}

const UNPARTED = problem(
  'P0121',
  'The separator stands nowhere in the file, which was read as one report. It is looked for line by line, with ^ and $.',
)

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

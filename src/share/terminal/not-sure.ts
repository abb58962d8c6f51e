/**
 * What stayed open, for people: who-says ends with their reason, problems with their code, each with its words.
 * Reads: open ends, problems. Writes: lines of text.
 */
import { itemsOf, shortNames } from '../../explain/items.ts'
import { type Reading, slice } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import { cut, pad, wrap } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** Rows in the page. */
const MOST = 20
const WORDS_WIDTH = 40

/** What it is that stayed open, before the words. */
const KINDS = { statement: 'statement by', speaker: 'speaker of', pronoun: 'pronoun', quotation: 'quotation' } as const

export function renderNotSure(reading: Reading, options: PageOptions): string[] {
  const { open = [] } = reading
  const look = style(options)
  const names = shortNames(reading)
  const quoted = (at: Span): string => `“${cut(oneLine(slice(reading, at)), WORDS_WIDTH)}”`
  const problems = itemsOf(reading).flatMap((item) => (item.kind === 'problem' ? [item] : []))
  const rows = [
    ...problems.map(({ short, value: { code, message, span } }) => ({
      short,
      text: `${oneLine(message)} [${code}]${span && span.end > span.start ? ` ${quoted(span)}` : ''}`,
    })),
    ...open.map(({ id, kind, span, reason, statement }) => {
      const where = statement ? ` (${names.get(statement) ?? ''})` : ''
      return { short: names.get(id) ?? '', text: `${KINDS[kind]} ${quoted(span)}${where}: ${oneLine(reason)}` }
    }),
  ]
  if (rows.length === 0) return []
  const shown = options.brief ? rows.slice(0, MOST) : rows
  return [
    look.heading('Not sure'),
    ...shown.flatMap(({ short, text }) => {
      const [first = '', ...more] = wrap(text, options.width - 6)
      return [`  ${look.warning(pad(short, 4))}${first}`, ...more.map((line) => `      ${line}`)]
    }),
    ...restLine(rows.length - shown.length, 'problems', options),
  ]
}

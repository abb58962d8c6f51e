/**
 * What stayed open, for people: problems with their code and words; who-says ends under their reason, each with its words
 * and its statement.
 * Reads: open ends, problems. Writes: lines of text.
 */
import { itemsOf, type Open, shortNames } from '../../explain/items.ts'
import { type Reading, slice } from '../../record/reading.ts'
import { cut, flow, pad, wrap } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** Open ends and problems in the page. */
const MOST = 30
const MOST_PROBLEMS = 8
const WORDS_WIDTH = 40

export function renderNotSure(reading: Reading, options: PageOptions): string[] {
  const { open = [] } = reading
  const problems = problemLines(reading, options)
  if (problems.length === 0 && open.length === 0) return []
  const look = style(options)
  const names = shortNames(reading)
  const shown = options.brief ? open.slice(0, MOST) : open
  const note = ({ id, span, statement }: Open): string => {
    const words = `“${cut(oneLine(slice(reading, span)), WORDS_WIDTH)}”`
    return `${look.warning(names.get(id) ?? '')} ${words}${statement ? ` (${names.get(statement) ?? ''})` : ''}`
  }
  return [
    look.heading('Not sure'),
    ...problems,
    ...byReason(shown).flatMap((group) => [
      ...wrap(reasonOf(group), options.width - 2).map((line) => `  ${line}`),
      ...flow(group.map(note), options.width - 6).map((line) => `      ${line}`),
    ]),
    ...restLine(open.length - shown.length, 'problems', options),
  ]
}

function problemLines(reading: Reading, options: PageOptions): string[] {
  const look = style(options)
  const problems = itemsOf(reading).flatMap((item) => (item.kind === 'problem' ? [item] : []))
  const shown = options.brief ? problems.slice(0, MOST_PROBLEMS) : problems
  const lines = shown.flatMap(({ short, value: { code, message, span } }) => {
    const at = span ? oneLine(slice(reading, span)) : ''
    const words = message.includes(at) ? '' : cut(at, WORDS_WIDTH)
    const [first = '', ...more] = wrap(`${oneLine(message)} [${code}]${words && ` “${words}”`}`, options.width - 6)
    return [`  ${look.warning(pad(short, 4))}${first}`, ...more.map((line) => `      ${line}`)]
  })
  return [...lines, ...restLine(problems.length - shown.length, 'problems', options)]
}

/** Open ends of one kind and one reason together, in the order of the text. */
function byReason(open: readonly Open[]): readonly (readonly Open[])[] {
  const groups = new Map<string, Open[]>()
  for (const one of open) {
    const key = `${one.kind} ${one.reason}`
    groups.set(key, [...(groups.get(key) ?? []), one])
  }
  return [...groups.values()]
}

/** `Statements: only one way of reading finds them`: the kind and why. */
function reasonOf([first, another]: readonly Open[]): string {
  if (!first) return ''
  const kind = first.kind.charAt(0).toUpperCase() + first.kind.slice(1)
  return `${kind}${another ? 's' : ''}: ${oneLine(first.reason)}`
}

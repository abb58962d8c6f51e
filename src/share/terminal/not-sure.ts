/**
 * What stayed open, for people: problems with their code and words, those of one sentence together; who-says ends under their reason, each with its words
 * and its statement.
 * Reads: open ends, problems. Writes: lines of text.
 */
import { itemsOf, type Open, shortNames } from '../../explain/items.ts'
import { type Reading, slice } from '../../record/reading.ts'
import { sameProblems } from '../problem-groups.ts'
import { cut, flow, pad, wrap } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** Open ends and problems in the page. */
const MOST = 30
const MOST_PROBLEMS = 8
/** Words of further problems of one sentence that are named. */
const MOST_ALSO = 3
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

/** Problems with one message share a line; the layer alone gives each its own. */
function problemLines(reading: Reading, options: PageOptions): string[] {
  const look = style(options)
  const items = itemsOf(reading).flatMap((item) =>
    item.kind === 'problem' ? [{ ...item.value, short: item.short }] : [],
  )
  const groups = options.brief ? sameProblems(reading, items) : items.map((item) => [item] as const)
  const shown = options.brief ? groups.slice(0, MOST_PROBLEMS) : groups
  const wordsOf = ({ span }: (typeof items)[number]): string =>
    span ? cut(oneLine(slice(reading, span)), WORDS_WIDTH) : ''
  const lines = shown.flatMap(([one, ...others]) => {
    const words = one.message.includes(wordsOf(one)) ? '' : ` “${wordsOf(one)}”`
    const also = others
      .slice(0, MOST_ALSO)
      .map((other) => (other.span ? `“${wordsOf(other)}” (${other.short})` : other.short))
    const more = others.length > MOST_ALSO ? ` and ${others.length - MOST_ALSO} more: --layer problems` : ''
    const same = others.length > 0 ? ` ${others.length + 1} times; also ${also.join(', ')}${more}` : ''
    const [first = '', ...rest] = wrap(`${oneLine(one.message)} [${one.code}]${words}${same}`, options.width - 6)
    return [`  ${look.warning(pad(one.short, 4))}${first}`, ...rest.map((line) => `      ${line}`)]
  })
  return [...lines, ...restLine(groups.length - shown.length, 'problems', options)]
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

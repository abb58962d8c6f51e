/**
 * Figures of one report that count the same thing and cannot both hold, with who stands behind each and the reason: two side
 * by side; three and more that hang together as rows, with the pairs below.
 * Reads: clashes, figures, statements. Writes: lines of text.
 */
import { type Clash, shortNames } from '../../explain/items.ts'
import { speakerAndName } from '../../explain/wording.ts'
import { type Figure, type Reading, slice } from '../../record/reading.ts'
import { clip, cut, pad, widest, wrap } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** Groups in the page, figures and pairs of one group. */
const MOST = 8
const MOST_IN_GROUP = 10
/** Below so many columns a side the two stand one under the other. */
const NARROWEST_SIDE = 24
const WORDS_WIDTH = 34

export function renderClashes(reading: Reading, options: PageOptions): string[] {
  const groups = groupsOf(reading.clashes ?? [])
  if (groups.length === 0) return []
  const shown = options.brief ? groups.slice(0, MOST) : groups
  return [
    style(options).heading('Figures that differ'),
    ...shown.flatMap((group) => (group.length === 1 ? pairLines : groupLines)(reading, group, options)),
    ...restLine(groups.length - shown.length, 'clashes', options),
  ]
}

/** Clashes that share a figure, directly or through others, in one group. */
function groupsOf(clashes: readonly Clash[]): readonly (readonly Clash[])[] {
  const groupOf = new Map<string, Clash[]>() // by figure
  for (const clash of clashes) {
    const joined = [...new Set(clash.figures.flatMap((id) => [groupOf.get(id) ?? []]))].flat()
    joined.push(clash)
    for (const id of joined.flatMap(({ figures }) => figures)) groupOf.set(id, joined)
  }
  return [...new Set(groupOf.values())]
}

function pairLines(reading: Reading, group: readonly Clash[], options: PageOptions): string[] {
  const [clash] = group
  if (!clash) return []
  const look = style(options)
  const names = shortNames(reading)
  const { id, figures, reason, evidence } = clash
  const sides = figuresOf(reading, figures)
  const rows = sidesLines(
    sides.map((figure) => [
      `${names.get(figure.id) ?? ''} ${countedWords(reading, figure)}`,
      whoseWords(reading, figure),
    ]),
    options,
  )
  const why = [sides[0]?.role, oneLine(reason), options.verbose && evidence.relation?.by].filter(Boolean).join(' · ')
  return [
    ...rows.map((row, i) => `  ${look.label(pad(i === 0 ? (names.get(id) ?? '') : '', 4))}${row}`),
    ...wrap(why, options.width - 6).map((line) => `      ${look.faint(line)}`),
  ]
}

/** Each figure a row with its number, words and source; then which of them differ, and why. */
function groupLines(reading: Reading, group: readonly Clash[], options: PageOptions): string[] {
  const look = style(options)
  const names = shortNames(reading)
  const figures = figuresOf(reading, [...new Set(group.flatMap((clash) => clash.figures))])
  const words = figures.map((figure) => cut(countedWords(reading, figure), WORDS_WIDTH))
  const width = widest(words)
  const rows = figures.map((figure, i) => {
    const whose = cut(whoseWords(reading, figure), Math.max(8, options.width - width - 8))
    return `  ${look.label(pad(names.get(figure.id) ?? '', 4))}${pad(words[i] ?? '', width)}  ${whose}`
  })
  const pairs = group.map(({ id, figures: [a = '', b = ''], reason, evidence }) => {
    const by = options.verbose ? ` (${evidence.relation?.by ?? ''})` : ''
    const text = `${names.get(id)} ${names.get(a)} ≠ ${names.get(b)}: ${oneLine(reason)}${by}`
    return wrap(text, options.width - 6, '   ').map((line) => `      ${look.faint(line)}`)
  })
  const [first] = figures
  const shown = options.brief ? MOST_IN_GROUP : Number.POSITIVE_INFINITY
  return [
    `  ${look.speaker(first?.role ?? '')}`,
    ...rows.slice(0, shown),
    ...pairs.slice(0, shown).flat(),
    ...restLine(Math.max(rows.length, pairs.length) - shown, 'clashes', options),
  ]
}

const figuresOf = (reading: Reading, ids: readonly string[]): readonly Figure[] =>
  ids.flatMap((id) => reading.figures.filter((figure) => figure.id === id)).sort((a, b) => a.span.start - b.span.start)

/** The number with what it counts. */
function countedWords(reading: Reading, { span, counted }: Figure): string {
  const noun = counted ? ` ${slice(reading, counted.span)}` : ''
  return oneLine(slice(reading, span) + noun)
}

function whoseWords(reading: Reading, { accordingTo }: Figure): string {
  const statement = reading.statements.find(({ id }) => id === accordingTo)
  return oneLine(statement ? speakerAndName(reading, statement) : "the report's own voice")
}

function sidesLines(sides: readonly (readonly string[])[], options: PageOptions): string[] {
  const room = options.width - 6
  const side = Math.floor((room - 3) / 2)
  const [left = [], right = []] = sides
  if (side < NARROWEST_SIDE) return [...left, ...right].flatMap((part) => clip(part, room, 2))
  return left.flatMap((part, i) => {
    const [a, b] = [clip(part, side, 2), clip(right[i] ?? '', side, 2)]
    return Array.from({ length: Math.max(a.length, b.length) }, (_, row) =>
      `${pad(a[row] ?? '', side)} ${i + row === 0 ? '≠' : ' '} ${b[row] ?? ''}`.trimEnd(),
    )
  })
}

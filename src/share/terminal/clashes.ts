/**
 * Figures of one report that count the same thing and cannot both hold: the two side by side, each with who stands behind
 * it, and the reason below.
 * Reads: clashes, figures, statements. Writes: lines of text.
 */
import { shortNames } from '../../explain/items.ts'
import { speakerInWords } from '../../explain/wording.ts'
import { type Figure, type Reading, slice } from '../../record/reading.ts'
import { clip, pad, wrap } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

const MOST = 10
/** Below so many columns a side the two stand one under the other. */
const NARROWEST_SIDE = 24

export function renderClashes(reading: Reading, options: PageOptions): string[] {
  const { clashes = [] } = reading
  if (clashes.length === 0) return []
  const look = style(options)
  const names = shortNames(reading)
  const shown = options.brief ? clashes.slice(0, MOST) : clashes
  return [
    look.heading('Figures that differ'),
    ...shown.flatMap(({ id, figures, reason, evidence }) => {
      const sides = figures.flatMap((one) => reading.figures.filter((figure) => figure.id === one))
      const rows = sidesLines(
        sides.map((figure) => sideOf(reading, figure, names.get(figure.id) ?? '')),
        options,
      )
      const what = [sides[0]?.role, oneLine(reason), options.verbose && evidence.relation?.by]
        .filter(Boolean)
        .join(' · ')
      return [
        ...rows.map((row, i) => `  ${look.label(pad(i === 0 ? (names.get(id) ?? '') : '', 4))}${row}`),
        ...wrap(what, options.width - 6).map((line) => `      ${look.faint(line)}`),
      ]
    }),
    ...restLine(clashes.length - shown.length, 'clashes', options),
  ]
}

/** What is counted, and whose number it is: two paragraphs. */
function sideOf(reading: Reading, { span, counted, accordingTo }: Figure, name: string): readonly string[] {
  const noun = counted ? ` ${oneLine(slice(reading, counted.span))}` : ''
  const statement = reading.statements.find(({ id }) => id === accordingTo)
  const who = statement ? speakerInWords(reading, statement) : "the report's own voice"
  return [`${name} ${oneLine(slice(reading, span))}${noun}`, oneLine(who)]
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

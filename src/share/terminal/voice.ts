/**
 * In the report's own voice: the claims that nobody is cited for, with the figures and moments in them; below them figures
 * and moments that stand neither in these nor in a statement, with the words around.
 * Reads: voice, figures, moments. Writes: lines of text.
 */
import { shortNames } from '../../explain/items.ts'
import { type Reading, slice } from '../../record/reading.ts'
import { overlaps, type Span, wordsAt } from '../../record/span.ts'
import { besideWords } from './beside.ts'
import { clip, cut, flow, pad, withNotes, wrap } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

const WORD_LINES = 2
/** Claims in the page. */
const MOST = 24
/** Figures and moments outside of claims. */
const MOST_LEFT = 8

export function renderVoice(reading: Reading, options: PageOptions): string[] {
  const { voice = [], report } = reading
  const look = style(options)
  const names = shortNames(reading)
  const beside = besideWords(reading, options)
  if (voice.length === 0 && beside.leftOver.length === 0) return []
  const shown = options.brief ? voice.slice(0, MOST) : voice
  const left = options.brief ? beside.leftOver.slice(0, MOST_LEFT) : beside.leftOver
  const room = options.width - 6
  return [
    look.heading("In the report's own voice"),
    ...shown.flatMap(({ id, span, evidence }) => {
      const block = report.blocks.find((one) => overlaps(one.span, span))
      const words = oneLine(slice(reading, span)) + (block ? ` (${block.kind})` : '')
      const lines = options.brief ? clip(words, room, WORD_LINES) : wrap(words, room)
      const [first = '', ...more] = withNotes(lines, beside.of(id), room)
      const by = options.verbose ? [look.faint(evidence.span?.by ?? '')] : []
      return [
        `  ${look.label(pad(names.get(id) ?? '', 4))}${first}`,
        ...[...more, ...by].map((line) => `      ${line}`),
      ]
    }),
    ...restLine(voice.length - shown.length, 'voice', options),
    ...left.flatMap((item) => [
      ...flow([beside.noteOf(item)], options.width - 2).map((line) => `  ${line}`),
      `      ${look.faint(around(report.text, item.span, room))}`,
    ]),
    ...restLine(beside.leftOver.length - left.length, 'figures,moments', options),
  ]
}

/** The words before and behind a place, to find it by. */
function around(text: string, at: Span, room: number): string {
  const reach = Math.floor((room - (at.end - at.start)) / 2) - 2
  if (reach < 8) return ''
  const before = text.slice(Math.max(0, at.start - reach), at.start).replace(/^\S*\s/u, '')
  const behind = text.slice(at.end, at.end + reach).replace(/\s\S*$/u, '')
  return cut(`… ${oneLine(before + wordsAt(text, at) + behind)} …`, room)
}

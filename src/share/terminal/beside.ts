/**
 * The figures and moments that stand beside the words holding them: each with its short name, its words and what they were
 * read as, `f1 at least 220 (220 or more, held)`. A statement has those that are according to it, the report's own voice
 * those inside its words; what stands outside of both is left over.
 * Reads: figures, moments, statements, voice. Writes: pieces of lines.
 */
import { shortNames } from '../../explain/items.ts'
import { momentInWords, rangeInWords } from '../../explain/wording.ts'
import { type Figure, type Moment, type Reading, slice } from '../../record/reading.ts'
import { contains } from '../../record/span.ts'
import { columns, cut } from './columns.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** Widest words of a note. */
const WORDS_WIDTH = 28

export interface Beside {
  /** The notes of a statement or of a claim in the report's own voice, by its id. */
  readonly of: (id: string) => readonly string[]
  readonly noteOf: (item: Figure | Moment) => string
  /** Figures and moments that stand in none of them, in the order of the text. */
  readonly leftOver: readonly (Figure | Moment)[]
}

export function besideWords(reading: Reading, options: PageOptions): Beside {
  const { figures, moments, statements, voice = [] } = reading
  const names = shortNames(reading)
  const look = style(options)
  const told = new Set(statements.flatMap(({ moment }) => moment ?? []))
  const items = [...figures, ...moments.filter((one) => !options.brief || saysWhen(one))]
  const holders = new Map<string, (Figure | Moment)[]>()
  const leftOver: (Figure | Moment)[] = []
  for (const item of items.sort((a, b) => a.span.start - b.span.start)) {
    const holder = item.accordingTo ?? voice.find(({ span }) => contains(span, item.span))?.id
    if (holder) holders.set(holder, [...(holders.get(holder) ?? []), item])
    else if (!told.has(item.id)) leftOver.push(item)
  }
  const noteOf = (item: Figure | Moment): string => {
    const words = cut(oneLine(slice(reading, item.span)), WORDS_WIDTH)
    const value = 'stated' in item ? figureValue(reading, item) : momentInWords(item)
    const room = Math.max(8, options.width - 12 - columns(words))
    return `${look.label(names.get(item.id) ?? '')} ${words}${value && ` ${look.value(`(${cut(value, room)})`)}`}`
  }
  return { of: (id) => (holders.get(id) ?? []).map(noteOf), noteOf, leftOver }
}

/** "Now" and "currently" place nothing; the page leaves them out, the layer of moments has them. */
const saysWhen = ({ from, to, timex3 }: Moment): boolean =>
  from !== undefined || to !== undefined || timex3.value !== 'PRESENT_REF'

/** "3.2%" and "3.2 %" say the same. */
const closed = (words: string): string => words.replace(/\s/gu, '')

/** The values that the words allow, unless the words say just that; the role; the day up to which it holds. */
function figureValue(reading: Reading, figure: Figure): string {
  const words = oneLine(slice(reading, figure.span))
  const range = rangeInWords(figure)
  const isPlain =
    figure.bound === 'exact' && /^[\d,.]+(?:\s(?!thousand|million|billion|trillion)\p{Ll}+)?$/u.test(words)
  const asOf = reading.moments.find(({ id }) => id === figure.asOf)
  return [
    isPlain || closed(range) === closed(words.toLowerCase()) ? '' : range,
    figure.role === 'other' ? '' : figure.role,
    asOf ? `as of ${oneLine(slice(reading, asOf.span))}` : '',
  ]
    .filter(Boolean)
    .join(', ')
}

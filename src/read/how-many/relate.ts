/**
 * Says how two figures stand to each other: equal, one inside the other, overlapping, apart, or not comparable, with the
 * reason in words. Pure; used within a report and across reports.
 * Reads: two figures with their words. Values: the ends `min` and `max`, open where absent (docs/reading-guide.md).
 */
import type { Figure } from '../../record/reading.ts'
import type { FigureRole } from '../../record/values.ts'

/** `inside`: the first lies in the second; `holds`: the second lies in the first. */
type FigureRelation = 'equal' | 'inside' | 'holds' | 'overlapping' | 'apart' | 'not comparable'

export interface WordedFigure {
  readonly figure: Figure
  /** Its words, as they stand in its report. */
  readonly words: string
}

export interface FigureVerdict {
  readonly relation: FigureRelation
  /** One sentence without a full stop. */
  readonly reason: string
}

/** Roles in which things of many kinds meet: there the nouns must be the same. */
const OF_THINGS: ReadonlySet<FigureRole> = new Set(['weapons', 'aid', 'other'])

/**
 * How `a` stands to `b`.
 * @example relateFigures(atLeast220, exactly224) // { relation: 'holds', reason: '“at least 220” covers “224”' }
 */
export function relateFigures(a: WordedFigure, b: WordedFigure): FigureVerdict {
  const hindrance = hindranceBetween(a, b)
  if (hindrance) return { relation: 'not comparable', reason: hindrance }
  const [first, second] = [endsOf(a.figure), endsOf(b.figure)]
  const [x, y] = [`“${a.words}”`, `“${b.words}”`]
  if (first.min === second.min && first.max === second.max)
    return { relation: 'equal', reason: `${x} and ${y} are the same value` }
  if (first.min <= second.min && second.max <= first.max) return { relation: 'holds', reason: `${x} covers ${y}` }
  if (second.min <= first.min && first.max <= second.max) return { relation: 'inside', reason: `${x} lies within ${y}` }
  if (first.max < second.min) return { relation: 'apart', reason: `${x} ends at ${show(first.max)}, below ${y}` }
  if (second.max < first.min) return { relation: 'apart', reason: `${x} begins at ${show(first.min)}, above ${y}` }
  const shared = `${show(Math.max(first.min, second.min))} to ${show(Math.min(first.max, second.max))}`
  return { relation: 'overlapping', reason: `${x} and ${y} share ${shared}` }
}

function hindranceBetween({ figure: a }: WordedFigure, { figure: b }: WordedFigure): string | undefined {
  if (a.unit !== b.unit) return `units differ: ${a.unit ?? 'a count'} and ${b.unit ?? 'a count'}`
  if (a.role !== b.role) return `roles differ: ${a.role} and ${b.role}`
  const [x, y] = [a.counted, b.counted]
  if (x?.nationality && y?.nationality && x.nationality !== y.nationality) {
    return `they count people of different countries: ${x.nationality} and ${y.nationality}`
  }
  if (x && y && OF_THINGS.has(a.role) && singular(x.head) !== singular(y.head)) {
    return `they count different things: ${x.head} and ${y.head}`
  }
  if ([a, b].some(({ min, max }) => min === undefined && max === undefined)) return 'one of them states no value'
  return undefined
}

const endsOf = ({ min, max }: Figure): { min: number; max: number } => ({
  min: min ?? 0,
  max: max ?? Number.POSITIVE_INFINITY,
})

const singular = (noun: string): string => noun.toLowerCase().replace(/s$/u, '')

const show = (value: number): string =>
  value === Number.POSITIVE_INFINITY ? 'any number' : value.toLocaleString('en-US')

/**
 * The scale of the small timeline: days from the report's day, near ones wide, far ones narrow (the logarithm of the
 * distance, with its sign), so that yesterday, last month and 1998 fit on one short line. Places are in per cent of its width.
 */
import type { Moment } from '../../record/reading.ts'

export interface TimeScale {
  /** The place of a day or minute; `undefined` for text that is none. */
  readonly place: (iso: string) => number | undefined
  readonly ticks: readonly Tick[]
}

interface Tick {
  readonly at: number
  readonly label: string
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Room at both ends, in per cent, so that the outermost bars do not touch the edge. */
const MARGIN = 5
/** Two labels need so much room between them, in per cent. */
const LABEL_ROOM = 32

const STEPS = [
  [-36_525, '100 years'],
  [-3653, '10 years'],
  [-365, '1 year'],
  [-30, '1 month'],
  [-7, '1 week'],
  [7, '1 week'],
  [30, '1 month'],
  [365, '1 year'],
  [3653, '10 years'],
] as const

/** The scale over all given moments, counted from `day`; `undefined` where fewer than two moments have days. */
export function timeScale(day: string | undefined, moments: readonly Moment[]): TimeScale | undefined {
  const edges = moments.flatMap(({ from, to }) => [from, to].map(instant).filter((one) => one !== undefined))
  const zero = instant(day) ?? Math.max(...edges)
  if (moments.filter(({ from, to }) => from ?? to).length < 2) return undefined
  const all = [...edges, zero, zero + DAY_MS].map((one) => bend((one - zero) / DAY_MS))
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const toPlace = (days: number): number => {
    const share = (bend(days) - low) / (high - low)
    return Math.round(100 * (MARGIN + share * (100 - 2 * MARGIN))) / 100
  }
  return {
    place: (iso) => {
      const at = instant(iso)
      return at === undefined ? undefined : toPlace((at - zero) / DAY_MS)
    },
    ticks: ticksOf(low, high, toPlace, day),
  }
}

function ticksOf(
  low: number,
  high: number,
  toPlace: (days: number) => number,
  day: string | undefined,
): readonly Tick[] {
  const ticks: Tick[] = [{ at: toPlace(0), label: day === undefined ? 'last' : 'report' }]
  const steps = STEPS.filter(([days]) => bend(days) >= low && bend(days) <= high)
  for (const [days, label] of steps.toSorted(([a], [b]) => Math.abs(b) - Math.abs(a))) {
    const at = toPlace(days)
    if (ticks.every((tick) => Math.abs(tick.at - at) >= LABEL_ROOM)) ticks.push({ at, label })
  }
  return ticks
}

/** Distance in days to distance on the line. */
const bend = (days: number): number => Math.sign(days) * Math.log2(1 + Math.abs(days))

/** Milliseconds from 1970; a time without a zone is taken as UTC, as days are. */
function instant(iso: string | undefined): number | undefined {
  const [, sign = '', year, month, day, hour = '0', minute = '0'] =
    /^(-?)(\d{4,6})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/u.exec(iso ?? '') ?? []
  if (year === undefined) return undefined
  const date = new Date(0)
  date.setUTCFullYear(Number(`${sign}${year}`), Number(month) - 1, Number(day))
  date.setUTCHours(Number(hour), Number(minute))
  return date.getTime()
}

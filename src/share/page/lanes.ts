/**
 * How far below the words the line of each mark of a paragraph is drawn, so that lines of overlapping marks lie side by side:
 * lane 1 is next to the words. Small marks are placed first, a mark around others goes below them all.
 * Cost: the square of the marks of the paragraph.
 */
import { overlaps } from '../../record/span.ts'
import type { Layer, Mark } from './marks.ts'
import type { Point } from './points.ts'

/** Layers that are drawn as a line, with the lane they begin at: what is said lies below what is in it. */
const FIRST_LANE: Readonly<Partial<Record<Layer, number>>> = { figure: 1, moment: 1, framing: 1, content: 2 }

/** Deeper lines would run into the next line of text; further marks share the last lane. */
const LANES = 5

export function lanesOf(items: readonly (Mark | Point)[]): ReadonlyMap<Mark, number> {
  const lanes = new Map<Mark, number>()
  const placed: Mark[] = []
  for (const mark of items.filter((item) => item.kind === 'item').sort((a, b) => lengthOf(a) - lengthOf(b))) {
    const first = FIRST_LANE[mark.layer]
    if (first === undefined) continue
    const below = placed.filter((one) => overlaps(one.span, mark.span)).map((one) => lanes.get(one) ?? 0)
    lanes.set(mark, Math.min(LANES, Math.max(first, ...below.map((lane) => lane + 1))))
    placed.push(mark)
  }
  return lanes
}

const lengthOf = ({ span }: Mark): number => span.end - span.start

/** ` lane-2`, or nothing for a mark without a line. */
export function laneOf(lanes: ReadonlyMap<Mark, number>, mark: Mark): string {
  const lane = lanes.get(mark)
  return lane === undefined ? '' : ` lane-${lane}`
}

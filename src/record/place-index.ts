/**
 * Which of many items stand at a place of the text, without asking each of them: reports of thousands of statements are read
 * in time that grows with their length, not with its square.
 */
import { overlaps, type Span } from './span.ts'

/** Units of text that share a drawer; a claim or a sentence lies in one or two. */
const DRAWER = 256

export class PlaceIndex<Item> {
  readonly #items: { readonly item: Item; readonly spans: readonly Span[] }[] = []
  readonly #drawers = new Map<number, number[]>()

  constructor(items: Iterable<Item> = [], spansOf: (item: Item) => readonly Span[] = () => []) {
    for (const item of items) this.add(item, spansOf(item))
  }

  add(item: Item, spans: readonly Span[]): void {
    const number = this.#items.push({ item, spans }) - 1
    for (const { start, end } of spans) {
      for (let drawer = drawerOf(start); drawer <= drawerOf(Math.max(start, end - 1)); drawer++) {
        const numbers = this.#drawers.get(drawer)
        if (!numbers) this.#drawers.set(drawer, [number])
        else if (numbers.at(-1) !== number) numbers.push(number)
      }
    }
  }

  /** The items with a span that overlaps one of these, each once, in the order in which they were added. */
  touching(...places: readonly Span[]): readonly Item[] {
    // Most places have nothing: a set is made where something is found.
    let found: Set<number> | undefined
    for (const at of places) {
      for (let drawer = drawerOf(at.start); drawer <= drawerOf(Math.max(at.start, at.end - 1)); drawer++) {
        for (const number of this.#drawers.get(drawer) ?? []) {
          if (found?.has(number) || !this.#items[number]?.spans.some((one) => overlaps(one, at))) continue
          found ??= new Set()
          found.add(number)
        }
      }
    }
    if (!found) return []
    const items: Item[] = []
    for (const number of [...found].sort((a, b) => a - b)) {
      const one = this.#items[number]
      if (one) items.push(one.item)
    }
    return items
  }
}

const drawerOf = (offset: number): number => Math.floor(offset / DRAWER)

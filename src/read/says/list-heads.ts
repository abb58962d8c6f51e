/**
 * Who speaks in the points of a communiqué or a resolution: "The Council: 1. Condemns the attack; 2. Urges all sides ...". The
 * points have no subject of their own; it stands once, before the colon that opens the list.
 * Reads: sentences with their tags. Writes: the span of the phrase before the colon.
 */
import { type Span, span } from '../../record/span.ts'
import type { Sentence } from '../language/layers.ts'
import type { Layout } from './layout.ts'

/** How many sentences a point may stand behind the words that open its list. */
const REACH = 40

/** The speaker of a cue that stands in a point of a list. `undefined`: it stands in none. */
export function listHead(layout: Layout, cue: Span): Span | undefined {
  const number = layout.sentenceAt(cue.start)
  const own = layout.sentences[number]
  if (!own || !isPoint(layout, number)) return undefined
  for (let at = number - 1; at >= Math.max(0, number - REACH); at--) {
    const sentence = layout.sentences[at]
    if (!sentence || sentence.block !== undefined) continue
    const head = beforeColon(sentence)
    if (head) return head
    if (sentence.paragraph !== own.paragraph && !isPoint(layout, at) && !isMarker(sentence)) return undefined
  }
  return undefined
}

/** It opens with a verb, behind a number or a letter and adverbs at most: "(a) Strongly condemns". */
function isPoint(layout: Layout, number: number): boolean {
  const { words } = layout.sentences[number] ?? { words: [] }
  const opening = words.findIndex(({ form }) => !MARKER.test(form))
  const verb = words.findIndex(({ upos }, i) => i >= opening && upos !== 'ADV')
  return opening >= 0 && opening < 5 && words[verb]?.upos === 'VERB' && /^\p{Lu}/u.test(words[opening]?.form ?? '')
}
/** A point's number or letter, or a sign. */
const MARKER = /^(?:\d{1,2}\.?|[a-z]{1,3}|[^\p{L}\p{N}]+)$/u

/** Nothing but the number or letter of a point. */
const isMarker = ({ words }: Sentence): boolean => words.every(({ form }) => MARKER.test(form))

/** "… Council:" – the noun phrase that ends at the colon. */
function beforeColon({ words }: Sentence): Span | undefined {
  if (words.at(-1)?.form !== ':') return undefined
  const last = words.length - 2
  let first = last + 1
  while (first > 0 && last - first < 8 && /^(?:NOUN|PROPN|ADJ|DET)$/u.test(words[first - 1]?.upos ?? '')) first--
  const [from, to] = [words[first], words[last]]
  return from && to && first <= last && /^(?:NOUN|PROPN)$/u.test(to.upos ?? '')
    ? span(from.span.start, to.span.end)
    : undefined
}

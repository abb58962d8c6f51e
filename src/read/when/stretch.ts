/**
 * Two time expressions as one stretch: "from 1998 to 2000", "between 5 and 8 May", "on Wednesday and Thursday". The reading
 * guide counts such a pair as one moment.
 */
import type { Found } from './scan.ts'
import type { Token } from './tokens.ts'
import type { Value } from './value.ts'

const text = (tokens: readonly Token[], at: number): string => tokens[at]?.text ?? ''

/** The pair of `first` and the expression behind its connecting word, where the two make one stretch. */
export function stretchOf(
  tokens: readonly Token[],
  first: Found,
  phraseAt: (at: number) => Found | undefined,
): Found | undefined {
  const { from, to } = first.value
  if (from === undefined || to === undefined || first.value.timex3.type === 'DURATION') return undefined
  const link = text(tokens, first.to)
  if (!/^(?:to|until|till|through|and|-|into)$/u.test(link)) return undefined
  const opening = text(tokens, first.from - 1)
  const skipped = skip(tokens, first.to + 1)
  const second = phraseAt(skipped)
  if (!second || second.value.timex3.type === 'DURATION') return undefined
  const { from: start, to: end } = second.value
  if (start === undefined || end === undefined || start < from || end < to) return undefined
  if (!joins(link, opening, first.value, second.value)) return undefined
  const clock =
    first.value.clock && second.value.clock ? { ...first.value.clock, to: second.value.clock.to } : undefined
  const value: Value = { ...first.value, to: end, clock, precision: coarser(first.value, second.value) }
  return { from: first.from, to: second.to, value, parts: [first, second], rules: [...first.rules, ...second.rules.slice(0, 1), 'when.stretch'] }
}

/** Prepositions between the two: "on Monday and for most of Tuesday". */
function skip(tokens: readonly Token[], at: number): number {
  if (/^(?:on|in|at)$/u.test(text(tokens, at))) return at + 1
  if (text(tokens, at) === 'for' && /^(?:most|much|part|all)$/u.test(text(tokens, at + 1)) && text(tokens, at + 2) === 'of') return at + 3
  return at
}

function joins(link: string, opening: string, first: Value, second: Value): boolean {
  const touches = second.from === first.to
  if (link === 'and') return opening === 'between' || (touches && first.precision === 'day' && second.precision === 'day')
  if (opening === 'from') return true
  const alike = first.precision === second.precision
  return link === '-' || link === 'through' || link === 'to' ? alike : false
}

const coarser = (first: Value, second: Value): Value['precision'] =>
  first.precision === second.precision ? first.precision : first.precision === 'day' ? second.precision : first.precision

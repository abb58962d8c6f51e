/**
 * Which rules can begin at a token, so that most tokens cost one look-up: an index by first word and first class. Without it
 * the layer takes eight times as long (bench).
 */
import { CLASSES, type ClassName } from './classes.ts'
import { isHolidayWord } from './holidays.ts'
import { NUMBER_WORDS } from './numbers.ts'
import type { Pattern } from './pattern.ts'
import type { Token } from './tokens.ts'
import { anyCalendarWord } from './vocabulary.ts'

/** Looks up rules by where they can begin; they come in the order given. */
export function candidatesOf<Ruled extends { readonly pattern: Pattern }>(
  rules: readonly Ruled[],
): (tokens: readonly Token[], at: number) => readonly Ruled[] {
  const words = new Set(rules.flatMap(({ pattern }) => [...pattern.first.words]))
  const classes = [...new Set(rules.flatMap(({ pattern }) => [...pattern.first.classes]))]
  const known = new Map<string, readonly Ruled[]>()
  return (tokens, at) => {
    const token = tokens[at]
    if (!token) return []
    const word = words.has(token.text) ? token.text : ''
    const there = canBeClass(token) ? classes.filter((name) => CLASSES[name](tokens, at)) : []
    if (word === '' && there.length === 0) return []
    const key = `${word} ${there.join(' ')}`
    const found =
      known.get(key) ??
      rules.filter(({ pattern: { first } }) => first.words.has(word) || there.some(isIn(first.classes)))
    known.set(key, found)
    return found
  }
}

const isIn = (classes: ReadonlySet<ClassName>) => (name: ClassName) => classes.has(name)

/** Could a class read something here? Plain words that are none of the calendar, numbers or holidays cannot. */
function canBeClass({ kind, text, capital }: Token): boolean {
  if (kind !== 'word') return kind !== 'sign'
  if (anyCalendarWord(text) || NUMBER_WORDS.has(text) || text === 'a' || text === 'an') return true
  return (capital && isHolidayWord(text)) || /^(?:twen|thir|for|fif|six|seven|eigh|nine)ties$/u.test(text)
}

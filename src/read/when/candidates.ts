/**
 * Which rules can begin at a token, so that most tokens cost one look-up: an index by the first word or class of a match and by
 * what stands behind it. "The" begins a third of all rules and is three quarters of all tries: without a look at the word
 * behind it the layer takes nearly twice as long, without any index ten times (bench).
 */
import { CLASSES, type ClassName, DECADES } from './classes.ts'
import { isHolidayWord } from './holidays.ts'
import { NUMBER_WORDS } from './numbers.ts'
import type { Behind, Pattern } from './pattern.ts'
import type { Token } from './tokens.ts'
import { CALENDAR_WORDS } from './vocabulary.ts'

interface Ruled {
  readonly pattern: Pattern
}

/** A way to begin at a token: by a word or a class, with the token behind it. */
interface Opening {
  readonly sign: string
  /** The word behind it, where some rule names it; else empty. */
  readonly next: string
  readonly nextIsClass: boolean
}

/** Looks up rules by where they can begin; they come in the order given. */
export function candidatesOf<Rule extends Ruled>(
  rules: readonly Rule[],
): (tokens: readonly Token[], at: number) => readonly Rule[] {
  const signs = new Set(rules.flatMap(({ pattern }) => [...pattern.openings.keys()]))
  const classes = CLASS_NAMES.filter((name) => signs.has(name))
  const words = new Set(rules.flatMap(({ pattern }) => [...pattern.openings.values()].flatMap((one) => [...one.words])))
  const openingAt = (sign: string, next: Token | undefined): Opening => ({
    sign,
    next: next && words.has(next.text) ? next.text : '',
    nextIsClass: next !== undefined && canBeClass(next),
  })
  const openingsAt = (tokens: readonly Token[], at: number, token: Token): readonly Opening[] => {
    const openings = signs.has(token.text) ? [openingAt(token.text, tokens[at + 1])] : []
    if (!canBeClass(token)) return openings
    for (const name of classes) {
      const read = CLASSES[name](tokens, at)
      if (read) openings.push(openingAt(name, tokens[read.next]))
    }
    return openings
  }
  const known = new Map<string, readonly Rule[]>()
  return (tokens, at) => {
    const token = tokens[at]
    const openings = token ? openingsAt(tokens, at, token) : []
    if (openings.length === 0) return []
    const key = openings.map(({ sign, next, nextIsClass }) => `${sign} ${next} ${nextIsClass}`).join('\n')
    const found = known.get(key) ?? rules.filter(({ pattern }) => openings.some((one) => canOpen(pattern, one)))
    known.set(key, found)
    return found
  }
}

const CLASS_NAMES = Object.keys(CLASSES) as ClassName[] // the keys of that table

const canOpen = ({ openings }: Pattern, { sign, next, nextIsClass }: Opening): boolean => {
  const behind: Behind | undefined = openings.get(sign)
  return behind !== undefined && (behind.end || behind.words.has(next) || (behind.classes && nextIsClass))
}

/** Could a class read something here? Plain words that are none of the calendar, numbers or holidays cannot. */
export const canBeClass = ({ kind, text, capital }: Token): boolean =>
  kind === 'word' ? CLASS_WORDS.has(text) || (capital && isHolidayWord(text)) : kind !== 'sign'

const CLASS_WORDS = new Set([...CALENDAR_WORDS, ...NUMBER_WORDS.keys(), ...DECADES, 'a', 'an'])

/**
 * What a noun says of a count: its class (person, thing, place ...), the role it gives by itself, the country of a
 * nationality word.
 * Reads: knowledge/counted-nouns.tsv, knowledge/nationalities.tsv, atoms.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import { FIGURE_ROLES, type FigureRole } from '../../record/values.ts'
import type { Atom } from './atoms.ts'

const CLASSES = [
  ...(['person', 'helper', 'group', 'unit', 'body', 'outcome', 'state', 'carrier', 'thing', 'place', 'party'] as const),
  ...(['source', 'abstract'] as const),
] as const
type NounClass = (typeof CLASSES)[number]

export interface Noun {
  readonly class: NounClass
  readonly role: FigureRole | undefined
  readonly plural: boolean
}

const rows = knowledgeTable(
  'counted-nouns.tsv',
  z.object({
    noun: z.string(),
    plural: z.string().optional(),
    class: z.enum(CLASSES),
    role: z.enum(FIGURE_ROLES).optional(),
  }),
)
const NOUNS = new Map<string, Noun>()
for (const row of rows) {
  const noun = { class: row.class, role: row.role }
  const isPlural = row.plural === undefined || row.plural === row.noun
  NOUNS.set(row.noun, { ...noun, plural: isPlural || (NOUNS.get(row.noun)?.plural ?? false) })
  if (row.plural && !isPlural) NOUNS.set(row.plural, { ...noun, plural: true })
}
/** Last words of nouns of two: few atoms need a look at the one before. */
const SECONDS = new Set([...NOUNS.keys()].flatMap((noun) => noun.split(' ').slice(1)))

const nationalities = knowledgeTable(
  'nationalities.tsv',
  z.object({ word: z.string(), country: z.string().regex(/^[A-Z]{3}$/u), plural: z.string().optional() }),
)
const COUNTRIES = new Map<string, string>()
const PEOPLES = new Set<string>()
for (const row of nationalities) {
  COUNTRIES.set(row.word, row.country)
  if (row.plural) {
    COUNTRIES.set(row.plural, row.country)
    PEOPLES.add(row.plural)
  }
}

/** The noun that ends at atom `index`: "patrol boats" before "boats". */
export function nounAt(atoms: readonly Atom[], index: number): Noun | undefined {
  const word = atoms[index]
  if (word?.kind !== 'word') return undefined
  const before = index > 0 && SECONDS.has(word.lower) ? atoms[index - 1] : undefined
  const pair = before?.kind === 'word' ? NOUNS.get(`${before.lower} ${word.lower}`) : undefined
  return pair ?? NOUNS.get(word.lower)
}

export const nounOf = (word: string): Noun | undefined => NOUNS.get(word.toLowerCase())

/** True when the word looks like a plural: it is one in the table, names a people, or ends in -s as plurals do. */
export const looksPlural = (atom: Atom): boolean =>
  NOUNS.get(atom.lower)?.plural ?? (PEOPLES.has(atom.text) || /(?:[^suiy']|[^aeo]i|ie|[aeo]y)s$/u.test(atom.lower))

/** A word that names persons, by table, nationality or suffix; the suffixes are those of trades and followers. */
export function namesPersons(atom: Atom | undefined): boolean {
  if (!atom) return false
  const noun = NOUNS.get(atom.lower)
  if (noun) return PERSONAL.has(noun.class)
  return (
    COUNTRIES.has(atom.text) ||
    /(?:er|or|ist|ian|ee|eer|ster|ite|ant|man|woman|crat|naut)s?$|(?:men|women|people|folk)$/u.test(atom.lower)
  )
}
const PERSONAL: ReadonlySet<NounClass> = new Set(['person', 'helper', 'group', 'body', 'outcome', 'state'])

export const isPersonal = (noun: Noun | undefined): boolean => noun !== undefined && PERSONAL.has(noun.class)

/** The country of the nationality words in atoms `from` to `to` (exclusive): "South Korean" before "Korean". */
export function nationalityIn(
  atoms: readonly Atom[],
  from: number,
  to: number,
): { country: string; at: number } | undefined {
  for (let at = from; at < to; at++) {
    for (let length = 4; length > 0; length--) {
      const part = atoms.slice(at, Math.min(at + length, to))
      if (part.length < length) continue
      const word = part.map((atom, i) => (i > 0 && !atom.glued ? ` ${atom.text}` : atom.text)).join('')
      const country = COUNTRIES.get(word.replaceAll('.', '')) ?? COUNTRIES.get(title(word))
      if (country) return { country, at }
    }
  }
  return undefined
}

/** "AMERICAN" in a headline is "American". */
const title = (word: string): string =>
  word === word.toUpperCase() && word.length > 3 ? word[0] + word.slice(1).toLowerCase() : word

export const isNationality = (atom: Atom | undefined): boolean => atom !== undefined && COUNTRIES.has(atom.text)

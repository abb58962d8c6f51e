/**
 * What words tell of the actors they name: kind, number and gender of head nouns and titles, countries of states,
 * capitals and nationality words, full names of short ones.
 * Reads: knowledge/actor-heads, roles, title-nouns, states, capitals, nationalities, short-names, armed-groups (.tsv).
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import { ACTOR_KINDS } from '../../record/values.ts'
import { agencyNamed } from '../ingest/agencies.ts'

export type Gender = 'male' | 'female'
export type WordNumber = 'singular' | 'plural'
const gender = z.enum(['male', 'female']).optional()
const country = z.string().regex(/^[A-Z]{3}$/u)

export interface HeadNoun {
  /** The singular. */
  readonly noun: string
  readonly kind: (typeof ACTOR_KINDS)[number]
  readonly number: WordNumber
  readonly gender: Gender | undefined
  /** A thing or place as often as a body: no actor unless it speaks or is spoken of again. */
  readonly weak?: boolean | undefined
}

export interface Title {
  readonly title: string
  readonly kind: 'honorific' | 'rank' | 'office'
  readonly number: WordNumber
  readonly gender: Gender | undefined
}

const heads = new Map<string, HeadNoun>()
for (const row of knowledgeTable(
  'actor-heads.tsv',
  z.strictObject({
    noun: z.string(),
    plural: z.string().optional(),
    kind: z.enum(ACTOR_KINDS),
    gender,
    weak: z.literal('yes').optional(),
  }),
)) {
  const { noun, plural, kind } = row
  const isMany = plural === noun || kind === 'people'
  const weak = row.weak === 'yes'
  heads.set(noun, { noun, kind, gender: row.gender, number: isMany ? 'plural' : 'singular', weak })
  // A plural with an entry of its own keeps it: "authorities" rule, an "authority" is a body.
  if (plural && plural !== noun && heads.get(plural)?.noun !== plural)
    heads.set(plural, { noun, kind, gender: row.gender, number: 'plural', weak })
}

const titles = new Map<string, Title>()
for (const row of knowledgeTable(
  'roles.tsv',
  z.strictObject({
    title: z.string(),
    plural: z.string().optional(),
    kind: z.enum(['honorific', 'rank', 'office']),
    gender,
  }),
)) {
  const { title, plural, kind } = row
  titles.set(title, { title, kind, gender: row.gender, number: 'singular' })
  if (plural && plural !== title) titles.set(plural, { title, kind, gender: row.gender, number: 'plural' })
}

const lastWords = new Set(
  [...heads.keys(), ...titles.keys()]
    .filter((words) => words.includes(' '))
    .map((words) => words.slice(words.lastIndexOf(' ') + 1).toLowerCase()),
)

const named = z.strictObject({ name: z.string(), country })
const stateRows = knowledgeTable(
  'states.tsv',
  named.extend({ usual: z.literal('yes').optional(), adjective: z.string().optional() }),
)
const states = new Map(stateRows.map((row) => [bare(row.name), row.country]))
const usualNames = new Map(stateRows.filter(({ usual }) => usual).map((row) => [row.country, row.name]))
const adjectives = new Map(stateRows.flatMap(({ country, adjective }) => (adjective ? [[country, adjective]] : [])))
const shortNames = new Map(
  knowledgeTable(
    'short-names.tsv',
    z.strictObject({ short: z.string(), full: z.string(), called: z.literal('yes').optional() }),
  ).map((row) => [row.short, row]),
)
const armedGroups = new Set(
  knowledgeTable('armed-groups.tsv', z.strictObject({ name: z.string() })).map((row) => spelling(row.name)),
)
const seats = new Map(
  knowledgeTable(
    'capitals.tsv',
    named.extend({ kind: z.enum(['capital', 'seat']), apart: z.literal('yes').optional() }),
  ).map(({ apart, ...row }) => [bare(row.name), { ...row, isApart: apart === 'yes' }]),
)
const nations = new Map<string, { country: string; number: WordNumber }>()
for (const row of knowledgeTable(
  'nationalities.tsv',
  z.strictObject({ word: z.string(), country, plural: z.string().optional() }),
)) {
  nations.set(row.word, { country: row.country, number: 'singular' })
  if (row.plural && row.plural !== row.word) nations.set(row.plural, { country: row.country, number: 'plural' })
}
/** First words of all that names a country: most words of a text are none. */
const countryStarts = new Set([...states.keys(), ...seats.keys(), ...nations.keys()].map((name) => firstWord(name)))
const titleNouns = new Map(
  knowledgeTable('title-nouns.tsv', z.strictObject({ title: z.string(), nouns: z.string() })).map((row) => [
    row.title,
    row.nouns.split(', '),
  ]),
)
const calendarWords = new Set(
  knowledgeTable('calendar.tsv', z.object({ word: z.string(), kind: z.string() }))
    .filter(({ kind }) => kind === 'month' || kind === 'weekday')
    .map(({ word }) => word),
)

/** The head noun that the words are, in any case: "rights group", "soldiers". */
export const headNoun = (words: string): HeadNoun | undefined => heads.get(words.toLowerCase())

/** True for the last words of nouns and titles of several words: most words end none. */
export const endsLonger = (word: string): boolean => lastWords.has(word)

/** The title that the words are: honorifics and abbreviated ranks as written, others in any case. */
export function titleOf(words: string): Title | undefined {
  const lowered = words.toLowerCase()
  return titles.get(words) ?? (lowered === words ? undefined : titles.get(lowered))
}

/** The nouns that stand for whoever has a title, in small letters without stops: "priest" for "father". */
export const nounsOfTitle = (title: string): readonly string[] | undefined => titleNouns.get(title)

/** The country of a state's name. A state's name alone is not a place or an actor: the clause tells. */
export const countryOfState = (name: string): string | undefined => states.get(bare(name))

/** What the record calls the state of a country: "Iran" where the report has only "Tehran". */
export const usualStateName = (country: string): string | undefined => usualNames.get(country)

/** What a state's bodies are called by: "Polish". */
export const adjectiveOf = (country: string): string | undefined => adjectives.get(country)

/** The full name of a body that is known by its initials: "European Union" for "EU" and "E.U.". */
export const fullName = (name: string): string | undefined => shortNames.get(name.replaceAll('.', ''))?.full

/** True where the record calls a body in full though a report has only its short name: the EU, not NATO. */
export const isCalledInFull = (name: string): boolean => shortNames.get(name.replaceAll('.', ''))?.called === 'yes'

/** A capital or seat of power; one that stands apart is a body of its own beside its state. */
export const seatOf = (name: string): Seat | undefined => seats.get(bare(name))

export interface Seat {
  readonly country: string
  readonly kind: 'capital' | 'seat'
  readonly isApart: boolean
}

/** The country and number of a nationality word: "Russian", "Russians". */
export const nationality = (word: string): { country: string; number: WordNumber } | undefined => nations.get(word)

/** True where a name of a state, its seat or its people may begin. */
export const startsCountry = (word: string): boolean => countryStarts.has(word)

/** True for names of months and weekdays: proper nouns that are nobody. */
export const isMonthOrDay = (word: string): boolean => calendarWords.has(word.toLowerCase())

/** "the Netherlands" as it stands in the tables. */
function bare(name: string): string {
  return /^the /iu.test(name) ? name.slice(4) : name
}

/** Up to the first sign that UD cuts at: "U.S.", "Guinea-Bissau". */
function firstWord(name: string): string {
  return /^[^\s-]+/u.exec(name)?.[0] ?? name
}

/** True for the name of a news agency, broadcaster or paper that is known as one. */
export const isOutlet = (name: string | undefined): boolean => name !== undefined && agencyNamed(name) !== undefined

/** True for the name of an armed group that is known as one, however it is spelled. */
export const isArmedGroup = (name: string | undefined): boolean => name !== undefined && armedGroups.has(spelling(name))

function spelling(name: string): string {
  const lowered = name.toLowerCase()
  return /[’'‘-]/u.test(lowered) ? lowered.replaceAll(/[’'‘]/gu, '').replaceAll('-', ' ') : lowered
}

/**
 * The signs by which an entity is judged: what its phrases do in their clauses and in events, how they are told of, what sort
 * of thing they name. Each counts once for an entity, however many of its phrases show it.
 * Reads: entities and what surrounds them. Writes: signs, by the names of knowledge/actor-signs.tsv.
 */
import { isActing, PLACING } from './acting.ts'
import { type Candidate, functionOf, remembered } from './candidate.ts'
import { type Entity, isNamed } from './entity.ts'
import { namer } from './sign-names.ts'
import type { RoleHeld, Surroundings } from './surroundings.ts'
import { lower, relation } from './tree.ts'
import { isArmedGroup, isOutlet } from './vocabulary.ts'

/** The signs of an entity, each also with what it is: to be a subject tells less of a name than of people. */
export function signsOf(entity: Entity, around: Surroundings): ReadonlySet<string> {
  const signs = new Set<string>()
  const isPeople = entity.sort === 'person' || entity.sort === 'people'
  const kind = isNamed(entity) ? 'a name' : isPeople ? 'people' : 'a body'
  addOwnSigns(entity, around, (sign) => {
    if (signs.has(sign)) return
    signs.add(sign)
    // A noun is of one kind as it is.
    if (!sign.startsWith('noun: ')) signs.add(ofKind(kind, sign))
  })
  return signs
}
const ofKind = namer((kind, sign) => `${kind}: ${sign}`)

type Show = (sign: string) => void

function addOwnSigns(entity: Entity, around: Surroundings, show: Show): void {
  const phrases = entity.members.map(({ candidate }) => candidate).filter(({ kind }) => kind !== 'pronoun')
  const [first] = phrases
  show('any')
  show(isNamed(entity) ? `${entity.sort} by name` : entity.sort)
  if (!first) return
  const add = (sign: string, holds: boolean): void => void (holds && show(sign))
  add('speaks', around.speaks(entity))
  add('acts', phrases.some(isActing))
  add('told of twice', entity.members.length > 1)
  add('told of often', entity.members.length > 2)
  add('pronoun', entity.members.length > phrases.length)
  const inEvents = phrases.filter((one) => eventAbove(one, around) !== undefined).length
  add('in an event', inEvents > 0)
  add('in events', inEvents > 1)
  add('hears', phrases.some(isHearer))
  add(
    'outlet',
    phrases.some(({ name }) => isOutlet(name)),
  )
  add(
    'armed group',
    phrases.some(({ name }) => isArmedGroup(name)),
  )
  add(
    'weak noun',
    phrases.every(({ noun }) => noun?.weak === true),
  )
  add('of a country', entity.country !== undefined)
  add('one word', first.first === first.last)
  if (!isNamed(entity)) {
    show(`${first.article} ${first.number ?? 'number'}`)
    for (const { noun } of phrases) if (noun) show(`noun: ${noun.noun}`)
  }
  show(`noun for ${first.noun?.kind ?? 'nothing'}`)
  show(lengthOf(phrases))
  for (const phrase of phrases) addSignsOfPhrase(phrase, around, show)
}

function addSignsOfPhrase(phrase: Candidate, around: Surroundings, show: Show): void {
  show(workOf(phrase))
  if (around.claimsAt(phrase.span).length > 0) show('inside a claim')
  if (phrase.tree.sentence.block === 'title') show('in the headline')
  if (around.isRelay(phrase)) show('relay')
  const event = eventAbove(phrase, around)
  if (event !== undefined) show(`under ${event}`)
  addRoles(phrase, around, show)
  const holding = around.holding(phrase)
  if (holding.length === 0) show('by itself')
  for (const { sort, kind } of holding) show(inside(kind, sort))
  if (phrase.kind === 'nominal') show(openingOf(phrase))
}
const inside = namer((kind, sort) => `inside a ${kind} of a ${sort}`)

/** ARG0 who does it, ARG1 whom it is done to, ARG2 to or from whom, by PropBank's usual sense; of any predicate, and of an event. */
function addRoles({ tree, head }: Candidate, { rolesAt }: Surroundings, show: Show): void {
  const own = rolesAt(tree.words[head]?.span.start ?? -1)
  const first = firstConjunct({ tree, head })
  const held = first === head ? own : [...own, ...rolesAt(tree.words[first]?.span.start ?? -1)]
  for (const { label, event } of held) {
    const role = kindOfRole(label)
    show(`role ${role}`)
    if (event !== undefined) show(`role ${role} in an event`)
  }
}

const kindOfRole = (label: RoleHeld['label']): string => (/^ARG\d$/u.test(label) ? label : 'of circumstance')

/** The longest phrase, in words. */
function lengthOf(phrases: readonly Candidate[]): string {
  const words = Math.max(...phrases.map(({ first, last }) => last - first + 1))
  return words > 5
    ? 'six words and more'
    : words > 3
      ? 'four or five words'
      : words > 1
        ? 'two or three words'
        : 'a word'
}

const OPENINGS: ReadonlySet<string> = new Set(
  'the a an his her their its our my your this these those that some any all both other more many several two three another'.split(
    ' ',
  ),
)

/** How a phrase begins: article, owner, number or none of these. */
function openingOf({ tree, first }: Candidate): string {
  const word = lower(tree, first)
  if (OPENINGS.has(word)) return `begins with ${word}`
  return /^\d/u.test(word) ? 'begins with digits' : 'begins bare'
}

/** "told Reuters": whom a statement is made to. */
const isHearer = ({ tree, head }: Candidate): boolean =>
  ['obj', 'iobj'].includes(relation(tree, head)) && /^t(?:old|ells?|elling)$/u.test(lower(tree, tree.heads[head] ?? -1))

/** What a phrase does in its clause, in the words of the table. */
export const workOf = remembered((phrase): string => {
  const work = functionOf(phrase)
  const [relation = '', marker = ''] = work.split(':')
  if (relation === 'nsubj') return 'subject'
  if (relation === 'obj') return 'object'
  if (relation === 'iobj') return 'indirect object'
  if (work === 'nmod:poss') return 'possessor'
  if (relation === 'appos' || relation === 'root') return relation === 'root' ? 'root' : 'apposition'
  if (['compound', 'amod', 'flat'].includes(relation)) return 'part of a noun'
  if (relation !== 'obl' && relation !== 'nmod') return 'other work'
  if (PLACING.has(marker)) return 'place'
  return ['by', 'of', 'to'].includes(marker) ? `after ${marker}` : 'after another preposition'
})

/** The first of those that are coordinated with a word: parties of one verb share its work. */
function firstConjunct({ tree, head }: Pick<Candidate, 'tree' | 'head'>): number {
  let at = head
  for (let step = 0; relation(tree, at) === 'conj' && step < tree.words.length; step++) at = tree.heads[at] ?? -1
  return at
}

/** The type of the event that the word above a phrase anchors, past coordination. */
function eventAbove({ tree, head }: Candidate, { triggerAt }: Surroundings): string | undefined {
  const word = tree.words[tree.heads[firstConjunct({ tree, head })] ?? -1]
  return word && triggerAt(word.span.start)?.type
}

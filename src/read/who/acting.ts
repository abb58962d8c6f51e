/**
 * Whether what a phrase does in its clause is an act of whom it stands for: it speaks, acts, is acted on, owns or belongs.
 * Places that things only happen in, addressees of speech and predicates are none.
 * Reads: candidates.
 */
import { type Candidate, functionOf } from './candidate.ts'

/** Prepositions of place: "in Moscow" is no act of Moscow's. */
export const PLACING: ReadonlySet<string> = new Set(
  'in at near into inside outside within through across around along off via towards toward onto beyond above below over under between on'.split(
    ' ',
  ),
)

/** What a phrase is only said to be, or belongs to another: no act of its own. */
const IDLE: ReadonlySet<string> = new Set([
  'amod',
  'ccomp',
  'xcomp',
  'advcl',
  'dep',
  'vocative',
  'discourse',
  'dislocated',
])

/** True when what the phrase does in its clause makes an actor of it. */
export function isActing(candidate: Candidate): boolean {
  const { kind, sort, noun } = candidate
  if (kind === 'pronoun' || sort === 'place' || sort === 'unknown' || noun?.weak) return false
  const role = functionOf(candidate)
  const [relation = '', marker = ''] = role.split(':')
  const placed = (relation === 'obl' || relation === 'nmod') && PLACING.has(marker)
  if (IDLE.has(relation) || marker === 'as') return false
  if (sort === 'polity') {
    if (kind === 'nominal') return candidate.country !== undefined || isRuling(candidate)
    return !placed && relation !== 'root' && relation !== 'compound' && role !== 'nmod:poss'
  }
  if (kind === 'name' && sort === 'organisation' && noun) return relation !== 'iobj' && !(placed && relation === 'obl')
  if (kind === 'name' && sort === 'organisation') return !placed && relation !== 'compound' && relation !== 'iobj'
  if (kind === 'name' && sort === 'people') return relation !== 'compound'
  if (kind === 'nominal' && role === 'nmod:poss') return false
  if (relation === 'iobj' && AUDIENCE.has(noun?.noun ?? '')) return false
  return sort !== 'organisation' || !placed
}

/** "told reporters": whom the words were said to is the statement's addressee. */
const AUDIENCE: ReadonlySet<string> = new Set([
  'reporter',
  'journalist',
  'broadcaster',
  'newspaper',
  'agency',
  'news agency',
  'paper',
  'daily',
  'radio',
  'channel',
  'television',
  'lawmaker',
])

/** "the government" acts; "the country", "both sides", "the power" without a name are nobody in particular. */
const isRuling = ({ noun }: Candidate): boolean =>
  [
    'government',
    'authority',
    'junta',
    'regime',
    'administration',
    'govt',
    'leadership',
    'interim government',
    'transitional government',
    'provincial government',
    'state government',
    'federal government',
    'local government',
    'caretaker government',
  ].includes(noun?.noun ?? '')

/**
 * Links of states: a state is one with its capital, its seat of power and its government; "the government" alone is that of
 * the state most spoken of.
 * Reads: a candidate and the entities so far. Writes: the entity it stands for, with the rule.
 */
import type { Candidate } from './candidate.ts'
import type { Entity } from './entity.ts'
import type { HomeAt } from './home-country.ts'
import { type Found, latest } from './links-names.ts'
import { sameWords } from './noun-words.ts'

/** "the Russian government", "the Kyrgyz authorities", "Tehran's side"; without a country the one most spoken of. */
export function politicalNoun(candidate: Candidate, entities: readonly Entity[], homeAt: HomeAt): Found | undefined {
  if (candidate.noun?.noun === 'country' || candidate.noun?.kind === 'state') return undefined
  if (candidate.country !== undefined) {
    return latest(
      candidate,
      entities,
      'who.state-government',
      (member) => member.sort === 'polity' && member.country === candidate.country,
    )
  }
  return (
    sameWords(candidate, entities) ??
    homeGovernment(candidate, entities, homeAt) ??
    unnamedGovernment(candidate, entities)
  )
}

/** "govt" in a headline, "the government" below it. */
function unnamedGovernment(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (!RULERS.has(candidate.noun?.noun ?? '')) return undefined
  return latest(
    candidate,
    entities,
    'who.same-noun',
    (member, entity) => member.sort === 'polity' && entity.country === undefined && RULERS.has(member.noun?.noun ?? ''),
  )
}
const RULERS: ReadonlySet<string> = new Set(['government', 'govt', 'state'])

/** "the government", "its authorities": with an article or possessive and nothing else before it. */
function homeGovernment(candidate: Candidate, entities: readonly Entity[], homeAt: HomeAt): Found | undefined {
  if (
    candidate.article !== 'definite' ||
    candidate.last !== candidate.head ||
    candidate.first + 1 < candidate.head ||
    !['government', 'authority', 'govt'].includes(candidate.noun?.noun ?? '')
  )
    return undefined
  const home = homeAt(candidate)
  const entity = entities.find(({ sort, country }) => sort === 'polity' && country === home && country !== undefined)
  const antecedent = entity?.members.at(-1)?.candidate
  return entity && antecedent ? { entity, link: { by: 'who.home-government', antecedent } } : undefined
}

/**
 * Links to whom a headline called by another noun: "prison guards", then "warders at the jail". No article tells that they were told
 * of before, and more is told of them than a headline has room for.
 * Reads: a candidate and the entities so far; knowledge/kin-nouns.tsv. Writes: the entity it stands for, with the rule.
 */
import { type Candidate, functionOf } from './candidate.ts'
import { type Entity, isNamed } from './entity.ts'
import { kinOf } from './kin.ts'
import { countOf } from './links-counts.ts'
import { isNotInText } from './links-headline.ts'
import { agree, type Found, latest } from './links-names.ts'
import { isOwned, isPeople, sameGender } from './noun-words.ts'

/**
 * Subjects, for people of whom only headlines told so far, by a noun of close meaning: right in 8 of 10 on our own reports, in any
 * place of the clause in 33 of 43, where wordings stand a shade lower (docs/method/who.md).
 */
export function headlineKin(candidate: Candidate, entities: readonly Entity[]): Found | undefined {
  if (!isPeople(candidate) || isOwned(candidate) || candidate.tree.sentence.block !== undefined) return undefined
  if (!functionOf(candidate).startsWith('nsubj')) return undefined
  const groups = kinOf(candidate.noun?.noun ?? '')
  if (groups.size === 0) return undefined
  const fits = (member: Candidate): boolean =>
    isPeople(member) &&
    [...kinOf(member.noun?.noun ?? '')].some((group) => groups.has(group)) &&
    !(countOf(member) !== '' && countOf(candidate) !== '' && countOf(member) !== countOf(candidate)) &&
    agree(candidate, member)
  const told = entities.filter((entity) => isNotInText(entity) && !isNamed(entity) && sameGender(candidate, entity))
  return latest(candidate, told, 'who.headline', fits)
}

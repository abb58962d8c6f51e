/**
 * Names of people who are only told of as somebody's: "brother of Hodan Jimale" for "my brother".
 * Reads: phrases of one entity, owners of possessives.
 */
import type { Candidate } from './candidate.ts'
import { nameOf } from './entity.ts'
import type { MadeName } from './made-name.ts'
import { isOwned } from './noun-words.ts'
import type { Owner } from './owners.ts'
import { formsOf, lower } from './tree.ts'

/** Who is called after another in reports: kin, and who works for somebody. */
const SOMEBODYS: ReadonlySet<string> = new Set(
  'son,daughter,brother,sister,mother,father,wife,husband,widow,widower,cousin,uncle,aunt,nephew,niece,grandson,granddaughter,grandmother,grandfather,parent,child,twin,family,relative,lawyer,attorney,co-worker,colleague,secretary,office,chief of staff,aide,adviser,doctor,driver,bodyguard,fiancée,fiancé,stepson,stepdaughter,boss,supervisor,deputy,successor,predecessor'.split(
    ',',
  ),
)

/** "son of Anahit Ghevondyan": the owner must be one named person and hardly to be mistaken. */
export function ownersOwn(
  phrases: readonly Candidate[],
  ownerOf: (candidate: Candidate) => Owner | undefined,
): MadeName | undefined {
  const owned = phrases.find((one) => isOwned(one) && SOMEBODYS.has(one.noun?.noun ?? ''))
  const owner = owned && ownerOf(owned)
  if (!owned || !owner?.isSure || owner.entity.sort !== 'person' || owner.entity.number === 'plural') return undefined
  const name = nameOf(owner.entity)
  if (name === undefined) return undefined
  return {
    name: `${afterOwner(owned)} of ${name}`,
    by: 'who.owner',
    at: [owned.span, owner.phrase.span],
    basis: 'coreference',
  }
}

/** The words between owner and end of the phrase, without "own" and counts. */
const afterOwner = (phrase: Candidate): string => bareFrom(phrase, phrase.first + 1)

function bareFrom({ tree, head }: Candidate, from: number): string {
  let first = from
  while (first < head && (['own', 'last', 'late'].includes(lower(tree, first)) || tree.words[first]?.upos === 'NUM'))
    first++
  return formsOf(tree, first, head)
}

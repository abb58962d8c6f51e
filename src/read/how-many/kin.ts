/**
 * How many children somebody has: "a mother of three", "mum-of-two Rina", "leaves a wife and four daughters". It describes
 * one person, and no reader compares it.
 * Reads: phrases and their judged role. Writes: the refusal of kin.
 */
import type { Atom } from './atoms.ts'
import type { Judged } from './judged.ts'
import { isNumberAtom } from './number-words.ts'
import { before, isBare, isSmall, nearBefore, type Phrase } from './phrase.ts'
import { refusal } from './refusal.ts'
import { wordSet } from './word-set.ts'

const PARENTS =
  /^(?:(?:grand)?(?:fathers?|mothers?|parents?)|dads?|daddy|mums?|moms?|mamas?|grann(?:y|ies)|grandmas?|grandpas?|widow(?:er)?s?)$/u
const CHILDREN =
  /^(?:sons?|daughters?|children|grandchildren|grandsons?|granddaughters?|kids|boys|girls|wives|brothers?|sisters?|siblings)$/u
const SPOUSES = wordSet('wife husband widow widower partner spouse son daughter sons daughters children')
const OWNERS = wordSet('his her whose my')
const DASHES = new Set(['-', '‐', '‑'])

export const KIN = refusal(
  'kin',
  'How many children somebody has.',
  'A mother of three, she has two sons abroad.',
  'The mother of three hostages has two letters and 20 photographs of all 14 hostages.',
  (phrase, judged) => {
    if (!isSmall(phrase, MOST) || phrase.partOfPronoun) return false
    const { atoms, quantity, counted } = phrase
    const head = atoms[counted?.head ?? -1]
    const isChild = CHILDREN.test(head?.lower ?? '')
    const isRelated = !/^(?:boys|girls)$/u.test(head?.lower ?? '') // boys and girls may be anybody's
    if (isParentOf(atoms, quantity.from - 1)) {
      // "dad-of-three Wilson", "mum of two Rina": a name and no noun of what is counted
      const isName = head?.capital === true && !counted?.noun?.plural && counted?.nationality === undefined
      return (
        isBare(phrase) ||
        isName ||
        isJoined(atoms, quantity.from - 1) ||
        (isChild && !isOwnFate(phrase, judged, isRelated))
      )
    }
    if (!isChild || !isRelated) return false
    const last = before(phrase)?.lower ?? ''
    if (/^(?:has|have|had|with)$/u.test(last)) return true
    if (judged.role !== 'other') return false
    // "whose wife and two daughters hid", "leaves a husband and three children", "five children and 12 grandchildren"
    const isOwned = nearBefore(phrase, OWNERS, 3) !== undefined
    const isListed = last === 'and' && isRelative(before(phrase, 2))
    const isLeft = last === 'by' && before(phrase, 2)?.lower === 'survived'
    return isOwned || isListed || isLeft
  },
)
/** A higher number after "mother of" is of another kind, as a rule. */
const MOST = 20

/** "A mother of", "dad-of-", "mother to": what stands before the number, from its last atom. */
function isParentOf(atoms: readonly Atom[], last: number): boolean {
  const of = isJoined(atoms, last) ? last - 1 : last
  if (!/^(?:of|to)$/u.test(atoms[of]?.lower ?? '')) return false
  const parent = DASHES.has(atoms[of - 1]?.text ?? '') ? of - 2 : of - 1
  return PARENTS.test(atoms[parent]?.lower ?? '')
}
const isJoined = (atoms: readonly Atom[], last: number): boolean => DASHES.has(atoms[last]?.text ?? '')

const isRelative = (atom: Atom | undefined): boolean => SPOUSES.has(atom?.lower ?? '')

/** "The father of three boys who drowned", "the parents of 18 children who died": what happened to them, not to "a mother of three sons". */
function isOwnFate({ atoms, quantity, to }: Phrase, judged: Judged, isRelated: boolean): boolean {
  if (judged.role === 'other' || judged.by !== 'how-many.role.verb-after') return false
  if (!isRelated) return true
  const isDescribed = [3, 4].some((back) => /^an?$/u.test(atoms[quantity.from - back]?.lower ?? ''))
  return (
    !isDescribed &&
    /^(?:who|that)$/u.test(atoms[to]?.lower ?? '') &&
    !/^(?:is|was|has)$/u.test(atoms[to + 1]?.lower ?? '')
  )
}

/** "A father-of-six" ends at this atom: what follows in commas may be an age. */
export const endsParent = (atoms: readonly Atom[], at: number): boolean =>
  isNumberAtom(atoms[at]) && isParentOf(atoms, at - 1)

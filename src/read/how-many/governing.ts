/**
 * What verbs need of a count to govern it, and the role that they give it.
 * Reads: phrases, role verbs.
 */
import type { FigureRole } from '../../record/values.ts'
import { isTraded } from './goods.ts'
import { findNear, type Phrase } from './phrase.ts'
import type { RoleVerb } from './role-verbs.ts'
import { wordSet } from './word-set.ts'

export interface VerbRole {
  readonly role: FigureRole
  readonly by: string
  readonly from: number
  readonly to: number
  /** It governs a sister of the count first: "wounding a policeman and two boys". */
  readonly isShared?: boolean
}

export const BE = wordSet("is are was were be been being get got gets getting 're 's")
export const HAVE = wordSet('have has had having')

/** Whether a verb can govern what is counted. */
export function suits(verb: RoleVerb, phrase: Phrase, personal: boolean | undefined): boolean {
  const noun = phrase.counted?.noun
  switch (verb.of) {
    case 'person':
      if (phrase.atoms[phrase.counted?.head ?? -1]?.lower === 'lives') return false
      if (noun?.role === 'troops' && verb.role === 'displaced') return false
      if (MEDICAL_VERBS.has(verb.verb) && verb.role === 'injured' && findNear(phrase, MEDICAL) === undefined)
        return false
      if ((verb.verb === 'take' || verb.verb === 'hit') && verb.rest.length === 0) return personal === true
      if (personal === undefined && !phrase.counted) return verb.rest.length > 0 || !OF_THINGS_TOO.has(verb.verb)
      if (personal === undefined) return verb.role !== 'held' && verb.role !== 'released' && verb.role !== 'missing'
      return personal
    case 'lives':
      return phrase.atoms[phrase.counted?.head ?? -1]?.lower === 'lives'
    case 'weapon':
      return noun?.role === 'weapons' || (!phrase.counted && !phrase.partOfPronoun && DOWNS.has(verb.verb))
    case 'goods':
      if (isTraded(phrase)) return false
      return (
        noun?.role === 'aid' ||
        noun?.class === 'helper' ||
        HELPFUL.has(phrase.quantity.unit?.kind ?? '') ||
        phrase.atoms[phrase.counted?.head ?? -1]?.lower === 'radars'
      )
    default:
      return verb.of satisfies never
  }
}
/** Verbs that bring down what flies, also where that has been named before: "brought down 17 of 25". */
const DOWNS = new Set(['down', 'intercept', 'bring', 'shoot'])
const MEDICAL_VERBS = new Set(['treat', 'admit', 'carry'])
const MEDICAL = wordSet(
  `hospital hospitals clinic clinics ward wards doctor doctors medic medics nurse nurses paramedic paramedics surgeon
  surgeons injuries wounds burns`,
)
/** Verbs of persons that have things as objects as often. */
const OF_THINGS_TOO = wordSet(
  `hold seize capture take return send get give exchange swap trap shift move intercept carry turn lose claim cross
  block line fill bring catch hijack pull put`,
)
const HELPFUL = new Set(['mass', 'volume'])

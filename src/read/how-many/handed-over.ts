/**
 * People handed over, sent home or transferred: free where they were captives and go home or to those who bring them there,
 * not where they go to police or courts, or to a state that wants them.
 * Reads: phrases, the verb found for them. Writes: roles. Counts: docs/method/how-many.md.
 */
import type { VerbRole } from './governing.ts'
import type { Phrase } from './phrase.ts'
import { wordSet } from './word-set.ts'

export interface Captivity {
  /** The count before was of people held or released. */
  readonly amongCaptives: boolean
  /** The report tells of captives or of people set free. */
  readonly isAboutRelease: boolean
}

/** True for a report of captives, kidnappers, exchanges of prisoners, or people set free. Linear in its length. */
export const speaksOfRelease = (text: string): boolean => CAPTIVES.test(text) || SET_FREE.test(text)
const CAPTIVES =
  /\b(?:hostages?|captives?|captors?|kidnappers?|abductors?|prisoner (?:swap|exchange)|(?:exchanged?|swapped) (?:\S+ ){0,3}(?:prisoners|detainees))\b/iu
/** "Has released 12 men", "were freed"; not "has released a new report", "the film was released". */
const SET_FREE =
  /(?<!\b(?:reports?|statements?|films?|videos?|figures|data|documents?|names|albums?|songs?) )\b(?:was|were|been|had|have|has) (?:freed|set free|released)\b(?! (?:(?:an?|the|its|his|her|their|new|another|some|this|that|more) ){0,2}(?:[a-z]+ )?(?:reports?|statements?|films?|videos?|footage|figures|data|documents?|names|albums?|songs?|details)\b)/iu

/** What verbs of handing over come to: "released" of captives, "other" of those who go to police or a court; others as they are. */
export function asHandedOver(phrase: Phrase, found: VerbRole, captivity: Captivity): VerbRole {
  if (found.role === 'other' && isHandedFree(phrase, found, captivity)) return { ...found, role: 'released' }
  const isHeld = phrase.counted?.noun?.role === 'held'
  const isGiven = found.role === 'released' && GIVES.test(phrase.atoms[found.from]?.lower ?? '')
  if (isGiven && !isHeld && (isWanted(phrase) || goesTo(phrase, found, CUSTODY))) return { ...found, role: 'other' }
  return found
}

/** Whether people are free now, by verbs that say no more than that they went elsewhere. */
function isHandedFree(phrase: Phrase, found: VerbRole, { amongCaptives, isAboutRelease }: Captivity): boolean {
  const { atoms, counted } = phrase
  const verb = atoms[found.from]?.lower ?? ''
  if (counted?.noun?.role === 'held' && HANDED.has(verb)) return true
  if (isWanted(phrase) || goesTo(phrase, found, CUSTODY)) return false
  if (HANDS.test(verb)) return amongCaptives || isAboutRelease || goesTo(phrase, found, CARERS)
  return counted?.noun?.role !== 'troops' && amongCaptives && HANDED.has(verb)
}

const HANDED = wordSet('hand handed handing hands repatriated sent transferred returned home')
const HANDS = /^hand/u
const GIVES = /^(?:hand|turn|deliver|g[ai]ve)/u

/** "22 suspects", "two men wanted for murder", "31 people accused of fraud". */
function isWanted({ atoms, counted, to }: Phrase): boolean {
  const noun = atoms.slice(counted?.from ?? to, to)
  return (
    noun.some(({ lower }) => SUSPECTED.has(lower)) ||
    atoms.slice(to, to + 3).some(({ lower }) => /^(?:wanted|accused|suspected|charged|convicted)$/u.test(lower))
  )
}
const SUSPECTED = wordSet(
  `suspect suspects suspected accused wanted fugitive fugitives convict convicts kidnappers smugglers thieves raiders
  robbers poachers attackers gunmen`,
)

/** Whom they go to: behind "to" within a few words of the verb or of the count. */
function goesTo({ atoms, to }: Phrase, found: VerbRole, receivers: ReadonlySet<string>): boolean {
  for (const start of [found.to, to]) {
    const link = [0, 1, 2, 3, 4, 5].find((on) => atoms[start + on]?.lower === 'to')
    if (link === undefined) continue
    if (atoms.slice(start + link + 1, start + link + 7).some(({ lower }) => receivers.has(lower))) return true
  }
  return false
}
const CUSTODY = wordSet(
  `police gendarmerie court courts prosecutor prosecutors justice authorities immigration custody interpol deportation
  investigators intelligence jail prison trial fbi cia marshals`,
)
const CARERS = wordSet(
  `cross crescent icrc unicef family families relatives parents consul consulate embassy ambassador mediators elders
  bishop priest imam homes home`,
)

/**
 * Finds what a quantity counts: the noun phrase after it ("at least 220 Russian citizens", "dozens of women and children",
 * "14 of the 33 lawmakers"), its head, and the nationality or group in it. With a tree the head is the number's governor.
 * Reads: atoms, quantities, the tree where there is one. Writes: counted nouns.
 */
import type { Sentence } from '../language/layers.ts'
import { type Atom, isQuote, pastQuotes } from './atoms.ts'
import { isNationality, isPersonal, looksPlural, type Noun, nationalityIn, nounAt, nounOf } from './nouns.ts'
import { countsMany } from './number-words.ts'
import type { Quantity } from './quantities.ts'
import { isRoleVerb } from './role-verbs.ts'
import { wordSet } from './word-set.ts'

interface Counted {
  /** First atom of the noun phrase, and the one after its head. */
  readonly from: number
  readonly to: number
  /** Atom of the head noun. */
  readonly head: number
  readonly noun: Noun | undefined
  readonly nationality: string | undefined
  readonly group: string | undefined
}

/** How the quantity stands to its noun. */
export interface Counting {
  readonly counted: Counted | undefined
  /** "Of them", "of whom": the noun stands elsewhere. */
  readonly partOfPronoun: boolean
  /** "Of the 33 lawmakers", "of its workers": a part of something definite. */
  readonly partOfWhole: boolean
  /** The atom after all that was read. */
  readonly to: number
}

const PRONOUNS = wordSet(`them whom those these us which you mine ours theirs his hers`)
const DETERMINERS = wordSet(`the its his her their our my your those these whose some such`)
/** Words that no noun phrase runs over. */
const STOPS = wordSet(
  `a an the this that these those some any no every each all both of in on at by for from to with without within into
  onto over under between among amid after before since until till during through across against along around behind
  beside beyond near off out up down about as than like per via and or but nor so yet if when while where who whom
  whose which what why how because although though unless whether is are was were be been being am has have had
  having do does did will would shall should can could may might must not n't 's i you he she it we they me him them
  us his her its our their my your there here also still already just only even then now never ever yet again later
  earlier ago said says say told tells tell went goes go came come comes made make makes took got get gets left
  began began amid worth apiece each aboard abroad home today tonight yesterday tomorrow last next too whereas
  toward towards upon despite except including plus minus versus ahead away back once twice else ain't cannot remain
  remained remains became become becomes seem seemed appear appeared want wanted need needed know knew think thought
  believe see saw seen give gave show showed stay stayed face faced feel felt`,
)

/** Reads what stands after a quantity. */
export function countingAfter(atoms: readonly Atom[], quantity: Quantity, sentence: Sentence): Counting {
  let at = pastQuotes(atoms, quantity.to)
  let partOfWhole = false
  const none = (to: number, partOfPronoun = false): Counting => ({ counted: undefined, partOfPronoun, partOfWhole, to })
  // "31 out of 40 UAVs", "8 in 10" are parts of a whole; the whole holds the noun
  if (atoms[at]?.lower === 'out' && atoms[at + 1]?.lower === 'of' && isWholeAt(atoms, at + 2)) at++
  if (atoms[at]?.lower === 'more' || atoms[at]?.lower === 'other' || atoms[at]?.lower === 'further') at++
  if (atoms[at]?.lower === 'of') {
    at = pastQuotes(atoms, at + 1)
    if (
      ['whose', 'his', 'their', 'its', 'those', 'these'].includes(atoms[at]?.lower ?? '') &&
      nounPhrase(atoms, at + 1, quantity, sentence)
    )
      partOfWhole = true
    else if (PRONOUNS.has(atoms[at]?.lower ?? '')) return none(at + 1, true)
    if (DETERMINERS.has(atoms[at]?.lower ?? '')) {
      partOfWhole = true
      at++
    }
    // "14 of the city's 96 stations", "two of the five captives": the second number is a figure of its own
    for (let ahead = at; ahead < at + 5; ahead++) {
      const atom = atoms[ahead]
      if (!atom || (atom.kind === 'sign' && !isQuote(atom))) break
      if (atom.kind === 'digits' || countsMany(atom.lower)) {
        partOfWhole = true
        at = ahead + 1
        break
      }
    }
  }
  const counted = nounPhrase(atoms, at, quantity, sentence)
  return counted ? { counted, partOfPronoun: false, partOfWhole, to: counted.to } : none(at)
}

/** A number or a pronoun within a few words: "of 40 UAVs", "of the 33", "of them"; not "flew 340 out of the capital". */
const isWholeAt = (atoms: readonly Atom[], from: number): boolean =>
  PRONOUNS.has(atoms[from]?.lower ?? '') ||
  [0, 1, 2].some((on) => atoms[from + on]?.kind === 'digits' || countsMany(atoms[from + on]?.lower ?? ''))

function nounPhrase(
  atoms: readonly Atom[],
  start: number,
  quantity: Quantity,
  sentence: Sentence,
): Counted | undefined {
  const run = runFrom(atoms, start)
  if (run.length === 0) return undefined
  const head = headByTree(atoms, quantity, sentence, run) ?? headOf(atoms, run, quantity)
  if (head === undefined) return undefined
  const country = nationalityIn(atoms, start, head + 1)
  return {
    from: run[0] ?? head,
    to: head + 1,
    head,
    noun: nounAt(atoms, head),
    nationality: country?.country,
    group: groupIn(atoms, run, head, country !== undefined),
  }
}

/** The word atoms that a noun phrase beginning at `start` may hold. */
function runFrom(atoms: readonly Atom[], start: number): readonly number[] {
  const run: number[] = []
  for (let at = start; at < Math.min(atoms.length, start + 14); at++) {
    const atom = atoms[at]
    if (!atom) break
    if (atom.kind === 'word') {
      if (atom.lower === 's' && isQuote(atoms[at - 1])) continue
      if (atom.lower === 'and' && joinsAdjectives(atoms, at, run)) continue
      if (STOPS.has(atom.lower) && !(atom.capital && run.length > 0 && atoms[at - 1]?.capital)) break
      const last = atoms[run.at(-1) ?? -1]
      if (last && isVerbAfter(atom, last, atoms, at)) break
      if (countsMany(atom.lower) && !(atom.capital && atoms[at - 1]?.capital)) break
      run.push(at)
    } else if (isQuote(atom)) {
      // a closing mark after the noun ends what was quoted; the noun stands
      if (run.length > 0 && !/['’]/u.test(atom.text) && looksPlural(atoms[run.at(-1) ?? 0] ?? atom)) break
    } else if (atom.text === '(' && run.length > 0 && atoms[at + 2]?.text === ')') {
      at += 2 // "Moro Islamic Liberation Front (MILF) combatants"
    } else if (!['-', '‐', '‑', '&', '/'].includes(atom.text) && !(atom.text === '.' && isInitial(atoms[at - 1]))) {
      if (atom.kind === 'digits' && ['-', '‐', '‑'].includes(atoms[at - 1]?.text ?? '')) {
        run.push(at) // "two F-16s"
        continue
      }
      break
    } else if (['-', '‐', '‑'].includes(atom.text) && !atom.glued) break
  }
  return run
}

/** "Anti-tank and anti-personnel mines": the noun comes after the second. */
function joinsAdjectives(atoms: readonly Atom[], at: number, run: readonly number[]): boolean {
  const isJoined = (index: number): boolean => /^[-‐‑]$/u.test(atoms[index]?.text ?? '')
  return run.length > 1 && isJoined(at - 2) && isJoined(at + 2) && !run.some((one) => looks(atoms, one))
}

const isInitial = (atom: Atom | undefined): boolean => atom?.kind === 'word' && atom.text.length === 1 && atom.capital

/** After a plural noun, a word with a verb's ending is the verb. */
function isVerbAfter(atom: Atom, last: Atom, atoms: readonly Atom[], at: number): boolean {
  if (!looksPlural(last) || ['-', '‐', '‑'].includes(atoms[at - 1]?.text ?? '')) return false
  if (['’', "'"].includes(atoms[at - 1]?.text ?? '')) return false
  if (isRoleVerb(atom.lower) || /(?:ed|ing)$/u.test(atom.lower)) return true
  // "100,000 peacekeepers protect civilians": after a plural person no unknown word in the singular belongs to the noun
  return isPersonal(nounOf(last.lower)) && !atom.capital && nounOf(atom.lower) === undefined && !looksPlural(atom)
}

function headOf(atoms: readonly Atom[], run: readonly number[], quantity: Quantity): number | undefined {
  const isOne = quantity.max === 1
  const known = run.filter((at) => {
    const noun = nounAt(atoms, at)
    return noun && (noun.plural || isOne || noun.class === 'state') && !isGenitive(atoms, at)
  })
  const state = atoms[run[0] ?? -1]
  const last = known.at(-1)
  // "19 wounded were": the state is the head; "19 wounded soldiers": the noun is
  if (last !== undefined && state && nounAt(atoms, last)?.class === 'state') {
    const noun = known.filter((at) => nounAt(atoms, at)?.class !== 'state').at(-1)
    return noun ?? (run[0] === last ? last : undefined)
  }
  const lastPlural = run.filter((at) => looks(atoms, at) && !isGenitive(atoms, at)).at(-1)
  if (last !== undefined && (lastPlural === undefined || lastPlural <= last || isOne)) return last
  if (lastPlural !== undefined) return lastPlural
  // "94 Rohingya were", "150 Munduruku kept": a capitalised word alone names a group
  const first = run[0]
  const name = run.findLast((at, i) => atoms[at]?.capital && (i === 0 || atoms[run[i - 1] ?? 0]?.capital))
  if (first !== undefined && atoms[first]?.capital && name !== undefined && quantity.max !== 1) return name
  if (isOne) return run.find((at) => !isNationality(atoms[at])) ?? first
  return undefined
}

const looks = (atoms: readonly Atom[], at: number): boolean => {
  const atom = atoms[at]
  return atom !== undefined && looksPlural(atom)
}

const isGenitive = (atoms: readonly Atom[], at: number): boolean =>
  ['’', "'"].includes(atoms[at + 1]?.text ?? '') && (atoms[at + 1]?.glued ?? false) && atoms[at + 2]?.kind === 'word'

/** With a tree: the word that the number modifies, when it lies in the phrase. */
function headByTree(
  atoms: readonly Atom[],
  quantity: Quantity,
  sentence: Sentence,
  run: readonly number[],
): number | undefined {
  for (let at = quantity.numberTo - 1; at >= quantity.numberFrom; at--) {
    const word = sentence.words[atoms[at]?.word ?? -1]
    if (!word?.head || word.deprel?.split(':')[0] !== 'nummod') continue
    const governor = word.head - 1
    const head = run.findLast((one) => atoms[one]?.word === governor)
    if (head !== undefined) return head
  }
  return undefined
}

/** Capitalised words before the head that name no country: "Taliban guards", "African Union peacekeepers". */
function groupIn(
  atoms: readonly Atom[],
  run: readonly number[],
  head: number,
  hasCountry: boolean,
): string | undefined {
  const capitals = run.filter((at) => at < head && atoms[at]?.capital && !isNationality(atoms[at]))
  if (capitals.length === 0) {
    const atom = atoms[head]
    return !hasCountry && atom?.capital && !nounAt(atoms, head) ? atom.text : undefined
  }
  if (hasCountry && capitals.length < 2) return undefined
  return capitals.map((at) => atoms[at]?.text).join(' ')
}

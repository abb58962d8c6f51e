/**
 * What a bare number is the value of: "put the toll at 12", "the number of missing rose to nine", "a crew of six".
 * Reads: phrases, nouns. Writes: topics with the role that their noun has by itself.
 */
import type { FigureRole } from '../../record/values.ts'
import { type Atom, pastQuotes } from './atoms.ts'
import { BE } from './governing.ts'
import { type Noun, nounAt, nounOf } from './nouns.ts'
import { after, before, isBare, type Phrase } from './phrase.ts'
import { wordSet } from './word-set.ts'

/** Words that hand a value to a topic: "put the toll at 12", "the toll rose to 12", "the number of dead is 12". */
const HANDS = wordSet(`at to as is was of reached reaches exceeded hit passed stood from : than by`)
/** Bounds that are verbs with the topic as their subject: "arrivals pass 12,000". */
const VERBAL = wordSet(`pass passed passes exceed exceeded exceeds top topped tops surpass surpassed`)
const PUTS = wordSet(
  `put puts putting give gives gave giving estimate estimates estimated count counts counted raise raises raised list
  lists listed`,
)

export interface Topic {
  readonly role?: FigureRole | undefined
  readonly by: string
  readonly from: number
  readonly to: number
  readonly noun?: Noun | undefined
}

/** The noun that a bare count is the value of, with the role it has by itself. */
export function byTopic(phrase: Phrase): Topic | undefined {
  const { atoms, quantity } = phrase
  if (!isBare(phrase) || quantity.unit) return undefined
  const verbal = VERBAL.has(atoms[quantity.from]?.lower ?? '')
  const hand = before(phrase)
  if (!verbal && after(phrase)?.lower !== 'strong' && (!hand || !HANDS.has(hand.lower))) return undefined
  if (STANDS_FOR.has(before(phrase, 2)?.lower ?? '')) return undefined
  const start = verbal ? quantity.from - 1 : pastQuotes(atoms, quantity.from - 1, -1) - 1
  if (hand?.lower === 'to' && !verbal && !isChange(atoms, start)) return undefined
  const near = nounAt(atoms, start)
  if (hand?.lower === 'at' && (near?.class === 'state' || near?.class === 'outcome')) return topicAt(atoms, start)
  const named = afterNumberOf(atoms, start)
  if (named !== undefined) return topicAt(atoms, named)
  if (hand?.lower === 'of' && /^camps?$/u.test(atoms[start]?.lower ?? ''))
    return { role: 'displaced', by: 'how-many.role.topic', from: start, to: start + 1, noun: nounOf('people') }
  // "organisers spoke of 12,000, police of 4,000"
  if (hand?.lower === 'of' && !verbal && atoms[start - 1]?.text === ',') return undefined
  if (hand?.lower === 'of' && !verbal) return nounAt(atoms, start) ? topicAt(atoms, start) : undefined
  if (hand?.text === ':' && atoms[start]?.capital) return undefined
  for (let at = start; at >= Math.max(0, start - 20); at--) {
    const atom = atoms[at]
    if (!atom || [';', '.', '?', '!'].includes(atom.text)) return undefined
    // who puts it stands left of an active verb of putting: no topic any more
    if (PUTS.has(atom.lower) && !BE.has(atoms[at - 1]?.lower ?? '')) return undefined
    // "put those at the barrier at 300": who stands somewhere
    if (atom.lower === 'those' && PLACED.has(atoms[at + 1]?.lower ?? '') && atoms[at + 2]?.lower === 'the')
      return { ...topicAt(atoms, at), role: 'present' }
    if (atom.lower === 'those') return topicAt(atoms, at)
    const noun = nounAt(atoms, at)
    if (!noun || noun.class === 'source' || noun.class === 'abstract' || noun.class === 'place') continue
    if (atoms[at - 1]?.lower === 'by') continue
    return topicAt(atoms, noun.role === undefined ? (outcomeOf(atoms, at) ?? at) : at)
  }
  return undefined
}

/** "toll" of "the toll from the depot blast rose to 12": what a happening brought stands before it. */
function outcomeOf(atoms: readonly Atom[], happening: number): number | undefined {
  for (let at = happening - 2; at >= Math.max(0, happening - 6); at--) {
    if ([';', '.', '?', '!', ','].includes(atoms[at]?.text ?? '')) return undefined
    if (nounAt(atoms, at)?.class === 'outcome' && BROUGHT_BY.has(atoms[at + 1]?.lower ?? '')) return at
  }
  return undefined
}
const BROUGHT_BY = wordSet('of from in after by at')

const CHANGES =
  /^(?:r[io]s(?:e|es|en|ing)|rose|climb\p{L}*|jump\p{L}*|gr[eo]w\p{L}*|increas\p{L}*|f[ae]ll\p{L}*|drop\p{L}*|cut\p{L}*|lower\p{L}*|reduc\p{L}*|br(?:ing|ought)\p{L}*|t(?:ake|ook)\p{L}*|rais\p{L}*|revis\p{L}*|up|down|shr[iau]nk\p{L}*|limit\p{L}*|go|goes|went|come|comes|came|from|toll|number|correct\p{L}*|amend\p{L}*|updat\p{L}*|creep|crept|push\p{L}*|swell\p{L}*|swelled|soar\p{L}*)$/u

/** A word of change stands before "to": "the toll rose to 12", not "they admit to 12". */
const isChange = (atoms: readonly Atom[], start: number): boolean =>
  atoms.slice(Math.max(0, start - 8), start + 1).some((atom) => CHANGES.test(atom.lower))

/** Words that stand for what was counted before: "put it at 12", "it was 12". */
const STANDS_FOR = wordSet(`it them this there they that figure number sum figures total`)
const PLACED = wordSet('at outside along on')
const NUMBERS_OF = new Set(['number', 'numbers', 'count', 'tally', 'total', 'toll', 'share'])

const topicAt = (atoms: readonly Atom[], at: number): Topic => {
  const noun = atoms[at]?.lower === 'those' ? nounOf('people') : nounAt(atoms, at)
  return { role: noun?.role, by: 'how-many.role.topic', from: at, to: at + 1, noun }
}

/** The noun after "number of" within reach to the left: what the number is of. */
function afterNumberOf(atoms: readonly Atom[], start: number): number | undefined {
  for (let at = start; at >= Math.max(1, start - 20); at--) {
    if ([';', '.', '?', '!'].includes(atoms[at]?.text ?? '')) return undefined
    if (atoms[at]?.lower !== 'of' || !NUMBERS_OF.has(atoms[at - 1]?.lower ?? '')) continue
    for (let on = at + 1; on <= Math.min(start, at + 7); on++) {
      if (atoms[on]?.lower === 'those' || nounAt(atoms, on)) return on
    }
    return undefined
  }
  return undefined
}

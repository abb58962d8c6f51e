/**
 * The verb that governs a count by the tree, for what the words around it do not show: subjects and objects far from their
 * verb. Asked last, so that a wrong tree takes nothing away; without a tree it finds nothing.
 * Reads: phrases, words with UD heads and relations. Writes: roles with the atoms that carry them.
 */
import { suits, type VerbRole } from './governing.ts'
import type { Phrase } from './phrase.ts'
import { restAfter, roleVerbs } from './role-verbs.ts'

/** UD relations of a noun to its verb, by the side of the verb that the noun stands on. */
const SIDES: ReadonlyMap<string, 'object' | 'subject'> = new Map([
  ['obj', 'object'],
  ['nsubj:pass', 'object'],
  ['nsubj', 'subject'],
])

export function roleByTree(phrase: Phrase, personal: boolean | undefined): VerbRole | undefined {
  const { atoms, sentence, counted, quantity } = phrase
  const atom = atoms[counted?.head ?? quantity.numberFrom]
  const word = sentence.words[atom?.word ?? -1]
  const side = SIDES.get(word?.deprel ?? '')
  if (!word?.head || !side) return undefined
  const at = atoms.findIndex((one) => one.word === (word.head ?? 0) - 1)
  if (at < 0) return undefined
  for (const verb of roleVerbs(atoms[at]?.lower ?? '')) {
    if (verb.side !== side || !suits(verb, phrase, personal)) continue
    // right of its verb, a count has the verb's own words before or after itself
    const end =
      at > quantity.from
        ? restAfter(atoms, at + 1, verb.rest, 6)
        : (restAfter(atoms, at + 1, verb.rest, 1) ?? restAfter(atoms, phrase.to, verb.rest, 3))
    if (end !== undefined)
      return {
        role: verb.role,
        by: side === 'object' ? 'how-many.role.verb-before' : 'how-many.role.verb-after',
        from: at,
        to: end,
      }
  }
  return undefined
}

/**
 * What a report has told so far, for counts without a noun of their own ("police counted 120"): the last count, or where that
 * lies sentences back the last noun with a fate ("the hostages", "the crowd").
 * Reads: atoms of sentences and judged phrases in the order of the text. Writes: what the next count takes up.
 */
import type { Atom } from './atoms.ts'
import type { Judged } from './judged.ts'
import { isPersonal, nounAt } from './nouns.ts'
import type { Phrase } from './phrase.ts'
import { isCrowdVerb } from './role-verbs.ts'
import type { Earlier } from './roles.ts'
import { wordSet } from './word-set.ts'

/** Roles that a noun without a number hands on; soldiers and police stand in too many reports as actors. */
const HANDED_ON = new Set(['held', 'present', 'displaced', 'killed', 'missing', 'injured', 'weapons'])
/** Verbs of crowds that have no other common sense. */
const PRESENCE = /^(?:protest|march|rall|demonstrat|picket|throng|block|parad|congregat)/u
const ASSEMBLIES = wordSet(`vigil rally rallies procession march marches demonstration picket crowd`)
/** A count further back than this many sentences gives way to a noun. */
const REACH = 2

export class Told {
  #sentence = 0
  #figure: (Earlier & { readonly sentence: number }) | undefined
  #money: { readonly unit: string | undefined; readonly sentence: number } | undefined
  #nouns: { readonly earlier: Earlier; readonly sentence: number; readonly at: number }[] = []

  /** Takes note of a sentence's nouns. */
  begin(atoms: readonly Atom[]): void {
    this.#sentence++
    this.#nouns = this.#nouns.filter((noun) => this.#sentence - noun.sentence <= 2)
    for (const [index, atom] of atoms.entries()) {
      if (atom.kind !== 'word') continue
      const noun = nounAt(atoms, index)
      if ((isCrowdVerb(atom.lower) && PRESENCE.test(atom.lower)) || ASSEMBLIES.has(atom.lower))
        this.#nouns.push({
          earlier: { role: 'present', personal: true },
          sentence: this.#sentence,
          at: atom.span.start,
        })
      if (
        !noun?.role ||
        !(HANDED_ON.has(noun.role) || (noun.role === 'troops' && noun.plural && !/polic/u.test(atom.lower)))
      )
        continue
      this.#nouns.push({
        earlier: { role: noun.role, personal: isPersonal(noun) },
        sentence: this.#sentence,
        at: atom.span.start,
      })
    }
  }

  /** What a count at this place takes up. */
  before(phrase: Phrase): Earlier | undefined {
    const figure = this.#figure
    if (figure && this.#sentence - figure.sentence <= REACH) return figure
    const start = phrase.atoms[phrase.quantity.from]?.span.start ?? 0
    return this.#nouns.findLast((noun) => noun.at < start)?.earlier ?? figure
  }

  /** The last sum of money, when it lies in this sentence or the one before. */
  money(): { readonly unit: string | undefined } | undefined {
    return this.#money && this.#sentence - this.#money.sentence <= 1 ? this.#money : undefined
  }

  /** Takes note of a figure: never of money or shares. */
  add(phrase: Phrase, judged: Judged): void {
    const { unit } = phrase.quantity
    if (judged.role === 'money') this.#money = { unit: unit?.unit ?? this.#money?.unit, sentence: this.#sentence }
    if (judged.role === 'money' || unit?.kind === 'share') return
    const noun = phrase.counted?.noun ?? judged.noun
    const personal = noun ? isPersonal(noun) : !['weapons', 'aid', 'money'].includes(judged.role) && unit === undefined
    const largest = phrase.quantity.max ?? phrase.quantity.min
    this.#figure = { role: judged.role, personal, largest, sentence: this.#sentence }
  }
}

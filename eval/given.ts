/**
 * Gold layers handed to the program's stages: given words (and predicates, or names), what does the stage say?
 * The one place where the measure touches inner stages; rows from raw text go through `program.ts`.
 * Spans: UTF-16 units of the text.
 */

import { analyse } from '../src/read/language/analyse.ts'
import { type Encoder, openEncoder } from '../src/read/language/encoder.ts'
import type { Language, Sentence } from '../src/read/language/layers.ts'
import { findWho } from '../src/read/who/who.ts'
import type { Mention, Place } from '../src/record/reading.ts'
import type { Span } from '../src/record/span.ts'

/** Words of one document with what a corpus marks beside them. */
export interface GivenText {
  readonly text: string
  readonly sentences: readonly Sentence[]
  /** The predicates to find arguments of; absent: those that the program finds. */
  readonly predicates?: readonly Span[] | undefined
}

/** Names of one document; LGL has no text, only names and where they stand. */
interface GivenNames {
  readonly text?: string | undefined
  readonly published?: string | undefined
  readonly url?: string | undefined
  readonly names: readonly { readonly span: Span; readonly name: string }[]
}

/** The stages that take gold layers. A stage that is not there yet is absent. */
export interface Stages {
  /** Tags, trees, names, roles over given words. */
  readonly analyse?: (given: GivenText) => Promise<Language>
  /** Mentions with their chains over given words. */
  readonly findMentions?: (given: GivenText) => Promise<readonly Mention[]>
  /** A place for each given name, in their order; `undefined` where none is known. */
  readonly placeNames?: (given: GivenNames) => Promise<readonly (Place | undefined)[]>
}

/** The program's stages as they are connected today. Places join with their layer. */
const STAGES: Stages = { analyse: analyseGiven, findMentions: mentionsGiven }

/** Given words have no quotation layer: the sentence pass does not look at one. */
async function analyseGiven({ sentences, predicates }: GivenText): Promise<Language> {
  const passes = ['sentence'] as const
  // With given predicates the roles of every word are asked for, and the adapter keeps those of the given ones.
  return analyse({ sentences, quotations: [] }, await openedOnce(), {
    passes,
    rolesOfEveryWord: predicates !== undefined,
  })
}

/** Mentions and chains over given words: no who-says spans are given, so speakers weigh nothing. */
async function mentionsGiven(given: GivenText): Promise<readonly Mention[]> {
  const report = { id: 'given', text: given.text, language: 'en', blocks: [], credits: [] }
  return findWho(report, await analyseGiven(given), []).mentions
}

let opened: Promise<Encoder> | undefined

/** The shipped model, loaded at the first row that needs it and shared by all. */
const openedOnce = (): Promise<Encoder> => {
  opened ??= openEncoder()
  return opened
}

/** The stage asked for; throws while `layers.ts` names a layer whose stage is not connected here. */
export function stage<Name extends keyof Stages>(name: Name, stages: Stages = STAGES): NonNullable<Stages[Name]> {
  const found = stages[name]
  if (!found)
    throw new Error(`The stage "${name}" is not connected in eval/given.ts, but its layer is named in eval/layers.ts.`)
  return found
}

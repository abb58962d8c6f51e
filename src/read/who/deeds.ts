/**
 * What is told of the one that a phrase stands for: whom a verb makes act or be acted on (PropBank), and the fate that this
 * gives a name to: who was abducted is later a captive, who protests a protester.
 * Reads: roles, events' anchors; knowledge/fates.tsv. Writes: deeds of a phrase's head, and the groups of nouns they lead to.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { Language } from '../language/layers.ts'
import type { Candidate } from './candidate.ts'

export interface Deed {
  /** The verb's lemma. */
  readonly verb: string
  /** ARG0, who acts; ARG1, who is acted on. */
  readonly role: string
  /** PLOVER type of the event that the verb anchors. */
  readonly event: string | undefined
}

/** The deeds of a phrase, by its head. */
export type DeedsOf = (candidate: Candidate) => readonly Deed[]

export function deedsIn({ roles, triggers, sentences }: Pick<Language, 'roles' | 'triggers' | 'sentences'>): DeedsOf {
  const predicates = new Set<number>(roles.map(({ predicate }) => predicate.start))
  const lemmas = new Map<number, string>()
  for (const { words } of sentences)
    for (const { span, lemma, form } of words)
      if (predicates.has(span.start)) lemmas.set(span.start, (lemma ?? form).toLowerCase())
  const events = new Map<number, string>(triggers.map(({ span, type }) => [span.start, type]))
  const deeds = new Map<number, Deed[]>()
  for (const { predicate, label, argument } of roles) {
    if (!/^ARG[01]$/u.test(label)) continue
    const verb = lemmas.get(predicate.start)
    if (verb === undefined) continue
    const deed = { verb, role: label, event: events.get(predicate.start) }
    const known = deeds.get(argument.start)
    if (known) known.push(deed)
    else deeds.set(argument.start, [deed])
  }
  return ({ tree, head }) => deeds.get(tree.words[head]?.span.start ?? -1) ?? []
}

/** Verbs are compared by stem: lemmas of rare forms are cut ("freed" to "fre", "kidnapped" to "kidnapp"). */
export const stemOf = (verb: string): string => verb.replace(/ee?$/u, '').replace(/(.)\1$/u, '$1')

const fates = new Map<string, readonly string[]>(
  knowledgeTable(
    'fates.tsv',
    z.strictObject({ word: z.string(), role: z.enum(['ARG0', 'ARG1']), groups: z.string() }),
  ).map(({ word, role, groups }) => [`${stemOf(word)} ${role}`, groups.split(', ')]),
)

/** The groups of nouns by which one is called after a deed. */
export const fatesOf = ({ verb, role, event }: Deed): readonly string[] => [
  ...(fates.get(`${stemOf(verb)} ${role}`) ?? []),
  ...(event === undefined ? [] : (fates.get(`${stemOf(event)} ${role}`) ?? [])),
]

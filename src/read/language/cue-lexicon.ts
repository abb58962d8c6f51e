/**
 * The words of saying: which act, class and frame a cue has. Reads: knowledge/reporting-verbs.tsv, speaker-nouns.tsv.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import { ACTS, type Act, STATEMENT_CLASSES, type StatementClass } from '../../record/values.ts'

const FRAMES = [
  ...['that', 'bare', 'direct', 'np', 'to', 'person', 'of', 'for', 'as', 'at', 'call'],
  ...['according', 'passive', 'adverb', 'quoted'],
] as const
/** What carries the claim beside a cue: see the head of knowledge/reporting-verbs.tsv. */
type CueFrame = (typeof FRAMES)[number]
type CueSlot = 'base' | 'third' | 'past' | 'participle' | 'ing' | 'noun' | 'phrase'

const frames = z
  .string()
  .transform((cell) => cell.split(' '))
  .pipe(z.array(z.enum(FRAMES)))
const row = z.object({
  lemma: z.string(),
  part: z.enum(['verb', 'noun', 'phrase']),
  forms: z.string(),
  act: z.enum(ACTS),
  class: z.enum(STATEMENT_CLASSES),
  frame: frames,
})

/** A cue's entry in the lexicon. */
interface CueEntry {
  readonly lemma: string
  readonly part: 'verb' | 'noun' | 'phrase'
  readonly act: Act
  readonly class: StatementClass
  readonly frames: ReadonlySet<CueFrame>
}

/** A form of an entry as it stands in a text: its slots, and the words after the first ("call" with "for"). */
export interface CueForm {
  readonly entry: CueEntry
  readonly slots: ReadonlySet<CueSlot>
  readonly rest: readonly string[]
}

const SLOTS = ['base', 'third', 'past', 'participle', 'ing'] as const
const LEXICON: ReadonlyMap<string, readonly CueForm[]> = readLexicon()

function readLexicon(): Map<string, CueForm[]> {
  const lexicon = new Map<string, CueForm[]>()
  for (const { lemma, part, forms, act, class: kind, frame } of knowledgeTable('reporting-verbs.tsv', row)) {
    const entry: CueEntry = { lemma, part, act, class: kind, frames: new Set(frame) }
    const words = part === 'phrase' ? [forms] : forms.split(' ')
    const slotsOf = new Map<string, Set<CueSlot>>()
    for (const [index, form] of words.entries()) {
      const slot = part === 'verb' ? (SLOTS[index] ?? 'base') : part
      slotsOf.set(form, (slotsOf.get(form) ?? new Set()).add(slot))
    }
    for (const [form, slots] of slotsOf) {
      const [first = '', ...rest] = part === 'verb' ? [form, ...lemma.split(' ').slice(1)] : form.split(' ')
      lexicon.set(first, [...(lexicon.get(first) ?? []), { entry, slots, rest }])
    }
  }
  for (const forms of lexicon.values()) forms.sort((a, b) => b.rest.length - a.rest.length)
  return lexicon
}

/** The forms that a word (small letters) begins, those of more words first. */
export const cueForms = (word: string): readonly CueForm[] => LEXICON.get(word) ?? []

/** Kinds of speaker a common noun can stand for, by singular and plural; a plural of a role is collective. */
const SPEAKER_NOUNS: ReadonlyMap<string, 'role' | 'collective' | 'document' | 'media'> = new Map(
  knowledgeTable(
    'speaker-nouns.tsv',
    z.object({ noun: z.string(), plural: z.string(), kind: z.enum(['role', 'collective', 'document', 'media']) }),
  ).flatMap(({ noun, plural, kind }) => [
    [plural, kind === 'role' ? 'collective' : kind] as const,
    [noun, kind] as const,
  ]),
)

/** The kind of speaker that a common noun (small letters) alone stands for. */
export const speakerNoun = (word: string): 'role' | 'collective' | 'document' | 'media' | undefined =>
  SPEAKER_NOUNS.get(word)

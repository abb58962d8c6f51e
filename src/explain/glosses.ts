/**
 * What the rules and model heads that stand as `by` in evidence do, in one line each. Rules that can be tried on a sentence
 * carry their gloss themselves; judgements over trees, phrases and frames have theirs in `judgements.ts`.
 */
import { TREE_RULES } from '../read/who/rules.ts'
import { RULE_FAMILIES } from './families.ts'
import { JUDGEMENTS } from './judgements.ts'

const HEADS: Readonly<Record<string, string>> = {
  'model.says': 'the language model marked the cue, and given the cue the words of its source, content and addressee',
  'model.names': 'the language model marked the name',
  'model.cast':
    'the language model takes it for one of those the report is about, by its words and by what it does there',
  'model.triggers': 'the language model marked the word as the anchor of an event',
}

/** What the who-says head did for one field; the last part of a key is the field's name in explanations. */
const HEAD_FIELDS: Readonly<Record<string, string>> = {
  'model.says words': 'the language model marked them as what is said, given the cue',
  'model.says speaker': 'the language model marked the words as the speaker, given the cue',
  'model.cast names': 'the language model tells which wordings are listed, by their words and how they were cut',
  'model.says cue': 'the language model marked the words as handing a claim to somebody',
}

const glosses = new Map<string, string>([
  ...Object.entries(HEADS),
  ...JUDGEMENTS,
  ...TREE_RULES,
  ...RULE_FAMILIES.flatMap(({ rules }) => rules.map(({ id, gloss }) => [id, gloss] as const)),
])

/** The line for a rule id or head; `undefined` for one that is not known, as in a record of another version. */
export const glossOf = (by: string, field = ''): string | undefined => HEAD_FIELDS[`${by} ${field}`] ?? glosses.get(by)

/** The same inside a sentence: with a small letter first and no full stop. */
export const glossInside = (by: string, field?: string): string | undefined =>
  glossOf(by, field)
    ?.replace(/\.$/u, '')
    .replace(/^\p{Lu}(?=\p{Ll}|\s)/u, (letter) => letter.toLowerCase())

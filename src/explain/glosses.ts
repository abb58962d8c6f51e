/**
 * What the rules and model heads that stand as `by` in evidence do, in one line each.
 */
import { TREE_RULES } from '../read/who/rules.ts'
import { RULE_FAMILIES } from './families.ts'

const HEADS: Readonly<Record<string, string>> = {
  'model.says': 'the language model marked the cue, and given the cue the words of its source, content and addressee',
  'model.names': 'the language model marked the name',
  'model.triggers': 'the language model marked the word as the anchor of an event',
}

const glosses = new Map<string, string>([
  ...Object.entries(HEADS),
  ...TREE_RULES,
  ...RULE_FAMILIES.flatMap(({ rules }) => rules.map(({ id, gloss }) => [id, gloss] as const)),
])

/** The line for a rule id or head; `undefined` for one that is not known, as in a record of another version. */
export const glossOf = (by: string): string | undefined => glosses.get(by)

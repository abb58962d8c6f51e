/**
 * The lexical layer of who says what: raw readings where the surface alone decides, by cue lexicon, punctuation and order.
 * Reads: text, sentences, quotations. Writes: raw says in the shape that the model's have, each with its rule's id.
 * Works without tags and without a model; docs/method/lexical-says.md has its figures.
 */

import type { RuleFamily } from '../../knowledge/rule.ts'
import { knowledgeRules } from '../../knowledge/rules-file.ts'
import { type Clause, clauseOf } from './clause.ts'
import type { Quotation, RawSays, Sentence, Words } from './layers.ts'
import { findQuotations, quotedWords } from './quotations.ts'
import { attributedSays } from './says-attributed.ts'
import { clauseSays, type UsedCues } from './says-clause.ts'
import { labelSays } from './says-labels.ts'
import { quotedSays, withQuotation } from './says-quoted.ts'
import { findWords } from './words.ts'

/** Raw readings in the order of the text; nested ones stand beside those that hold them. */
export function lexicalSays(text: string, { sentences, quotations }: Words): readonly RawSays[] {
  const quoted = quotedWords(sentences, quotations)
  const clauses = sentences.map((sentence, i) => {
    const words = isRead(sentence) ? sentence.words.slice(0, MOST_WORDS) : []
    return clauseOf({ ...sentence, words }, (quoted[i] ?? new Uint8Array()).subarray(0, words.length))
  })
  const used: readonly UsedCues[] = sentences.map(() => new Set<number>())
  const found = [...quotedSays(text, clauses, quotations, used)]
  const running = runningOn(sentences, quotations)
  for (const [i, clause] of clauses.entries()) {
    const cues = used[i] ?? new Set()
    const read = [...attributedSays(clause, cues), ...clauseSays(clause, cues)]
    found.push(...read.map((says) => withQuotation(text, says, running.get(i) ?? [])))
    for (const inner of quotedRuns(clause)) found.push(...clauseSays(inner, new Set()))
  }
  return [...found, ...labelSays(clauses)].filter(isWhole).sort((a, b) => placeOf(a) - placeOf(b))
}

/** By sentence, the quotations that open in it and end behind it. */
function runningOn(
  sentences: readonly Sentence[],
  quotations: readonly Quotation[],
): ReadonlyMap<number, readonly Quotation[]> {
  const running = new Map<number, Quotation[]>()
  let i = 0
  for (const quotation of quotations) {
    const start = quotation.pieces[0]?.start ?? 0
    while (i < sentences.length - 1 && (sentences[i]?.span.end ?? 0) <= start) i++
    if ((quotation.pieces.at(-1)?.end ?? 0) > (sentences[i]?.span.end ?? 0)) {
      running.set(i, [...(running.get(i) ?? []), quotation])
    }
  }
  return running
}

/** No role of a reading is an empty stretch. */
const isWhole = ({ content, cue, source, addressee }: RawSays): boolean =>
  content.length > 0 && [...content, ...cue, ...source, ...addressee].every((at) => at.end > at.start)

const placeOf = ({ content, cue, source }: RawSays): number =>
  Math.min(...[...content, ...cue, ...source].map((at) => at.start))

/** Words of a sentence that are read: none of running text is longer, but lists and tables without a stop are. */
const MOST_WORDS = 300

/** Datelines, bylines, credits, teasers and furniture claim nothing. */
const isRead = ({ block }: Sentence): boolean => !block || READ_BLOCKS.has(block)
const READ_BLOCKS: ReadonlySet<string> = new Set(['title', 'heading', 'caption'])

/** The stretches of a sentence that stand in one quotation, each as a clause of its own: “We told them that ...”. */
function quotedRuns(clause: Clause): readonly Clause[] {
  const runs: Clause[] = []
  let from = 0
  for (let i = 0; i <= clause.words.length; i++) {
    if (clause.quoted[i] === 1) continue
    if (i - from >= 4) {
      const words = clause.words.slice(from, i)
      runs.push(clauseOf({ ...clause.sentence, words }, new Uint8Array(words.length)))
    }
    from = i + 1
  }
  return runs
}

/** The rules of this layer, tried on small texts of their own. */
export const lexicalSaysRules: RuleFamily = {
  name: 'lexical',
  rules: knowledgeRules('lexical-says.rules'),
  fires: (text) => {
    const sentences = findWords({ text, blocks: [] })
    const quotations = findQuotations(text, sentences)
    return new Set(lexicalSays(text, { sentences, quotations }).map((says) => says.by))
  },
}

/**
 * Cues in a clause about a claim told just before: "..., a charge the garrison denies", "..., something the embassy denied",
 * "..., a step welcomed by the UN", "..., which police rejected". The claim is the word that stands for it.
 * Reads: words (their tags where there are some), cue lexicon. Writes: drafts, for cues that nobody has read.
 */
import { span } from '../../record/span.ts'
import { type CueForm, cueForms } from '../language/cue-lexicon.ts'
import type { Sentence, Word } from '../language/layers.ts'
import type { Draft } from './draft.ts'
import { formAt } from './tree.ts'

/** Acts that take a claim told before as their object; what is said, believed or asked for is mostly told anew. */
const ANSWERS: ReadonlySet<string> = new Set(['deny', 'decline', 'praise', 'condemn', 'confirm'])

export function relativeCues(sentence: Sentence): readonly Draft[] {
  const words = sentence.words.slice(0, 300)
  const found: Draft[] = []
  for (let i = 2; i < words.length; i++) {
    if (!/^(?:,|–|—|-)$/u.test(words[i - 1]?.form ?? '')) continue
    const antecedent = antecedentEnd(words, i)
    if (antecedent === undefined) continue
    const one = activeAt(words, i, antecedent) ?? passiveAt(words, i, antecedent)
    if (one) found.push(one)
  }
  return found
}

/** Behind "a charge", "something", "which": words that stand for the claim before them. */
function antecedentEnd(words: readonly Word[], from: number): number | undefined {
  const first = formAt(words, from)
  if (first === 'which' || first === 'something') return from + 1
  if (first !== 'a' && first !== 'an') return undefined
  let to = from + 1
  while (to < from + 3 && words[to]?.upos === 'ADJ') to++
  return words[to]?.upos === 'NOUN' ? to + 1 : undefined
}

/** "a charge (which) the garrison would not confirm": subject and cue, and then a sign. */
function activeAt(words: readonly Word[], from: number, end: number): Draft | undefined {
  const subject = /^(?:which|that)$/u.test(formAt(words, end)) ? end + 1 : end
  if (!STARTS_SUBJECT.has(words[subject]?.upos ?? '')) return undefined
  for (let verb = subject + 1; verb < Math.min(words.length, subject + 12); verb++) {
    if (isSign(words, verb)) return undefined
    if (!answers(words, verb) || !isSign(words, verb + 1)) continue
    let group = verb
    while (group > subject + 1 && /^(?:AUX|ADV|PART|CCONJ)$/u.test(words[group - 1]?.upos ?? '')) group--
    if (formAt(words, group) === 'nor' || formAt(words, group - 2) === 'neither')
      group = groupStart(words, group, subject)
    return draft('says.cue.relative', words, [from, end], [group, verb + 1], [subject, group])
  }
  return undefined
}

/** "would neither confirm nor deny": the group goes back over its first verb. */
function groupStart(words: readonly Word[], at: number, subject: number): number {
  let start = at
  while (start > subject + 1 && formAt(words, start) !== 'neither') start--
  while (start > subject + 1 && words[start - 1]?.upos === 'AUX') start--
  return start
}

/** "a charge denied by the mayor": participle and agent. */
function passiveAt(words: readonly Word[], from: number, end: number): Draft | undefined {
  const verb = words[end]?.upos === 'ADV' ? end + 1 : end
  if (!answers(words, verb) || words[verb]?.xpos !== 'VBN' || formAt(words, verb + 1) !== 'by') return undefined
  let to = verb + 2
  while (to < words.length && !isSign(words, to) && !/^(?:who|which|that|and|but)$/u.test(formAt(words, to))) to++
  if (to === verb + 2) return undefined
  return draft('says.cue.relative-passive', words, [from, end], [verb, verb + 1], [verb + 2, to])
}

const STARTS_SUBJECT = new Set(['DET', 'PROPN', 'PRON', 'NOUN', 'ADJ', 'NUM'])
const isSign = (words: readonly Word[], i: number): boolean =>
  i >= words.length || /^[,;:.!?)–—-]$/u.test(words[i]?.form ?? '')

const answers = (words: readonly Word[], i: number): boolean =>
  cueForms(formAt(words, i)).some(
    ({ entry }: CueForm) => entry.part === 'verb' && ANSWERS.has(entry.act) && !CHECKS.test(entry.lemma),
  )
/** Who could not check a claim says nothing about it. */
const CHECKS = /^(?:verify|authenticate|corroborate|validate)$/u

type Range = readonly [number, number]

function draft(by: string, words: readonly Word[], content: Range, cue: Range, source: Range): Draft {
  const at = ([from, to]: Range) => span(words[from]?.span.start ?? 0, words[to - 1]?.span.end ?? 0)
  return { by, cue: [at(cue)], source: at(source), content: [at(content)], via: [], isSure: true, evidence: {} }
}

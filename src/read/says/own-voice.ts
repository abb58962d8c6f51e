/**
 * What the report says in its own voice: the stretches of its sentences that no statement claims and that claim something by
 * themselves: a main clause with its subject and its verb. Cues and speakers are the report's words about others.
 * Reads: sentences, statements. Writes: voice, one item a sentence at most.
 */
import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import type { Reading, Statement } from '../../record/reading.ts'
import { overlaps, type Span, span } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import type { Layout } from './layout.ts'

type Voice = NonNullable<Reading['voice']>[number]

const READ = new Set([undefined, 'title', 'heading', 'caption'])
/** Fewer words claim nothing: "But", "On Monday". */
const FEWEST_WORDS = 4

export function ownVoice(layout: Layout, statements: readonly Statement[]): readonly Voice[] {
  const cited = statements
    .filter(({ doubtful }) => doubtful !== true)
    .flatMap(({ content, cue, speaker, addressee, medium, marks, conjunction, chain }) => [
      ...[content, cue, marks ?? []].flat(),
      ...[speaker.span, addressee, medium, conjunction].filter((at) => at !== undefined),
      ...chain.flatMap(({ kind, span: at }) => (kind === 'relay' && at ? [at] : [])),
    ])
    .sort((a, b) => a.start - b.start)
  const taken = new PlaceIndex(cited, (at) => [at])
  return layout.sentences.flatMap((sentence) => {
    if (!READ.has(sentence.block)) return []
    const here = taken.touching(sentence.span)
    const at = longestFree(sentence, here)
    if (!at) return []
    const by = here.length > 0 ? 'says.voice.beside' : 'says.voice.sentence'
    return [{ id: itemId('voice', undefined, [at]), span: at, evidence: { span: evidence(by, at) } }]
  })
}

/** The longest run of a sentence's words that nobody is cited for, where it claims something by itself. */
function longestFree(sentence: Sentence, taken: readonly Span[]): Span | undefined {
  const { words } = sentence
  let best: Run | undefined
  let longest = FEWEST_WORDS - 2
  let from = 0
  for (let i = 0; i <= words.length; i++) {
    const word = words[i]
    if (word && !taken.some((one) => overlaps(one, word.span))) continue
    const run = i - 1 - from > longest ? trimmed(sentence, { first: from, last: i - 1 }) : undefined
    if (run && run.last - run.first > longest && claims(sentence, run)) {
      best = run
      longest = run.last - run.first
    }
    from = i + 1
  }
  const [first, last] = best ? [words[best.first], words[best.last]] : []
  return first && last ? span(first.span.start, last.span.end) : undefined
}

/** Words of one sentence, both ends inclusive. */
interface Run {
  readonly first: number
  readonly last: number
}

/** Without what only leads to or from the words cut off: signs, "and", "after", "which", "of". */
function trimmed({ words }: Sentence, run: Run): Run {
  let { first, last } = run
  const isWhole = first === 0 && last === words.length - 1
  while (first <= last && (isSign(words[first]) || (!isWhole && LEADS.has(words[first]?.upos ?? '')))) first++
  while (last >= first && (isSign(words[last]) || (!isWhole && dangles(words[last])))) last--
  // "a day after": the measure goes with what it measures.
  if (/^(?:after|before|since)$/iu.test(words[last + 1]?.form ?? '') && MEASURE.test(words[last]?.form ?? '')) {
    last--
    while (last >= first && (isSign(words[last]) || MEASURING.has(words[last]?.upos ?? ''))) last--
  }
  return { first, last }
}

const isSign = (word: Word | undefined): boolean => !/[\p{L}\p{N}]/u.test(word?.form ?? '')
const LEADS: ReadonlySet<string> = new Set(['CCONJ', 'SCONJ'])
const DANGLING: ReadonlySet<string> = new Set(['ADP', 'CCONJ', 'SCONJ', 'DET', 'PART'])
const MEASURE = /^(?:minute|hour|day|week|month|year)s?$/iu
const MEASURING: ReadonlySet<string> = new Set(['DET', 'NUM', 'ADJ', 'ADV'])
const dangles = (word: Word | undefined): boolean =>
  word !== undefined &&
  ((DANGLING.has(word.upos ?? '') && word.deprel !== 'compound:prt') ||
    /^(?:who|whom|whose|which|that|what|when|where|as|after|because|how)$/iu.test(word.form))

/** A run claims something where it is a whole sentence with a verb, or holds a main clause with its subject and its verb. */
function claims({ words, block }: Sentence, { first, last }: Run): boolean {
  const inside = words.slice(first, last + 1)
  if (words.every(({ upos }) => upos === undefined)) return inside.length >= words.length - 2
  const rest = words.filter((word, i) => (i < first || i > last) && !isSign(word))
  if (rest.length === 0) return inside.some(isVerb)
  return inside.some((_, i) =>
    isMainClause(words, first + i, { first, last }, block === 'title' || block === 'heading'),
  )
}

const isVerb = ({ upos }: Word): boolean => upos === 'VERB' || upos === 'AUX'

/** The word governs a subject and is finite, and both stand in the run: "whose brother is on board" is no claim. */
function isMainClause(words: readonly Word[], at: number, { first, last }: Run, isHeadline: boolean): boolean {
  // A verb at the cut misses what it says: "the ministry has received".
  if (!isMain(words, at) || (at === last && goesOn(words[last + 1]))) return false
  const own = words.flatMap(({ head }, i) => (head === at + 1 && i >= first && i <= last ? [i] : []))
  const subject = own.find((i) => /^(?:nsubj|csubj|expl)/u.test(words[i]?.deprel ?? ''))
  if (subject === undefined || /^(?:who|which|that|what)$/iu.test(words[subject]?.form ?? '')) return false
  const helper = own.some((i) => /^(?:aux|cop)/u.test(words[i]?.deprel ?? ''))
  const form = words[at]?.feats ?? ''
  if (helper) return true
  return isHeadline
    ? words[at]?.upos === 'VERB'
    : words[at]?.upos === 'VERB' && !/VerbForm=(?:Inf|Ger|Part)/u.test(form)
}

/** What follows a cut belongs to the words before: neither a sign nor a conjunction parts them. */
const goesOn = (next: Word | undefined): boolean => next !== undefined && !isSign(next) && !LEADS.has(next.upos ?? '')

/** The root, or what is coordinated with it or set beside it. */
function isMain(words: readonly Word[], at: number): boolean {
  for (let i = at, step = 0; step < words.length; step++) {
    const word = words[i]
    if (word === undefined) return false
    if (word.head === 0 || word.deprel === 'root') return true
    if (!/^(?:conj|parataxis)/u.test(word.deprel ?? '') || word.head === undefined) return false
    i = word.head - 1
  }
  return false
}

/**
 * What the report says in its own voice: the stretches of its sentences that no statement claims and that hold a verb. Cues
 * and speakers are the report's words about others and no claim of its own.
 * Reads: sentences, statements. Writes: voice, one item a sentence at most.
 */
import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import type { Reading, Statement } from '../../record/reading.ts'
import { overlaps, type Span, span } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import type { Layout } from './layout.ts'

type Voice = NonNullable<Reading['voice']>[number]

const READ = new Set([undefined, 'title', 'heading', 'caption'])
/** Fewer words claim nothing: "But", "On Monday". */
const FEWEST_WORDS = 4

export function ownVoice(layout: Layout, statements: readonly Statement[]): readonly Voice[] {
  const taken = statements
    .filter(({ doubtful }) => doubtful !== true)
    .flatMap(({ content, cue, speaker, addressee, medium, marks, conjunction, chain }) => [
      ...[content, cue, marks ?? []].flat(),
      ...[speaker.span, addressee, medium, conjunction].filter((at) => at !== undefined),
      ...chain.flatMap(({ kind, span: at }) => (kind === 'relay' && at ? [at] : [])),
    ])
    .sort((a, b) => a.start - b.start)
  return layout.sentences.flatMap((sentence) => {
    if (!READ.has(sentence.block)) return []
    const here = taken.filter((one) => overlaps(one, sentence.span))
    const at = longestFree(sentence, here)
    if (!at) return []
    const by = here.length > 0 ? 'says.voice.beside' : 'says.voice.sentence'
    return [{ id: itemId('voice', undefined, [at]), span: at, evidence: { span: evidence(by, at) } }]
  })
}

/** The longest run of a sentence's words that nobody is cited for, where it claims something. */
function longestFree({ words }: Sentence, taken: readonly Span[]): Span | undefined {
  let [from, best] = [0, 0] // first word of the run, and how many words the longest one has
  let bestFrom = 0
  for (const [i, word] of words.entries()) {
    if (taken.some((one) => overlaps(one, word.span))) from = i + 1
    if (i + 1 - from > best) [best, bestFrom] = [i + 1 - from, from]
  }
  const bare = trimmed(words.slice(bestFrom, bestFrom + best))
  const [first, last] = [bare[0], bare.at(-1)]
  return first && last && bare.length >= FEWEST_WORDS && claims(bare, words)
    ? span(first.span.start, last.span.end)
    : undefined
}

const isSign = ({ form }: Word): boolean => !/[\p{L}\p{N}]/u.test(form)

function trimmed(words: readonly Word[]): readonly Word[] {
  let [from, to] = [0, words.length]
  while (from < to && isSign(words[from] ?? NO_WORD)) from++
  while (to > from && isSign(words[to - 1] ?? NO_WORD)) to--
  return words.slice(from, to)
}
const NO_WORD = { form: '' } as Word // stands for no word: only its form is asked for

/** It holds a verb; without tags a whole sentence is taken to. */
const claims = (run: readonly Word[], all: readonly Word[]): boolean =>
  run.some(({ upos }) => upos === 'VERB' || upos === 'AUX') ||
  (all.every(({ upos }) => upos === undefined) && run.length >= all.length - 2)

/**
 * The sentence pass: tags, lemmas and tree of each word, names and roles, sentence by sentence.
 * Reads: sentences, the encoder. Writes: the same sentences with the model's fields, names, roles.
 */
import { roundScore } from '../../record/evidence.ts'
import { type Span, span } from '../../record/span.ts'
import { encodeWords, type Scores, scoresOf } from './batches.ts'
import { bioLabels, decodeRuns } from './decode-bio.ts'
import { applyLemmaScript } from './decode-lemma.ts'
import { decodeRoles } from './decode-roles.ts'
import { decodeTree } from './decode-tree.ts'
import type { Encoder } from './encoder.ts'
import type { NameSpan, RoleLink, Sentence, Word } from './layers.ts'

export interface SentencePass {
  readonly sentences: readonly Sentence[]
  readonly names: readonly NameSpan[]
  readonly roles: readonly RoleLink[]
}

export interface SentencePassOptions {
  readonly signal?: AbortSignal | undefined
  /** Take every word as a predicate: for a measure that gives the predicates itself. */
  readonly rolesOfEveryWord?: boolean | undefined
}

export async function readSentences(
  encoder: Encoder,
  sentences: readonly Sentence[],
  options: SentencePassOptions = {},
): Promise<SentencePass> {
  const parts = sentences.flatMap((sentence) => partsOf(encoder, sentence.words))
  const inputs = parts.map((part) =>
    encodeWords(
      encoder,
      part.map(({ form }) => form),
    ),
  )
  const scores = await scoresOf(encoder, 'sentence', inputs, options.signal)
  const decode = decoder(encoder, options.rolesOfEveryWord ?? false)
  const decoded = parts.flatMap((part, index) => {
    const one = scores[index]
    return one ? decode(part, one) : []
  })
  let next = 0
  return {
    sentences: sentences.map((sentence) => {
      const count = partsOf(encoder, sentence.words).length
      const words = joinParts(decoded.slice(next, next + count).map((part) => part.words))
      next += count
      return { ...sentence, words }
    }),
    names: decoded.flatMap((part) => part.names),
    roles: decoded.flatMap((part) => part.roles),
  }
}

/** A longer sentence is read in parts: no sentence of prose is that long, lists and tables are. */
const MOST_WORDS = 200

function partsOf({ wordPiece, manifest }: Encoder, words: readonly Word[]): readonly (readonly Word[])[] {
  const { pieces, piecesAWord } = manifest.limits
  const parts: Word[][] = []
  let used = 0
  for (const word of words) {
    const count = Math.min(piecesAWord, wordPiece.idsOf(word.form).length)
    const open = parts.at(-1)
    if (open && open.length < MOST_WORDS && used + count <= pieces) {
      open.push(word)
      used += count
    } else {
      parts.push([word])
      used = 2 + count // [CLS] and [SEP]
    }
  }
  return parts
}

/** One tree for a sentence in parts: the root of each later part hangs on the first part's. */
function joinParts(parts: readonly (readonly Word[])[]): readonly Word[] {
  const [first = []] = parts
  if (parts.length <= 1) return first
  const root = first.findIndex((word) => word.head === 0) + 1
  let shift = 0
  return parts.flatMap((part, number) => {
    const joined = part.map((word): Word => {
      if (number === 0) return word
      if (word.head === 0) return { ...word, head: root, deprel: 'parataxis' }
      return { ...word, head: (word.head ?? 0) + shift }
    })
    shift += part.length
    return joined
  })
}

interface DecodedPart {
  readonly words: readonly Word[]
  readonly names: readonly NameSpan[]
  readonly roles: readonly RoleLink[]
}

/** Decodes the scores of one part. Slot 0 is the root, word i stands in slot i + 1. */
function decoder(
  { manifest: { labels }, listedLemma }: Encoder,
  rolesOfEveryWord: boolean,
): (part: readonly Word[], scores: Scores) => DecodedPart {
  const nameLabels = bioLabels(labels.names)
  return (part, scores) => {
    const [upos, xpos, feats, lemmas] = [scores.of('upos'), scores.of('xpos'), scores.of('feats'), scores.of('lemmas')]
    const [relation, role] = [scores.ofPair('labels'), scores.ofPair('roles')]
    const [name, predicate] = [scores.of('names'), scores.of('predicate')]
    const heads = decodeTree(part.length, scores.ofPair('arcs'))
    const words = part.map((word, index): Word => {
      const slot = index + 1
      const head = heads[index] ?? 0
      const features = labels.feats[feats(slot, 0)]
      const tag = labels.upos[bestLabel(labels.upos.length, (label) => upos(slot, label))] ?? 'X'
      const script = labels.lemmas[lemmas(slot, 0)] ?? ''
      return {
        ...word,
        lemma: listedLemma(word.form, tag) ?? applyLemmaScript(script, word.form),
        upos: tag,
        xpos: labels.xpos[xpos(slot, 0)],
        feats: features === '_' ? undefined : features,
        head,
        deprel: head === 0 ? 'root' : labels.relations[relation(slot, head)],
      }
    })
    const names = decodeRuns(part.length, nameLabels, (word, label) => name(word + 1, label))
    const roles = decodeRoles(
      {
        words: part.length,
        predicateScore: (word) => predicate(word + 1, 0),
        roleOf: (from, to) => labels.roles[role(from + 1, to + 1)] ?? 'none',
      },
      rolesOfEveryWord,
    )
    return {
      words,
      names: names.map(({ from, to, type, score }) => ({
        span: spanOf(part, from, to),
        type,
        score: roundScore(score),
      })),
      roles: roles.map(({ predicate, argument, label }) => ({
        predicate: spanOf(part, predicate, predicate + 1),
        label,
        argument: spanOf(part, argument, argument + 1),
      })),
    }
  }
}

function bestLabel(labels: number, score: (label: number) => number): number {
  let best = 0
  for (let label = 1; label < labels; label++) if (score(label) > score(best)) best = label
  return best
}

/** The span from the word `from` up to and without the word `to`. */
export function spanOf(words: readonly Word[], from: number, to: number): Span {
  return span(words[from]?.span.start ?? 0, words[to - 1]?.span.end ?? 0)
}

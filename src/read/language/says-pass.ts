/**
 * The who-says pass: cues, and for each cue who says what to whom, in windows of whole paragraphs; and the words that
 * anchor events. What a cue at the end of one window claims in the next is joined to it.
 * Reads: sentences, the encoder. Writes: raw who-says readings and triggers of the report.
 */
import { roundScore } from '../../record/evidence.ts'
import type { Span } from '../../record/span.ts'
import { type EncoderInput, encodeWords, type Scores, scoresOf } from './batches.ts'
import { bioLabels, decodeRuns } from './decode-bio.ts'
import { closeGaps, decodeStatement, type Statement, type WordRun } from './decode-says.ts'
import { decodeTriggers } from './decode-triggers.ts'
import type { Encoder } from './encoder.ts'
import type { RawSays, RawTrigger, Sentence, WordVectors } from './layers.ts'
import type { Manifest } from './model-file.ts'
import { spanOf } from './sentence-pass.ts'
import { breaksOf, type Window, type WordRow, windowsOf, wordRow } from './windows.ts'

export interface SaysPass {
  readonly says: readonly RawSays[]
  readonly triggers: readonly RawTrigger[]
  readonly vectors: WordVectors
}

export async function readSays(
  encoder: Encoder,
  sentences: readonly Sentence[],
  signal?: AbortSignal,
): Promise<SaysPass> {
  const { row, windows, inputs } = windowInputs(encoder, sentences)
  const scores = await scoresOf(encoder, 'says', inputs, signal)
  const read = windows.flatMap((window, index) => {
    const one = scores[index]
    return one ? [{ window, scores: one }] : []
  })
  return {
    says: saysOf(encoder, row, read),
    triggers: triggersOf(encoder, row, read),
    vectors: vectorsOf(encoder, row, read),
  }
}

/** The report in windows, each as numbers. */
export function windowInputs(
  encoder: Pick<Encoder, 'wordPiece' | 'manifest'>,
  sentences: readonly Sentence[],
): { readonly row: WordRow; readonly windows: readonly Window[]; readonly inputs: readonly EncoderInput[] } {
  const row = wordRow(sentences)
  const windows = windowsOf(row, encoder.manifest.limits, pieceCounter(encoder, row))
  const inputs = windows.map((window) => {
    const { context, end } = window
    const forms = row.words.slice(context, end).map(({ form }) => form)
    return encodeWords(encoder, forms, { quotes: row.quotes.slice(context, end), breaks: breaksOf(row, window) })
  })
  return { row, windows, inputs }
}

interface ReadWindow {
  readonly window: Window
  readonly scores: Scores
}

/** Pieces of words `[from, to)`, with what stands around and between them at most. */
function pieceCounter(
  { wordPiece, manifest }: Pick<Encoder, 'wordPiece' | 'manifest'>,
  { words, paragraphs }: WordRow,
): (from: number, to: number) => number {
  const sums = [0]
  for (const { form } of words) {
    sums.push((sums.at(-1) ?? 0) + Math.min(manifest.limits.piecesAWord, wordPiece.idsOf(form).length))
  }
  return (from, to) => {
    const breaks = paragraphs.filter((place) => from < place && place < to).length
    return (sums[to] ?? 0) - (sums[from] ?? 0) + breaks + 3 // [CLS], [SEP], and one [SEP] after the context
  }
}

function saysOf({ manifest }: Encoder, row: WordRow, read: readonly ReadWindow[]): readonly RawSays[] {
  const { labels, decoding } = manifest
  const bio = bioLabels(labels.bio)
  return read.flatMap((here, index) => {
    const { context, own, end } = here.window
    const cueScore = here.scores.of('cues')
    const cues = decodeRuns(end - context, bio, (word, label) => {
      if (word < own - context) return label === bio.outside ? 0 : Number.NEGATIVE_INFINITY // the window before has read it
      return cueScore(word + 1, label) + (label === bio.outside ? decoding.cueBias : 0)
    })
    return cues.flatMap((cue): RawSays[] => {
      const at = shifted(cue, context)
      const statement = joined(statementIn(row, here, at, manifest), followingOf(row, read[index + 1], at, manifest))
      const words = statement.content.reduce((sum, { from, to }) => sum + to - from, 0)
      return words < decoding.fewestContentWords ? [] : [rawSays(row, at, statement, cue.score)]
    })
  })
}

/** What the cue claims in one window; runs count from the report's first word, as the cue does. */
function statementIn(row: WordRow, { window, scores }: ReadWindow, cue: WordRun, manifest: Manifest): Statement {
  const { context, end } = window
  const classes = manifest.labels.says
  const local = shifted(cue, -context)
  const layers = classes.map((_, layer) => scores.ofPair('says', layer))
  const score = (word: number, one: number): number => {
    let sum = 0
    for (let of = local.from; of < local.to; of++) sum += layers[one]?.(of + 1, word + 1) ?? Number.NaN
    return sum / (local.to - local.from)
  }
  const statement = decodeStatement(
    local,
    { words: end - context, classes, score, breaks: breaksOf(row, window) },
    manifest.decoding.contentGap,
  )
  const back = (runs: readonly WordRun[]): readonly WordRun[] => runs.map((run) => shifted(run, context))
  const { source, content, addressee, via } = statement
  return { source: back(source), content: back(content), addressee: back(addressee), via: back(via) }
}

const shifted = ({ from, to }: WordRun, by: number): WordRun => ({ from: from + by, to: to + by })

/** What a cue in the context of the next window claims among that window's own words. */
function followingOf(
  row: WordRow,
  next: ReadWindow | undefined,
  cue: WordRun,
  manifest: Manifest,
): Statement | undefined {
  if (!next || cue.from < next.window.context || cue.to > next.window.own) return undefined
  const { own } = next.window
  const statement = statementIn(row, next, cue, manifest)
  return {
    ...statement,
    source: statement.source.filter(({ from }) => from >= own),
    content: statement.content.flatMap(({ from, to }) => (to > own ? [{ from: Math.max(from, own), to }] : [])),
  }
}

function joined(here: Statement, following: Statement | undefined): Statement {
  if (!following) return here
  return {
    ...here,
    source: here.source.length ? here.source : following.source,
    content: closeGaps([...here.content, ...following.content], 0),
  }
}

function rawSays(row: WordRow, cue: WordRun, statement: Statement, score: number): RawSays {
  const spans = (runs: readonly WordRun[]): readonly Span[] => runs.flatMap((run) => spansByParagraph(row, run))
  return {
    by: 'model.says',
    cue: spans([cue]),
    source: spans(statement.source),
    content: spans(statement.content),
    addressee: spans(statement.addressee),
    ...(statement.via.length > 0 && { via: spans(statement.via) }),
    score: roundScore(score),
  }
}

/** A piece a paragraph: between two paragraphs may stand what is not read (a heading, a credit). */
function spansByParagraph({ words, paragraphs }: WordRow, { from, to }: WordRun): readonly Span[] {
  const inside = paragraphs.filter((place) => from < place && place < to)
  const edges = [from, ...inside, to]
  return edges.slice(1).map((edge, index) => spanOf(words, edges[index] ?? from, edge))
}

/** Each word's vector from the window whose own it is. */
function vectorsOf({ castNet }: Encoder, { words }: WordRow, read: readonly ReadWindow[]): WordVectors {
  const byStart = new Map<number, Float32Array>()
  for (const { window, scores } of read)
    for (let word = window.own; word < window.end; word++) {
      const start = words[word]?.span.start
      const vector = scores.row('cast', word - window.context + 1)
      if (start !== undefined) byStart.set(start, vector)
    }
  return { net: castNet, byStart }
}

function triggersOf({ manifest }: Encoder, row: WordRow, read: readonly ReadWindow[]): readonly RawTrigger[] {
  const { labels, decoding } = manifest
  return read.flatMap(({ window: { context, own, end }, scores }) => {
    const output = (name: string) => {
      const score = scores.of(name)
      return (word: number, label: number): number => score(own - context + word + 1, label)
    }
    const background = output('background')
    const triggers = decodeTriggers(
      {
        words: end - own,
        trigger: output('trigger'),
        types: labels.types,
        type: output('event_type'),
        statuses: labels.statuses,
        status: output('status'),
        background: (word) => background(word, 0),
      },
      decoding,
    )
    return triggers.map(({ from, to, score, ...found }) => ({
      span: spanOf(row.words, own + from, own + to),
      ...found,
      score: roundScore(score),
    }))
  })
}

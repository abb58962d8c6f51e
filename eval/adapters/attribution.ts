/**
 * Who says what in news articles: `attribution/dev.jsonl` by `score.mjs`, from raw text, for statements and for the
 * model's raw spans. Roles are lists of `[start, end)`.
 */
import { z } from 'zod'
import type { Statement } from '../../src/record/reading.ts'
import { type Span, span } from '../../src/record/span.ts'
import type { Found } from '../program.ts'
import type { Adapter, Measuring } from '../rows.ts'
import { figureAt, jsonLines, runScorer, splitJson, writeFor } from '../scorer.ts'
import { SELECTIONS } from '../selections.ts'

const GOLD = 'attribution/dev.jsonl'
const SCORER = 'attribution/score.mjs'
const article = z.object({
  id: z.string(),
  text: z.string(),
  publisher: z.string().nullish(),
  published: z.string().nullish(),
})

type Roles = Readonly<Record<'source' | 'cue' | 'content', readonly (readonly [number, number])[]>>

export const attribution: readonly Adapter[] = [
  { layer: 'says', head: 'says/polnear', take: statements } as const,
  { layer: 'model', head: 'raw/model/polnear', take: rawSays } as const,
].map(({ layer, head, take }) => ({
  files: [GOLD, SCORER],
  rows: ['usable-f1', 'exact-f1', 'source-given-content'].map((name) => ({ row: `${head}/${name}`, needs: layer })),
  measure: async (measuring) => {
    const json = await answer(measuring, head, take)
    const gold = figureAt(json, 'gold')
    return [
      { row: `${head}/usable-f1`, value: 100 * figureAt(json, 'relation', 'usable', 'f'), n: gold },
      { row: `${head}/exact-f1`, value: 100 * figureAt(json, 'relation', 'exact', 'f'), n: gold },
      {
        row: `${head}/source-given-content`,
        value: 100 * figureAt(json, 'source_given_content', 'overlap'),
        n: figureAt(json, 'source_given_content', 'n'),
      },
    ]
  },
  misses: async (measuring) => {
    const json = await answer(measuring, head, take)
    return ['direct', 'mixed', 'indirect'].map((type) => {
      const gold = figureAt(json, 'by_type', type, 'gold')
      const missed = Math.round(gold * (1 - figureAt(json, 'by_type', type, 'usable_recall')))
      return `${missed} of ${gold} ${type} ones not usable`
    })
  },
}))

async function answer(measuring: Measuring, head: string, take: (found: Found) => Roles[]): Promise<unknown> {
  const { corpora, program, scratch } = measuring
  const answers: { id: string; attributions: Roles[] }[] = []
  for (const { id, text, published, publisher } of corpora.lines(GOLD, article)) {
    const found = await program.read(id, { text, published: published ?? undefined, publisher: publisher ?? undefined })
    answers.push({ id, attributions: found ? take(found) : [] })
  }
  const path = writeFor(scratch, `${head}.jsonl`, jsonLines(answers))
  return splitJson(runScorer(corpora.path(SCORER), [corpora.path(GOLD), path, '--json'])).json
}

export function statements(found: Found): Roles[] {
  return found.reading.statements.filter(SELECTIONS.polnearStatements.takes).map((statement) => ({
    source: pairs(found, sourceOf(statement)),
    cue: pairs(found, statement.cue),
    content: pairs(found, withEdges(found.reading.report.text, statement)),
  }))
}

/** The speaker with the comma that closes an apposition, which PolNeAR counts in. */
function sourceOf({ speaker }: Statement): readonly Span[] {
  if (!speaker.span) return []
  return [span(speaker.span.start, Math.max(speaker.span.end, speaker.apposition?.end ?? 0))]
}

/** PolNeAR counts conjunction and quotation marks into a content: the record has them beside it. */
function withEdges(text: string, { content, conjunction, marks = [] }: Edged): readonly Span[] {
  const all = [...content, ...marks, ...(conjunction ? [conjunction] : [])].sort((a, b) => a.start - b.start)
  const joined: Span[] = []
  for (const one of all) {
    const before = joined.at(-1)
    const isNear = before && (one.start <= before.end || /^[^\p{L}\p{N}\n]*$/u.test(text.slice(before.end, one.start)))
    if (before && isNear) joined[joined.length - 1] = span(before.start, Math.max(before.end, one.end))
    else joined.push(one)
  }
  return joined
}

type Edged = Pick<Statement, 'content' | 'conjunction' | 'marks'>

export function rawSays(found: Found): Roles[] {
  return (found.reading.language?.says ?? []).filter(SELECTIONS.modelSays.takes).map(({ source, cue, content }) => ({
    source: pairs(found, source),
    cue: pairs(found, cue),
    content: pairs(found, content),
  }))
}

const pairs = (found: Found, spans: readonly Span[]): (readonly [number, number])[] =>
  spans
    .map(found.at)
    .filter(({ start, end }) => start < end)
    .map(({ start, end }) => [start, end] as const)

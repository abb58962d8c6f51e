/**
 * A report's own frame: what stands around its running text. Reads: canonical text and what was handed in with it.
 * Writes: the `Report` (blocks, byline, dateline, credits, the day and how it is known) and problems P0106, P0107, P0109.
 * The text is kept as it is; blocks are spans in it (UTF-16 units, half-open), in order and without overlap.
 */
import { reportId } from '../../record/ids.ts'
import { type Problem, problem } from '../../record/problem.ts'
import type { Dateline, Report } from '../../record/reading.ts'
import { type Span, span, wordsAt } from '../../record/span.ts'
import { agencyNamed } from './agencies.ts'
import { type Blocks, datelinesIn, findBlocks, type PlacedDateline } from './blocks.ts'
import { isoDay, yearNear } from './dates.ts'
import { creditsOf } from './origins.ts'
import { dayOfReport, type MetadataDay } from './published.ts'
import { withoutSite } from './site-name.ts'

/** What a file says of itself: found, not handed in, so that it takes no part in the report's id. */
export interface FileMetadata {
  readonly title?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  /** Signs of the day, the most trusted first. */
  readonly days?: readonly MetadataDay[] | undefined
}

/** What comes with a text. Days are ISO; `source` is the file or stream and takes no part in the report's id. */
export interface Metadata {
  readonly file?: FileMetadata | undefined
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
  readonly source?: string | undefined
}

/** The report of a canonical text. Throws `HearsayError` E0103 when `published` is no date. */
export function frameReport(
  text: string,
  metadata: Metadata = {},
  language = 'und',
): { report: Report; problems: readonly Problem[] } {
  const { file = {} } = metadata
  const publisher = plain(metadata.publisher ?? file.publisher)
  const url = plain(metadata.url ?? file.url)
  const blocks = findBlocks(text, publisher)
  const day = dayOfReport(text, blocks, { published: metadata.published, url, days: file.days })
  const byline = blocks.placed.find((one) => one.kind === 'byline')
  const found = plain(file.title) ?? titleOf(text, blocks)
  const title = plain(metadata.title) ?? (found && withoutSite(found, { publisher, url }))
  const dateline = datelineOf(text, blocks, day.published?.from)
  const report: Report = {
    id: reportId({ ...metadata, text }),
    text,
    ...(metadata.source !== undefined && { source: metadata.source }),
    ...(title !== undefined && { title }),
    ...(publisher !== undefined && { publisher }),
    ...(url !== undefined && { url }),
    ...(byline && { byline: span(byline.start, byline.end) }),
    ...(dateline && { dateline }),
    ...(day.published && { published: day.published }),
    language,
    blocks: blocks.placed.map(({ kind, start, end, by }) => ({ kind, span: span(start, end), by })),
    credits: creditsOf(text, blocks),
  }
  return { report, problems: [...day.problems, ...onlyFurniture(report)] }
}

/** Words of the metadata on one line, without what the text may not hold either: control characters and halves of signs. */
const plain = (words: string | undefined): string | undefined =>
  words
    ?.toWellFormed()
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim() || undefined

function titleOf(text: string, { placed }: Blocks): string | undefined {
  const found = placed.find((one) => one.kind === 'title')
  return found && text.slice(found.start, found.end).replace(/\s+/gu, ' ')
}

/** The first dateline, on a line of its own or at the head of the lead; a year that it lacks is the one nearest to the report's day. */
function datelineOf(text: string, blocks: Blocks, published: string | undefined): Dateline | undefined {
  const block = blocks.placed.find((one) => one.kind === 'dateline')
  if (!block) return undefined
  const parts = datelinesIn(blocks, block)
  const place = spanOf(parts, 'place')
  const agency = spanOf(parts, 'agency')
  const day = parts.find((one) => one.found.day)?.found.day
  const iso = day && (isoDay(day) ?? (published && isoDay(day, yearNear(day, published))))
  const sign = agency && wordsAt(text, agency)
  return {
    span: span(block.start, block.end),
    ...(place && { place }),
    ...(iso && { day: iso }),
    ...(sign && { agency: agencyNamed(sign)?.name ?? sign }),
  }
}

function spanOf(parts: readonly PlacedDateline[], name: 'place' | 'agency'): Span | undefined {
  const one = parts.find(({ found }) => found[name])
  const at = one?.found[name]
  return one && at && span(one.at + at.start, one.at + at.end)
}

function onlyFurniture(report: Report): readonly Problem[] {
  const { text, blocks } = report
  let end = 0
  for (const { span: at } of blocks) {
    if (/[\p{L}\p{N}]/u.test(text.slice(end, at.start))) return []
    end = at.end
  }
  if (/[\p{L}\p{N}]/u.test(text.slice(end))) return []
  const message = 'Expected a report, found only titles, stamps and furniture: there is nothing to read in it.'
  return [problem('P0109', message)]
}

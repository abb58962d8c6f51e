/**
 * The blocks of a report: everything that is not running text, each with its kind and the rule that took it out.
 * Reads: text, publisher as handed in. Writes: blocks, and datelines and credits taken apart. Order of work: rules for all
 * zones; then the zones (above, within, below the running text); then rules of a zone; then datelines and closing
 * credits on the lines of running text; last, lines of one block are joined.
 */
import { span } from '../../record/span.ts'
import { captionRules } from './captions.ts'
import { closingCredit, creditRules } from './credits.ts'
import { datelineOf, datelineRules } from './datelines.ts'
import { furnitureRules } from './furniture.ts'
import { joinBlocks } from './join.ts'
import { layoutRules } from './layout.ts'
import { isBullet, isRunning, type Line, linesOf, part, SPEAKER_LABEL, unwrap } from './lines.ts'
import type { BlockRule, FoundDateline, Page, Placed, Zone } from './page.ts'
import { stampRules } from './stamps.ts'
import { teaserRules } from './teasers.ts'

/** Asked in this order; the first that fires takes its part of the line. */
export const blockRules: readonly BlockRule[] = [
  ...stampRules,
  ...teaserRules,
  ...creditRules,
  ...captionRules,
  ...furnitureRules,
  ...datelineRules,
  ...layoutRules,
]
const zoned = (zone: Zone): readonly BlockRule[] =>
  blockRules.filter((rule) => rule.zones !== 'all' && rule.zones.includes(zone))
const ZONED: Readonly<Record<Zone, readonly BlockRule[]>> = {
  head: zoned('head'),
  body: zoned('body'),
  tail: zoned('tail'),
}
const everywhere = blockRules.filter((rule) => rule.zones === 'all')

export interface Blocks {
  readonly placed: readonly Placed[]
  /** Datelines on lines of their own and at the head of paragraphs, in order of the text; offsets count from `at`. */
  readonly datelines: readonly PlacedDateline[]
}

export interface PlacedDateline {
  readonly at: number
  readonly found: FoundDateline
}

/** What was taken out of the text so far. */
interface Taken {
  readonly placed: Placed[]
  readonly datelines: PlacedDateline[]
}

export function findBlocks(text: string, publisher: string | undefined): Blocks {
  const { placed, datelines } = placeBlocks(text, publisher)
  return { placed: joinBlocks(text, placed), datelines }
}

/** The blocks line by line, before lines of one block are joined. */
export function placeBlocks(text: string, publisher: string | undefined): Blocks {
  const lines = unwrap(text, linesOf(text))
  const isTranscript = hasTurns(lines)
  const start: Page = { text, publisher, lines, leadStart: text.length, runEnd: 0, isTranscript, placed: [] }
  const taken: Taken = { placed: [], datelines: [] }
  const rest = lines.flatMap((line) => place(line, everywhere, start, taken))

  const deck = deckOf(rest)
  const paragraphs = rest.filter((line) => !deck.has(line) && isRunning(line.words))
  const leadStart = Math.min(paragraphs[0]?.span.start ?? text.length, rest[HEAD_LINES]?.span.start ?? text.length)
  const runEnd = paragraphs.at(-1)?.span.end ?? 0
  placeByZone(rest, new Set(paragraphs), { ...start, leadStart, runEnd }, taken)
  if (!isTranscript) placeDatelines(paragraphs, taken)
  placeClosings(paragraphs, taken.placed)
  taken.placed.sort(inOrder)
  taken.datelines.sort((a, b) => a.at - b.at)
  return taken
}

/** A head is a few lines; a text with no paragraph at all is a list and not one long head. */
const HEAD_LINES = 40

const inOrder = (a: Placed, b: Placed): number => a.start - b.start

/** Asks the rules of each line's zone, from the top, so that a rule sees what was placed above. */
function placeByZone(lines: readonly Line[], running: ReadonlySet<Line>, page: Page, taken: Taken): void {
  const { placed } = taken
  const known = placed.toSorted(inOrder)
  const above: Placed[] = []
  let next = 0
  for (const line of lines) {
    for (let one = known[next]; one && one.start < line.span.start; one = known[++next]) above.push(one)
    if (running.has(line)) continue
    const before = placed.length
    const zone: Zone = line.span.start < page.leadStart ? 'head' : line.span.start >= page.runEnd ? 'tail' : 'body'
    place(line, ZONED[zone], { ...page, placed: above }, taken)
    above.push(...placed.slice(before))
  }
}

/** Blocks taken out of one line: a row of labels on one line ("HOST: HOST: ...") is no frame, and each block costs a pass. */
const MOST_BLOCKS = 20

/** Takes blocks out of a line until no rule fires; returns what is left of it. */
function place(line: Line, rules: readonly BlockRule[], page: Page, taken: Taken): readonly Line[] {
  const { placed, datelines } = taken
  const left: Line[] = []
  const open = [line] // the first piece last
  const most = placed.length + MOST_BLOCKS
  for (let piece = open.pop(); piece; piece = open.pop()) {
    const block = placed.length < most ? blockIn(piece, rules, page) : undefined
    if (!block) {
      left.push(piece)
      continue
    }
    const { rule, found } = block
    const at = part(piece, found.start, found.end)
    placed.push({ kind: rule.kind, start: at.start, end: at.end, by: rule.id })
    if (rule.kind === 'dateline') datelines.push({ at: piece.span.start, found })
    const before = remainder(piece, 0, found.start)
    const after = remainder(piece, found.end, piece.words.length)
    open.push(...[after, before].filter((one) => one !== undefined))
  }
  return left
}

function blockIn(
  line: Line,
  rules: readonly BlockRule[],
  page: Page,
): { rule: BlockRule; found: FoundDateline } | undefined {
  for (const rule of rules) {
    const found = rule.find(line, page)
    if (found) return { rule, found }
  }
  return undefined
}

/** What is left of a line beside a block, without the separators between them. */
function remainder(line: Line, from: number, to: number): Line | undefined {
  const lead = /^[\s|·•–—-]*/u.exec(line.words.slice(from, to))?.[0].length ?? 0
  const at = part(line, from === 0 ? from : from + lead, to)
  const words = line.words.slice(at.start - line.span.start, at.end - line.span.start).replace(/[\s|·•]+$/u, '')
  if (!/[\p{L}\p{N}]/u.test(words)) return undefined
  return { ...line, span: span(at.start, at.start + words.length), words }
}

/** Lines of a deck: list items without a stop right below the title line ("- Ankara ready to set up homes"). */
function deckOf(lines: readonly Line[]): ReadonlySet<Line> {
  const deck = new Set<Line>()
  for (const line of lines.slice(1, 5)) {
    if (!/^[-–•*]\s/u.test(line.words) || /[.;]["”’]?$/u.test(line.words) || !isBullet(line.words)) break
    deck.add(line)
  }
  return deck
}

/** True where one label before what is said comes back, as in transcripts, or asks ("QUESTION:"). */
function hasTurns(lines: readonly Line[]): boolean {
  const seen = new Set<string>()
  for (const { words } of lines) {
    const label = SPEAKER_LABEL.exec(words)?.[0]
      .replace(/\(.*$|:.*$/u, '')
      .trim()
    const name = label?.split(' ').at(-1)
    if (!label || !name || /\p{Ll}/u.test(label)) continue
    if (label === 'QUESTION' || label === 'Q' || seen.has(name)) return true
    seen.add(name)
  }
  return false
}

/** Signs of the longest headline in wire/train that is one line. */
const MOST_TITLE = 150

function placeDatelines(paragraphs: readonly Line[], { placed, datelines }: Taken): void {
  for (const [i, line] of paragraphs.entries()) {
    if (i > 0 && !line.blankBefore) continue
    const found = datelineOf(line.words, i === 0)
    if (!found) continue
    const above = i === 1 && datelines.length === 0 ? paragraphs[0] : undefined
    const isTitle = above && above.words.length <= MOST_TITLE && !/:$/u.test(line.words.slice(0, found.end))
    // A headline may end in a stop; the dateline below it opens the text.
    if (isTitle) placed.push({ kind: 'title', start: above.span.start, end: above.span.end, by: 'ingest.title-stop' })
    datelines.push({ at: line.span.start, found })
    const by = i === 0 ? 'ingest.dateline-lead' : 'ingest.dateline-item'
    placed.push({ kind: 'dateline', start: line.span.start, end: line.span.start + found.end, by })
  }
}

/** The datelines of one block: one, or one a line where touching lines were joined. */
export const datelinesIn = ({ datelines }: Blocks, block: Placed): readonly PlacedDateline[] =>
  datelines.filter((one) => one.at >= block.start && one.at < block.end)

function placeClosings(paragraphs: readonly Line[], placed: Placed[]): void {
  for (const [i, line] of paragraphs.entries()) {
    const isEnd = i === paragraphs.length - 1
    const end = /(?<=[.!?]["”’)]?\s)(?:Enditem|ENDS?|\(END\)|Ends)\.?$/u.exec(line.words)
    if (end) {
      placed.push({
        kind: 'furniture',
        start: line.span.start + end.index,
        end: line.span.end,
        by: 'ingest.end-inline',
      })
      continue
    }
    const found = closingCredit(line.words, isEnd)
    if (!found) continue
    placed.push({ kind: 'credit', start: line.span.start + found.part.start, end: line.span.end, by: found.by })
  }
}

/**
 * The ledger: who says what. Each statement has its chain on a line, its words below it, then the figures and moments in
 * them; a statement told within another one stands indented under it. Words in quotation marks were quoted by the report,
 * others are the report's wording of what was said.
 * Reads: statements, figures, moments, mentions, actors. Writes: lines of text.
 */
import { claimInWords } from '../../explain/claim.ts'
import { shortNames } from '../../explain/items.ts'
import { type Reading, type Statement, slice } from '../../record/reading.ts'
import { type NestedStatement, nestedStatements } from '../nested-statements.ts'
import { type Beside, besideWords } from './beside.ts'
import { chainLine, tagsOf } from './chain.ts'
import { clip, flow, pad, withNotes, wrap } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** Lines of a statement's words in the page; all of them when asked for. */
const WORD_LINES = 2
/** Statements in the page. */
const MOST = 60
/** Columns of the short names. */
const NAME_WIDTH = 4
const DEEPEST = 4

export function renderLedger(reading: Reading, options: PageOptions): string[] {
  const { statements } = reading
  if (statements.length === 0) return []
  const look = style(options)
  const rows = nestedStatements(statements)
  const shown = options.brief ? rows.slice(0, MOST) : rows
  const names = shortNames(reading)
  const beside = besideWords(reading, options)
  return [
    look.heading('Who says what'),
    ...shown.flatMap(({ statement, depth }) =>
      statementLines(reading, { statement, depth, name: names.get(statement.id) ?? '', beside }, options),
    ),
    ...restLine(rows.length - shown.length, 'statements', options),
  ]
}

function statementLines(
  reading: Reading,
  { statement, depth: told, name, beside }: NestedStatement & { readonly name: string; readonly beside: Beside },
  options: PageOptions,
): string[] {
  const look = style(options)
  const depth = Math.min(told, DEEPEST)
  const indent = ' '.repeat(2 + depth * NAME_WIDTH)
  const under = indent + ' '.repeat(NAME_WIDTH)
  const room = options.width - under.length
  const tags = tagsOf(reading, statement, { beside, options })
  const chain = chainLine(reading, statement, room, options)
  const [head = '', ...more] = flow([chain, ...tags], room, ' · ')
  const words = oneLine(claimInWords(reading, statement))
  const wordLines = options.brief ? clip(words, room, depth > 0 ? 1 : WORD_LINES) : wrap(words, room)
  return [
    `${indent}${look.label(pad(name, NAME_WIDTH))}${head}`,
    ...more.map((line) => under + line),
    ...withNotes(wordLines, beside.of(statement.id), room).map((line) => under + line),
    ...(options.verbose ? wrap(whyOf(reading, statement), room).map((line) => under + look.faint(line)) : []),
  ]
}

/** The cue, the form and what found the words. */
function whyOf(reading: Reading, { cue, form, evidence, speaker }: Statement): string {
  const words = cue.map((at) => oneLine(slice(reading, at))).join(' … ')
  const { by, score } = evidence.content ?? {}
  const found = by && (score === undefined ? by : `${by} ${score.toFixed(2)}`)
  return [words ? `cue “${words}”` : 'no cue', form, speaker.kind, found].filter(Boolean).join(' · ')
}

/**
 * A claim's way in one line: `Hamas → RIA → The Courier`, innermost speaker first, with what the speaker does where it is
 * more than saying.
 * Reads: a statement, mentions, actors. Writes: pieces of lines.
 */
import { meantName } from '../../explain/meant.ts'
import { actInWords } from '../../explain/wording.ts'
import { type Reading, type Statement, slice } from '../../record/reading.ts'
import type { Beside } from './beside.ts'
import { columns, cut } from './columns.ts'
import { oneLine, type PageOptions, style } from './style.ts'

const ARROW = ' → '
/** A name is not cut below so many columns; then links in the middle go. */
const SHORTEST_NAME = 18

/** The chain in at most `room` columns. */
export function chainLine(reading: Reading, statement: Statement, room: number, options: PageOptions): string {
  const look = style(options)
  const links = linksOf(reading, statement)
  const names = fitted(
    links.map(({ name }) => name),
    room,
  )
  const painted = names.map((name, i) => (i === 0 ? look.speaker(name) : links[i]?.isOrigin ? look.faint(name) : name))
  return painted.join(look.faint(ARROW))
}

interface Link {
  readonly name: string
  /** An agency or the publisher: the same for every statement of a report. */
  readonly isOrigin: boolean
}

function linksOf(reading: Reading, statement: Statement): readonly Link[] {
  const { chain, speaker } = statement
  const links = chain
    .map(({ kind, name }) => ({ name: oneLine(name), isOrigin: kind === 'agency' || kind === 'publisher' }))
    .filter(({ name }, i, all) => name !== all[i - 1]?.name) // an agency that publishes its own report stands once
  const [first, ...rest] = links
  if (!speaker.span || !first) return [{ name: 'nobody named', isOrigin: false }, ...links]
  return [{ ...first, name: first.name + standsFor(reading, statement) }, ...rest]
}

/** ` (Elena Petrova)` behind a pronoun or noun for somebody whom the report names, unless the next link says it. */
function standsFor(reading: Reading, statement: Statement): string {
  const name = meantName(reading, statement)
  return name === undefined ? '' : ` (${oneLine(name)})`
}

/** Names cut, the longest first, until the line fits; then the middle of the chain goes. */
function fitted(names: readonly string[], room: number): readonly string[] {
  const out = [...names]
  const length = (): number => columns(out.join(ARROW))
  while (length() > room) {
    const longest = out.reduce((most, name, i) => (columns(name) > columns(out[most] ?? '') ? i : most), 0)
    const width = columns(out[longest] ?? '')
    if (width <= SHORTEST_NAME) break
    out[longest] = cut(out[longest] ?? '', Math.max(SHORTEST_NAME, width - (length() - room)))
  }
  while (length() > room && out.length > 2) out.splice(1, out[1] === '…' ? 2 : 1, '…')
  return length() > room ? [cut(out.join(ARROW), room)] : out
}

/** What is said of the saying, where it says something: `denies`, `not named: “...”`, `m3 Monday (Mon 2024-03-11)`. */
export function tagsOf(
  reading: Reading,
  statement: Statement,
  { beside, options }: { readonly beside: Beside; readonly options: PageOptions },
): readonly string[] {
  const look = style(options)
  const { speaker, addressee, moment, doubtful, neither, act = 'say' } = statement
  const words = (at: Parameters<typeof slice>[1]): string => cut(oneLine(slice(reading, at)), 40)
  const when = reading.moments.find(({ id }) => id === moment)
  const reason = speaker.anonymity?.reason
  const tags = [
    act === 'say' && !neither ? '' : look.act(actInWords(statement)),
    speaker.anonymity ? `not named${reason ? `: “${words(reason)}”` : ''}` : '',
    addressee ? `to ${words(addressee).replace(/^to /u, '')}` : '',
    when ? beside.noteOf(when) : '',
    doubtful ? look.warning('not sure') : '',
  ]
  return tags.filter(Boolean)
}

/**
 * Words that say what a speaker thinks of somebody (militant, terrorist, resistance ...): for whom each stands and in whose
 * voice, actor by actor.
 * Reads: actors, statements. Writes: lines of text.
 */
import { framingId, shortNames } from '../../explain/items.ts'
import { speakerAndName } from '../../explain/wording.ts'
import { type Actor, type Reading, slice } from '../../record/reading.ts'
import { cut, pad, widest } from './columns.ts'
import { restLine } from './rest.ts'
import { oneLine, type PageOptions, style } from './style.ts'

/** Rows in the page. */
const MOST = 16
const WORDS_WIDTH = 30

interface Row {
  readonly actor: Actor
  readonly short: string
  readonly words: string
  readonly who: string
  /** The same with its first statement. */
  readonly voice: string
  readonly times: number
}

export function renderFramings(reading: Reading, options: PageOptions): string[] {
  const rows = rowsOf(reading)
  if (rows.length === 0) return []
  const look = style(options)
  const shown = options.brief ? rows.slice(0, MOST) : rows
  const width = Math.min(WORDS_WIDTH, widest(shown.map(({ words }) => words)))
  return [
    look.heading('Who is called what, and by whom'),
    ...shown.flatMap(({ actor, short, words, voice, times }, i) => {
      const whose = `${voice}${times > 1 ? ` (${times} times)` : ''}`
      return [
        ...(shown[i - 1]?.actor === actor ? [] : [`  ${look.speaker(cut(oneLine(actor.name), options.width - 2))}`]),
        `  ${look.label(pad(short, 4))}${pad(cut(words, width), width)}  ${cut(whose, Math.max(8, options.width - width - 8))}`,
      ]
    }),
    ...restLine(rows.length - shown.length, 'framings', options),
  ]
}

/** One row for each word in each voice, however often it stands there. */
function rowsOf(reading: Reading): readonly Row[] {
  const names = shortNames(reading)
  const rows: Row[] = []
  for (const actor of reading.actors) {
    for (const framing of actor.framings ?? []) {
      const statement = reading.statements.find(({ id }) => id === framing.accordingTo)
      const who = statement ? oneLine(speakerAndName(reading, statement)) : "the report's own voice"
      const voice = statement ? `${who}, ${names.get(statement.id) ?? ''}` : who
      const words = `“${oneLine(slice(reading, framing.span))}”`
      const at = rows.findIndex((row) => row.actor === actor && row.words === words && row.who === who)
      const before = rows[at]
      if (before) rows[at] = { ...before, times: before.times + 1 }
      else rows.push({ actor, short: names.get(framingId({ ...framing, actor })) ?? '', words, who, voice, times: 1 })
    }
  }
  return rows
}

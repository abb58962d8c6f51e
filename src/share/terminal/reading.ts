/**
 * A whole reading for people: two lines of frame, the ledger of who says what, the report's own voice, figures that differ,
 * moments in order, framings, what is not sure; or single layers with all they hold.
 * Reads: a reading. Writes: text for a terminal, ending in a line feed.
 */
import type { Reading } from '../../record/reading.ts'
import { renderClashes } from './clashes.ts'
import { wrap } from './columns.ts'
import { renderFigures } from './figures.ts'
import { renderFrame, renderHead } from './frame.ts'
import { renderFramings } from './framings.ts'
import { renderLanguage } from './language.ts'
import { renderLedger } from './ledger.ts'
import { renderMoments } from './moments.ts'
import { renderNotSure } from './not-sure.ts'
import { type PageOptions, style, type TerminalOptions } from './style.ts'
import { renderTimeline } from './timeline.ts'
import { renderVoice } from './voice.ts'

type Render = (reading: Reading, options: PageOptions) => string[]

const LAYERS = {
  frame: renderFrame,
  statements: renderLedger,
  voice: renderVoice,
  figures: renderFigures,
  clashes: renderClashes,
  moments: renderMoments,
  framings: renderFramings,
  language: renderLanguage,
  problems: renderNotSure,
} as const satisfies Readonly<Record<string, Render>>

/** A part of the view that can be asked for alone. */
export type ViewLayer = keyof typeof LAYERS

export const VIEW_LAYERS = Object.keys(LAYERS) as readonly ViewLayer[] // the keys are the type's own

/** The page, top to bottom: figures and moments stand beside the words that hold them. */
const PAGE: readonly Render[] = [
  ...[renderHead, renderLedger, renderVoice, renderClashes, renderTimeline, renderFramings, renderNotSure, footer],
]
/** With everything that led to it: the whole frame, figures and moments with their rules. */
const VERBOSE_PAGE: readonly Render[] = [
  ...[renderFrame, renderLedger, renderVoice, renderFigures, renderClashes, renderMoments, renderFramings],
  ...[renderNotSure, footer],
]

/** Columns that a line of reading text has at most; words and trees may be wider. */
const READING_WIDTH = 100

/** The page, or the `layers` asked for, in the order of the view. */
export function renderReading(reading: Reading, options: TerminalOptions, layers?: readonly ViewLayer[]): string {
  const narrow = { ...options, width: Math.min(options.width, READING_WIDTH), brief: !layers && !options.verbose }
  const parts = layers
    ? VIEW_LAYERS.filter((layer) => layers.includes(layer)).map((layer) =>
        LAYERS[layer](reading, layer === 'language' ? options : narrow),
      )
    : (options.verbose ? VERBOSE_PAGE : PAGE).map((render) => render(reading, narrow))
  const shown = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trimEnd())
  return `${shown.join('\n\n') || `Nothing of ${layers?.join(', ')} in this report.`}\n`
}

/** How to see more, with the first thing that can be asked about. */
function footer({ report, statements, voice = [] }: Reading, options: PageOptions): string[] {
  const source = report.source && /^[\w./#-]+$/u.test(report.source) ? report.source : 'REPORT'
  const first = statements.length > 0 ? 's1' : voice.length > 0 ? 'v1' : 'report'
  const more = options.verbose ? '' : ' · all of it: --verbose'
  return wrap(`Why? hearsay explain ${source} ${first}${more}`, options.width).map(style(options).faint)
}

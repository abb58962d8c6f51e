/**
 * A whole reading for people: the report's frame, then the record by layer.
 * Reads: a reading. Writes: text for a terminal, ending in a line feed.
 */
import type { Reading } from '../../record/reading.ts'
import { renderClashes } from './clashes.ts'
import { renderFigures } from './figures.ts'
import { renderFrame } from './frame.ts'
import { renderFramings } from './framings.ts'
import { renderLanguage } from './language.ts'
import { renderMoments } from './moments.ts'
import { renderProblems } from './problems.ts'
import { renderStatements } from './statements.ts'
import type { TerminalOptions } from './style.ts'
import { renderVoice } from './voice.ts'

const RENDERERS = {
  frame: renderFrame,
  statements: renderStatements,
  voice: renderVoice,
  figures: renderFigures,
  clashes: renderClashes,
  moments: renderMoments,
  framings: renderFramings,
  language: renderLanguage,
  problems: renderProblems,
} as const

/** A part of the view that can be asked for alone. */
export type ViewLayer = keyof typeof RENDERERS

export const VIEW_LAYERS = Object.keys(RENDERERS) as readonly ViewLayer[] // the keys are the type's own

/** What is shown unless layers are asked for: all but words and trees, which are longer than the report. */
const USUAL = VIEW_LAYERS.filter((layer) => layer !== 'language')

/** `layers` in the order of the view, whatever the order they were asked for. */
export function renderReading(
  reading: Reading,
  options: TerminalOptions,
  layers: readonly ViewLayer[] = USUAL,
): string {
  const parts = VIEW_LAYERS.filter((layer) => layers.includes(layer)).map((layer) => RENDERERS[layer](reading, options))
  const shown = parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n').trimEnd())
  return `${shown.join('\n\n') || `Nothing of ${layers.join(', ')} in this report.`}\n`
}

/** The line under a list that was cut short: how much is left, and how to see it. */
import { type PageOptions, style } from './style.ts'

export const restLine = (left: number, layer: string, options: PageOptions): string[] =>
  left > 0 ? [`  ${style(options).faint(`and ${left} more: --layer ${layer}`)}`] : []

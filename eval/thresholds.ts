/**
 * Thresholds (`thresholds.json`, row -> percentage): what the code reached, less a margin for chance by the number of
 * gold items. They only rise.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import type { Measured } from './rows.ts'

export type Thresholds = Readonly<Record<string, number>>

const schema = z.record(z.string(), z.number().min(0).max(100))

export const readThresholds = (path: string): Thresholds => schema.parse(JSON.parse(readFileSync(path, 'utf8')))

export const writeThresholds = (path: string, thresholds: Thresholds): void =>
  writeFileSync(path, `${JSON.stringify(thresholds, null, 2)}\n`)

/** How far a row may fall by chance, in points: the fewer gold items, the more. */
export const marginOf = (n: number): number => (n >= 10_000 ? 0.5 : n >= 1_000 ? 1 : 2)

/** Each measured row's threshold at what was reached less its margin (one decimal, rounded down); none falls. */
export function raised(thresholds: Thresholds, measured: readonly Measured[]): Thresholds {
  const next = new Map(Object.entries(thresholds))
  for (const { row, value, n } of measured) {
    if (n === 0) continue
    const reached = Math.max(0, Math.floor((value - marginOf(n)) * 10 + 1e-9) / 10)
    next.set(row, Math.max(next.get(row) ?? 0, reached))
  }
  return Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Values are shown, written and judged at two decimals. */
export const rounded = (value: number): number => Math.round(value * 100) / 100

export const isBelow = ({ row, value }: Measured, thresholds: Thresholds): boolean =>
  rounded(value) < (thresholds[row] ?? Number.NEGATIVE_INFINITY)

/** Rows that have a threshold, were asked for, and have no value. */
export function unmeasured(
  thresholds: Thresholds,
  measured: readonly Measured[],
  isAsked: (row: string) => boolean,
): string[] {
  const rows = new Set(measured.map(({ row }) => row))
  return Object.keys(thresholds).filter((row) => isAsked(row) && !rows.has(row))
}

/**
 * Stable ids. An item's id is its kind, its type and a hash of its spans: no counter, so that one more item elsewhere
 * changes no other id (ACLED's lesson: ids that move are no ids).
 */
import { hash } from 'node:crypto'
import type { Span } from './span.ts'

/** `figure-killed-3f9a0c21`: kind, type where there is one, 8 hex digits of SHA-256 over type and spans. */
export function itemId(kind: string, type: string | undefined, spans: readonly Span[]): string {
  const places = spans.map((at) => `${at.start}-${at.end}`).join(',')
  const name = type ? `${kind}-${type.replace(/[^a-z0-9]+/giu, '-').toLowerCase()}` : kind
  return `${name}-${hashHex(`${name}|${places}`).slice(0, 8)}`
}

/** What a report was handed in with; nothing deduced takes part in its id. */
export interface HandedIn {
  readonly text: string
  readonly published?: string | undefined
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly title?: string | undefined
}

/** 32 hex digits of SHA-256 over the text and the metadata as handed in. */
export function reportId(report: HandedIn): string {
  const { text, published = '', publisher = '', url = '', title = '' } = report
  return hashHex(JSON.stringify([text, published, publisher, url, title])).slice(0, 32)
}

/** SHA-256 of a text (UTF-8) in hex. */
export const hashHex = (text: string): string => hash('sha256', text)

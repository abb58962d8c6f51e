/**
 * Times of day in figures: "7:30 p.m. EST", "9am", "0300 GMT", "5 o'clock", "21:15 local time".
 * Reads: time tokens, knowledge/time-zones.tsv. Minutes count from midnight.
 */
import { numberWord } from './numbers.ts'
import type { Token } from './tokens.ts'
import { zoneMinutes } from './vocabulary.ts'

export interface Clock {
  readonly kind: 'clock'
  /** 0 to 1440. */
  readonly minute: number
  /** Stated to the minute; else to the hour. */
  readonly exact: boolean
  /** Minutes east of UTC, where a zone is stated. */
  readonly zone?: number | undefined
  readonly next: number
}

export function clockAt(tokens: readonly Token[], at: number): Clock | undefined {
  const bare = figures(tokens, at)
  if (!bare) return undefined
  const zone = zoneAt(tokens, bare.next)
  if (bare.needsZone && !zone) return undefined
  const { hour, minute, exact } = bare
  if (hour > 24 || minute > 59 || (hour === 24 && minute > 0)) return undefined
  return { kind: 'clock', minute: hour * 60 + minute, exact, zone: zone?.minutes, next: zone?.next ?? bare.next }
}

interface Figures {
  readonly hour: number
  readonly minute: number
  readonly exact: boolean
  readonly next: number
  /** Four bare digits are a time only with a zone or "hours". */
  readonly needsZone?: boolean
}

function figures(tokens: readonly Token[], at: number): Figures | undefined {
  const token = tokens[at]
  if (!token || (token.glued && /^[\d.:$£€/]$/u.test(tokens[at - 1]?.text ?? ''))) return undefined
  const half = halfDay(tokens, at + 1)
  if (token.kind === 'clock') {
    const [hour = 0, minute = 0] = token.text.split(':').map(Number)
    return { hour: half ? toTwentyFour(hour, half) : hour, minute, exact: true, next: half?.next ?? at + 1 }
  }
  const dotted = /^(\d{1,2})\.(\d\d)$/u.exec(token.text)
  if (token.kind === 'number' && dotted && half) {
    return { hour: toTwentyFour(Number(dotted[1]), half), minute: Number(dotted[2]), exact: true, next: half.next }
  }
  const hour = token.kind === 'number' && /^\d{1,2}$/u.test(token.text) ? token.number : numberWord(token.text, 'unit')
  if (hour !== undefined && hour >= 1 && hour <= 12) {
    const o = tokens[at + 1]?.text === 'o' && tokens[at + 2]?.text === "'" && tokens[at + 3]?.text === 'clock'
    const late = o ? halfDay(tokens, at + 4) : half
    if (o || half) return { hour: toTwentyFour(hour, late), minute: 0, exact: false, next: late?.next ?? at + 4 }
  }
  if (token.kind === 'number' && /^[012]\d[0-5]\d$/u.test(token.text)) {
    const [hours, minutes] = [Number(token.text.slice(0, 2)), Number(token.text.slice(2))]
    if (/^(?:hours|hrs)$/u.test(tokens[at + 1]?.text ?? ''))
      return { hour: hours, minute: minutes, exact: true, next: at + 2 }
    return { hour: hours, minute: minutes, exact: true, next: at + 1, needsZone: true }
  }
  return undefined
}

/** "a.m.", "pm", "in the morning", "at night". */
function halfDay(tokens: readonly Token[], at: number): { readonly after: boolean; readonly next: number } | undefined {
  const token = tokens[at]
  if (token?.kind === 'half-day') return { after: token.text === 'pm', next: at + 1 }
  if (token?.text === 'in' && tokens[at + 1]?.text === 'the') {
    const part = tokens[at + 2]?.text ?? ''
    if (/^(?:morning|afternoon|evening)$/u.test(part)) return { after: part !== 'morning', next: at + 3 }
  }
  return undefined
}

function toTwentyFour(hour: number, half: { readonly after: boolean } | undefined): number {
  if (!half || hour > 12) return hour
  return (hour % 12) + (half.after ? 12 : 0)
}

/** "GMT", "EST", "local time", "GMT+3"; `minutes` absent where the zone has no fixed offset. */
export function zoneAt(
  tokens: readonly Token[],
  at: number,
): { readonly minutes: number | undefined; readonly next: number } | undefined {
  const token = tokens[at]
  if (token?.text === 'local') return { minutes: undefined, next: tokens[at + 1]?.text === 'time' ? at + 2 : at + 1 }
  if (!token?.capital) return undefined
  const minutes = zoneMinutes(token.text.toUpperCase())
  if (minutes === undefined) {
    const named = /^(?:eastern|central|mountain|pacific)$/u.test(token.text)
    const skip = /^(?:standard|daylight)$/u.test(tokens[at + 1]?.text ?? '') ? at + 2 : at + 1
    return named && tokens[skip]?.text === 'time' ? { minutes: undefined, next: skip + 1 } : undefined
  }
  const sign = tokens[at + 1]?.text
  const shift = tokens[at + 2]
  if (minutes === 0 && (sign === '+' || sign === '-') && shift?.kind === 'number' && shift.number <= 14) {
    return { minutes: (sign === '-' ? -60 : 60) * shift.number, next: at + 3 }
  }
  return { minutes: minutes === 'unknown' ? undefined : minutes, next: at + 1 }
}

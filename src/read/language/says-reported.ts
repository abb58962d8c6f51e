/**
 * Who-says readings in the passive: "X was quoted (by Y) as saying ...", "Y quoted X as saying ...", "X is believed to ...".
 * Reads: a prepared clause. Writes: raw says; marks the cues it used.
 */
import { type Clause, type Cue, claimEnd, clauseStart, cueAt, raw, subjectStart, trimmed, wordSpan } from './clause.ts'
import type { RawSays } from './layers.ts'
import type { UsedCues } from './says-clause.ts'

/** "X was quoted (by Y) as saying ...", "Y quoted X as saying ...". */
export function quotedAs(clause: Clause, i: number, used: UsedCues): RawSays | undefined {
  const cue = cueAt(clause, i, (form) => form.entry.frames.has('quoted'))
  if (!cue) return undefined
  const { small } = clause
  const start = clauseStart(clause, i)
  let verb = small[i] === 'as' ? i - 1 : i + 1
  while (verb >= Math.max(start, i - 14) && !/^(?:quoted|cited|quotes|cites|quoting|citing)$/u.test(small[verb] ?? ''))
    verb--
  if (verb < start || verb < i - 14) return undefined
  const be = /^(?:was|were|is|are|been)$/u.test(small[verb - 1] ?? '')
  const subject = be ? subjectStart(clause, start, small[verb - 2] === 'has' ? verb - 2 : verb - 1) : undefined
  for (let at = i; at < cue.to; at++) used.add(at)
  used.add(verb)
  if (/^(?:by|,|on|in|\p{L}+day)$/u.test(small[cue.to] ?? ''))
    return be ? quotedBefore(clause, cue, start, verb - 1) : undefined
  if (be && subject === undefined) return undefined
  const source = be ? ([subject ?? start, verb - 1] as const) : ([verb + 1, small[i - 1] === ',' ? i - 1 : i] as const)
  if (source[1] <= source[0]) return undefined
  const from = small[cue.to] === 'that' || small[cue.to] === ':' ? cue.to + 1 : cue.to
  const to = claimEnd(clause, from)
  if (to <= from) return undefined
  return raw(
    'lexical.quoted-as',
    clause,
    cue,
    [wordSpan(clause, source[0], withoutMedium(clause, source[0], source[1]))],
    [inQuotes(clause, from, to)],
  )
}

/** "“...,” X was quoted as saying by Y." */
function quotedBefore(clause: Clause, cue: Cue, start: number, be: number): RawSays | undefined {
  let mark = be - 1
  while (mark > start && !/^[,"”»]$/u.test(clause.small[mark] ?? '')) mark--
  const to = trimmed(clause, start, mark)
  if (mark <= start || to <= start || mark + 1 >= be) return undefined
  return raw('lexical.x-quoted-as-saying', clause, cue, [wordSpan(clause, mark + 1, be)], [[start, to]])
}

/** Without "by Dawn", ", in an interview" after the one who is quoted. */
function withoutMedium(clause: Clause, from: number, to: number): number {
  const comma = clause.small.indexOf(',', from)
  return comma > from && comma < to ? comma : to
}

/** Without the quotation marks where one pair holds the whole. */
const inQuotes = (clause: Clause, from: number, to: number): [number, number] =>
  /^["“‘«]$/u.test(clause.small[from] ?? '') && to - from > 1 ? [from + 1, to] : [from, to]

/** "X is believed to ...": nobody is named. */
export function passive(clause: Clause, i: number): RawSays | undefined {
  const cue = cueAt(clause, i, (form) => form.entry.frames.has('passive'))
  if (!cue || clause.small[cue.to] !== 'to') return undefined
  const start = clauseStart(clause, i)
  const subject = subjectStart(clause, start, i)
  if (subject === undefined) return undefined
  const to = claimEnd(clause, cue.to)
  return raw(
    'lexical.passive',
    clause,
    cue,
    [],
    [
      [subject, i],
      [cue.to, to],
    ],
  )
}

/**
 * Finds the moments of a report: every time expression with the days it stands for.
 * Reads: the report's text, blocks and day; sentences, words (their tree where there is one), quotations, raw who-says spans.
 * Writes: moments in the order of the text, and a problem for each relative one that has no day to count from.
 */
import { type Alternative, type Evidence, type EvidenceMap, evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import { type Problem, problem, shorten } from '../../record/problem.ts'
import type { Moment, Report } from '../../record/reading.ts'
import { type Span, span, wordsAt } from '../../record/span.ts'
import type { Language, Sentence } from '../language/layers.ts'
import { type Bound, boundOf } from './bounds.ts'
import { addDays, type Day, dateOf, inRange, isoDay, parseIsoDay } from './calendar.ts'
import { isNarrative } from './narrative.ts'
import type { Ahead, Telling } from './place.ts'
import { reportedIn } from './reported.ts'
import { expressionAt, type Found } from './scan.ts'
import { dayStated } from './stated-day.ts'
import { emptyMemory, type Memory, rememberMoment, rememberWords, tellingOf } from './telling.ts'
import { aheadByTree, aheadByWords, SINCE } from './tense.ts'
import { type Token, timeTokens } from './tokens.ts'
import type { Value } from './value.ts'

/** Blocks that tell nothing of when: their dates belong to the report's frame. */
const SILENT = new Set(['dateline', 'byline', 'credit', 'teaser', 'furniture'])

export interface Moments {
  readonly moments: readonly Moment[]
  readonly problems: readonly Problem[]
}

/** The moments of a report, in text order. */
export function findMoments(report: Report, language: Language): Moments {
  const day = report.published && parseIsoDay(report.published.from)
  const sentences = language.sentences.filter((sentence) => !sentence.block || !SILENT.has(sentence.block))
  const tokensOf = sentences.map((sentence) => timeTokens(wordsAt(report.text, sentence.span), sentence.span.start))
  const narrative = isNarrative(tokensOf, day)
  const isReported = reportedIn(language)
  const memory = emptyMemory()
  const moments: Moment[] = []
  const problems: Problem[] = []
  for (const [number, sentence] of sentences.entries()) {
    const tokens = tokensOf[number] ?? []
    const aheadAt = aheadIn(tokens, sentence)
    const here = { published: day, narrative, paragraph: sentence.paragraph, sentence: number }
    let telling = tellingOf(memory, here)
    for (let at = 0; at < tokens.length; ) {
      const read = expressionAt(tokens, at, { telling, aheadAt })
      if (!read) {
        at++
        continue
      }
      at = read.to
      const today = isReported(spanOf(tokens, read.from, read.to)) ? undefined : dayStated(tokens, read, telling)
      const found = today ? { ...read, value: today } : read
      const bound = boundOf(tokens, found, telling.report, () => aheadAt(found.from, found.to).ahead)
      if (!inCalendar(bound?.value ?? found.value)) continue
      const moment = momentOf(tokens, found, bound, moments, isReported, telling.stated)
      remember(memory, found, bound !== undefined, moments.length, telling)
      memory.dayOne = found.value.dayOne ?? memory.dayOne
      if (today) memory.stated = memory.byIndex.get(moments.length)
      telling = tellingOf(memory, here)
      moments.push(moment)
      if (found.value.unresolved) problems.push(noDay(report, moment))
    }
    rememberWords(memory, tokens)
  }
  return { moments, problems }
}

/**
 * Whether a clause looks ahead: where the tree says so, else by the words around. A past verb above the expression is no
 * answer ("they promised a batch by Friday"): over the words it was right once in ten (docs/method/when.md).
 */
function aheadIn(tokens: readonly Token[], sentence: Sentence): (from: number, to: number) => Ahead {
  return (from, to) => {
    const [first, last] = [tokens[from], tokens[to - 1]]
    if (sentence.words[0]?.head === undefined || !first || !last) return aheadByWords(tokens, from, to)
    const byWords = aheadByWords(tokens, from, to)
    const byTree = byWords === SINCE ? undefined : aheadByTree(sentence.words, first.start, last.end)
    return byTree?.ahead ? byTree : byWords
  }
}

/** Keeps what later expressions can count from. */
function remember(
  memory: Memory,
  found: Found,
  bounded: boolean,
  index: number,
  { report, paragraph, sentence }: Telling,
): void {
  const { from, to, precision, tells, anchor, of } = found.value
  if (!tells || from === undefined || to === undefined || !precision) return
  const before = of === undefined ? undefined : memory.byIndex.get(of)
  const yearStated = anchor === 'calendar' || before?.yearStated === true
  const yearBefore = found.rules.includes('when.year-ago-period')
  const [token, tokenAfter] = [found.from, found.to]
  const besideHappening = anchor === 'event'
  rememberMoment(
    memory,
    {
      index,
      from,
      to,
      precision,
      paragraph,
      sentence,
      token,
      tokenAfter,
      besideHappening,
      bounded,
      yearStated,
      yearBefore,
    },
    report,
  )
}

const inCalendar = ({ from, to }: Value): boolean =>
  [from, to].every((day) => day === undefined || inRange(dateOf(day).year))

function momentOf(
  tokens: readonly Token[],
  found: Found,
  bound: Bound | undefined,
  before: readonly Moment[],
  isReported: (at: Span) => boolean,
  todayIs: number | undefined,
): Moment {
  const value = bound?.value ?? found.value
  const at = spanOf(tokens, found.from, found.to)
  const { timex3, kind = timex3.type, precision, fuzzy, counted } = value
  const inDiary = value.anchor === 'report' && todayIs !== undefined
  const [anchor, of] = inDiary ? (['moment', todayIs] as const) : [value.anchor, value.of]
  const { from, to } = stated(value)
  const parts = found.parts?.map((one) => ({ ...one, timex3: one.value.timex3 })) ?? value.parts
  const anchorMoment = of === undefined ? undefined : before[of]?.id
  return {
    id: itemId('moment', kind, [at]),
    span: at,
    kind,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
    ...(precision && { precision }),
    ...(bound && { open: bound.open }),
    ...(fuzzy && { fuzzy }),
    anchor: {
      kind: anchor,
      ...(anchorMoment !== undefined && { moment: anchorMoment }),
      ...(counted !== undefined && { day: isoDay(counted) }),
    },
    ...(isReported(at) && { reported: true }),
    timex3,
    ...(parts && {
      parts: parts.map((one) => ({ span: spanOf(tokens, one.from, one.to), timex3: one.timex3 })),
    }),
    evidence: evidenceOf(tokens, found, bound, at, value.alternatives),
  }
}

/** ISO days; with minutes and zone where a clock time is stated. */
function stated({ from, to, clock }: Value): { from: string | undefined; to: string | undefined } {
  const [first, last] = [from, to].map((day) => (day === undefined ? undefined : isoDay(day)))
  if (!clock || (from !== undefined && to !== undefined && clock.to > 1440)) return { from: first, to: last }
  return {
    from: from === undefined ? undefined : minutes(from, clock.from, clock.zone),
    to: to === undefined ? undefined : minutes(addDays(to, -1), clock.to, clock.zone),
  }
}

function minutes(day: Day, minute: number, zone: number | undefined): string {
  const date = isoDay(addDays(day, Math.floor(minute / 1440)))
  const within = minute % 1440
  const two = (number: number) => String(number).padStart(2, '0')
  const time = `${two(Math.floor(within / 60))}:${two(within % 60)}`
  if (zone === undefined) return `${date}T${time}`
  const offset =
    zone === 0 ? 'Z' : `${zone < 0 ? '-' : '+'}${two(Math.floor(Math.abs(zone) / 60))}:${two(Math.abs(zone) % 60)}`
  return `${date}T${time}${offset}`
}

/** Each field's words and rule: the expression's for its days, the preposition's for an open end. */
function evidenceOf(
  tokens: readonly Token[],
  found: Found,
  bound: Bound | undefined,
  at: Span,
  alternatives: readonly Alternative[] | undefined,
): EvidenceMap {
  const [base = 'when.none', ...others] = found.rules
  const kept = alternatives?.filter(({ value }) => !isDayBeyond(value))
  const days: Evidence = evidence(base, at, { ...(kept && kept.length > 0 && { alternatives: kept }) })
  const map: Record<string, Evidence> = { from: days, to: days, timex3: days }
  const [next, last] = [others[0], others.at(-1)]
  if (next && next !== last) map.kind = evidence(next, at)
  if (last) map.precision = evidence(last, at)
  if (bound) map.open = evidence(bound.rule, spanOf(tokens, bound.from, found.to))
  return map
}

/** A day of the year after the last one that a record holds. */
const isDayBeyond = (value: string): boolean => /^-?\d{4,}-\d\d-\d\d$/u.test(value) && !parseIsoDay(value)

function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  const [first, last] = [tokens[from], tokens[to - 1]]
  return span(first?.start ?? 0, last?.end ?? first?.start ?? 0)
}

const noDay = (report: Report, moment: Moment): Problem =>
  problem(
    'P0301',
    `"${shorten(wordsAt(report.text, moment.span), 40)}" has no date to count from; left unresolved. Give the report's day.`,
    { span: moment.span },
  )

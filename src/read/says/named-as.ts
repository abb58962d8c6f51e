/**
 * Whom a speaker names something: in "called the junta a terrorist regime", "described them as separatists" the second phrase
 * is said of the actor of the first, though it is a phrase of its own.
 * Reads: statements, mentions. Writes: for each such phrase the actor that it is said of.
 */
import type { Mention, Statement } from '../../record/reading.ts'
import { contains } from '../../record/span.ts'
import { type Layout, smallAt } from './layout.ts'

type Said = Pick<Statement, 'cue' | 'content' | 'doubtful'>

export function namedAs(
  layout: Layout,
  statements: readonly Said[],
  mentions: readonly Mention[],
): ReadonlyMap<Mention, string> {
  const named = new Map<Mention, string>()
  for (const { cue, content, doubtful } of statements) {
    const [claim] = content
    if (doubtful || !claim || !cue.some((at) => NAMING.test(smallAt(layout, at)))) continue
    const inside = mentions.filter(({ span: at }) => contains(claim, at)).sort((a, b) => a.span.start - b.span.start)
    const first = inside.find(({ actor, span: at }) => actor !== undefined && at.start === claim.start)
    const second = inside.find(({ span: at }) => first !== undefined && at.start >= first.span.end)
    if (!first?.actor || !second) continue
    if (BETWEEN.test(layout.text.slice(first.span.end, second.span.start))) named.set(second, first.actor)
  }
  return named
}

const NAMING =
  /\b(?:call|brand|label|term|dub|describ|denounc|characteri[sz]|portray|depict|declar|designat|list)(?:s|e|es|ed|led|ing|ling|ned)?$/u
const BETWEEN = /^ (?:as )?["“'‘]?(?:(?:an?|the) )?$/u

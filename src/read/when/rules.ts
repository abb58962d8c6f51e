/**
 * All rules of time in one family, each with a sentence that it must match and one that it must not: `test/rules.test.ts`
 * runs them, `explain` and the terminal show their glosses.
 */
import type { Rule, RuleFamily } from '../../knowledge/rule.ts'
import { ruleText } from '../language/rule-text.ts'
import { BOUND_RULES } from './bounds.ts'
import { MODIFIERS } from './modifiers.ts'
import { findMoments } from './moments.ts'
import { BASE_RULES } from './scan.ts'

/** Rules that put two expressions together. */
const JOINING: readonly Rule[] = [
  {
    id: 'when.part-of-day',
    gloss: 'a part of the day with its day',
    must: 'He was arrested on Tuesday night.',
    mustNot: 'He was arrested on Tuesday by night guards.',
  },
  {
    id: 'when.clock-on-day',
    gloss: 'a time of day with its day',
    must: 'It landed at 6:00 a.m. on Tuesday.',
    mustNot: 'It landed at gate 6 on Tuesday.',
  },
  {
    id: 'when.stretch',
    gloss: 'two times as one stretch: from the first to the second',
    must: 'He governed from 1998 to 2000.',
    mustNot: 'He governed in 1998 and in 2004.',
  },
  {
    id: 'when.same-day',
    gloss: 'a second naming of the day in brackets',
    must: 'The council sat today (Thursday) in Doha.',
    mustNot: 'The council sat today in Doha (Qatar).',
  },
]

export const whenRules: RuleFamily = {
  name: 'when',
  rules: [...BASE_RULES, ...MODIFIERS, ...JOINING, ...BOUND_RULES].map(({ id, gloss, must, mustNot }) => ({
    id,
    gloss,
    must,
    mustNot,
  })),
  fires: (text) => {
    const { report, language } = ruleText(text)
    const { moments } = findMoments(report, language)
    return new Set(moments.flatMap((moment) => Object.values(moment.evidence).map(({ by }) => by)))
  },
}

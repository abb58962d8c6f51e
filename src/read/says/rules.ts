/**
 * The rules of this layer that can be tried on a text without the model: each with a text on which it must fire and one on
 * which it must not. Those that need the model's tree have tests of their own beside their files.
 */
import type { Rule, RuleFamily } from '../../knowledge/rule.ts'
import type { Report } from '../../record/reading.ts'
import { findFigures } from '../how-many/figures.ts'
import type { Language } from '../language/layers.ts'
import { lexicalSays } from '../language/lexical-says.ts'
import { findQuotations } from '../language/quotations.ts'
import { findWords } from '../language/words.ts'
import { findMoments } from '../when/moments.ts'
import { findStatements } from './statements.ts'

const rule = (id: string, gloss: string, must: string, mustNot: string): Rule => ({
  id: `says.${id}`,
  gloss,
  must,
  mustNot,
})

const RULES: readonly Rule[] = [
  rule(
    'act.neither',
    'Neither confirms nor denies: a refusal, marked as such.',
    'The army would neither confirm nor deny the report.',
    'The army confirmed the report.',
  ),
  rule(
    'act.refusal',
    'A refusal to speak, whatever the verb.',
    'The ministry declined to comment on the strike.',
    'The ministry said that the strike was over.',
  ),
  rule(
    'act.own-refusal',
    'A refusal in the speaker’s own words.',
    '“I can’t confirm that,” the envoy said.',
    '“I can see that,” the envoy said.',
  ),
  rule(
    'act.flat-denial',
    'A denial in the speaker’s own words.',
    '“Not true,” the envoy said.',
    '“Quite true,” the envoy said.',
  ),
  rule(
    'act.named-charge',
    'Somebody gives a charge a name: he denies it.',
    'The envoy called the allegation “a novel”.',
    'The envoy called the visit “a success”.',
  ),
  rule(
    'kind.document',
    'A document speaks.',
    'The memo says that the dam could break.',
    'The minister says that the dam could break.',
  ),
  rule(
    'kind.role',
    'One person unnamed.',
    'A diplomat said that the talks had failed.',
    'Diplomats said that the talks had failed.',
  ),
  rule(
    'kind.many',
    'Several unnamed.',
    'Diplomats said that the talks had failed.',
    'A diplomat said that the talks had failed.',
  ),
  rule(
    'via.reported',
    'An outlet behind a claim that has its own speaker.',
    'The ministry said that the bridge had reopened, Tass reported.',
    'Tass reported that the bridge had reopened.',
  ),
  rule(
    'via.carried-by',
    'An outlet that carries a statement.',
    'The ministry, in a statement carried by Tass, said that the bridge had reopened.',
    'The ministry, in a statement on Monday, said that the bridge had reopened.',
  ),
  rule(
    'moment.from-the-saying',
    'A day in a quotation counts from the day it was said.',
    '“They left yesterday,” the envoy told reporters on March 5.',
    '“They left yesterday,” the envoy told reporters.',
  ),
  rule(
    'voice.sentence',
    'A sentence that nobody is cited for.',
    'The bridge reopened to lorries on Monday morning.',
    'The ministry said the bridge had reopened.',
  ),
  rule(
    'clash.apart',
    'Two speakers count the same otherwise.',
    'Police said that 11 people were killed. Doctors said that 20 people were killed.',
    'Police said that 11 people were killed. Doctors said that 20 people were injured.',
  ),
]

export const saysRules: RuleFamily = {
  name: 'says',
  rules: RULES,
  fires: (text) => {
    const report: Report = {
      ...{ id: 'rule', text, language: 'en', blocks: [], credits: [] },
      published: { from: '2024-03-14', to: '2024-03-15', by: 'given', weighed: [] },
    }
    return new Set(firedIn(report))
  },
}

function firedIn(report: Report): readonly string[] {
  const language = wordsOnly(report)
  const { moments } = findMoments(report, language)
  const figures = findFigures(report, language, moments).figures
  const found = findStatements({ report, language, moments, figures })
  const items = [found.statements, found.moments, found.figures, found.voice, found.clashes].flat()
  return items.flatMap(({ evidence }) => Object.values(evidence).map(({ by }) => by))
}

/** The language layer as rules alone make it. */
export function wordsOnly(report: Report): Language {
  const sentences = findWords(report)
  const words = { sentences, quotations: findQuotations(report.text, sentences) }
  return { ...words, says: lexicalSays(report.text, words), names: [], roles: [], triggers: [] }
}

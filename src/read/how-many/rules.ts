/**
 * The rules of figures in the one shape of all rules: what gives a count its value and bound, its role, its noun and its day,
 * and what keeps a number from being a figure. Their sentences are run by test/rules.test.ts.
 */
import type { Rule, RuleFamily } from '../../knowledge/rule.ts'
import { ruleText } from '../language/rule-text.ts'
import { findMoments } from '../when/moments.ts'
import { findFigures } from './figures.ts'
import { REFUSALS } from './not-figures.ts'

const value = (name: string, gloss: string, must: string, mustNot: string): Rule => ({
  id: `how-many.value.${name}`,
  gloss,
  must,
  mustNot,
})
const role = (name: string, gloss: string, must: string, mustNot: string): Rule => ({
  id: `how-many.role.${name}`,
  gloss,
  must,
  mustNot,
})

const VALUES: readonly Rule[] = [
  value('exact', 'A number as it stands.', 'The raid killed 12 people.', 'The raid killed at least 12 people.'),
  value(
    'at-least',
    'The number and everything above it.',
    'No fewer than 28 soldiers were captured.',
    'No more than 28 soldiers were captured.',
  ),
  value(
    'more-than',
    'Everything above the number.',
    'More than 30 trucks burned.',
    'More trucks burned than the 30 that came.',
  ),
  value('at-most', 'The number and everything below it.', 'Up to 50 people drowned.', 'Some 50 people drowned.'),
  value(
    'less-than',
    'Everything below the number.',
    'Fewer than 300 would come, he said.',
    'At least 300 would come, he said.',
  ),
  value('about', 'The number, a tenth more or less.', 'Some 3,000 people marched.', 'Nearly 3,000 people marched.'),
  value(
    'nearly',
    'The number or up to a tenth less.',
    'Nearly 900 detainees were freed.',
    'Around 900 detainees were freed.',
  ),
  value(
    'between',
    'Two numbers that bound one count.',
    'Between 30 and 40 miners are trapped.',
    'They freed 30 miners and 40 cooks.',
  ),
  value('dozens', '24 to 99.', 'Dozens of buses were torched.', 'A dozen buses were torched.'),
  value(
    'vague',
    'The whole range of a vague number word.',
    'Hundreds of people marched.',
    'Two hundred people marched.',
  ),
]

const ROLES: readonly Rule[] = [
  role('money', 'A sum with its currency is money.', 'They paid $80,000 for it.', 'They paid for 80,000 tents.'),
  role(
    'earlier-money',
    'A large sum without currency takes up the one before.',
    'He claims 900 million pesos. No more than 200 million, counters the mayor.',
    'He claims 900 million pesos. No more than 200 marched.',
  ),
  role(
    'sum',
    'Millions of nothing, where no count of millions went before, are money.',
    '“Five million each, tomorrow,” the corporal said.',
    '“Five million people, tomorrow,” the corporal said.',
  ),
  role(
    'exchange',
    'Who is handed over in return goes free; who is only asked for is held.',
    'The pair came home in return for three smugglers held in Sabha.',
    'The pair came home with three smugglers held in Sabha.',
  ),
  role(
    'beneficiaries',
    'People to whom help is given.',
    'The church distributed blankets to 1,900 households.',
    'The church wrote letters to 1,900 households.',
  ),
  role(
    'presence',
    'People who are said to be somewhere.',
    'There are 60 people in front of the shop.',
    'There are 60 people in the country.',
  ),
  role('share', 'A share has no role of its own.', 'A third of the houses burned.', 'Turnout reached 63.'),
  role(
    'came-home',
    'Who was held came home in the same clause.',
    'The 15 soldiers held in Kosta since May landed in Arven.',
    'The 15 soldiers held in Kosta were fed.',
  ),
  role(
    'beside',
    'What stands beside the noun tells what it is: soldiers, men under arms, rounds for guns.',
    'The army sent 300 men.',
    'The choir sent 300 men.',
  ),
  role('noun', 'The counted noun gives the role.', 'Brazil has 300 soldiers there.', 'Brazil has 300 cows there.'),
  role('model', 'Weapons by their model or class.', 'Turkey sent two F-16s there.', 'Turkey sent two officers there.'),
  role(
    'verb-before',
    'A verb whose object is counted.',
    'The blast killed nine people.',
    'The blast came as nine people slept.',
  ),
  role(
    'verb-after',
    'A verb that says something of the counted.',
    'Nine people were killed in the blast.',
    'Nine people saw the blast.',
  ),
  role(
    'state',
    'A state that stands behind its noun.',
    'Seven men are still in captivity.',
    'Seven men are still in parliament.',
  ),
  role(
    'deed',
    'The deed as a noun: "the release of".',
    'He demanded the arrest of 12 men.',
    'He demanded the vote of 12 men.',
  ),
  role('modifier', 'What happened stands before the noun.', 'He met 14 wounded soldiers.', 'He met 14 young soldiers.'),
  role('remains', 'The bodies of so many.', 'They returned the bodies of 99 soldiers.', 'They returned 99 soldiers.'),
  role('topic', 'What a bare number is put at.', 'He put the crowd at 220.', 'He put 220 coins there.'),
  role(
    'earlier',
    'A count without a noun takes up the one before.',
    'Police arrested six men. The group counted 11.',
    'Police arrested six men. The group lost 11 trucks.',
  ),
  role(
    'goods',
    'Goods that are given are aid.',
    'Qatar sent a plane with 28 tonnes of medicine.',
    'Thieves stole 28 tonnes of copper.',
  ),
  role(
    'report-of-help',
    'Trucks in a report on convoys of help are aid.',
    'The food convoy stopped. Forty trucks went on.',
    'The circus stopped. Forty trucks went on.',
  ),
  role(
    'assembly',
    'Ten and more in a sentence on a protest are there.',
    'About 40 women brought candles to the vigil outside the gate.',
    'About 40 women own shops there.',
  ),
  role(
    'not-yet',
    'A release asked for or refused leaves them held.',
    'They demand the release of 11 miners.',
    'They announced the release of 11 miners.',
  ),
  role('other', 'No rule gives a role.', 'The town bought nine ponies.', 'The town buried nine dead.'),
]

const REST: readonly Rule[] = [
  {
    id: 'how-many.counted',
    gloss: 'The noun phrase after the number is what it counts.',
    must: 'At least 220 Russian citizens are there.',
    mustNot: 'The toll rose to 220.',
  },
  {
    id: 'how-many.as-of',
    gloss: 'A moment that a count holds up to.',
    must: 'By Monday 12 people had been freed.',
    mustNot: 'On Monday 12 people were freed.',
  },
  {
    id: 'how-many.not.moment',
    gloss: 'A number inside a moment belongs to it.',
    must: 'They met in 44 BC.',
    mustNot: 'He left with 12 men.',
  },
]

export const howManyRules: RuleFamily = {
  name: 'how-many',
  rules: [...VALUES, ...ROLES, ...REST, ...REFUSALS],
  fires: (text) => {
    const { report, language } = ruleText(text)
    const { figures, rejected } = findFigures(report, language, findMoments(report, language).moments)
    const given = figures.flatMap((figure) => Object.values(figure.evidence).map((one) => one.by))
    return new Set([...given, ...rejected.map((one) => one.by)])
  },
}

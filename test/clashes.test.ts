/**
 * Which figures of a report clash: short reports of our own, read whole by the shipped model. Twenty hold two counts of one
 * thing that cannot both hold; twenty-five hold figures that a careless reader would set against each other.
 */
import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openReader } from '../src/index.ts'
import { wordsAt } from '../src/record/span.ts'
import { MODEL_DIR, NEEDS_MODEL } from './shipped-model.ts'

const reader = NEEDS_MODEL.skip ? undefined : await openReader({ model: MODEL_DIR })
after(async () => reader?.[Symbol.asyncDispose]())

/** Each clash as `two / nine`, in the order of the text. */
async function clashesIn(text: string): Promise<readonly string[]> {
  const reading = await reader?.read({ text, published: '2024-05-14' })
  const { clashes = [], figures = [], report } = reading ?? {}
  return clashes.map(({ figures: ids }) =>
    ids
      .map((id) => figures.find((figure) => figure.id === id))
      .map((figure) => (figure && report ? wordsAt(report.text, figure.span) : '?'))
      .join(' / '),
  )
}

const CLASHING: readonly (readonly [claim: string, text: string, clash: string])[] = [
  [
    'a count that another speaker puts higher',
    'Four people were killed, police said. The mayor put the dead at nine.',
    'Four / nine',
  ],
  [
    'a number of arrests that lawyers put higher',
    'Eleven men were arrested on Sunday, police said. Lawyers put the number at 26.',
    'Eleven / 26',
  ],
  [
    'a crowd that police and organisers count',
    'About 200 people marched through Norhaven on Saturday, police said. Organisers counted 1,500.',
    'About 200 / 1,500',
  ],
  [
    'a count in the report’s own voice and a speaker’s',
    'Some 300 people rallied in Port Vell. Police put the crowd at 120.',
    'Some 300 / 120',
  ],
  [
    'one side’s losses as both tell them, with the other’s own beside',
    'The army said it had cleared the pass and lost three soldiers. The council put the army’s losses at more than forty and said only two of its own fighters had been wounded.',
    'three / more than forty',
  ],
  [
    'bodies and a death toll',
    'The governor put the death toll at 11. The hospital had received 19 bodies, a nurse said.',
    '11 / 19',
  ],
  [
    'the same noun told by two sides',
    'The army said two soldiers were killed. The rebels claimed to have killed nine soldiers.',
    'two / nine',
  ],
  [
    'other words for the same kind of people',
    'Six sailors are held on the ship, the owner said. The union said 14 seamen are held on the ship.',
    'Six / 14',
  ],
  [
    'more of one kind than people of all kinds',
    'Five people were killed in the mine, the company said. The union said 12 miners were killed.',
    'Five / 12',
  ],
  [
    'the injured as police and doctors count them',
    'A nurse put the number of injured at 17. Police said five.',
    '17 / five',
  ],
  [
    'an upper bound below another count',
    'The union said at least 60 students were injured. The minister said no more than 12 students were injured.',
    'at least 60 / no more than 12',
  ],
  [
    'two counts in one sentence',
    'Police said 30 people were detained, while lawyers said 75 people were detained.',
    '30 / 75',
  ],
  [
    'the missing as two bodies count them',
    'Three fishermen are missing, the fishers’ union said. The coast guard put the number at one.',
    'Three / one',
  ],
  [
    'families who fled',
    'Some 400 families have fled the valley, the village head said. The district office counted 150.',
    'Some 400 / 150',
  ],
  [
    'the freed as each side tells',
    'The group said it had freed 12 captives. The mediators said only four captives had been freed.',
    '12 / four',
  ],
  [
    'hostages as two governments count them',
    'The ministry said 40 hostages are still held. The families’ association said 65 hostages are still held.',
    '40 / 65',
  ],
  [
    'a toll that an outlet gives by another source',
    'Two villagers were wounded, the army said. The paper Daybreak, citing a doctor, wrote of seven.',
    'Two / seven',
  ],
  [
    'soldiers sent as two ministries tell',
    'The defence ministry said 900 soldiers had crossed the border. The foreign ministry of Tarvia said 3,000 soldiers had crossed the border.',
    '900 / 3,000',
  ],
  [
    'a denial with its own count',
    'Residents said 20 civilians had been killed in the raid. The army said three civilians had been killed.',
    '20 / three',
  ],
  [
    'rifles as police and army count them',
    'Police said they had seized 34 rifles from a barn. The army put the number at 61.',
    '34 / 61',
  ],
  [
    'a count after a sentence between',
    'Ten protesters were arrested on Friday, police said. The square was calm by evening. A rights group said 24 protesters were arrested.',
    'Ten / 24',
  ],
  [
    'a count told in a statement, which is no place',
    'The ministry in Selm said that at least 19 people were killed. Seven people died, all of them soldiers, the front said in a statement.',
    'at least 19 / Seven',
  ],
]

const IN_PEACE: readonly (readonly [claim: string, text: string])[] = [
  [
    'a part of the same people',
    'Police said 34 people were killed, including 12 children. The mayor said 34 people were killed.',
  ],
  [
    'a part that another speaker tells of',
    'Police said nine people were killed. A doctor said two of them were women.',
  ],
  ['soldiers and civilians', 'The army said four soldiers were killed. Residents said nine civilians were killed.'],
  ['attackers and villagers', 'The governor said six villagers were killed. The army said 15 attackers were killed.'],
  ['the killed and the wounded', 'Police said three people were killed. The hospital said 20 people were wounded.'],
  [
    'a lower bound that the other meets',
    'Police said at least 10 people were killed. The mayor said 14 people were killed.',
  ],
  ['a toll that is raised', 'Police said four people were killed. The ministry raised the toll to seven from four.'],
  [
    'a correction',
    'The administration said six people were killed. Correction: the regional office now says four people were killed.',
  ],
  ['an earlier count', 'The ministry said 12 people were killed. It had earlier said eight people were killed.'],
  [
    'two counts of one speaker',
    'The mayor said five people were killed at the bridge. The mayor said nine people were killed.',
  ],
  [
    'a count of this year',
    'Police said three people were killed on Monday. The ministry said 240 people were killed this year.',
  ],
  [
    'another year',
    'Police said three people were killed on Monday. In 2019, 60 people were killed, the ministry said.',
  ],
  [
    'another place',
    'Police said three people were killed in Norhaven. The governor said eight people were killed in Port Vell.',
  ],
  ['people of two countries', 'The ministry said five Kenyans are held. The embassy said two Ugandans are held.'],
  ['a promised crowd', 'Police said 150 farmers rallied on Monday. The union had promised 1,000.'],
  [
    'a demanded release',
    'The group said it had freed five prisoners. The families demanded the release of 40 prisoners.',
  ],
  ['each side’s own losses', 'The rebels put their own losses at four. The army said it had lost 11 men.'],
  ['others beside the first', 'Police said two people were killed. The hospital said five others were killed.'],
  [
    'a part of one kind beside people of all kinds',
    'The ministry said 20 people were killed. The army said three soldiers were killed.',
  ],
  ['losses of two sides', 'Tarvia said Norland had lost 900 soldiers. Norland said Tarvia had lost 400 soldiers.'],
  [
    'two plants',
    'The union said 500 workers walked out at the first plant. The company said 200 workers walked out at the second plant.',
  ],
  [
    'two parts of a country',
    'The ministry said 14 people were arrested in the north. Police said 22 people were arrested in the capital.',
  ],
  [
    'troops that are needed',
    'The minister said 10,000 troops were needed. The general said 4,000 troops were deployed.',
  ],
  ['a magnitude', 'The quake killed 120 people, the agency said. It had a magnitude of 7.8, officials said.'],
  ['about the same number', 'Police said about 300 people marched. Organisers said 310 people marched.'],
]

for (const [claim, text, clash] of CLASHING) {
  test(`a clash is shown: ${claim}`, NEEDS_MODEL, async () => assert.deepEqual(await clashesIn(text), [clash]))
}
for (const [claim, text] of IN_PEACE) {
  test(`no clash is shown: ${claim}`, NEEDS_MODEL, async () => assert.deepEqual(await clashesIn(text), []))
}

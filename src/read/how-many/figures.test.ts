import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertDrawn, type Labelled } from '../../../test/drawn.ts'
import type { Figure, Report } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import type { BlockKind } from '../../record/values.ts'
import type { Language, Sentence, Word } from '../language/layers.ts'
import { findWords } from '../language/words.ts'
import { findMoments } from '../when/moments.ts'
import { findFigures } from './figures.ts'

const reportOf = (text: string, blocks: Report['blocks'] = []): Report => ({
  id: 'r',
  text,
  language: 'en',
  published: { from: '2024-03-14', to: '2024-03-15', by: 'given', weighed: [] },
  blocks,
  credits: [],
})
const languageOf = (sentences: readonly Sentence[]): Language => ({
  sentences,
  quotations: [],
  names: [],
  roles: [],
  says: [],
  triggers: [],
})

function figuresOf(text: string, report = reportOf(text)): readonly Figure[] {
  const language = languageOf(findWords(report))
  return findFigures(report, language, findMoments(report, language).moments).figures
}

const label = ({ min, max, role, unit }: Figure): string =>
  `${min ?? ''}..${max ?? ''} ${unit ? `${unit} ` : ''}${role}`
const drawn = (text: string): readonly Labelled[] =>
  figuresOf(text).map((figure) => ({ span: figure.span, label: label(figure) }))
const roles = (text: string): string => figuresOf(text).map(label).join(', ')

test('a count has its bound, its values and the role that its verb gives', () => {
  assertDrawn(
    `
    There are at least 220 Russian citizens held by the group, and nearly 900 people were freed.
              ~~~~~~~~~~~~                                         ~~~~~~~~~~
              220.. held                                           810..900 released
    `,
    drawn,
  )
})

test('the verb after a count wins over its noun', () => {
  assert.equal(roles('Two soldiers were killed and three more soldiers were wounded.'), '2..2 killed, 3..3 injured')
  assert.equal(roles('Some 500 soldiers were sent to the border.'), '450..550 troops')
})

test('who says how many there were is not what they are', () => {
  assert.equal(roles('Some 500 protesters marched; police said there were 300.'), '450..550 present, 300..300 present')
  assert.equal(roles('Among the injured were two nurses.'), '2..2 injured')
})

test('a phrasal verb governs what stands inside it', () => {
  assert.equal(roles('The group let nine of them go and took 14 villagers prisoner.'), '9..9 released, 14..14 held')
})

test('a toll is put at its number', () => {
  assert.equal(
    roles('The death toll rose to 12. The ministry put the number of missing at nine.'),
    '12..12 killed, 9..9 missing',
  )
})

test('a toll stays the topic where the happening it is of stands nearer to the number', () => {
  assert.equal(roles('Death toll from depot blast rises to 31.'), '31..31 killed')
  assert.equal(roles('The cost of the blast rose to 31.'), '31..31 other')
})

test('a count without a noun takes up the one before', () => {
  assert.equal(roles('Police arrested six men. The group counted at least 11.'), '6..6 arrested, 11.. arrested')
  assert.equal(roles('The strike killed nine people, four of them children.'), '9..9 killed, 4..4 killed')
})

test('who is asked to be freed is still held', () => {
  assert.equal(roles('They will not talk until 23 prisoners are freed.'), '23..23 held')
  assert.equal(roles('All but six of the captives were freed.'), '6..6 held')
})

test('captives who are rescued are released, others are brought to safety', () => {
  assert.equal(roles('Police rescued 12 kidnapped girls.'), '12..12 released')
  assert.equal(roles('Gunmen seized 30 villagers. Troops rescued 12.'), '30..30 held, 12..12 released')
  assert.equal(roles('The 14 miners trapped underground were rescued alive.'), '14..14 evacuated')
})

test('help that is destroyed is no help, and a guess at a vague word is no wider than the word', () => {
  assert.equal(roles('He gave six ambulances. Shells destroyed 12 ambulances.'), '6..6 aid, 12..12 other')
  assert.equal(roles('Perhaps hundreds died.'), '200..999 killed')
})

test('money has its currency, also where sign, number and scale are one word', () => {
  assert.equal(
    roles('They paid N61m, then Rs4.2bn, then more than 300 million euros and about $85,000.'),
    '61000000..61000000 NGN money, 4200000000..4200000000 money, 300000001.. EUR money, 76500..93500 USD money',
  )
})

test('two numbers that bound one count are one figure', () => {
  assert.equal(roles('Between 1,500 and 2,000 people fled.'), '1500..2000 displaced')
  assert.equal(roles('The rebels freed three or four prisoners.'), '3..4 released')
  assert.equal(roles('He expects four to six thousand marchers.'), '4000..6000 present')
})

test('shares are figures with a unit of their own', () => {
  assert.equal(
    roles('In the poll 63 per cent said yes, and a third of the houses burned.'),
    '63..63 % other, 33.3..33.3 % other',
  )
})

test('ages, dates, times, distances, durations, codes, votes and list numbers are no figures', () => {
  for (const text of [
    'Callum Braithwaite, 31, was seen there.',
    'The 58-year-old spoke on 14 May 2023 at 5 p.m.',
    'They walked 30 kilometres in three days.',
    'The M23 closed road N380 under Article 4, Channel 12 said.',
    'The board, voting 3-2, agreed.',
    '4. The ministers met.',
    'Call +47 23 95 00 00.',
    'The two sides and all four ministers met, two officials said.',
  ]) {
    assert.equal(roles(text), '', text)
  }
})

test('what is no figure is kept with the rule that says so', () => {
  const report = reportOf('A 24-member council met for three days.')
  const { rejected } = findFigures(report, languageOf(findWords(report)), [])
  assert.deepEqual(
    rejected.map(({ span, by }) => [wordsAt(report.text, span), by]),
    [
      ['24', 'how-many.not.attribute'],
      ['three days', 'how-many.not.measure'],
    ],
  )
})

test('the counted noun has its nationality and its group', () => {
  const [sailors, guards] = figuresOf('The rebels freed nine South Korean sailors. Two Taliban guards were hurt.')
  assert.deepEqual([sailors?.counted?.head, sailors?.counted?.nationality], ['sailors', 'KOR'])
  assert.deepEqual([guards?.counted?.head, guards?.counted?.group], ['guards', 'Taliban'])
})

test('a count by a day has that moment', () => {
  const report = reportOf('By Monday 12 people had been freed.')
  const language = languageOf(findWords(report))
  const { moments } = findMoments(report, language)
  assert.equal(findFigures(report, language, moments).figures[0]?.asOf, moments[0]?.id)
})

test('titles, headings and captions give figures; credits, teasers, datelines and furniture give none', () => {
  const text = 'Nine people killed'
  const count = (kind: BlockKind): number =>
    figuresOf(
      text,
      reportOf(text, [{ kind, span: { start: wholeOf(text).start, end: wholeOf(text).end }, by: 'test' }]),
    ).length
  assert.deepEqual((['title', 'heading', 'caption'] as const).map(count), [1, 1, 1])
  assert.deepEqual((['credit', 'teaser', 'dateline', 'furniture', 'byline'] as const).map(count), [0, 0, 0, 0, 0])
})

const wholeOf = (text: string) => {
  const [sentence] = findWords(reportOf(text))
  assert.ok(sentence)
  return sentence.span
}

test('with a tree the head is the word that the number modifies', () => {
  const text = 'Two border crossing reports guards died.'
  const [sentence] = findWords(reportOf(text))
  assert.ok(sentence)
  const heads: Record<string, Partial<Word>> = { Two: { head: 3, deprel: 'nummod' } }
  const words = sentence.words.map((word) => ({ ...word, ...heads[word.form] }))
  const { figures } = findFigures(reportOf(text), languageOf([{ ...sentence, words }]), [])
  assert.equal(figures[0]?.counted?.head, 'crossing')
})

test('with a tree a verb far from its count is found', () => {
  const text = 'Nine sailors of the tanker, its owner in Mumbai said when asked again, had drowned.'
  const [sentence] = findWords(reportOf(text))
  assert.ok(sentence)
  const verb = sentence.words.findIndex((word) => word.form === 'drowned') + 1
  const tree: Record<string, Partial<Word>> = {
    sailors: { head: verb, deprel: 'nsubj' },
    Nine: { head: 2, deprel: 'nummod' },
  }
  const words = sentence.words.map((word) => ({ ...word, ...tree[word.form] }))
  const roleOf = (one: Sentence): string | undefined =>
    findFigures(reportOf(text), languageOf([one]), []).figures[0]?.role
  assert.deepEqual([roleOf(sentence), roleOf({ ...sentence, words })], ['other', 'killed'])
})

test('the same input gives the same figures, whatever was read before', () => {
  const text = 'Police arrested six men. The group counted 11.'
  const first = JSON.stringify(figuresOf(text))
  figuresOf('The blast killed 40 people.')
  assert.equal(JSON.stringify(figuresOf(text)), first)
})

test('years before the first and far ahead are no figures', () => {
  assert.equal(roles('It was built in 10000 BC and rebuilt in 44 BC.'), '')
  assert.equal(roles('By the year 10000 the waste will be safe.'), '')
  assert.equal(roles('The contract runs until December 31, 9999.'), '')
  assert.equal(roles('On March 3, 5000 people marched.'), '5000..5000 present')
  assert.equal(roles('On May 3, 3500, mostly women, fled.'), '3500..3500 displaced')
})

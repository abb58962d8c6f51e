import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assertDrawn, type Labelled } from '../../../test/drawn.ts'
import { span } from '../../record/span.ts'
import { findBlocks } from './blocks.ts'

const blocksOf =
  (publisher?: string) =>
  (text: string): readonly Labelled[] =>
    findBlocks(text, publisher).placed.map(({ kind, start, end }) => ({ span: span(start, end), label: kind }))

test('a stamp at the head of the lead is furniture, headings, teaser and credit are found between paragraphs', () => {
  assertDrawn(
    `
    date 2024-02-18 An envoy flew to Oslo on Saturday for talks on the ceasefire, officials said.
    ~~~~~~~~~~~~~~~
    furniture

    The Oslo channel
    ~~~~~~~~~~~~~~~~
    heading

    The visit comes after a month of silence between the two sides, a diplomat said.

    Also read | Explained: What Oslo gains from talking to everyone
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    teaser

    “We came at the invitation of friends,” he told reporters.

    (With inputs from agencies)
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~
    credit
    `,
    blocksOf(),
  )
})

test('title, byline, stamp and caption stand above the lead with its dateline', () => {
  assertDrawn(
    `
    Base stormed in the north; tolls differ
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    title

    August 29, 2023 4:41 PM
    ~~~~~~~~~~~~~~~~~~~~~~~
    furniture
    Sagal Abdirashid-Noor
    ~~~~~~~~~~~~~~~~~~~~~
    byline

    FILE - A soldier stands guard in Dhusamareb, March 3, 2023.
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    caption

    MOGADISHU, SOMALIA — Militants blasted their way into a base early on Tuesday, officials said.
    ~~~~~~~~~~~~~~~~~~~~
    dateline
    `,
    blocksOf(),
  )
})

test('the stamps of a live blog are furniture and the lines below them headings', () => {
  assertDrawn(
    `
    Storm live: schools shut along the coast
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    title

    17.31 BST
    ~~~~~~~~~
    furniture
    Ferries ‘off until noon’
    ~~~~~~~~~~~~~~~~~~~~~~~~
    heading

    All ferries from Harwich are cancelled until Sunday noon, the operator says.

    16.48 BST
    ~~~~~~~~~
    furniture
    Who says how many?
    ~~~~~~~~~~~~~~~~~~
    heading

    The council speaks of nine hurt, the hospital of sixteen, all of them lightly.

    Updated at 17.40 BST
    ~~~~~~~~~~~~~~~~~~~~
    furniture
    Share
    ~~~~~
    furniture
    `,
    blocksOf(),
  )
})

test('a credit and an end mark may share the line of the last sentence', () => {
  assertDrawn(
    `
    Qatar mediated the pause last November, during which dozens of people were freed. (QNA)
                                                                                      ~~~~~
                                                                                      credit
    `,
    blocksOf(),
  )
  assertDrawn(
    `
    The two forces have run joint patrols in the Shortland Islands since March. Enditem
                                                                                ~~~~~~~
                                                                                furniture
    `,
    blocksOf(),
  )
})

test('two blocks of different kinds may share a line of the head', () => {
  assertDrawn(
    `
    Hospitals hacked: fingers point east
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    title

    Posted: May 23, 2024 5:41 pm UTC | By Dagny Rautio-Bell
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~   ~~~~~~~~~~~~~~~~~~~~
    furniture                          byline

    Nearly 40 hospitals were still without their records on Thursday, officials said.
    `,
    blocksOf(),
  )
})

test('the labels of speakers stay in the text, those of a voice-over do not', () => {
  assertDrawn(
    `
    RAO: Did the minister call you last night and ask you to back down?

    GOWDA: I do not discuss private calls.

    VOICEOVER: Hours before the show a strike shut two towns, police said.
    ~~~~~~~~~~
    furniture

    RAO: Thank you.
    `,
    blocksOf(),
  )
})

test('the publisher above the text is a masthead when it is known', () => {
  const drawing = (label: string): string => `
    TBILISI EVENING HERALD
    ~~~~~~~~~~~~~~~~~~~~~~
    ${label}

    Five deputies who had refused food for a week ended their fast on Thursday, they said.
    `
  assertDrawn(drawing('furniture'), blocksOf('Tbilisi Evening Herald'))
  assertDrawn(drawing('title'), blocksOf())
})

test('a dateline alone on its line is one, and the headline above it may end in a stop', () => {
  assertDrawn(
    `
    Mediator pledges to keep both sides at the table.
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    title

    WASHINGTON, August 13 (Xinhua) -- The envoy met the minister on Monday, she said. They meet again. (pvs/ji)
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~                                                                  ~~~~~~~~
    dateline                                                                                           credit
    `,
    blocksOf(),
  )
  assertDrawn(
    `
    WASHINGTON, August 13 (Xinhua) --
    ~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~
    dateline

    The envoy met the minister on Monday, she said.
    `,
    blocksOf(),
  )
})

test('a list of figures below the text is text', () => {
  assertDrawn(
    `
    The following are the latest figures as of Monday, the ministry said.

    Total dead: 192
    Treated and discharged: 4,257
    `,
    blocksOf(),
  )
})

test('paragraphs broken at a width have no headings inside', () => {
  const wrapped = [
    'The talks in Oslo went on for a third day on Monday, and',
    'officials of both sides said that they were close to an',
    'agreement on the release of prisoners. A diplomat',
    'of the host country was more careful and spoke of',
    'hours that counted.',
    '',
    'What comes next',
    '',
    'The envoys meet again on Thursday, when the ministers of',
    'both countries are expected to join them for the signing',
    'of a first paper.',
  ].join('\n')
  const found = blocksOf()(wrapped).map(({ span: at, label }) => [wrapped.slice(at.start, at.end), label])
  assert.deepEqual(found, [['What comes next', 'heading']])
})

test('short sentences and quotations are text', () => {
  assert.deepEqual(blocksOf()('They left.\n\n“Not a word of it is true.”\n\nWith that, let’s go.\n\nNobody came.'), [])
})

test('a line of nothing but labels is cut a few times and costs no time to speak of', () => {
  const text = 'HOST: '.repeat(60_000)
  const { user } = process.cpuUsage()
  const { placed } = findBlocks(text, undefined)
  const seconds = (process.cpuUsage().user - user) / 1e6
  assert.ok(placed.length <= 40, `${placed.length} blocks`)
  assert.ok(seconds < 1, `${seconds} s`)
})

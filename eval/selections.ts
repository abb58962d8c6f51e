/**
 * Every selection that an adapter makes, with its reason: by a field of the record, never by words, never by gold.
 * What is not in this table is handed to the scorer as the record has it.
 */

import type { RawSays } from '../src/read/language/layers.ts'
import type { Figure, Moment, Statement } from '../src/record/reading.ts'

interface Selection {
  readonly of: string
  readonly keeps: string
  readonly why: string
}

export const SELECTIONS = {
  wireMoments: {
    of: 'wire: moments',
    keeps: 'a date or a time, not fuzzy, with a first or a last day',
    why: 'the reading guide has only calendar expressions that can be placed: no durations, sets, "recently"',
  },
  wireFigures: {
    of: 'wire: figures',
    keeps: 'unit other than percent',
    why: 'the reading guide leaves shares out of figures unless they are central',
  },
  wireStatements: {
    of: 'wire: statements',
    keeps: 'all',
    why: 'the reading guide counts direct, indirect and mixed speech, documents, beliefs and intentions',
  },
  polnearStatements: {
    of: 'PolNeAR: statements',
    keeps: 'outermost ones of all classes',
    why: 'its guidelines mark only the outermost attribution, and much more than speech',
  },
  rawSays: {
    of: 'raw rows: who-says spans',
    keeps: 'those of the layer named, with a content',
    why: 'a claim has a content; both corpora leave out attributions without one',
  },
  ontogumChains: {
    of: 'OntoGUM: chains',
    keeps: 'chains of two and more mentions',
    why: 'OntoNotes rules: no singletons',
  },
  tempevalMoments: { of: 'TempEval: moments', keeps: 'all', why: 'dates, times, durations and sets are all marked' },
  gumDates: { of: 'GUM dates: moments', keeps: 'all', why: 'precision is only read beside what GUM marks' },
  calendarDays: {
    of: 'TempEval, calendar days: moments and gold alike',
    keeps: 'type DATE or TIME, value without _REF',
    why: 'the row asks for days of the calendar; durations, sets and "now" have none',
  },
  names: {
    of: 'names',
    keeps: 'PERSON, ORG, PLACE (by the scorer, on both sides)',
    why: 'the three kinds that all of the corpora mark throughout',
  },
} as const satisfies Record<string, Selection>

export const isWireMoment = (moment: Moment): boolean =>
  (moment.kind === 'DATE' || moment.kind === 'TIME') &&
  moment.fuzzy !== true &&
  (moment.from !== undefined || moment.to !== undefined)

export const isWireFigure = (figure: Figure): boolean => figure.unit !== '%'

export const isOutermost = (statement: Statement): boolean => statement.within === undefined

/** `by` is a rule's id or names a head of the model (`model.says`). */
export const isOfModel = (says: { readonly by: string }): boolean => /^model\b/u.test(says.by)

export const isRawSays =
  (layer: 'lexical' | 'model') =>
  (says: RawSays): boolean =>
    isOfModel(says) === (layer === 'model') && says.content.length > 0

export const isChain = (mentions: readonly unknown[]): boolean => mentions.length >= 2

export const isCalendar = (timex: { readonly type: string; readonly value: string }): boolean =>
  (timex.type === 'DATE' || timex.type === 'TIME') && !timex.value.endsWith('_REF')

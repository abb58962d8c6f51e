/**
 * Every selection that an adapter makes, with its reason: by a field of the record, never by words, never by gold.
 * What has no entry here is handed to the scorer as the record has it.
 */
import type { RawSays } from '../src/read/language/layers.ts'
import type { Figure, Mention, Moment, Statement } from '../src/record/reading.ts'

interface Selection<Item> {
  /** Which rows, and what of the record. */
  readonly of: string
  readonly keeps: string
  readonly why: string
  readonly takes: (item: Item) => boolean
}

const wireMoments: Selection<Moment> = {
  of: 'wire: moments',
  keeps: 'dates and times, not fuzzy, with a first or a last day',
  why: 'the reading guide has calendar expressions that can be placed: no durations, no sets, no "recently"',
  takes: ({ kind, fuzzy, from, to }) =>
    (kind === 'DATE' || kind === 'TIME') && fuzzy !== true && (from !== undefined || to !== undefined),
}

const wireFigures: Selection<Figure> = {
  of: 'wire: figures',
  keeps: 'units other than percent',
  why: 'the reading guide leaves shares out unless they are central',
  takes: ({ unit }) => unit !== '%',
}

const wireStatements: Selection<Statement> = {
  of: 'wire: statements',
  keeps: 'those that are not doubtful',
  why: 'the reading guide counts speech of all forms, documents, beliefs and intentions; doubtful ones are shown apart',
  takes: ({ doubtful }) => doubtful !== true,
}

const polnearStatements: Selection<Statement> = {
  of: 'PolNeAR: statements',
  keeps: 'outermost ones, of all classes, doubtful ones too',
  why: 'its guidelines mark the outermost attribution only, and much more than speech',
  takes: ({ within }) => within === undefined,
}

const ontogumChains: Selection<readonly Mention[]> = {
  of: 'OntoGUM: chains',
  keeps: 'chains of two and more mentions',
  why: 'OntoNotes rules: no singletons',
  takes: (mentions) => mentions.length >= 2,
}

const tempevalMoments: Selection<Moment> = {
  of: 'TempEval: moments',
  keeps: 'all',
  why: 'dates, times, durations, sets and vague references are all marked',
  takes: () => true,
}

const gumDates: Selection<Moment> = {
  of: 'GUM dates: moments',
  keeps: 'all',
  why: 'GUM marks only some kinds: precision is read with that in mind',
  takes: () => true,
}

const calendarDays: Selection<{ readonly type: string; readonly value: string }> = {
  of: 'TempEval, calendar days: time expressions of the system and of the gold alike',
  keeps: 'DATE and TIME without _REF',
  why: 'the row asks for days of the calendar; durations, sets and "now" have none',
  takes: ({ type, value }) => (type === 'DATE' || type === 'TIME') && !value.endsWith('_REF'),
}

/** `by` is a rule's id, or names a head of the model (`model.says`). */
const isOfModel = ({ by }: Pick<RawSays, 'by'>): boolean => /^model\b/u.test(by)

const lexicalSays: Selection<Pick<RawSays, 'by' | 'content'>> = {
  of: 'raw/lexical: who-says spans',
  keeps: 'those of rules, with a content',
  why: 'the layer named; a claim has a content, and the corpora leave out attributions without one',
  takes: (says) => !isOfModel(says) && says.content.length > 0,
}

const modelSays: Selection<Pick<RawSays, 'by' | 'content'>> = {
  of: 'raw/model: who-says spans',
  keeps: 'those of the model, with a content',
  why: lexicalSays.why,
  takes: (says) => isOfModel(says) && says.content.length > 0,
}

/** The table. Names of three kinds (PERSON, ORG, PLACE) are selected by their scorer, on both sides. */
export const SELECTIONS = {
  ...{ wireMoments, wireFigures, wireStatements, polnearStatements, ontogumChains },
  ...{ tempevalMoments, gumDates, calendarDays, lexicalSays, modelSays },
}

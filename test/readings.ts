/** Readings of our own making for tests of what handles readings: the record, the views, the exports. */
import { evidence } from '../src/record/evidence.ts'
import { itemId, reportId } from '../src/record/ids.ts'
import type { Reading } from '../src/record/reading.ts'
import { SCHEMA_VERSION } from '../src/record/schema.ts'
import { type Span, span } from '../src/record/span.ts'

/** The span of the `nth` occurrence of `words` in `text`. */
export function at(text: string, words: string, nth = 1): Span {
  let start = -1
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1)
  if (start < 0) throw new Error(`"${words}" does not stand ${nth} times in the text.`)
  return span(start, start + words.length)
}

/** A reading with nothing in it but its report. */
export function emptyReading(text: string): Reading {
  return {
    report: { id: reportId({ text }), text, language: 'und', blocks: [], credits: [] },
    mentions: [],
    actors: [],
    moments: [],
    places: [],
    figures: [],
    statements: [],
    events: [],
    problems: [],
    versions: { schema: SCHEMA_VERSION, knowledge: 'test', backend: 'none' },
  }
}

/** A small reading with an item in most lists, over a text with an emoji before every span. */
export function smallReading(): Reading {
  const text = '😀 e\u0301 “At least 220 people are held,” the ministry said on Thursday.'
  const content = at(text, 'At least 220 people are held')
  const figureSpan = at(text, 'At least 220')
  const momentSpan = at(text, 'Thursday')
  const speaker = at(text, 'the ministry')
  const said = itemId('statement', undefined, [content])
  return {
    ...emptyReading(text),
    moments: [
      {
        id: itemId('moment', 'DATE', [momentSpan]),
        span: momentSpan,
        kind: 'DATE',
        from: '2024-03-14',
        to: '2024-03-15',
        precision: 'day',
        anchor: { kind: 'report' },
        timex3: { type: 'DATE', value: '2024-03-14' },
        evidence: {
          from: evidence('when.weekday', momentSpan, {
            alternatives: [{ value: '2024-03-21', reason: 'the next one' }],
          }),
        },
      },
    ],
    figures: [
      {
        id: itemId('figure', 'held', [figureSpan]),
        span: figureSpan,
        stated: [220],
        bound: 'at least',
        min: 220,
        counted: { span: at(text, 'people'), head: 'people' },
        role: 'held',
        accordingTo: said,
        evidence: { min: evidence('how-many.at-least', figureSpan) },
      },
    ],
    statements: [
      {
        id: said,
        speaker: { span: speaker, kind: 'named' },
        cue: [at(text, 'said')],
        content: [content],
        form: 'direct',
        act: 'say',
        chain: [{ kind: 'speaker', name: 'the ministry', span: speaker }],
        evidence: { speaker: evidence('says.quotation', speaker, { score: 0.987 }) },
      },
    ],
    problems: [
      { code: 'P0106', message: 'The day of the report is not known.', severity: 'warning', span: momentSpan },
    ],
  }
}

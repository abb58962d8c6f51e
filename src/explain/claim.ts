/**
 * The words of a claim as people are shown them. Quotation marks stand for the report's own: around all where the report quotes
 * all of it, where they stand in the text where it quotes a part, and nowhere else. Reads: content and marks of a statement.
 */
import type { Reading, Statement } from '../record/reading.ts'
import { type Span, span } from '../record/span.ts'
import { quoted } from './wording.ts'

type Claim = Pick<Statement, 'content' | 'form' | 'marks'>

export function claimInWords(reading: Pick<Reading, 'report'>, claim: Claim): string {
  const words = wordsAtPlaces(reading, withOwnMarks(claim))
  return claim.form === 'direct' ? `“${words}”` : words
}

/** The same inside a sentence of ours, which has to set it off. */
export const claimQuoted = (reading: Pick<Reading, 'report'>, claim: Claim): string =>
  claim.form === 'mixed' ? claimInWords(reading, claim) : quoted(reading, claim.content)

/** Marks at the edge of a quoted part belong to no claim, but show what was quoted. */
const withOwnMarks = ({ content, form, marks = [] }: Claim): readonly Span[] =>
  form !== 'mixed'
    ? content
    : content.map((at) => {
        const start = marks.find((mark) => mark.end === at.start)?.start ?? at.start
        const end = marks.find((mark) => mark.start === at.end)?.end ?? at.end
        return span(start, end)
      })

/** The words at places; an ellipsis stands for what lies between two of them. */
export const wordsAtPlaces = ({ report: { text } }: Pick<Reading, 'report'>, spans: readonly Span[]): string =>
  spans.reduce((before, at, index) => {
    const last = spans[index - 1]
    const joint = last === undefined ? '' : isNext(text, last, at) ? ' ' : ' … '
    return `${before}${joint}${text.slice(at.start, at.end).replace(/\s+/gu, ' ').trim()}`
  }, '')

const isNext = (text: string, last: Span, at: Span): boolean =>
  last.end <= at.start && text.slice(last.end, at.start).trim() === ''

/**
 * Interviews without labels: a paper's question stands in a paragraph of its own, the answer behind it. What is asked is the
 * report's own voice, each answer a statement of the one who is introduced before the first question (as in a transcript:
 * docs/reading-guide.md, forms without a cue word). An explainer asks in the same form, but nobody answers "I" there.
 * Reads: paragraphs, words with their tree. Writes: raw readings, one an answer.
 */
import { type Span, span, wordsAt } from '../../record/span.ts'
import type { RawSays, Sentence } from '../language/layers.ts'
import { type Layout, small, wordRange } from './layout.ts'

/** A stretch of text that stands between two line ends. */
interface Paragraph {
  readonly at: Span
  readonly words: string
  readonly block: string | undefined
}

/** Fewer answered questions are a column's or a speech's. */
const FEWEST = 3
/** Units that a question may take. */
const LONGEST = 300

export function answersOf(layout: Layout): readonly RawSays[] {
  const paragraphs = paragraphsOf(layout)
  const pairs = pairsOf(layout, paragraphs)
  const asked = pairs.filter(({ question }) => question.words.endsWith('?'))
  const isSpokenTo = asked.filter(({ question }) => SPOKEN_TO.test(question.words)).length >= 2
  const own = pairs.filter(({ answer }) => FIRST_PERSON.test(withoutQuotations(wordsAt(layout.text, answer))))
  const [first] = asked
  if (!first || asked.length < FEWEST || !isSpokenTo || own.length < 2) return []
  const source = introduced(layout, first.question.at.start)
  if (!source) return []
  const answers = [...quotedTitles(layout), ...pairs.map(({ answer }) => answer)]
  return answers.map((answer) => ({ ...ANSWER, source: [source], content: [answer] }))
}

/** A headline that is nothing but a quotation is one of the answers. */
const quotedTitles = ({ text, sentences }: Layout): readonly Span[] =>
  sentences.flatMap(({ block, span: at }) =>
    block === 'title' && /^["“‘'][^"“”]+["”’'][.!?]?$/u.test(wordsAt(text, at).trim()) ? [at] : [],
  )

const ANSWER = { by: 'says.cue.answer', cue: [], addressee: [] } as const
/** "Did you see them?", not "What do you need to know?". */
const SPOKEN_TO = /\b(?:you|your)\b(?! (?:need|have|want) to)/iu
const FIRST_PERSON = /\b(?:I|[Mm]e|[Mm]y|[Ww]e|[Oo]ur|us)\b/u

const withoutQuotations = (words: string): string => words.replace(/["“][^"“”]*["”]/gu, '')

function paragraphsOf({ text, sentences }: Layout): readonly Paragraph[] {
  const byNumber = new Map<number, Sentence[]>()
  for (const sentence of sentences) {
    const inside = byNumber.get(sentence.paragraph)
    if (inside) inside.push(sentence)
    else byNumber.set(sentence.paragraph, [sentence])
  }
  return [...byNumber.values()].flatMap((inside) => {
    const [first, last] = [inside[0], inside.at(-1)]
    if (!first || !last) return []
    const at = span(first.span.start, last.span.end)
    const words = wordsAt(text, at).trim()
    // "Tell us about the night" looks like a paper's call to its readers
    return READ.has(first.block) || (first.block === 'furniture' && INVITES.test(words))
      ? [{ at, words, block: first.block }]
      : []
  })
}
const READ = new Set([undefined, 'heading'])

interface Pair {
  readonly question: Paragraph
  readonly answer: Span
}

/**
 * Each question with its answer. Where questions and answers stand line under line, the first line of each group asks, with a
 * question mark or without ("You were arrested yourself."); else a paragraph that ends in a question mark does.
 */
function pairsOf({ text }: Layout, paragraphs: readonly Paragraph[]): readonly Pair[] {
  const isBlankAfter = (i: number): boolean => {
    const [one, next] = [paragraphs[i], paragraphs[i + 1]]
    return !one || !next || /\n\s*\n/u.test(text.slice(one.at.end, next.at.start))
  }
  const isQuestion = paragraphs.map(({ words }) => words.length < LONGEST && words.endsWith('?'))
  const between = [isQuestion.indexOf(true), isQuestion.lastIndexOf(true)] as const
  const asks = isQuestion.map(
    (isAsked, i) => isAsked || (i > between[0] && i < between[1] && asksWithoutMark(paragraphs, isQuestion, i)),
  )
  const isGrouped =
    !asks.some((isAsked, i) => isAsked && isBlankAfter(i)) && paragraphs.slice(1).some((_, i) => isBlankAfter(i))
  const opens = paragraphs.map((_, i) =>
    isGrouped ? !isBlankAfter(i) && (i === 0 || isBlankAfter(i - 1)) : asks[i] === true,
  )
  const lastOpening = opens.lastIndexOf(true)
  return paragraphs.flatMap((question, i): Pair[] => {
    if (!opens[i] || question.words.length >= LONGEST) return []
    let last = i + 1
    if (!isGrouped && asks[last]) return []
    const isLast = i === lastOpening
    while (!isLast && !isGrouped && last + 1 < paragraphs.length && !opens[last + 1]) last++
    while (isGrouped && !isBlankAfter(last)) last++
    const [from, to] = [paragraphs[i + 1], paragraphs[last]]
    const label = from ? (/^(?:A|Answer)[:.] ?/u.exec(from.words)?.[0].length ?? 0) : 0
    return from && to ? [{ question, answer: span(from.at.start + label, to.at.end) }] : []
  })
}

/**
 * "You were arrested yourself.", "Tell us about the night.": a line between two answers that speaks to the guest, and in which
 * nobody is "I". "You cannot sleep there" is said by guests of anybody.
 */
function asksWithoutMark(paragraphs: readonly Paragraph[], isQuestion: readonly boolean[], i: number): boolean {
  const { words } = paragraphs[i] ?? { words: '' }
  const isBetween = i > 1 && i + 1 < paragraphs.length && !isQuestion[i - 1] && !isQuestion[i + 1]
  if (!isBetween) return false
  if (words.length > LONGEST_LINE || FIRST_PERSON.test(words.replace(/^\p{L}+ us\b/u, '')) || /["“”]/u.test(words))
    return false
  return INVITES.test(words) || (TO_GUEST.test(words) && !OF_ANYBODY.test(words))
}
/** Units that a line may take that asks without a question mark. */
const LONGEST_LINE = 120
const INVITES = /^(?:(?:And|But|So|Then|Please),? )?(?:tell|describe|explain|take us|walk us|talk us|go on|give us)\b/iu
const TO_GUEST = /^(?:(?:And|But|So|Yet|Then|Still),? )?your?\b/iu
const OF_ANYBODY =
  /\byou (?:can|cannot|can['’]t|could|must|should|have to|need|never|do|don['’]t|get|see|hear|feel|learn|live|know|wait|think|sleep|eat|want|go|ask|pay)\b/iu

/** The name of two words that opens the last paragraph before the first question to open with one: "[Reverend Ann Lee], a pastor of 66, ...". */
function introduced(layout: Layout, before: number): Span | undefined {
  const opening = layout.sentences.filter(
    ({ block, paragraph, span: at }, i) =>
      block === undefined && at.start < before && layout.sentences[i - 1]?.paragraph !== paragraph,
  )
  for (const { words } of opening.toReversed()) {
    const subject = words.findIndex(({ upos, deprel }) => upos === 'PROPN' && /^nsubj/u.test(deprel ?? ''))
    if (subject < 0 || subject > LATEST) continue
    let [first, last] = [subject, subject]
    while (words[first - 1]?.upos === 'PROPN') first--
    while (words[last + 1]?.upos === 'PROPN') last++
    if (last > first && !/^(?:the|a)$/u.test(small(words[first - 1]?.form ?? ''))) return wordRange(words, first, last)
  }
  return undefined
}
/** Words that may stand before the name: titles. */
const LATEST = 6

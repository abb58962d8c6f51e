/**
 * Where a claim in reported speech ends or begins that was read too far or not far enough: before a second verb of the cue's
 * own subject ("promised to call back [but had yet to do so]"), before a clause about it that somebody else is cited in
 * ("freed fifteen, [which police denied]"), with the question that a refusal answers ("[How many fell ill], she refused to say").
 * In wire/train 6 of 6 claims leave out a clause that somebody else says something in; clauses that say who did what stay in.
 * Reads: drafts, words with their tree. Writes: drafts.
 */
import { evidence } from '../../record/evidence.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import { contains, overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import type { Word } from '../language/layers.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, smallAt } from './layout.ts'

export function withEnds(layout: Layout, drafts: readonly Draft[]): readonly Draft[] {
  const cues = new PlaceIndex(
    drafts.filter(({ isSure }) => isSure),
    ({ cue }) => cue,
  )
  return drafts.map((draft) => {
    const before = beforeSecondVerb(layout, onlyProClaim(layout, withQuestion(layout, draft)))
    return beforeClauseAbout(layout, before, cues.touching(...before.content))
  })
}

/** "The union says [otherwise]: two were seen": the word that stands for a claim, and not what goes on behind it. */
function onlyProClaim(layout: Layout, draft: Draft): Draft {
  const [piece, ...more] = draft.content
  const last = draft.cue.at(-1)
  const word =
    piece && /^(?:it|that|this|otherwise|so|as much|no|yes)(?=[:;.] )/iu.exec(wordsAt(layout.text, piece))?.[0]
  if (!piece || !word || !last || last.end > piece.start || layout.speechAt(piece.start) !== undefined) return draft
  if (!/^\s*$/u.test(layout.text.slice(last.end, piece.start))) return draft
  const own = [span(piece.start, piece.start + word.length), ...more]
  return withEvidence({ ...draft, content: own }, 'content', evidence('says.content.pro-claim', own))
}

/** A sentence of more words is a list or a table. */
const MOST_WORDS = 300

/** "wants to know why [and has summoned the minister]": what is joined to the cue's verb is not said. */
function beforeSecondVerb(layout: Layout, draft: Draft): Draft {
  const [first] = draft.cue
  const piece = draft.content.at(-1)
  const stretch = first && layout.stretchOf(first)
  if (!first || !piece || !stretch || piece.start < first.end || isQuoted(layout, piece)) return draft
  const { words } = stretch.sentence
  if (words.length > MOST_WORDS) return draft
  const verbs = words.flatMap(({ upos }, i) => (i >= stretch.first && i <= stretch.last && upos === 'VERB' ? [i] : []))
  const second = words.findIndex(
    ({ deprel, head, upos, span: at }) =>
      deprel === 'conj' && verbs.includes((head ?? 0) - 1) && upos === 'VERB' && contains(piece, at),
  )
  const isInfinitive = /^to /iu.test(wordsAt(layout.text, piece))
  const joint = second < 0 ? -1 : jointOf(words, second, isInfinitive)
  const start = words[joint]?.span.start
  return start === undefined ? draft : cutAt(layout, draft, piece, start)
}

/** The conjunction that joins a verb to the one before it; one with a subject of its own only behind an infinitive. */
function jointOf(words: readonly Word[], verb: number, isInfinitive: boolean): number {
  const joint = words.findIndex(({ head, deprel }, i) => head === verb + 1 && deprel === 'cc' && i < verb)
  const isOwn = joint >= 0 && words.slice(joint + 1, verb).every(({ upos }) => upos === 'AUX' || upos === 'ADV')
  return isOwn || isInfinitive ? joint : -1
}

function beforeClauseAbout(layout: Layout, draft: Draft, inside: readonly Draft[]): Draft {
  const piece = draft.content.at(-1)
  if (!piece || draft.cue.length === 0 || isQuoted(layout, piece)) return draft
  const words = wordsAt(layout.text, piece)
  const clause = /, (?:\p{L}+ )?(?:which|who|whom|whose)\b[^,;:“”"]*$/u.exec(words)
  if (!clause) return draft
  const about = span(piece.start + clause.index, piece.end)
  const isCited = inside.some(
    ({ cue, source }) =>
      source !== undefined &&
      [source, ...cue].every((at) => contains(about, at)) &&
      !/^(?:which|who)$/u.test(smallAt(layout, source)),
  )
  return isCited ? cutAt(layout, draft, piece, about.start) : draft
}

function cutAt(layout: Layout, draft: Draft, piece: Span, at: number): Draft {
  const kept = layout.text.slice(piece.start, at).replace(/[\s,]+$/u, '')
  if (!/\p{L}\P{L}+\p{L}/u.test(kept)) return draft // a word alone would be left
  const content = [...draft.content.slice(0, -1), span(piece.start, piece.start + kept.length)]
  return withEvidence({ ...draft, content }, 'content', evidence('says.content.own-end', content))
}

/** "[How many fell ill], she refused to say": the question before a refusal that names nothing else. */
function withQuestion(layout: Layout, draft: Draft): Draft {
  const { source, content } = draft
  const [only, ...more] = content
  if (!source || !only || more.length > 0 || only.start < source.end || !SAYS.test(smallAt(layout, only))) return draft
  const sentence = layout.sentences[layout.sentenceAt(source.start)]
  const before = sentence && layout.text.slice(sentence.span.start, source.start)
  if (!sentence || !before || !QUESTION.test(before)) return draft
  const asked = span(sentence.span.start, sentence.span.start + before.replace(/[\s,]+$/u, '').length)
  if ([...draft.cue, only].some((at) => overlaps(at, asked))) return draft
  return withEvidence({ ...draft, content: [asked, only] }, 'content', evidence('says.content.question', asked))
}
const SAYS = /^(?:to )?(?:say|disclose|discuss|confirm|explain|reveal|tell|comment|be drawn)$/u
const QUESTION = /^(?:Whether|How|Why|What|Who|When|Where|Which)\b[^.;:“”"]*$/u

const isQuoted = (layout: Layout, piece: Span): boolean =>
  layout.speechAt(piece.start + 1) !== undefined || /[“”"]/u.test(wordsAt(layout.text, piece))

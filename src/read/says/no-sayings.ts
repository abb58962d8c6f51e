/**
 * Readings that have the form of a saying and are none: silence, questions, acts, states, headline labels.
 * Reads: raw says, words with their tree. Law: docs/reading-guide.md.
 */
import { type Span, wordsAt } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'
import type { Draft } from './draft.ts'
import { type Layout, small, smallAt } from './layout.ts'
import { kindByWords } from './speaker-kind.ts'
import { childrenOf, formAt } from './tree.ts'

/** What has the form of a saying and is none. */
export const isNoSaying = (layout: Layout, raw: RawSays): boolean =>
  asksToStayUnnamed(layout, raw) ||
  tellsWhyUnnamed(layout, raw) ||
  isQuestioned(layout, raw) ||
  isOfVerb(layout, raw) ||
  givesNothing(layout, raw) ||
  takesLives(layout, raw) ||
  isHeadlineLabel(layout, raw)

/** "He [offered] no evidence", "gave no reason": silence. */
const givesNothing = ({ text }: Layout, { cue: [first], content: [claim] }: RawSays): boolean =>
  first !== undefined &&
  claim !== undefined &&
  /^(?:offer|g[ai]v|provid|present|cit)/u.test(wordsAt(text, first)) &&
  /^no (?:\p{L}+ ){0,2}(?:evidence|proof|details?|reasons?|explanation|figures?|toll|names?|date|comment|source)\b/u.test(
    wordsAt(text, claim),
  )

/** The flood that "[claimed] 40 lives". */
const takesLives = ({ text }: Layout, { cue: [first], content: [claim] }: RawSays): boolean =>
  first !== undefined &&
  claim !== undefined &&
  /^claim/u.test(wordsAt(text, first)) &&
  /\b(?:lives|life)$/u.test(wordsAt(text, claim))

/** "[Asked] whether he agreed, he said": somebody was asked a question; "was asked to leave" is a demand. */
function isQuestioned(layout: Layout, { cue }: RawSays): boolean {
  const last = cue.at(-1)
  const stretch = last && layout.stretchOf(last)
  const verb = stretch?.sentence.words[stretch.last]
  if (!last || !stretch || !verb || small(verb.form) !== 'asked') return false
  const before = small(stretch.sentence.words[stretch.last - 1]?.form ?? ',')
  if (verb.xpos !== 'VBN' && !/^(?:when|,|was|were|been|being)$/u.test(before)) return false
  return /^ (?:[^,.;:]{0,40} )?(?:if|whether|about|how|why|what|when|where|who)\b/u.test(
    layout.text.slice(last.end, last.end + 60),
  )
}

/** "[The ministry denies having] offered money": a rule took a verb before the cue for the end of its subject. */
function isOfVerb(layout: Layout, { by, source, cue }: RawSays): boolean {
  const [at, ...more] = source
  if (!by.startsWith('lexical.') || !at || more.length > 0 || (cue[0]?.start ?? 0) < at.end) return false
  const stretch = layout.stretchOf(at)
  const end = stretch?.sentence.words[stretch.last]
  return end !== undefined && /^(?:VERB|AUX|PART)$/u.test(end.upos ?? '') && !/^(?:acl|case)/u.test(end.deprel ?? '')
}

/** "A diplomat who [asked] not to be named": how the speaker stands to his name is no statement. */
const asksToStayUnnamed = ({ text }: Layout, { cue }: RawSays): boolean => {
  const last = cue.at(-1)
  if (!last) return false
  const words = text.slice(last.start, last.end + 60)
  const isOfSpeaker = /(?:,|\bwho|\band) $/u.test(text.slice(Math.max(0, last.start - 5), last.start))
  return UNNAMED.test(words) || (isOfSpeaker && HIDES_NAME.test(words))
}
const UNNAMED =
  /^(?:ask|request|insist|wish|prefer|want)(?:ed|ing|s)? (?:that (?:he|she|they) )?(?:not (?:to )?be (?:named|identified|quoted|cited)|(?:for )?anonymity)\b/iu
/** Only in a clause about the speaker: "all [asked] that their names be changed" is what they ask. */
const HIDES_NAME =
  /^(?:ask|request|insist|wish|prefer|want|plead|seek|sought|beg)(?:ed|ing|s)? (?:(?:us|me|reporters) |for |that (?:we )?)?(?:anonymity|discretion|not to give (?:his|her|their) names?|to (?:remain|stay) (?:anonymous|nameless|unnamed)|(?:not )?(?:to )?(?:hide|withhold|use|leave|print|publish) (?:out )?(?:his|her|their) (?:(?:real|full|last) )?names?|(?:his|her|their) (?:(?:real|full|last) )?names? (?:not (?:to )?be|(?:to )?be (?:withheld|changed|left out|hidden|kept)))\b/iu

/** "On condition of anonymity because they [feared] reprisals": why the name is kept back is told by the report. */
const tellsWhyUnnamed = ({ text }: Layout, { cue: [first] }: RawSays): boolean =>
  first !== undefined && WHY_UNNAMED.test(text.slice(Math.max(0, first.start - 80), first.start))
const WHY_UNNAMED =
  /\b(?:anonymity|anonymous|anonymously|named|identified|nameless|quoted|names? (?:not )?(?:be )?(?:used|published|withheld|left out)),? (?:because|as|since) (?:he|she|they|it) (?:(?:had|has|have|was|is|were|are) )?$/u

/**
 * Verbs that say something with a clause only and otherwise tell what somebody knows, does or counts: "she knew him", "he showed
 * us a brochure", "persuaded them to leave", "agreed to meet" (an event, docs/reading-guide.md), "the town counts its dead".
 * Readers of other schools mark some of them, so these readings stay, as doubtful ones.
 */
export function isStateOrAct(layout: Layout, { cue, source, content }: Draft): boolean {
  const [first, ...more] = cue
  const stretch = first && layout.stretchOf(first)
  if (!first || more.length > 0 || !stretch) return false
  const { words } = stretch.sentence
  const verb = words.findIndex(({ upos }, i) => i >= stretch.first && i <= stretch.last && upos === 'VERB')
  const form = formAt(words, verb)
  if (verb < 0 || words[verb]?.head === undefined) return false
  const children = childrenOf(words, verb)
  const hasClause = children.some((child) => words[child]?.deprel === 'ccomp')
  const claim = content[0] && smallAt(layout, content[0])
  if (/^(?:know|knows|knew)$/u.test(form) || (form === 'known' && /^(?:for|as|by)\b/u.test(claim ?? '')))
    return !hasClause
  if (/^known$/u.test(form)) return /^ (?:for|as|by)\b/u.test(layout.text.slice(first.end, first.end + 5))
  if (/^persuad/u.test(form)) return true
  if (/^agree[sd]?$/u.test(form)) return /^to\b/u.test(claim ?? '')
  if (/^count(?:s|ed)?$/u.test(form)) return content.every((piece) => !holdsNumber(layout, piece))
  if (!/^show(?:s|ed)?$/u.test(form) || hasClause) return false
  return source !== undefined && kindByWords(layout, source).kind !== 'document'
}

function holdsNumber(layout: Layout, piece: Span): boolean {
  const stretch = layout.stretchOf(piece)
  return stretch?.sentence.words.slice(stretch.first, stretch.last + 1).some(({ upos }) => upos === 'NUM') === true
}

/** "[Explained]: why is the road shut?", "[An] estimated 300": no word of a source. */
function isHeadlineLabel(layout: Layout, { cue, source }: RawSays): boolean {
  const [first] = cue
  if (!first) return false
  if (smallAt(layout, first) === 'estimated' && source[0] && /^an?$/u.test(smallAt(layout, source[0]))) return true
  return (
    source.length === 0 &&
    /^(?:explained|revealed|confirmed|watch)$/u.test(smallAt(layout, first)) &&
    layout.text[first.end] === ':' &&
    layout.sentences[layout.sentenceAt(first.start)]?.span.start === first.start
  )
}

/**
 * Words read as a claim that tell how a speaker stands to his name: "a diplomat who asked [not to be named because he fears
 * reprisals]", "a nurse said on condition that [her name not be used]". Reads: drafts. Writes: which pieces these are, and the
 * claim before the saying where nothing else was found.
 */
import { evidence } from '../../record/evidence.ts'
import { type Span, span, wordsAt } from '../../record/span.ts'
import { type Draft, withEvidence } from './draft.ts'
import type { Layout } from './layout.ts'

export const isKeptBack = (layout: Layout, draft: Draft, piece: Span): boolean =>
  (draft.source !== undefined && isReason(layout, draft.source, piece)) || isCondition(layout, draft, piece)

const KEPT_BACK =
  /^(?:that )?(?:not (?:to )?be (?:named|identified|quoted)|(?:not )?(?:to )?(?:\p{L}+ ){0,2}(?:his|her|their) (?:\p{L}+ )?names?\b|anonymity|to remain (?:anonymous|nameless))/iu

/** Right behind the speaker's words: "[because he fears reprisals]", "who asked us [to hide his name]". */
const isReason = ({ text }: Layout, source: Span, piece: Span): boolean =>
  piece.start >= source.end &&
  ((/^\s*$/u.test(text.slice(source.end, piece.start)) &&
    /^(?:because|since|for fear|fearing|due to|given|as (?:he|she|they))\b/iu.test(wordsAt(text, piece))) ||
    (/^(?:,? (?:who|and|but|also)){0,3} \p{L}+(?: us)?(?: for| that)? ?$/u.test(text.slice(source.end, piece.start)) &&
      KEPT_BACK.test(wordsAt(text, piece)) &&
      /\b(?:who|and|but|also)\b/u.test(text.slice(source.end, piece.start))))

/** "Said on condition that [her name not be used]"; where the asking is the cue itself, that is what is asked. */
function isCondition({ text }: Layout, { source, cue }: Draft, piece: Span): boolean {
  if (!source || piece.start < source.end || !KEPT_BACK.test(wordsAt(text, piece))) return false
  const isAsked = cue.some((at) => at.end <= piece.start && /^\s*(?:that )?$/u.test(text.slice(at.end, piece.start)))
  return !isAsked && PLEA.test(text.slice(Math.max(source.start, piece.start - 24), piece.start))
}
const PLEA = /\b(?:condition|ask(?:ed|s|ing)|insist(?:ed|s|ing)|request(?:ed|s|ing))(?: us| me)?(?: that| for)? ?$/u

/** "[It fell], a nurse said on condition that her name not be used": where only the condition was read as the claim. */
export function withClaimBefore(layout: Layout, draft: Draft): Draft {
  const [piece, ...more] = draft.content
  const { source, cue } = draft
  const first = cue[0]
  if (!piece || more.length > 0 || !source || !first || !isCondition(layout, draft, piece)) return draft
  const start = layout.sentences[layout.sentenceAt(source.start)]?.span.start ?? source.start
  const before = span(Math.min(start, source.start), Math.max(start, Math.min(source.start, first.start)))
  if (!/\p{L}\P{L}+\p{L}/u.test(wordsAt(layout.text, before))) return draft
  return withEvidence({ ...draft, content: [before] }, 'content', evidence('says.content.before-condition', before))
}

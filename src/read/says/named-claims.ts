/**
 * The end of a claim that names its object: "described the raid [as a crime]", "rejected the report [as speculation]". The
 * model often ends the claim before "as", or takes the words behind it for whom they were said to.
 * Reads: drafts, words. Writes: drafts with the claim read to the end of its clause.
 */
import { evidence } from '../../record/evidence.ts'
import { overlaps, span, wordsAt } from '../../record/span.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, small, smallAt } from './layout.ts'

export function withNamedEnd(layout: Layout, draft: Draft): Draft {
  const { cue, content, source } = draft
  const last = content.at(-1)
  if (!last || !cue.some((at) => at.end <= last.start && NAMING.test(smallAt(layout, at)))) return draft
  if (!/^["”’']? as [\p{L}\p{N}“"‘']/u.test(layout.text.slice(last.end, last.end + 8))) return draft
  const sentence = layout.sentences[layout.sentenceAt(last.start)]
  const behind = sentence?.words.filter(({ span: at }) => at.start >= last.end) ?? []
  const from = behind.findIndex(({ form }) => small(form) === 'as')
  if (from < 0) return draft
  let to = from + 1
  while (to < behind.length && to - from < 16 && !ENDS.test(small(behind[to]?.form ?? ''))) to++
  const end = behind[to - 1]?.span.end ?? last.end
  const whole = span(last.start, end)
  const taken = [...cue, ...(source ? [source] : [])]
  if (to === from + 1 || taken.some((at) => overlaps(at, whole))) return draft
  const addressee =
    draft.addressee && /^as\b/iu.test(wordsAt(layout.text, draft.addressee)) ? undefined : draft.addressee
  const judged = { ...draft, content: [...content.slice(0, -1), whole], addressee }
  return withEvidence(judged, 'content', evidence('says.content.named', whole))
}

const NAMING =
  /\b(?:describ|dismiss|reject|denounc|condemn|brand|label|characteri[sz]|portray|depict|hail|prais|decri|decry|derid|ridicul|regard|view|paint|slam|blast|attack|mock|represent|designat|declar|see|saw)(?:s|es|ed|e|ing|ied|ies)?$/u
const ENDS = /^(?:[.,;:!?()–—]|and|but|after|while|when|who|which|that|because|as|on)$/u

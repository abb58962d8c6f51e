/**
 * Who speaks: the words found by rule or model, or, where they are missing or stand in the claim, the cue's subject in the
 * tree; a passive without an agent has no speaker. "Citing Y" makes Y the speaker.
 * Reads: drafts, tree. Writes: drafts with sources.
 */
import { evidence } from '../../record/evidence.ts'
import { byPlace, contains, overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, smallAt } from './layout.ts'
import { listHead } from './list-heads.ts'
import { withOwnSpeaker } from './mixed-speakers.ts'
import { speakingNoun } from './noun-cues.ts'
import { behindClause, speakerEnds, upToNoun } from './speaker-ends.ts'
import { withoutVerb } from './speaker-verbs.ts'
import { activeSubject, isPassiveOf, subjectBeside, subjectOf } from './subjects.ts'

export function withSpeaker(layout: Layout, draft: Draft): Draft {
  return citedInSource(layout, speakerFound(layout, withoutVerb(layout, withOwnSpeaker(layout, draft))))
}

/** "According to [media reports] citing hospital staff": the staff speak, the reports pass it on. */
function citedInSource(layout: Layout, draft: Draft): Draft {
  const { source } = draft
  const found = source && CITED.exec(wordsAt(layout.text, source))
  if (!source || !found?.groups?.relay || !found.groups.cited) return draft
  const relay = span(source.start, source.start + found.groups.relay.length)
  const cited = span(source.end - found.groups.cited.length, source.end)
  const passed = withEvidence(
    { ...draft, source: cited, via: [...draft.via, relay] },
    'chain',
    evidence('says.via.citing', relay),
  )
  return withEvidence(passed, 'speaker', evidence('says.via.citing', cited))
}
const CITED = /^(?<relay>[^,]{3,80}?),? (?:citing|quoting) (?<cited>[^,]{3,120})$/u

function speakerFound(layout: Layout, draft: Draft): Draft {
  const cue = draft.cue[0]
  const source =
    draft.source && behindClause(layout, speakerEnds(layout, wholeSource(layout, draft, draft.source), cue))
  if (source && source.end > source.start && !isMarker(layout, source)) {
    if (!cue) return { ...draft, source }
    if (ADVERB.test(smallAt(layout, cue)) || isThoughtOf(layout, cue, source)) return ofNobody(draft, source)
    if (isPassiveOf(layout, cue, source)) return passive(layout, draft, cue, source)
    const noun = checkedNoun(layout, cue, source) ?? wholeNoun(layout, cue, source)
    if (noun) return withEvidence({ ...draft, source: noun }, 'speaker', evidence('says.speaker.noun-itself', noun))
    const agent = agentOf(layout, cue, source)
    if (agent) return withEvidence({ ...draft, source: agent }, 'speaker', evidence('says.speaker.agent', agent))
    const relative = relativeSubject(layout, cue, source)
    if (relative)
      return withEvidence({ ...draft, source: relative }, 'speaker', evidence('says.speaker.relative', relative))
    const across = acrossClause(layout, cue, source)
    if (across) return withEvidence({ ...draft, source: across }, 'speaker', evidence('says.speaker.across', across))
    return beside(layout, { ...draft, source }, cue, source)
  }
  if (!cue || NOBODY.test(smallAt(layout, cue))) return { ...draft, source: undefined }
  const found = subjectOf(layout, cue)
  const head = found?.by === 'says.speaker.subject' ? undefined : listHead(layout, cue)
  if (head) return withEvidence({ ...draft, source: head }, 'speaker', evidence('says.speaker.list-head', head))
  const noun = found ? undefined : itself(layout, cue)
  if (noun) return withEvidence({ ...draft, source: noun }, 'speaker', evidence('says.speaker.noun-itself', noun))
  if (!found || draft.content.some((piece) => overlaps(piece, found.span)) || NO_ONE.test(smallAt(layout, found.span)))
    return { ...draft, source: undefined }
  if (isThoughtOf(layout, cue, found.span)) return ofNobody(draft, found.span)
  return withEvidence({ ...draft, source: found.span }, 'speaker', evidence(found.by, found.span))
}

/** The source with the noun that it breaks off before, where that is no word of cue or claim. */
function wholeSource(layout: Layout, { cue, content }: Draft, source: Span): Span {
  const whole = upToNoun(layout, source)
  return [...cue, ...content].some((at) => overlaps(at, whole)) ? source : whole
}

/** The number or letter of a list's point: "(a)", "2." */
const isMarker = (layout: Layout, source: Span): boolean =>
  /^\(?(?:\d{1,2}|[a-z]{1,2})[).]$/u.test(wordsAt(layout.text, source))

/** "Reportedly" names nobody: what stands before it is the claim's subject. */
const ADVERB = /^(?:reportedly|allegedly|purportedly|supposedly|apparently)$/u

/** "[Gunmen] thought to be raiders", "was missing and believed to be trapped": who thinks so is not named. */
const isThoughtOf = (layout: Layout, cue: Span, source: Span): boolean =>
  source.end <= cue.start &&
  /^(?:thought|believed|suspected|presumed|understood|alleged|reported|rumou?red|said)$/u.test(smallAt(layout, cue)) &&
  /^ to (?:be|have)\b/u.test(layout.text.slice(cue.end, cue.end + 10)) &&
  !/["“”]/u.test(layout.text.slice(source.end, cue.start))

function ofNobody(draft: Draft, subject: Span): Draft {
  const isHeld = draft.content.some((piece) => overlaps(piece, subject))
  const content = isHeld ? draft.content : [...draft.content, subject].sort(byPlace)
  return withEvidence({ ...draft, content, source: undefined }, 'speaker', evidence('says.speaker.adverb', draft.cue))
}

/** "Police are looking into [claims] that": who checks or denies a claim does not make it. */
function checkedNoun(layout: Layout, cue: Span, source: Span): Span | undefined {
  const stretch = layout.stretchOf(cue)
  const noun = itself(layout, cue)
  if (!stretch || !noun || source.end > noun.start) return undefined
  const verb = stretch.sentence.words.find(
    ({ span: at, lemma }) => at.start >= source.end && at.end <= noun.start && CHECKS.has(lemma ?? ''),
  )
  return verb && !/['’]s?$/u.test(layout.text.slice(verb.span.end, noun.start)) ? noun : undefined
}
const CHECKS = new Set(
  'deny reject dismiss refute rebut investigate probe study examine review verify check confirm look'.split(' '),
)

/** "[Media] reports that": the reports speak, and not a word of them. */
function wholeNoun(layout: Layout, cue: Span, source: Span): Span | undefined {
  const noun = itself(layout, cue)
  return noun && contains(noun, source) ? noun : undefined
}

/** "She recalled being [told] by the captain that": whoever stands behind "by", where the words found are another's. */
function agentOf(layout: Layout, cue: Span, source: Span): Span | undefined {
  const found = subjectOf(layout, cue)
  if (found?.by !== 'says.speaker.agent' || overlaps(found.span, source)) return undefined
  return /\b(?:told|asked|informed|assured|warned|ordered|promised|urged|accused)$/u.test(smallAt(layout, cue))
    ? found.span
    : undefined
}

/**
 * "[The minister] met the envoy, who insisted": who stands right before the cue is not the words found further off; whom it
 * stands for is told by the chains of names and pronouns.
 */
function relativeSubject({ text }: Layout, cue: Span, source: Span): Span | undefined {
  const found = /(?:, (?=who|which)| (?=who))(who|which) (?:(?:had|has|have|also|later|then|earlier) )?$/u.exec(
    text.slice(source.end, cue.start),
  )
  if (!found?.[1] || !/\p{L}/u.test(text.slice(source.end, source.end + found.index))) return undefined
  const start = source.end + found.index + found[0].indexOf(found[1])
  return span(start, start + found[1].length)
}

/**
 * "[The commander], citing orders from Erbil, said": the cue's subject, where the words found stand in a clause between the
 * two that a comma closes.
 */
function acrossClause(layout: Layout, cue: Span, source: Span): Span | undefined {
  if (source.end > cue.start || !/^["”’']?, $/u.test(layout.text.slice(source.end, cue.start))) return undefined
  const phrase = activeSubject(layout, cue)
  const comma = phrase ? wordsAt(layout.text, phrase).indexOf(', ') : -1
  const subject = phrase && comma > 0 ? span(phrase.start, phrase.start + comma) : phrase
  if (!subject || subject.end > source.start) return undefined
  const between = layout.text.slice(subject.end, source.end)
  return /^, (?:who|which|whose|(?:\p{L}+ )?\p{L}+ing)\b/u.test(between) ? subject : undefined
}

/** The cue's own subject, where it stands beside it and the words found stand further off. */
function beside(layout: Layout, draft: Draft, cue: Span, source: Span): Draft {
  const subject = subjectBeside(layout, cue)
  if (!subject || overlaps(subject, source) || draft.content.some((piece) => overlaps(piece, subject))) return draft
  const between = (at: Span): string => layout.text.slice(Math.min(at.end, cue.end), Math.max(at.start, cue.start))
  if (/^\s*$/u.test(between(source))) return draft
  const alternatives = [
    { value: wordsAt(layout.text, source), reason: 'it stands further from the cue than its subject' },
  ]
  return withEvidence(
    { ...draft, source: subject },
    'speaker',
    evidence('says.speaker.beside', subject, { alternatives }),
  )
}

const itself = (layout: Layout, cue: Span): Span | undefined => {
  const sentence = layout.sentences[layout.sentenceAt(cue.start)]
  return sentence && speakingNoun(sentence, cue)
}

/** Who was told or asked hears: the agent speaks, else nobody named. */
function passive(layout: Layout, draft: Draft, cue: Span, subject: Span): Draft {
  const agent = subjectOf(layout, cue)
  const reason = 'the cue is a passive: its subject is spoken to or of'
  const alternatives = [{ value: wordsAt(layout.text, subject), reason }]
  return withEvidence(
    { ...draft, source: agent?.span },
    'speaker',
    evidence('says.speaker.passive', agent?.span ?? cue, { alternatives }),
  )
}

/** Cues that name no source by their nature. */
const NOBODY =
  /^(?:reportedly|allegedly|purportedly|supposedly|apparently)$|^(?:it )?(?:is|are|was|were|has been|have been|had been) (?:\w+ )?(?:believed|thought|understood|expected|feared|known|said|reported|alleged|rumou?red|learn(?:ed|t)|estimated|assumed|claimed|told)\b/u
const NO_ONE = /^(?:it|there|what|that|this)$/u

/**
 * Who says what: from raw readings of cue, speaker and claim to statements with act, kind of speaker and chain, and the
 * figures and moments that stand in a claim tied to who makes it.
 * Reads: report's frame, language, mentions and actors (where there are), moments, figures. Writes: statements, moments and
 * figures with `accordingTo`, the report's own voice, clashes of figures, what stayed open. Method: docs/method/says.md.
 */
import { type Evidence, evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import type { Problem } from '../../record/problem.ts'
import type { Actor, Figure, Moment, Reading, Report, Statement } from '../../record/reading.ts'
import { contains, overlaps, type Span, span } from '../../record/span.ts'
import type { Form } from '../../record/values.ts'
import type { Language, Quotation } from '../language/layers.ts'
import { actOf, cueWords } from './acts.ts'
import { attributeFields, holderOf } from './attribute-fields.ts'
import { bareDeclines } from './bare-declines.ts'
import { blameAndRegret } from './blame-and-regret.ts'
import { byAccount } from './by-account.ts'
import { candidatesOf } from './candidates.ts'
import { chainOf, type Linked } from './chains.ts'
import { addresseeOf, anonymityOf, besideOf, mediumOf, momentsOfSaying } from './circumstances.ts'
import { withEnds } from './claim-ends.ts'
import { clashesOf } from './clashes.ts'
import { tidied } from './contents.ts'
import { type Draft, isOfModel, placeOf } from './draft.ts'
import { appositionIn, edgesOf } from './edges.ts'
import { withFramings } from './framings.ts'
import { partedCounts } from './gapped-counts.ts'
import { answersOf } from './interviews.ts'
import { type Layout, layoutOf, smallAt, touches } from './layout.ts'
import { withNearestPieces } from './nearest-cue.ts'
import { parentsOf } from './nesting.ts'
import { nounCues } from './noun-cues.ts'
import { openEnds } from './open-ends.ts'
import { ownVoice } from './own-voice.ts'
import { passiveCues } from './passive-cues.ts'
import { proClaims } from './pro-claims.ts'
import { joinQuotations } from './quotations-without-cue.ts'
import { relativeCues } from './relative-cues.ts'
import { withRelays } from './relays.ts'
import { withWholeClauses } from './speaker-clauses.ts'
import { type SpeakerReading, speakersOf, type Who } from './speaker-refers.ts'
import { withSpeaker } from './speakers.ts'
import { withoutHosts } from './transcripts.ts'

export interface SaysInput {
  readonly report: Report
  readonly language: Language
  readonly who?: Who | undefined
  readonly moments: readonly Moment[]
  readonly figures: readonly Figure[]
}

export interface SaysFound {
  readonly statements: readonly Statement[]
  /** The given actors, with the words that frame them and in whose voice. */
  readonly actors: readonly Actor[]
  readonly voice: NonNullable<Reading['voice']>
  readonly clashes: NonNullable<Reading['clashes']>
  readonly open: NonNullable<Reading['open']>
  readonly moments: readonly Moment[]
  readonly figures: readonly Figure[]
  readonly problems: readonly Problem[]
}

export function findStatements({ report, language, who, moments, figures }: SaysInput): SaysFound {
  const layout = layoutOf(report, language)
  const { drafts, open } = draftsOf(layout, language)
  const speakers = speakersOf(layout, drafts, who)
  const parents = parentsOf(layout, drafts)
  const linked = drafts.map(
    (draft, i): Linked => ({ draft, id: idOf(draft), actor: speakers[i]?.actor, parent: parents[i] }),
  )
  const beside: Beside = { report, layout, saidAt: momentsOfSaying(layout, drafts, moments) }
  const statements = linked.map((_, i) => statementOf(beside, linked, i, speakers[i] ?? NOBODY))
  const fields = attributeFields({ report, language, statements, moments, figures })
  return {
    statements,
    ...fields,
    actors: who ? withFramings(layout, who.actors, who.mentions, holderOf(statements), statements) : [],
    voice: ownVoice(layout, statements),
    clashes: clashesOf({ layout, statements, ...fields }),
    open: openEnds({ layout, statements, quotations: open, hasActors: who !== undefined }),
    problems: [],
  }
}

/** The drafts of a report in the order of its text, and the quotations that nobody is known for. */
function draftsOf(
  layout: Layout,
  { says }: Pick<Language, 'says'>,
): { drafts: readonly Draft[]; open: readonly Quotation[] } {
  const read = candidatesOf(layout, [...withoutHosts(layout, says), ...answersOf(layout)])
  const found = withUnreadCues(layout, read)
    .map((draft) => withSpeaker(layout, tidied(layout, draft)))
    .filter(({ content }) => content.length > 0)
    .flatMap((draft) => partedCounts(layout, draft))
  const relayed = withRelays(
    layout,
    withNearestPieces(layout.text, withEnds(layout, withWholeClauses(layout, found))),
  ).filter((draft) => draft.isSure || isOfModel(draft))
  const { drafts, open } = joinQuotations(layout, relayed)
  return { drafts: onceEach([...drafts].sort((a, b) => placeOf(a) - placeOf(b))), open }
}

/** Two readings of one cue may come down to the same words: "Colonial tourism, the ministry calls it" to "it". */
function onceEach(drafts: readonly Draft[]): readonly Draft[] {
  const byId = new Map<string, Draft>()
  for (const draft of drafts) {
    const id = idOf(draft)
    if (!byId.has(id)) byId.set(id, draft)
  }
  return [...byId.values()]
}

/**
 * The drafts with what stands in the words and neither the model nor the lexical rules have read; doubtful readings of such a
 * cue give way, and those that take its speaker for a part of the claim ("a claim that [Kampala has] rejected").
 */
function withUnreadCues(layout: Layout, read: readonly Draft[]): readonly Draft[] {
  const cues = new PlaceIndex(read, ({ cue }) => cue)
  const muddled = new Set<Draft>()
  const unread = layout.sentences
    .filter(({ block }) => READ.has(block))
    .flatMap((sentence) => [
      ...relativeCues(sentence),
      ...nounCues(sentence),
      ...bareDeclines(layout, sentence),
      ...proClaims(sentence),
      ...passiveCues(sentence),
      ...blameAndRegret(layout, sentence),
      ...byAccount(layout, sentence),
    ])
    .filter((draft) => {
      const sure = cues.touching(...draft.cue).filter(({ isSure }) => isSure)
      const isMuddled = ({ source, content }: Draft): boolean =>
        draft.source !== undefined && source === undefined && touches(content, [draft.source])
      if (!sure.every(isMuddled)) return false
      for (const one of cues.touching(...draft.cue)) muddled.add(one)
      return true
    })
  return [...read.filter((draft) => !muddled.has(draft)), ...unread]
}
const READ = new Set([undefined, 'title', 'heading', 'caption'])

const NOBODY: SpeakerReading = { kind: 'none', evidence: evidence('says.kind.none', [], { basis: 'default' }) }

const idOf = ({ content, cue, source }: Draft): string =>
  itemId('statement', undefined, [...content, ...cue, ...(source ? [source] : [])])

interface Beside {
  readonly report: Report
  readonly layout: Layout
  readonly saidAt: ReturnType<typeof momentsOfSaying>
}

function statementOf(
  { report, layout, saidAt }: Beside,
  linked: readonly Linked[],
  number: number,
  speaker: SpeakerReading,
): Statement {
  const { draft, id, parent } = linked[number] ?? NOTHING
  const { by, score, cue, source, content } = draft
  const beside = besideOf(layout, draft)
  const acted = actOf(actWords(layout, draft))
  const addressee = addresseeOf(layout, draft, beside)
  const anonymity = anonymityOf(layout, draft, beside)
  const moment = saidAt(draft, beside)
  const medium = mediumOf(layout, beside)
  const apposition = source && appositionIn(layout, source)
  const { conjunction, marks } = edgesOf(layout, content)
  const within = parent === undefined ? undefined : linked[parent]?.id
  const more = score === undefined ? {} : { score }
  const fields: Record<string, Evidence> = {
    content: evidence(by, content, more),
    ...(source && { speaker: evidence(by, source, more) }),
    ...draft.evidence,
    kind: speaker.evidence,
    act: evidence(acted.by, cue, cue.length === 0 ? { basis: 'default' } : {}),
  }
  return {
    id,
    speaker: {
      ...(source && { span: source }),
      kind: speaker.kind,
      ...(speaker.actor && { actor: speaker.actor }),
      ...(apposition && { apposition }),
      ...(anonymity && { anonymity }),
    },
    cue,
    content,
    ...(conjunction && { conjunction }),
    ...(marks.length > 0 && { marks }),
    form: formOf(content, layout.quotationsAt(content)),
    act: acted.act,
    class: speaker.kind === 'document' && acted.class === 'speech' ? 'document' : acted.class,
    ...(!draft.isSure && { doubtful: true }),
    ...(acted.neither && { neither: true }),
    ...(addressee && { addressee }),
    ...(moment && { moment: moment.id }),
    ...(medium && { medium }),
    ...(within !== undefined && { within }),
    chain: chainOf(report, linked, number),
    evidence: fields,
  }
}

const NO_DRAFT: Draft = { by: 'says.none', cue: [], content: [], via: [], isSure: false, evidence: {} }
const NOTHING: Linked = { draft: NO_DRAFT, id: idOf(NO_DRAFT), actor: undefined, parent: undefined }

/** The words that tell the act: the cue, a few before it, what stands between it and the claim. */
function actWords(layout: Layout, { cue, source, content }: Draft) {
  const first = cue[0]
  const claim = content.map((at) => smallAt(layout, at)).join(' … ')
  if (!first) return { cue: [], before: [], content: claim, between: '' }
  const sentence = layout.sentences[layout.sentenceAt(first.start)]
  const from = Math.max(
    sentence?.span.start ?? 0,
    first.start - 40,
    source && source.end <= first.start ? source.end : 0,
    ...content.filter((at) => at.end <= first.start).map((at) => at.end),
  )
  const last = cue.at(-1) ?? first
  const next = content.find((at) => at.start >= last.end)
  const between = next && next.start - last.end < 60 ? smallAt(layout, span(last.end, next.start)).trim() : ''
  return {
    cue: cueWords(cue.map((at) => smallAt(layout, at)).join(' ')),
    before: cueWords(from < first.start ? smallAt(layout, span(from, first.start)) : '').slice(-4),
    content: claim,
    between,
  }
}

/** Direct: all of it stands in quotation marks; mixed: a part does; indirect: none. */
function formOf(content: readonly Span[], quotations: readonly Quotation[]): Form {
  const quoted = quotations.filter(({ kind }) => kind !== 'title').flatMap(({ pieces }) => pieces)
  if (content.every((piece) => quoted.some((at) => contains(at, piece)))) return 'direct'
  return content.some((piece) => quoted.some((at) => overlaps(at, piece))) ? 'mixed' : 'indirect'
}

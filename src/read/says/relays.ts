/**
 * Who stands between a speaker and the publisher: "…, Tass reported", "quoted by Reuters", "in a statement carried by SANA",
 * "denied on state television", "Channel 12, citing a diplomat, reported". A relay is no statement of its own: the reading
 * that took it for one gives way (docs/reading-guide.md, via).
 * Reads: drafts with sources, words. Writes: drafts with relays, without those that only relay.
 */
import { evidence } from '../../record/evidence.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import { contains, overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import type { Sentence } from '../language/layers.ts'
import { agreement, type Draft, withEvidence } from './draft.ts'
import { type Layout, lengthOf, sharedLength, small } from './layout.ts'
import { isOutlet } from './outlets.ts'
import { type RelayPhrase, relayPhrases } from './relay-phrases.ts'

export function withRelays(layout: Layout, drafts: readonly Draft[]): readonly Draft[] {
  const all = withoutTwins(drafts).map((draft) => ({ ...draft, via: draft.via.flatMap((one) => parted(layout, one)) }))
  const placed = new PlaceIndex(all.keys(), (at) => placesOf(all[at]))
  const standing: (Draft | undefined)[] = [...all]
  const numbers = new Set(drafts.map((draft) => layout.sentenceAt(draft.cue[0]?.start ?? draft.content[0]?.start ?? 0)))
  for (const number of numbers) {
    const sentence = layout.sentences[number]
    if (!sentence) continue
    const relays = relayPhrases(layout, sentence)
    const numbersHere = relays.length > 0 ? placed.touching(sentence.span) : []
    for (const relay of relays) {
      const here = numbersHere.flatMap((at) => standing[at] ?? [])
      const judged = passOn(layout, here, sentence, relay, relays)
      for (const at of numbersHere) {
        const draft = standing[at]
        if (draft && judged.has(draft)) standing[at] = judged.get(draft)
      }
    }
  }
  return ofOutermost(
    standing.flatMap((draft) =>
      draft ? [{ ...draft, via: draft.via.filter((one) => isRelay(layout, draft, one)) }] : [],
    ),
  )
}

/** "“We were told to wait,” the clerk said, Tass reported": Tass passes on the clerk, and what he was told only through him. */
function ofOutermost(drafts: readonly Draft[]): readonly Draft[] {
  const claims = new PlaceIndex(
    drafts.filter(({ via }) => via.length > 0),
    ({ content }) => content,
  )
  return drafts.map((draft) => {
    const [cue] = draft.cue
    if (!cue || draft.via.length === 0) return draft
    const around = claims
      .touching(cue)
      .filter((one) => one !== draft && one.content.some((piece) => contains(piece, cue)))
    const isPassedOn = (relay: Span): boolean =>
      around.some(
        ({ via, content }) =>
          via.some((one) => overlaps(one, relay)) && !content.some((piece) => contains(piece, relay)),
      )
    return around.length > 0 ? { ...draft, via: draft.via.filter((one) => !isPassedOn(one)) } : draft
  })
}

const placesOf = (draft: Draft | undefined): readonly Span[] =>
  draft ? [...draft.cue, ...draft.content, ...(draft.source ? [draft.source] : [])] : []

/** What becomes of drafts by a relay; `undefined` for those that only relay. The others stay as they are. */
type Judged = ReadonlyMap<Draft, Draft | undefined>

/** "Fars, Radio Lumo": two relays that were read as one. */
function parted({ text }: Layout, relay: Span): readonly Span[] {
  const words = wordsAt(text, relay)
  const comma = words.indexOf(', ')
  if (comma < 0 || !isOutlet(words.slice(0, comma)) || !isOutlet(words.slice(comma + 2))) return [relay]
  return [span(relay.start, relay.start + comma), span(relay.start + comma + 2, relay.end)]
}

/** Without doubtful readings that a surer one of the same speaker and claim makes needless. */
function withoutTwins(drafts: readonly Draft[]): readonly Draft[] {
  const sure = new PlaceIndex(
    drafts.filter(({ isSure }) => isSure),
    ({ source }) => (source ? [source] : []),
  )
  return drafts.filter(
    (draft) =>
      draft.isSure ||
      draft.source === undefined ||
      !sure.touching(draft.source).some((other) => agreement(draft, other) >= 0.9),
  )
}

/**
 * A relay is an outlet or stands behind a word of passing on; it is not the speaker himself, nor who is spoken to ("told
 * Reuters"), nor what he says.
 */
function isRelay(layout: Layout, draft: Draft, relay: Span): boolean {
  const before = small(layout.text.slice(Math.max(0, relay.start - 24), relay.start))
  const isPassed = PASSED_BEFORE.test(before)
  const { source, addressee, content, evidence: by } = draft
  if (source && overlaps(source, relay) && !(isPassed && source.start < relay.start)) return false
  const byRule = by.chain?.spans.some((one) => overlaps(one, relay)) === true
  if (addressee && overlaps(addressee, relay) && !byRule) return false
  if (TOLD_BEFORE.test(before)) return false
  if (content.some((piece) => contains(piece, relay) && lengthOf([relay]) * 2 > lengthOf([piece]))) return false
  const words = wordsAt(layout.text, relay)
  return byRule || isPassed || (isOutlet(words) && !OWN_PAPER.test(words))
}

const PASSED_BEFORE =
  /\b(?:(?:quoted|carried|aired|relayed|cited|forwarded|conveyed|broadcast|read out) (?:\w+ )?(?:by|on|in|through)|leaked to|via) (?:the |a |an )?$/u
const TOLD_BEFORE =
  /\b(?:told|tells|telling|informed|with|seen by|obtained by|reviewed by|shared with|interview with|email to|e-mail to) (?:the |a |an )?(?:[\p{L}'-]+ )?$/u
/** What a body puts out itself: a means, no relay. */
const OWN_PAPER =
  /\b(?:press (?:release|note|conference|statement|briefing|service|office)|bulletin|website|web site|site|page|account|inbox\w*|email|e-mail|remarks|media outlets|papers?)\b/iu

function passOn(
  layout: Layout,
  drafts: readonly Draft[],
  sentence: Sentence,
  relay: RelayPhrase,
  relays: readonly RelayPhrase[],
): Judged {
  if (relay.kind === 'citing') return cited(drafts, sentence, relay)
  const here = drafts.filter(
    (draft) =>
      draft.cue.some((cue) => contains(sentence.span, cue)) ||
      (draft.cue.length === 0 && draft.content.some((piece) => overlaps(piece, sentence.span))),
  )
  const isRelayed = (draft: Draft): boolean => {
    if (draft.source && overlaps(draft.source, relay.span) && !passedInSource(layout, draft, relay)) return false
    if (draft.content.some((piece) => contains(piece, relay.span)) && relay.kind === 'passed') return false
    const cue = draft.cue[0] ?? draft.content[0]
    return relay.kind === 'passed' ? true : cue !== undefined && cue.start < relay.span.start
  }
  const others = here.filter(({ source }) => !source || !relays.some(({ span: at }) => overlaps(source, at)))
  const relayed = here.filter((draft) => draft.source !== undefined && isRelayed(draft) && !isNested(draft, others))
  const judged = new Map<Draft, Draft | undefined>()
  for (const draft of relayed) {
    const isSure = draft.isSure || relay.kind === 'beside' // an outlet that reports it confirms it
    judged.set(draft, { ...addVia(draft, relay), isSure })
  }
  for (const draft of drafts) if (!judged.has(draft) && isOnlyRelay(draft, relay, relayed)) judged.set(draft, undefined)
  return judged
}

const addVia = (draft: Draft, relay: RelayPhrase): Draft => {
  const others = draft.via.filter((one) => !overlaps(one, relay.span))
  const longest = draft.via.find((one) => contains(one, relay.span)) ?? relay.span
  const via = [...others, longest]
  const before = draft.evidence.chain?.spans ?? []
  const content = relay.kind === 'beside' ? draft.content.map((piece) => beforeRelay(piece, relay.span)) : draft.content
  return withEvidence({ ...draft, content, via }, 'chain', evidence(relay.by, [...before, relay.span]))
}

/** "the ship had fouled two nets, [the Times] reported": the claim ends before the comma. */
const beforeRelay = (piece: Span, relay: Span): Span =>
  contains(piece, relay) && relay.start - 2 > piece.start && piece.end - relay.end < 20
    ? span(piece.start, relay.start - 2)
    : piece

/** The relay stands inside the speaker's phrase: "a diplomat quoted by the Hurriyet daily". */
const passedInSource = (layout: Layout, { source }: Draft, relay: RelayPhrase): boolean =>
  relay.kind === 'passed' &&
  source !== undefined &&
  source.start < relay.span.start &&
  /\b(?:by|through|on|to|via)\s$/u.test(layout.text.slice(source.start, relay.span.start))

const isNested = (draft: Draft, here: readonly Draft[]): boolean =>
  here.some(
    (outer) =>
      outer !== draft &&
      draft.cue.length > 0 &&
      draft.cue.every((cue) => outer.content.some((piece) => contains(piece, cue))) &&
      !(outer.source && draft.source && overlaps(outer.source, draft.source)) &&
      lengthOf(outer.content) > lengthOf(draft.content) &&
      outer.source !== undefined &&
      !outer.content.some((piece) => outer.source && contains(piece, outer.source)),
  )

/** A reading whose speaker is the relay and whose claim is the relayed one's. */
const isOnlyRelay = (draft: Draft, relay: RelayPhrase, relayed: readonly Draft[]): boolean =>
  draft.source !== undefined &&
  overlaps(draft.source, relay.span) &&
  relayed.some(
    (one) =>
      one !== draft &&
      (sharedLength(one.content, draft.content) > 0 ||
        one.cue.some((cue) => draft.content.some((piece) => contains(piece, cue)))),
  )

/** "X, citing Y, reported": Y speaks, X relays. */
function cited(drafts: readonly Draft[], sentence: Sentence, relay: RelayPhrase): Judged {
  const { cited: source } = relay
  if (!source) return new Map()
  const here = drafts.filter((draft) => draft.cue.some((cue) => contains(sentence.span, cue)))
  const bySource = here.filter((draft) => draft.source && overlaps(draft.source, source.span))
  const byOutlet = here.filter(
    (draft) => draft.source && overlaps(draft.source, relay.span) && !bySource.includes(draft),
  )
  const isDouble = (draft: Draft): boolean =>
    bySource.some((one) => sharedLength(one.content, draft.content) > 0.3 * lengthOf(draft.content))
  return new Map([
    ...bySource.map((draft) => [draft, { ...addVia(draft, relay), isSure: true }] as const),
    ...byOutlet.map((draft) => [draft, isDouble(draft) ? undefined : retold(draft, relay, source)] as const),
  ])
}

const retold = (draft: Draft, relay: RelayPhrase, source: { span: Span; cue: Span }): Draft => {
  const cue = draft.cue.some((one) => overlaps(one, source.cue)) ? draft.cue : [source.cue]
  const content = draft.content.filter((piece) => !overlaps(piece, source.span))
  const judged = withEvidence(
    { ...draft, cue, content: content.length > 0 ? content : draft.content, source: source.span, isSure: true },
    'speaker',
    evidence(relay.by, source.span),
  )
  return addVia(judged, relay)
}

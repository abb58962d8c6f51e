/**
 * From raw who-says readings, of the model and of lexical rules, to one draft for each statement.
 * Where both read one cue otherwise, the model's content stands where it is sure of the cue (of 25 such cues of PolNeAR train
 * it was right on 18, the rule on 7), and the rule's speaker; the loser stands as alternative. What only one of them reads is
 * doubtful where it is right less than half of the time: figures in docs/method/says.md.
 * Reads: raw says. Writes: drafts in the order of the text.
 */
import { evidence } from '../../record/evidence.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import { shorten } from '../../record/problem.ts'
import { contains, overlaps, type Span, wordsAt } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'
import { isConfirmed } from './confirmed.ts'
import { agreement, type Draft, draftOf, isOfModel, placeOf, withEvidence } from './draft.ts'
import { type Layout, lengthOf, sharedLength, touches } from './layout.ts'
import { isNoSaying, isStateOrAct } from './no-sayings.ts'
import { withWholePassive } from './passive-readings.ts'
import { inWholeWords } from './whole-words.ts'

/** The least score of a cue for the model's content to stand where a rule reads the same cue otherwise. */
const FEWEST_SCORE = 0.5
/**
 * The least score of a cue that only the model reads and the tree does not confirm. Below it, of 60 such readings in news that
 * the model has not learnt from 15 were right (docs/method/says.md).
 */
const FEWEST_ALONE = 0.8
/** Rules that are doubtful where the model does not read their cue: alone they are right less than half of the time. */
const NEEDS_MODEL: ReadonlySet<string> = new Set(
  ['object', 'infinitive', 'that-clause', 'bare-clause', 'told-that', 'told-clause', 'told-to', 'asked-to'].map(
    (name) => `lexical.${name}`,
  ),
)

export function candidatesOf(layout: Layout, says: readonly RawSays[]): readonly Draft[] {
  const hasModel = says.some(isOfModel)
  const drafts = says
    .filter((raw) => raw.content.length > 0 && lengthOf(raw.content) > 0 && !isNoSaying(layout, raw))
    .map((raw) => withWholePassive(layout, draftOf(inWholeWords(layout.text, raw))))
    .filter(({ content }) => content.length > 0)
  const ofModel = drafts.filter(isOfModel)
  const lexical = withoutDoubles(drafts.filter((draft) => !isOfModel(draft)))
  const placed = new PlaceIndex(ofModel, placesOf)
  const paired = new Set<Draft>()
  const found = lexical.flatMap((rule) => {
    const same = placed.touching(...placesOf(rule)).filter((other) => isSame(rule, other))
    for (const one of same) paired.add(one)
    const closest = same.sort((a, b) => agreement(rule, b) - agreement(rule, a))[0]
    if (closest) return [joined(layout, rule, closest)]
    return [{ ...rule, isSure: !hasModel || !NEEDS_MODEL.has(rule.by) || isConfirmed(layout, rule) }]
  })
  const unpaired = ofModel.filter((draft) => !paired.has(draft))
  const others = new PlaceIndex([...found, ...unpaired], ({ content }) => content)
  const alone = unpaired.map((draft) => ({
    ...draft,
    isSure:
      ((draft.score ?? 1) >= (holdsNumber(layout, draft) ? FEWEST_SCORE : FEWEST_ALONE) ||
        isConfirmed(layout, draft)) &&
      !isRepeated(draft, others.touching(...draft.content)),
  }))
  const read = [...found, ...alone].map((draft) => (isStateOrAct(layout, draft) ? { ...draft, isSure: false } : draft))
  const cues = new PlaceIndex(read, ({ cue }) => cue)
  return read.filter((draft) => !isAttribution(draft, cues)).sort((a, b) => placeOf(a) - placeOf(b))
}

/** "Paris does not comment, [an aide said]": what it claims is only who says it. */
const isAttribution = (draft: Draft, cues: PlaceIndex<Draft>): boolean => {
  const [piece, ...more] = draft.content
  if (!piece || more.length > 0 || isOfModel(draft)) return false
  return cues
    .touching(piece)
    .some(
      ({ cue, source }) =>
        source !== undefined &&
        [source, ...cue].every((at) => contains(piece, at)) &&
        lengthOf([source, ...cue]) + cue.length >= piece.end - piece.start,
    )
}

const placesOf = ({ cue, content }: Draft): readonly Span[] => [...cue, ...content]

/** Numbers are what a report cites somebody for. */
const holdsNumber = (layout: Layout, { source, content }: Draft): boolean =>
  source !== undefined &&
  content.some((piece) => {
    const stretch = layout.stretchOf(piece)
    return stretch?.sentence.words.slice(stretch.first, stretch.last + 1).some(({ upos }) => upos === 'NUM') === true
  })

/** A surer reading has the same claim already: one saying has one cue. */
const isRepeated = (draft: Draft, others: readonly Draft[]): boolean =>
  others.some(
    (other) =>
      other !== draft &&
      other.by !== 'lexical.citing' && // "the ministry, citing pictures, said": the ministry says it, too
      (other.score ?? 1) > (draft.score ?? 1) &&
      agreement(other, draft) >= REPEATED,
  )
const REPEATED = 0.9

/** One cue, or without a cue one content. */
const isSame = (a: Draft, b: Draft): boolean => {
  const isOneClaim = a.source && b.source && overlaps(a.source, b.source) && agreement(a, b) >= REPEATED
  // "was quoted by Tass as saying": one saying, though one reading has the one verb and one the other
  const [said, quoted] = a.by === 'lexical.quoted-as' ? [a, b] : [b, a]
  const isQuotedAs =
    said.by === 'lexical.quoted-as' &&
    (quoted.cue[0]?.end ?? Number.POSITIVE_INFINITY) <= (said.cue[0]?.start ?? 0) &&
    a.source !== undefined &&
    b.source !== undefined &&
    overlaps(a.source, b.source) &&
    touches(a.content, b.content)
  if (a.cue.length > 0 && b.cue.length > 0) return touches(a.cue, b.cue) || isOneClaim === true || isQuotedAs
  if (touches(a.cue, b.content) || touches(b.cue, a.content)) return false // a statement inside a speaker's turn
  return agreement(a, b) >= 0.5
}

function joined(layout: Layout, rule: Draft, read: Draft): Draft {
  const model = isInClause(layout, rule, read) ? { ...read, source: rule.source } : read
  const sources = rule.source && model.source ? overlaps(rule.source, model.source) : rule.source === model.source
  const agree = agreement(rule, model) >= 0.5
  const shared = { addressee: model.addressee ?? rule.addressee, score: model.score, isSure: true }
  const cue = rule.by === 'lexical.decline' ? rule.cue : model.cue // "has neither confirmed nor denied" is one cue
  if (agree && sources) return withEvidence({ ...model, ...shared, cue }, 'cue', evidence(rule.by, cue))
  // a quotation beside the cue is its claim, though a question or a reason stands there too
  const isQuoted = QUOTES.test(rule.by) && sharedLength(rule.content, model.content) === 0
  // "citing [orders from] Erbil": the speaker that the rule sees is no claim
  const isMuddled = rule.by === 'lexical.citing' && rule.source !== undefined && touches(model.content, [rule.source])
  // "Ferry sinks: police": the model takes the source for a part of the claim
  const isHeadline = HEADLINES.has(rule.by) && model.source === undefined
  const isModels = (model.score ?? 1) >= FEWEST_SCORE && !isQuoted && !isMuddled && !isHeadline
  const [first, second] = isModels ? [model, rule] : [rule, model]
  // "A doctor, speaking on condition of anonymity, said the morgue was full": the rule takes the claim for the speaker
  const isInClaim = isModels && rule.source !== undefined && touches(model.content, [rule.source])
  const isRules = !sources && !isInClaim && rule.source !== undefined
  let judged: Draft = { ...first, ...shared, source: isRules ? rule.source : model.source }
  if (!agree) {
    const reason =
      first === rule
        ? 'the model reads the same cue otherwise, and is not sure of it'
        : 'a rule reads the same cue otherwise; the model is right more often where it is sure'
    const value = shorten(second.content.map((at) => wordsAt(layout.text, at)).join(' … '), 80)
    const alternatives = [alternative(value, reason, second)]
    judged = withEvidence(judged, 'content', evidence(first.by, first.content, { alternatives }))
  }
  if (!sources) {
    const [taken, other] = isRules ? [rule, model] : [model, rule]
    const value = other.source ? wordsAt(layout.text, other.source) : 'nobody'
    const alternatives = [alternative(value, whyNot(isRules, isInClaim), other)]
    judged = withEvidence(judged, 'speaker', evidence(taken.by, judged.source ?? [], { alternatives }))
  }
  const own = [...judged.content, ...(judged.source ? [judged.source] : [])]
  return { ...judged, via: model.via.filter((relay) => !touches([relay], own)) }
}

function whyNot(isRules: boolean, isInClaim: boolean): string {
  if (isRules)
    return 'the model takes other words for the speaker; a rule that sees subject and cue is right more often'
  return isInClaim ? 'a rule takes for the speaker what stands in the claim' : 'a rule sees nobody who speaks'
}

/** "Northgate, which has run the mine, said": the cue's subject speaks, not words of the clause about it. */
function isInClause(layout: Layout, rule: Draft, { source, cue }: Draft): boolean {
  if (!rule.source || !source || !cue[0] || !contains(rule.source, source)) return false
  if (!/,? (?:who|which|whose)\b/u.test(layout.text.slice(rule.source.start, source.start))) return false
  const verb = layout.stretchOf(cue[0])
  const subject = verb?.sentence.words.find(({ head, deprel }) => head === verb.first + 1 && deprel === 'nsubj')
  return (
    subject?.upos !== 'PRON' &&
    subject !== undefined &&
    subject.span.start < source.start &&
    contains(rule.source, subject.span)
  )
}

const QUOTES = /^lexical\.(?:quote-|x-said-quote$)/u

const alternative = (value: string, reason: string, { score }: Draft) => ({
  value,
  reason,
  ...(score !== undefined && { score }),
})

/** Two rules that read one cue with one content: the first stands. */
function withoutDoubles(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  const places = new PlaceIndex<Draft>()
  for (const draft of drafts) {
    const spans = placesOf(draft)
    if (places.touching(...spans).some((one) => isSame(one, draft) && agreement(one, draft) > 0.5)) continue
    kept.push(draft)
    places.add(draft, spans)
  }
  return kept
}

const HEADLINES: ReadonlySet<string> = new Set(['lexical.headline-source-first', 'lexical.headline-source-last'])

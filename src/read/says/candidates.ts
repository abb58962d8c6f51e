/**
 * From raw who-says readings, of the model and of lexical rules, to one draft for each statement.
 * Where both read one cue, the model's spans stand where it is sure of the cue (of 25 cues of PolNeAR train read differently
 * it was right on 18, the rule on 7), else the rule's; the loser stands as alternative. What only one of them reads is
 * doubtful where it is right less than half of the time: figures in docs/method/says.md.
 * Reads: raw says. Writes: drafts in the order of the text.
 */
import { evidence } from '../../record/evidence.ts'
import { shorten } from '../../record/problem.ts'
import { contains, overlaps, wordsAt } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'
import { type Draft, draftOf, isOfModel, placeOf, withEvidence } from './draft.ts'
import { type Layout, lengthOf, sharedLength, touches } from './layout.ts'

/** A cue of the model below this score is doubtful where no rule reads it too: below 0.8 a quarter of them is right. */
const FEWEST_SCORE = 0.85
/** The same for one inside another's claim. */
const FEWEST_NESTED = 0.95
/** Rules that are doubtful where the model does not read their cue: alone they are right less than half of the time. */
const NEEDS_MODEL: ReadonlySet<string> = new Set(
  ['object', 'infinitive', 'that-clause', 'bare-clause', 'told-that', 'told-clause', 'told-to', 'asked-to'].map(
    (name) => `lexical.${name}`,
  ),
)

export function candidatesOf(layout: Layout, says: readonly RawSays[]): readonly Draft[] {
  const hasModel = says.some(isOfModel)
  const drafts = says.filter((raw) => raw.content.length > 0 && lengthOf(raw.content) > 0).map(draftOf)
  const ofModel = drafts.filter(isOfModel)
  const lexical = withoutDoubles(drafts.filter((draft) => !isOfModel(draft)))
  const paired = new Set<Draft>()
  const found = lexical.flatMap((rule) => {
    const same = ofModel.filter((other) => isSame(rule, other))
    for (const one of same) paired.add(one)
    const closest = same.sort((a, b) => agreement(rule, b) - agreement(rule, a))[0]
    if (closest) return [joined(layout, rule, closest)]
    return [{ ...rule, isSure: !hasModel || !NEEDS_MODEL.has(rule.by) }]
  })
  const isNested = (draft: Draft): boolean =>
    drafts.some(
      (outer) =>
        outer !== draft &&
        draft.cue.length > 0 &&
        draft.cue.every((cue) => outer.content.some((piece) => contains(piece, cue))),
    )
  const alone = ofModel
    .filter((draft) => !paired.has(draft))
    .map((draft) => ({ ...draft, isSure: (draft.score ?? 1) >= (isNested(draft) ? FEWEST_NESTED : FEWEST_SCORE) }))
  return [...found, ...alone].sort((a, b) => placeOf(a) - placeOf(b))
}

/** One cue, or without a cue one content. */
const isSame = (a: Draft, b: Draft): boolean => {
  if (a.cue.length > 0 && b.cue.length > 0) return touches(a.cue, b.cue)
  return agreement(a, b) >= 0.5
}

/** Twice the shared characters over all: 1 for the same content, 0 for none in common. */
export const agreement = (a: Pick<Draft, 'content'>, b: Pick<Draft, 'content'>): number =>
  (2 * sharedLength(a.content, b.content)) / Math.max(1, lengthOf(a.content) + lengthOf(b.content))

function joined(layout: Layout, rule: Draft, model: Draft): Draft {
  const sources = rule.source && model.source ? overlaps(rule.source, model.source) : rule.source === model.source
  const agree = agreement(rule, model) >= 0.5
  const shared = { addressee: model.addressee ?? rule.addressee, score: model.score, isSure: true }
  if (agree && sources) return withEvidence({ ...model, ...shared }, 'cue', evidence(rule.by, model.cue))
  const [first, second] = (model.score ?? 1) >= FEWEST_SCORE ? [model, rule] : [rule, model]
  const via = model.via.filter(
    (relay) => !touches([relay], [...first.content, ...(first.source ? [first.source] : [])]),
  )
  const reason =
    first === rule
      ? 'the model reads the same cue otherwise, and is not sure of it'
      : 'a rule reads the same cue otherwise; the model is right more often where it is sure'
  const words = (draft: Draft): string => shorten(draft.content.map((at) => wordsAt(layout.text, at)).join(' … '), 80)
  let judged: Draft = { ...first, ...shared, source: sources ? model.source : (first.source ?? second.source), via }
  if (!agree)
    judged = withEvidence(
      judged,
      'content',
      evidence(first.by, first.content, { alternatives: [alternative(words(second), reason, second)] }),
    )
  if (!sources && first.source) {
    const value = second.source ? wordsAt(layout.text, second.source) : 'nobody'
    judged = withEvidence(
      judged,
      'speaker',
      evidence(first.by, first.source, { alternatives: [alternative(value, reason, second)] }),
    )
  }
  return judged
}

const alternative = (value: string, reason: string, { score }: Draft) => ({
  value,
  reason,
  ...(score !== undefined && { score }),
})

/** Two rules that read one cue with one content: the first stands. */
function withoutDoubles(drafts: readonly Draft[]): readonly Draft[] {
  const kept: Draft[] = []
  for (const draft of drafts)
    if (!kept.some((one) => isSame(one, draft) && agreement(one, draft) > 0.5)) kept.push(draft)
  return kept
}

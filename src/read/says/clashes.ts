/**
 * Figures of one report that count the same thing and cannot both hold, with the reason and whose each is.
 * Same thing: one role, one noun or nouns of people, no day in their sentences that keeps them apart. Only figures of
 * different speakers (the report's own voice is one) clash; two of one speaker mostly count two things.
 * Reads: figures with `accordingTo`, statements, moments. Writes: clashes.
 */
import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import type { Figure, Moment, Reading, Statement } from '../../record/reading.ts'
import { overlaps, type Span, wordsAt } from '../../record/span.ts'
import { relateFigures } from '../how-many/relate.ts'
import { type Layout, small } from './layout.ts'

type Clash = NonNullable<Reading['clashes']>[number]

const COUNTED_APART = new Set(['other', 'money', 'aid'])

export interface Counted {
  readonly layout: Layout
  readonly figures: readonly Figure[]
  readonly statements: readonly Statement[]
  readonly moments: readonly Moment[]
}

export function clashesOf({ layout, figures, statements, moments }: Counted): readonly Clash[] {
  const speakerOf = (figure: Figure): string => {
    const said = statements.find(({ id }) => id === figure.accordingTo)
    return (
      said?.speaker.actor ?? (said?.speaker.span ? small(wordsAt(layout.text, said.speaker.span)) : (said?.id ?? ''))
    )
  }
  const found: Clash[] = []
  for (const [i, a] of figures.entries()) {
    for (const b of figures.slice(i + 1)) {
      if (a.role !== b.role || COUNTED_APART.has(a.role) || speakerOf(a) === speakerOf(b)) continue
      if (!isSameNoun(a, b) || isOtherDay(layout, moments, a.span, b.span)) continue
      const { relation, reason } = relateFigures(worded(layout, a), worded(layout, b))
      if (relation !== 'apart') continue
      found.push({
        id: itemId('clash', a.role, [a.span, b.span]),
        figures: [a.id, b.id],
        relation,
        reason,
        evidence: { relation: evidence('says.clash.apart', [a.span, b.span]) },
      })
    }
  }
  return found
}

const worded = (layout: Layout, figure: Figure): { figure: Figure; words: string } => ({
  figure,
  words: wordsAt(layout.text, figure.span),
})

/** Words for people that stand for one another. */
const PEOPLE =
  /^(?:people|persons?|victims?|dead|deaths|lives|casualties|men|women|bodies|others|killed|wounded|injured|hostages?|captives?|prisoners?|detainees?)$/u

function isSameNoun(a: Figure, b: Figure): boolean {
  const [x, y] = [a.counted?.head, b.counted?.head].map((head) => (head === undefined ? undefined : small(head)))
  if (x === undefined || y === undefined) return true
  return x.replace(/s$/u, '') === y.replace(/s$/u, '') || (PEOPLE.test(x) && PEOPLE.test(y))
}

/** Both sentences state a day, and the days have nothing in common. */
function isOtherDay(layout: Layout, moments: readonly Moment[], a: Span, b: Span): boolean {
  const days = (at: Span): readonly Moment[] => {
    const sentence = layout.sentences[layout.sentenceAt(at.start)]
    return sentence
      ? moments.filter((one) => one.from !== undefined && one.to !== undefined && overlaps(one.span, sentence.span))
      : []
  }
  const [x, y] = [days(a), days(b)]
  if (x.length === 0 || y.length === 0) return false
  return !x.some((one) => y.some((other) => (one.from ?? '') < (other.to ?? '') && (other.from ?? '') < (one.to ?? '')))
}

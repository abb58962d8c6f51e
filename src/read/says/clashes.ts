/**
 * Figures of one report that count the same thing and cannot both hold, with the reason and whose each is. Only figures of
 * different speakers (the report's own voice is one) clash; two of one speaker mostly count two things.
 * Same thing: the later figure takes up the earlier ("police put it at 26") or repeats its noun close by, and nothing in the
 * words keeps the two apart (`clash-hindrances.ts`). Right when shown comes before found: docs/method/says.md.
 * Reads: figures with `accordingTo`, statements, moments. Writes: clashes.
 */
import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import type { Figure, Moment, Reading, Statement } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { relateFigures, type WordedFigure } from '../how-many/relate.ts'
import { isClaimed, isKeptApart, isPart } from './clash-hindrances.ts'
import { countAlike } from './counted-alike.ts'
import { type Layout, small } from './layout.ts'

type Clash = NonNullable<Reading['clashes']>[number]

const COUNTED_APART = new Set(['other', 'money', 'aid'])
/** How many sentences further on a count without a noun still takes up the one before, and a noun still counts the same. */
const NEAR = { without: 2, with: 4 }

export interface Counted {
  readonly layout: Layout
  readonly figures: readonly Figure[]
  readonly statements: readonly Statement[]
  readonly moments: readonly Moment[]
}

export function clashesOf(counted: Counted): readonly Clash[] {
  const { layout, figures } = counted
  const own = figures.filter(({ role }) => !COUNTED_APART.has(role))
  const found: Clash[] = []
  for (const [i, b] of own.entries()) {
    if (isPart(layout, b) || !isClaimed(counted, b)) continue
    for (const a of antecedents(counted, own.slice(0, i), b)) {
      const { relation, reason } = relateFigures(worded(layout, a), worded(layout, b))
      if (relation !== 'apart' || !areTwo(speakerOf(counted, a), speakerOf(counted, b)) || isKeptApart(counted, a, b))
        continue
      if (found.some((clash) => isSameClash(own, clash, a, b))) continue
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

/** The earlier figures that one may be another count of: those it takes up, else those with its noun. */
function antecedents(counted: Counted, before: readonly Figure[], b: Figure): readonly Figure[] {
  const { layout } = counted
  const sentence = layout.sentenceAt(b.span.start)
  const limit = b.counted ? NEAR.with : NEAR.without
  const found: Figure[] = []
  for (const a of before.toReversed()) {
    const far = sentence - layout.sentenceAt(a.span.start)
    const isInTitle = layout.sentences[layout.sentenceAt(a.span.start)]?.block === 'title'
    if (far > limit && !(isInTitle && b.counted)) continue
    if (a.role !== b.role || isPart(layout, a) || !isClaimed(counted, a)) continue
    if (!countAlike(a, b)) {
      // What a bare number takes up is the count right before it.
      if (!b.counted) break
      continue
    }
    if (!b.counted && isOtherOfPair(layout, before, a, b)) continue
    found.push(a)
    // Counts in a row ("220; 300, says the mayor") all count what the first of them names.
    if (!b.counted && a.counted) break
  }
  return found
}

/** "The other side put the figures at 38 and 33" after "freed 41 men and got back 36": the first to the first. */
function isOtherOfPair(layout: Layout, before: readonly Figure[], a: Figure, b: Figure): boolean {
  const isSecond = (figure: Figure): boolean =>
    before.some(
      (one) =>
        one.role === figure.role &&
        one.span.end <= figure.span.start &&
        /^[^.;]{0,40}\band\b[^.;]{0,20}$/u.test(layout.text.slice(one.span.end, figure.span.start)),
    )
  const follows = /^ and (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/u
  const isPaired = isSecond(b) || follows.test(layout.text.slice(b.span.end, b.span.end + 12))
  return isPaired && isSecond(a) !== isSecond(b)
}

/** Two speakers, neither of them a pronoun that nobody is known for. */
const areTwo = (a: string, b: string): boolean => a !== b && !PRONOUN.test(a) && !PRONOUN.test(b)
const PRONOUN = /^(?:he|she|they|it|who|we|i)$/u

function speakerOf({ layout, statements }: Counted, figure: Figure): string {
  const said = statements.find(({ id }) => id === figure.accordingTo)
  return said?.speaker.actor ?? (said?.speaker.span ? small(wordsAt(layout.text, said.speaker.span)) : (said?.id ?? ''))
}

const worded = (layout: Layout, figure: Figure): WordedFigure => ({ figure, words: wordsAt(layout.text, figure.span) })

/** The same two values again, as where headline and text tell one clash. */
function isSameClash(all: readonly Figure[], clash: Clash, a: Figure, b: Figure): boolean {
  const [x, y] = clash.figures.map((id) => all.find((one) => one.id === id))
  if (!x || !y || x.role !== a.role) return false
  return (isSameValue(x, a) && isSameValue(y, b)) || (isSameValue(x, b) && isSameValue(y, a))
}

const isSameValue = (a: Figure, b: Figure): boolean => a.min === b.min && a.max === b.max

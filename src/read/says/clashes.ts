/**
 * Figures of one report that count the same thing and cannot both hold, with the reason and whose each is. Only figures of
 * different speakers (the report's own voice is one) clash; two of one speaker mostly count two things.
 * Same thing: the later figure takes up the earlier ("police put it at 26") or repeats its noun close by, and nothing in the
 * words keeps the two apart (`clash-hindrances.ts`). Right when shown comes before found: docs/method/says.md.
 * Reads: figures with `accordingTo`, statements, moments. Writes: clashes.
 */
import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import type { Figure, Moment, Reading, Statement } from '../../record/reading.ts'
import { wordsAt } from '../../record/span.ts'
import { relateFigures, type WordedFigure } from '../how-many/relate.ts'
import { type Around, isClaimed, isKeptApart, isPart } from './clash-hindrances.ts'
import { countAlike } from './counted-alike.ts'
import { type Layout, small } from './layout.ts'

type Clash = NonNullable<Reading['clashes']>[number]

const COUNTED_APART = new Set(['other', 'money', 'aid'])
/** How many sentences further on a count without a noun still takes up the one before, and a noun still counts the same. */
const NEAR = { without: 2, with: 4 }
/** How many figures before one are looked at; reports have a dozen so near, a list in one sentence may have thousands. */
const MOST = 100

export interface Counted {
  readonly layout: Layout
  readonly figures: readonly Figure[]
  readonly statements: readonly Statement[]
  readonly moments: readonly Moment[]
}

export function clashesOf({ layout, figures, statements, moments }: Counted): readonly Clash[] {
  const before = new Earlier(layout)
  const around: Around = {
    layout,
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    moments: new PlaceIndex(
      moments.filter(({ from }) => from !== undefined),
      (moment) => [moment.span],
    ),
  }
  const found: Clash[] = []
  const values = new Set<string>()
  /** Counts of what is, as a whole; judged once each. */
  const whole = new Set<Figure>()
  for (const b of figures) {
    if (COUNTED_APART.has(b.role)) continue
    if (!isPart(layout, b) && isClaimed(around, b)) whole.add(b)
    const earlier = whole.has(b) ? antecedents(around, { before, whole }, b) : []
    before.add(b)
    for (const a of earlier) {
      const { relation, reason } = relateFigures(worded(layout, a), worded(layout, b))
      if (relation !== 'apart' || !areTwo(speakerOf(around, a), speakerOf(around, b)) || isKeptApart(around, a, b))
        continue
      const pair = valuesOf(a, b)
      if (values.has(pair)) continue
      values.add(pair)
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

/** The figures before the one that is looked at, in the order of the text. */
class Earlier {
  readonly #layout: Layout
  readonly #all: { readonly figure: Figure; readonly sentence: number }[] = []
  readonly #inTitle: { readonly figure: Figure; readonly sentence: number }[] = []

  constructor(layout: Layout) {
    this.#layout = layout
  }

  add(figure: Figure): void {
    const sentence = this.#layout.sentenceAt(figure.span.start)
    this.#all.push({ figure, sentence })
    if (this.#layout.sentences[sentence]?.block === 'title') this.#inTitle.push({ figure, sentence })
  }

  /** The nearest first: those of the sentence and of so many before it, then, where asked for, those of the title. */
  *from(sentence: number, limit: number, andTitle: boolean): Generator<Figure> {
    const isFar = (one: { readonly sentence: number }): boolean => sentence - one.sentence > limit
    for (let i = this.#all.length - 1; i >= Math.max(0, this.#all.length - MOST); i--) {
      const one = this.#all[i]
      if (!one || isFar(one)) break
      yield one.figure
    }
    for (const one of andTitle ? this.#inTitle.slice(0, MOST).toReversed() : []) if (isFar(one)) yield one.figure
  }

  /** Those that end in the `reach` units of text before an offset. */
  endingBefore(offset: number, reach: number): readonly Figure[] {
    const found: Figure[] = []
    for (let i = this.#all.length - 1; i >= 0; i--) {
      const figure = this.#all[i]?.figure
      if (!figure || figure.span.start < offset - 2 * reach) break
      if (figure.span.end <= offset && figure.span.end >= offset - reach) found.push(figure)
    }
    return found
  }
}

/** The earlier figures that one may be another count of: those it takes up, else those with its noun. */
function antecedents(
  { layout }: Around,
  { before, whole }: { readonly before: Earlier; readonly whole: ReadonlySet<Figure> },
  b: Figure,
): readonly Figure[] {
  const limit = b.counted ? NEAR.with : NEAR.without
  const found: Figure[] = []
  for (const a of before.from(layout.sentenceAt(b.span.start), limit, b.counted !== undefined)) {
    if (a.role !== b.role || !whole.has(a)) continue
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
function isOtherOfPair(layout: Layout, before: Earlier, a: Figure, b: Figure): boolean {
  const isSecond = (figure: Figure): boolean =>
    before
      .endingBefore(figure.span.start, 63)
      .some(
        (one) =>
          one.role === figure.role &&
          /^[^.;]{0,40}\band\b[^.;]{0,20}$/u.test(layout.text.slice(one.span.end, figure.span.start)),
      )
  const follows = /^ and (?:\d|one|two|three|four|five|six|seven|eight|nine|ten)/u
  const isPaired = isSecond(b) || follows.test(layout.text.slice(b.span.end, b.span.end + 12))
  return isPaired && isSecond(a) !== isSecond(b)
}

/** Two speakers, neither of them a pronoun that nobody is known for. */
const areTwo = (a: string, b: string): boolean => a !== b && !PRONOUN.test(a) && !PRONOUN.test(b)
const PRONOUN = /^(?:he|she|they|it|who|we|i)$/u

function speakerOf({ layout, statements }: Around, figure: Figure): string {
  const said = statements.get(figure.accordingTo ?? '')
  return said?.speaker.actor ?? (said?.speaker.span ? small(wordsAt(layout.text, said.speaker.span)) : (said?.id ?? ''))
}

const worded = (layout: Layout, figure: Figure): WordedFigure => ({ figure, words: wordsAt(layout.text, figure.span) })

/** Role and both values, whichever comes first: headline and text tell one clash. */
const valuesOf = (a: Figure, b: Figure): string => [a.role, ...[rangeOf(a), rangeOf(b)].sort()].join('\n')

const rangeOf = ({ min, max }: Figure): string => `${min}..${max}`

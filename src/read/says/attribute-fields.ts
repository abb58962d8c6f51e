/**
 * Whose a figure or a moment is: the innermost statement whose claim holds it ("at least 220, according to the government").
 * A day inside a quotation that was said on another day than the report's is counted from the saying; the first value stays
 * as alternative (docs/design.md, principle 5).
 * Reads: report, language, statements, figures, moments. Writes: figures and moments with `accordingTo`.
 */
import { evidence } from '../../record/evidence.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import type { Figure, Moment, Report, Statement } from '../../record/reading.ts'
import { contains, type Span, sameSpan } from '../../record/span.ts'
import type { Language, Quotation } from '../language/layers.ts'
import { findMoments } from '../when/moments.ts'
import { lengthOf } from './layout.ts'

export interface Fields {
  readonly report: Report
  readonly language: Language
  readonly statements: readonly Statement[]
  readonly moments: readonly Moment[]
  readonly figures: readonly Figure[]
}

export function attributeFields(fields: Fields): { moments: readonly Moment[]; figures: readonly Figure[] } {
  const { statements, moments, figures } = fields
  const holder = holderOf(statements)
  const retold = fromTheSaying(fields)
  const attributed = <Item extends Figure | Moment>(item: Item): Item => {
    const held = holder(item.span)
    return held ? { ...item, accordingTo: held.id } : item
  }
  return {
    moments: moments.map((moment) => {
      const held = holder(moment.span)
      return attributed(held ? retold(moment, held) : moment)
    }),
    figures: figures.map(attributed),
  }
}

/** The innermost statement whose claim holds a span: the one with the shortest claim; a doubtful one holds nothing. */
export function holderOf(statements: readonly Statement[]): (at: Span) => Statement | undefined {
  const sure = statements.filter(({ doubtful }) => doubtful !== true)
  const claims = new PlaceIndex(sure, ({ content }) => content)
  return (at) => {
    const holding = claims.touching(at).filter(({ content }) => content.some((piece) => contains(piece, at)))
    return holding.sort((a, b) => lengthOf(a.content) - lengthOf(b.content))[0]
  }
}

/**
 * Counts a moment from the day its quotation was said, where that day is known and another than the report's. Only for what
 * stands in quotation marks: in reported speech the report has turned the days already ("he would leave the next day").
 */
function fromTheSaying({ report, language, moments }: Fields): (moment: Moment, held: Statement) => Moment {
  const readAt = new Map<string, readonly Moment[]>()
  const quoted = new PlaceIndex(language.quotations, ({ pieces }) => pieces)
  const byId = new Map(moments.map((moment) => [moment.id, moment]))
  return (moment, held) => {
    if (moment.anchor.kind !== 'report' || !isQuoted(quoted, moment.span)) return moment
    const said = held.moment === undefined ? undefined : byId.get(held.moment)
    const day = said?.precision === 'day' ? said.from : undefined
    if (
      !said ||
      day === undefined ||
      day.length !== 10 ||
      day === report.published?.from ||
      contains(said.span, moment.span)
    )
      return moment
    const again = readAt.get(day) ?? findMoments(publishedOn(report, day), language).moments
    readAt.set(day, again)
    const other = again.find((one) => sameSpan(one.span, moment.span) && one.kind === moment.kind)
    if (!other || (other.from === moment.from && other.to === moment.to)) return moment
    const value = [moment.from, moment.to].filter((end) => end !== undefined).join(' to ')
    const judged = evidence('says.moment.from-the-saying', [moment.span, said.span], {
      alternatives: [{ value, reason: "counted from the report's day" }],
    })
    return {
      ...moment,
      from: other.from,
      to: other.to,
      timex3: other.timex3,
      anchor: { kind: 'saying', moment: said.id, day },
      evidence: { ...moment.evidence, from: judged, to: judged, timex3: judged },
    }
  }
}

const isQuoted = (quotations: PlaceIndex<Quotation>, at: Span): boolean =>
  quotations.touching(at).some(({ kind, pieces }) => kind === 'speech' && pieces.some((piece) => contains(piece, at)))

/** The report as if it were of another day: what its days would count from. */
const publishedOn = (report: Report, day: string): Report => ({
  ...report,
  published: { ...(report.published ?? { by: 'text', weighed: [] }), from: day, to: day },
})

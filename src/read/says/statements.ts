/**
 * Raw who-says readings handed through as statements.
 * Reads: text, quotations, raw says, frame. Writes: statements. Offsets: UTF-16 units, half-open.
 */
import { evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import type { Report, Statement } from '../../record/reading.ts'
import { contains, cover, overlaps, type Span, wordsAt } from '../../record/span.ts'
import type { Form } from '../../record/values.ts'
import type { Language, Quotation, RawSays } from '../language/layers.ts'

/**
 * One statement for each raw reading that has content, in the order of the text; where a rule and the model hand over the
 * same words, the model's reading is kept.
 */
export function statementsOf(
  report: Report,
  { quotations, says }: Pick<Language, 'quotations' | 'says'>,
): readonly Statement[] {
  const ofModel = says.filter((raw) => isModel(raw))
  return says
    .filter((raw) => raw.content.length > 0)
    .filter((raw) => isModel(raw) || !ofModel.some((other) => sharesContent(other, raw)))
    .map((raw) => statementOf(report, quotations, raw))
    .sort((a, b) => (a.content[0]?.start ?? 0) - (b.content[0]?.start ?? 0))
}

const isModel = (raw: RawSays): boolean => raw.by.startsWith('model.')

/** True when two readings hand over words in common. */
const sharesContent = (a: RawSays, b: RawSays): boolean => a.content.some((x) => b.content.some((y) => overlaps(x, y)))

function statementOf(report: Report, quotations: readonly Quotation[], raw: RawSays): Statement {
  const speaker = cover(raw.source)
  const addressee = cover(raw.addressee)
  const more = raw.score === undefined ? {} : { score: raw.score }
  return {
    id: itemId('statement', undefined, [...raw.content, ...raw.cue, ...raw.source]),
    speaker: speaker ? { span: speaker } : { kind: 'none' },
    cue: raw.cue,
    content: raw.content,
    form: formOf(raw.content, quotations),
    ...(addressee && { addressee }),
    chain: [
      ...(speaker ? [{ kind: 'speaker', name: wordsAt(report.text, speaker), span: speaker } as const] : []),
      ...(report.publisher ? [{ kind: 'publisher', name: report.publisher } as const] : []),
    ],
    evidence: {
      content: evidence(raw.by, raw.content, more),
      ...(speaker && { speaker: evidence(raw.by, raw.source, more) }),
    },
  }
}

/** Direct: all of it stands in quotation marks; mixed: a part does; indirect: none. */
function formOf(content: readonly Span[], quotations: readonly Quotation[]): Form {
  const quoted = quotations.filter((quotation) => quotation.kind !== 'title').flatMap((quotation) => quotation.pieces)
  if (content.every((piece) => quoted.some((at) => contains(at, piece)))) return 'direct'
  return content.some((piece) => quoted.some((at) => overlaps(at, piece))) ? 'mixed' : 'indirect'
}

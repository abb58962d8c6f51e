/**
 * Finds the figures of a report: counts of people and things, money and shares, each with its bound, what it counts, its
 * role, and the moment it holds for.
 * Reads: report, words and sentences (the tree where there is one), moments. Writes: figures, problems.
 * Offsets: UTF-16 units of the report's text, half-open. Conventions: docs/reading-guide.md (figures).
 */
import { type Evidence, evidence } from '../../record/evidence.ts'
import { itemId } from '../../record/ids.ts'
import { PlaceIndex } from '../../record/place-index.ts'
import type { Problem } from '../../record/problem.ts'
import type { Figure, Moment, Report } from '../../record/reading.ts'
import type { Span } from '../../record/span.ts'
import type { Language } from '../language/layers.ts'
import { asOf } from './as-of.ts'
import { atomsOf, spanOver } from './atoms.ts'
import { speaksOfHelp } from './goods.ts'
import { speaksOfRelease } from './handed-over.ts'
import type { Judged } from './judged.ts'
import { type Rejected, rejectionOf } from './not-figures.ts'
import { type Phrase, phrasesIn } from './phrase.ts'
import { roleOf } from './roles.ts'
import { Told } from './told.ts'

export interface Found {
  readonly figures: readonly Figure[]
  readonly problems: readonly Problem[]
  /** Numbers that are no figures, each with the rule that says so. */
  readonly rejected: readonly Rejected[]
}

/** Blocks whose numbers are read: running text, titles, headings, captions. */
const READ_BLOCKS: ReadonlySet<string | undefined> = new Set([undefined, 'title', 'heading', 'caption'])

/** The figures of a report in the order of its text. */
export function findFigures(report: Report, language: Language, moments: readonly Moment[]): Found {
  const figures: Figure[] = []
  const rejected: Rejected[] = []
  const told = new Told()
  const isAboutHelp = speaksOfHelp(report.text)
  const isAboutRelease = speaksOfRelease(report.text)
  const dated = new PlaceIndex(moments, (moment) => [moment.span])
  for (const sentence of language.sentences) {
    if (!READ_BLOCKS.has(sentence.block)) continue
    const here = dated.touching(sentence.span)
    const atoms = atomsOf(report.text, sentence)
    told.begin(atoms)
    for (const phrase of phrasesIn(atoms, sentence)) {
      const judged = roleOf(phrase, {
        earlier: told.before(phrase),
        earlierMoney: told.money() !== undefined,
        isAboutHelp,
        isAboutRelease,
      })
      const by = rejectionOf(phrase, judged, here)
      const at = spanOver(phrase.atoms, phrase.quantity.from, phrase.quantity.to - 1)
      if (!at) continue
      if (by) {
        rejected.push({ span: at, by })
        continue
      }
      const figure = figureOf(report, phrase, at, judged, here, told.money()?.unit)
      figures.push(figure)
      told.add(phrase, judged)
    }
  }
  return { figures, problems: [], rejected }
}

function figureOf(
  report: Report,
  phrase: Phrase,
  at: Span,
  judged: Judged,
  moments: readonly Moment[],
  earlierUnit: string | undefined,
): Figure {
  const { quantity, counted, atoms } = phrase
  const countedSpan = counted && spanOver(atoms, counted.from, counted.head)
  const roleSpan =
    judged.from === undefined ? undefined : spanOver(atoms, judged.from, (judged.to ?? judged.from + 1) - 1)
  const unit = quantity.unit ? quantity.unit.unit : judged.role === 'money' ? earlierUnit : undefined
  const moment = asOf(report.text, phrase, moments)
  const basis = judged.by === 'how-many.role.earlier' ? 'coreference' : roleSpan ? 'sentence' : 'default'
  const fields: Record<string, Evidence> = {
    value: evidence(quantity.by, at),
    role: evidence(judged.by, roleSpan ?? [], { basis }),
    ...(countedSpan && { counted: evidence('how-many.counted', countedSpan) }),
    ...(moment && { asOf: evidence('how-many.as-of', moment.span) }),
  }
  return {
    id: itemId('figure', judged.role, [at]),
    evidence: fields,
    span: at,
    stated: quantity.stated,
    bound: quantity.bound,
    ...(quantity.min !== undefined && { min: quantity.min }),
    ...(quantity.max !== undefined && { max: quantity.max }),
    ...(unit && { unit }),
    ...(counted &&
      countedSpan && {
        counted: {
          span: countedSpan,
          head: atoms[counted.head]?.text ?? '',
          ...(counted.nationality && { nationality: counted.nationality }),
          ...(counted.group && { group: counted.group }),
        },
      }),
    role: judged.role,
    ...(moment && { asOf: moment.id }),
  }
}

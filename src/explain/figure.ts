/**
 * How a figure was reached: the values that its words allow, what is counted, in which role, up to when, and whose it is.
 */
import { type Figure, type Reading, slice } from '../record/reading.ts'
import { voiceOf } from './others.ts'
import { furtherReasons, plainly, type Reason, reasonOf } from './reasons.ts'
import { claimantOf, momentInWords, quoted, rangeInWords } from './wording.ts'

export function figureReasons(reading: Reading, figure: Figure): readonly Reason[] {
  const { evidence, role, counted, asOf, accordingTo, id } = figure
  const because = (field: string, of: string, value?: string): readonly Reason[] => {
    const found = evidence[of]
    return found ? [reasonOf(reading, field, { evidence: found, value })] : []
  }
  const moment = reading.moments.find((one) => one.id === asOf)
  return [
    ...because('value', evidence.value ? 'value' : 'min', rangeInWords(figure)),
    ...because('counted', 'counted'),
    ...(counted?.nationality ? [plainly('country', `${counted.nationality}, in the words for what is counted.`)] : []),
    ...because('role', 'role', role),
    ...(moment ? because('as of', 'asOf', momentInWords(moment)) : []),
    ...furtherReasons(reading, evidence, ['value', 'min', 'counted', 'role', 'asOf']),
    plainly('whose', voiceOf(reading, accordingTo, 'The figure')),
    ...differences(reading, id),
  ]
}

/** The figures that cannot hold beside this one. */
function differences(reading: Reading, id: string): readonly Reason[] {
  return (reading.clashes ?? [])
    .filter(({ figures }) => figures.includes(id))
    .flatMap(({ figures, reason }) => {
      const other = reading.figures.find((one) => one.id !== id && figures.includes(one.id))
      return other
        ? [
            plainly(
              'differs from',
              `${quoted(reading, [other.span])}, ${claimantOf(reading, other.accordingTo)}: ${reason}.`,
            ),
          ]
        : []
    })
}

/** Two sentences: what the words count, and whose figure it is. */
export function figureLine(reading: Reading, figure: Figure): string {
  const counted = figure.counted ? ` ${slice(reading, figure.counted.span)}` : ''
  const role = figure.role === 'other' ? '' : `, ${figure.role}`
  return `${quoted(reading, [figure.span])} counts${counted || ' something'}: ${rangeInWords(figure)}${role}, ${claimantOf(reading, figure.accordingTo)}.`
}

/**
 * An item in a few words, for lists: the words first, then what they were read as.
 */
import { type Reading, slice } from '../record/reading.ts'
import { claimQuoted } from './claim.ts'
import type { Item } from './items.ts'
import { valueLine } from './value-line.ts'
import { actInWords, momentInWords, quoted, rangeInWords, speakerInWords } from './wording.ts'

export function listLine(reading: Reading, item: Item): string {
  switch (item.kind) {
    case 'statement': {
      const { act = 'say', neither } = item.value
      const does = act === 'say' && !neither ? '' : ` (${actInWords(item.value)})`
      return `${speakerInWords(reading, item.value)}${does}: ${claimQuoted(reading, item.value)}`
    }
    case 'figure': {
      const { span, counted, role } = item.value
      const noun = counted ? ` ${slice(reading, counted.span)}` : ''
      return `${quoted(reading, [span])}${noun}: ${rangeInWords(item.value)}, ${role}`
    }
    case 'moment':
      return `${quoted(reading, [item.value.span])}: ${momentInWords(item.value)}`
    case 'voice':
      return quoted(reading, [item.value.span])
    case 'clash':
      return item.value.reason
    case 'framing':
      return `${quoted(reading, [item.value.span])} for ${item.value.actor.name}`
    case 'open':
      return `${quoted(reading, [item.value.span])}: ${item.value.reason}`
    case 'problem':
    case 'actor':
    case 'mention':
    case 'place':
    case 'event':
    case 'block':
      return valueLine(reading, item)
    default:
      return item satisfies never
  }
}

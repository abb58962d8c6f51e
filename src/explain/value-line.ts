/**
 * What the record says of an item, in one sentence.
 */
import type { Reading } from '../record/reading.ts'
import { figureLine } from './figure.ts'
import type { Item } from './items.ts'
import { momentLine } from './moment.ts'
import { statementLine } from './statement.ts'
import { claimantOf, quoted } from './wording.ts'

export function valueLine(reading: Reading, item: Item): string {
  switch (item.kind) {
    case 'statement':
      return statementLine(reading, item.value)
    case 'figure':
      return figureLine(reading, item.value)
    case 'moment':
      return momentLine(reading, item.value)
    case 'voice':
      return `${quoted(reading, [item.value.span])} is said in the report's own voice: nobody is cited for it.`
    case 'clash':
      return clashLine(reading, item.value.figures, item.value.reason)
    case 'framing':
      return `${quoted(reading, [item.value.span])} stands for ${item.value.actor.name}, ${claimantOf(reading, item.value.accordingTo)}.`
    case 'open':
      return `${quoted(reading, [item.value.span])} stayed open (${item.value.kind}): ${item.value.reason}.`
    case 'problem':
      return item.value.message
    case 'actor':
      return `${item.value.name}, ${item.value.kind}: ${item.value.names.map((at) => quoted(reading, [at])).join(', ')}.`
    case 'mention':
      return `${quoted(reading, [item.value.span])}, ${MENTIONS[item.value.kind]}, stands for ${nameOf(reading, item.value.actor) ?? 'somebody in the report'}.`
    case 'place':
      return `The record has the place “${item.value.name}”.`
    case 'event':
      return `The record has the event ${item.value.type}, ${item.value.status}.`
    case 'block':
      return `${quoted(reading, [item.value.span])} is a block of its own: ${item.value.kind}.`
    default:
      return item satisfies never
  }
}

const MENTIONS = { name: 'a name', nominal: 'a description', pronoun: 'a pronoun' } as const

function clashLine(reading: Reading, figures: readonly string[], reason: string): string {
  const sides = figures.flatMap((id) => reading.figures.filter((figure) => figure.id === id))
  const both = sides.map(({ span, accordingTo }) => `${quoted(reading, [span])}, ${claimantOf(reading, accordingTo)},`)
  return `${both.join(' and ')} count the same and cannot both hold: ${reason}.`
}

const nameOf = (reading: Reading, actor: string | undefined): string | undefined =>
  reading.actors.find(({ id }) => id === actor)?.name

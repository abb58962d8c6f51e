/**
 * Who says something, for people: the words of the report and, where these do not hold the name, whom they stand for.
 * Reads: statements, actors. Writes: markup.
 */
import type { Statement } from '../../record/reading.ts'
import { oneLine } from '../terminal/style.ts'
import type { Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'

/** `she (Elena Petrova)`; the name is left out where the next link of the chain has it. */
export function speakerOf({ actors }: Ledger, { chain: [speaker, next] }: Statement): Markup {
  if (!speaker) return html`<b>nobody named</b>`
  const words = oneLine(speaker.name)
  const actor = oneLine(actors.get(speaker.actor ?? '')?.name ?? '')
  const isTold = words.toLowerCase().includes(actor.toLowerCase()) || next?.actor === speaker.actor
  return html`<b>${words}</b>${isTold ? undefined : html` <span class="meant">(${actor})</span>`}`
}

/** Who stands behind a value, with the way to what they say. */
export function claimantOf(ledger: Ledger, accordingTo: string | undefined): Markup {
  const statement = ledger.statements.get(accordingTo ?? '')
  if (!statement) return html`in the report’s own voice`
  return html`${speakerOf(ledger, statement)} ${wayTo(ledger, statement.id)}`
}

/** A link to a statement, by its short name. */
export const wayTo = ({ names }: Ledger, statement: string): Markup =>
  html`<a class="to" href="#${statement}">${names.get(statement)}</a>`

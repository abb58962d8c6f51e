/**
 * Who says something, for people: the words of the report and, where these do not hold the name, whom they stand for.
 * Reads: statements, mentions, actors. Writes: markup.
 */
import { meantName } from '../../explain/meant.ts'
import type { Statement } from '../../record/reading.ts'
import { oneLine } from '../terminal/style.ts'
import type { Ledger } from './ledger.ts'
import { html, type Markup } from './markup.ts'

/** `she (Elena Petrova)`. */
export function speakerOf({ reading }: Ledger, statement: Statement): Markup {
  const [speaker] = linksOf(statement)
  if (!speaker) return html`<b>nobody named</b>`
  const name = meantName(reading, statement)
  return html`<b>${oneLine(speaker.name)}</b>${name === undefined ? undefined : html` <span class="meant">(${oneLine(name)})</span>`}`
}

/** Through whom the claim comes to the reader; an agency that publishes itself stands once. */
export const relaysOf = (statement: Statement): readonly string[] =>
  linksOf(statement)
    .slice(1)
    .map((link) => oneLine(link?.name ?? ''))
    .filter((name, index, all) => name !== all[index - 1])

/** The chain with the speaker first: nothing for one who is not named ("they were told that"), whose chain has only the others. */
const linksOf = ({ speaker, chain }: Statement): readonly (Statement['chain'][number] | undefined)[] =>
  speaker.span ? chain : [undefined, ...chain]

/** Who stands behind a value, with the way to what they say. */
export function claimantOf(ledger: Ledger, accordingTo: string | undefined): Markup {
  const statement = ledger.statements.get(accordingTo ?? '')
  if (!statement) return html`in the report’s own voice`
  return html`${speakerOf(ledger, statement)} ${wayTo(ledger, statement.id)}`
}

/** A link to a statement, by its short name. */
export const wayTo = ({ names }: Ledger, statement: string): Markup =>
  html`<a class="to" href="#${statement}">${names.get(statement)}</a>`

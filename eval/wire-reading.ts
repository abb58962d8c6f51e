/**
 * A reading in the shape of the reading guide, as `wire/score.mjs` takes it: names changed, spans and days converted,
 * nothing judged. Selections: `selections.ts`.
 */
import type { CodedEvent, LanguageJson, Statement } from '../src/record/reading.ts'
import { type Span, wordsAt } from '../src/record/span.ts'
import { wholeDays } from './days.ts'
import type { Found } from './program.ts'
import { SELECTIONS } from './selections.ts'

/** The whole record of a report. */
export function wireReading(found: Found): object {
  const { reading, at } = found
  const { text } = reading.report
  const words = (spans: readonly Span[]): string[] => [...new Set(spans.map((one) => wordsAt(text, one)))]
  return {
    day: dayOf(found),
    agencies: agenciesOf(found),
    blocks: reading.report.blocks.map(({ kind, span }) => ({ kind, ...at(span) })),
    actors: reading.actors.map(({ id, name, names, kind, country, sectors }) => ({
      ...{ id, name, names: words(names), kind, country: country ?? null, sectors },
    })),
    moments: reading.moments.filter(SELECTIONS.wireMoments.takes).map((moment) => {
      const { from, to } = wholeDays(moment)
      return { ...at(moment.span), from: from ?? null, to: to ?? null }
    }),
    places: reading.places.map(({ span, name, country, kind }) => ({
      ...at(span),
      name,
      country: country ?? null,
      kind,
    })),
    figures: reading.figures.filter(SELECTIONS.wireFigures.takes).map((figure) => ({
      ...at(figure.span),
      min: figure.min ?? null,
      max: figure.max ?? null,
      counted: figure.counted && wordsAt(text, figure.counted.span),
      role: figure.role,
      says: figure.accordingTo ?? null,
    })),
    statements: reading.statements
      .filter(SELECTIONS.wireStatements.takes)
      .map((statement) => statementOf(found, statement)),
    events: reading.events.map((event) => eventOf(found, event)),
  }
}

/** The day of publication, where it is one day. */
function dayOf({ reading }: Found): string | undefined {
  if (!reading.report.published) return undefined
  const { from, to } = wholeDays(reading.report.published)
  return from && to && from < to && daysBetween(from, to) === 1 ? from : undefined
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

/** Origins that the dateline or a credit names. */
function agenciesOf({ reading }: Found): string[] {
  const { dateline, credits } = reading.report
  return [
    ...new Set([dateline?.agency, ...credits.map((credit) => credit.agency)].filter((name) => name !== undefined)),
  ]
}

function statementOf({ reading, at }: Found, statement: Statement): object {
  const { id, speaker, cue, content, act, within, chain } = statement
  // Relays of this statement stand before the next speaker: what follows is the chain of the statement around it.
  const outer = chain.findIndex((link, i) => i > 0 && link.kind === 'speaker')
  const relays = chain.slice(0, outer < 0 ? chain.length : outer).filter((link) => link.kind === 'relay')
  return {
    id,
    speaker: { ...(speaker.span && at(speaker.span)), actor: speaker.actor ?? null, kind: speaker.kind },
    cue: cue[0] ? at(cue[0]) : null,
    content: content.map(at),
    act,
    within: within ?? null,
    via: relays.map((link) => (link.span ? wordsAt(reading.report.text, link.span) : link.name)),
  }
}

function eventOf({ reading, at }: Found, event: CodedEvent): object {
  const moment = reading.moments.find((one) => one.id === event.moment)
  const place = reading.places.find((one) => one.id === event.place)
  const { from, to } = wholeDays(moment ?? {})
  return {
    triggers: event.triggers.map(at),
    type: event.type,
    mode: event.mode ?? null,
    actors: event.actors,
    recipients: event.recipients,
    from: from ?? null,
    to: to ?? null,
    place: place ? { name: place.name, country: place.country ?? null } : null,
    status: event.status,
    says: event.accordingTo ?? null,
    background: event.background,
  }
}

/** The who-says spans of the lexical rules as statements. */
export const rawStatements = (found: Found): object => ({ statements: saysOf(found, SELECTIONS.lexicalSays) })

/** The model's who-says spans as statements, its runs of triggers as events without parties. */
export const modelLayer = (found: Found): object => ({
  statements: saysOf(found, SELECTIONS.modelSays),
  events: (found.reading.language?.triggers ?? []).map(({ span, type, status, background }) => ({
    ...{ triggers: [found.at(span)], type, status, background, actors: [], recipients: [], says: null },
  })),
})

function saysOf({ reading, at }: Found, selection: typeof SELECTIONS.lexicalSays): object[] {
  const says: LanguageJson['says'] = reading.language?.says ?? []
  return says.filter(selection.takes).map(({ source, cue, content }, i) => ({
    id: `s${i + 1}`,
    speaker: source[0] ? at(source[0]) : { kind: 'none' },
    cue: cue[0] ? at(cue[0]) : null,
    content: content.map(at),
    within: null,
    via: [],
  }))
}

/**
 * Coded events: `events/plover-dev.jsonl` by `score.mjs`, from raw text, each line a report. The scorer's second set of
 * figures (PLOVER 2.0's answer is right too, `events/differences.json`) gives the rows `what/plover-2.0/…`.
 */
import { z } from 'zod'
import type { Actor, CodedEvent } from '../../src/record/reading.ts'
import type { Found } from '../program.ts'
import type { Adapter, Measured } from '../rows.ts'
import { figureAt, jsonLines, runScorer, splitJson, writeFor } from '../scorer.ts'

const GOLD = 'events/plover-dev.jsonl'
const DIFFERENCES = 'events/differences.json'
const SCORER = 'events/score.mjs'
const sentence = z.object({ id: z.string(), text: z.string(), date: z.string().nullish() })

/** Row names with the paths of their figures: `f1` or `share`. */
const FIRST = {
  type: ['type', 'f1'],
  actor: ['actor', 'f1'],
  'recipient-union': ['recipientUnion', 'f1'],
  all: ['all', 'share'],
} as const
const SECOND = {
  type: ['type', 'f1'],
  actor: ['actor', 'f1'],
  recipient: ['recipient', 'f1'],
  all: ['all', 'share'],
} as const
/** PLOVER's codes of bodies that are of no country; a party without a country goes under its first one. */
const INTERNATIONAL: ReadonlySet<string> = new Set(['IGO', 'UNO', 'EUR', 'NGO', 'ISM', 'IMG', 'MNC'])

export const events: readonly Adapter[] = [
  {
    files: [GOLD, SCORER, DIFFERENCES],
    rows: [
      ...Object.keys(FIRST).map((name) => ({ row: `what/plover/${name}`, needs: 'what' as const })),
      ...Object.keys(SECOND).map((name) => ({ row: `what/plover-2.0/${name}`, needs: 'what' as const })),
    ],
    measure: async ({ corpora, program, scratch }) => {
      const answers: unknown[] = []
      for (const { id, text, date } of corpora.lines(GOLD, sentence)) {
        const found = await program.read(id, { text, published: date ?? undefined })
        answers.push({ id, events: found ? codedEvents(found) : [] })
      }
      const path = writeFor(scratch, 'plover.jsonl', jsonLines(answers))
      const options = ['--json', '--differences', corpora.path(DIFFERENCES)]
      const { json } = splitJson(runScorer(corpora.path(SCORER), [corpora.path(GOLD), path, ...options]))
      const row = (head: string, name: string, [of, figure]: readonly [string, string], ...at: string[]): Measured => ({
        row: `what/${head}/${name}`,
        value: figureAt(json, ...at, of, figure),
        n: figureAt(json, ...at, of, 'gold'),
      })
      return [
        ...Object.entries(FIRST).map(([name, path]) => row('plover', name, path)),
        ...Object.entries(SECOND).map(([name, path]) => row('plover-2.0', name, path, 'v2')),
      ]
    },
  },
]

/** The events of a reading in the scorer's shape. */
export function codedEvents({ reading, at }: Found): unknown[] {
  const actors = new Map(reading.actors.map((actor) => [actor.id, actor]))
  const party = (id: string): unknown[] => {
    const actor = actors.get(id)
    if (!actor) return []
    const place = actor.names[0] && at(actor.names[0])
    return [{ ...codesOf(actor), ...place }]
  }
  return reading.events.map((event: CodedEvent) => ({
    type: event.type,
    mode: event.mode,
    actors: event.actors.flatMap(party),
    recipients: event.recipients.flatMap(party),
    trigger: event.triggers[0] && at(event.triggers[0]),
  }))
}

/** Country and sector; where there is no country, the international sector is the code and the next one the sector. */
export function codesOf({ country, sectors }: Pick<Actor, 'country' | 'sectors'>): { code?: string; sector?: string } {
  const code = country ?? sectors.find((sector) => INTERNATIONAL.has(sector))
  const sector = sectors.find((one) => one !== code)
  return { ...(code && { code }), ...(sector && { sector }) }
}

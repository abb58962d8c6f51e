/**
 * Gold readings turned into the program's record and back must be perfect for the wire scorer: no adapter loses or
 * bends what a record says. And the scorer copied to eval/corpora passes its own tests.
 */
import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { hashHex } from '../src/record/ids.ts'
import type { Reading } from '../src/record/reading.ts'
import { type Span, span } from '../src/record/span.ts'
import { wire } from './adapters/wire.ts'
import { openCorpora } from './corpora.ts'
import { nextDay } from './days.ts'
import { measureAll } from './measure.ts'
import type { Place } from './offsets.ts'
import { programOf } from './program.ts'
import { WIRE_ROWS } from './wire-rows.ts'

const corpora = openCorpora(fileURLToPath(new URL('corpora', import.meta.url)))
const scratch = mkdtempSync(join(tmpdir(), 'hearsay-eval-test-'))
after(() => rmSync(scratch, { recursive: true }))

const {
  spanOf,
  list,
}: { spanOf: (text: string, quote: unknown) => Place | undefined; list: (of: unknown) => unknown[] } = await import(
  `${new URL('corpora/wire/spans.mjs', import.meta.url)}`
)

const quote = z.union([z.string(), z.looseObject({ words: z.string() })])
const quotes = z.union([quote, z.array(quote)]).nullish()
const days = { from: z.string().nullish(), to: z.string().nullish() }
const goldReport = z.looseObject({
  text: z.string(),
  day: z.string(),
  agencies: z.array(z.string()).default([]),
  blocks: z.array(z.looseObject({ kind: z.string() })).default([]),
  actors: z
    .array(
      z.looseObject({
        ...{ id: z.string(), name: z.string(), names: z.array(z.string()).default([]), kind: z.string() },
        ...{ country: z.string().nullish(), sectors: z.array(z.string()).default([]) },
      }),
    )
    .default([]),
  moments: z.array(z.looseObject(days)).default([]),
  places: z
    .array(z.looseObject({ name: z.string(), country: z.string().nullish(), kind: z.string().nullish() }))
    .default([]),
  figures: z
    .array(
      z.looseObject({
        ...{ min: z.number().nullish(), max: z.number().nullish() },
        ...{ role: z.string(), says: z.string().nullish() },
      }),
    )
    .default([]),
  statements: z
    .array(
      z.looseObject({
        id: z.string(),
        speaker: z.looseObject({ kind: z.string(), actor: z.string().nullish() }),
        ...{ cue: quotes, content: quotes, act: z.string(), within: z.string().nullish(), via: quotes },
      }),
    )
    .default([]),
  events: z
    .array(
      z.looseObject({
        ...{ triggers: quotes, type: z.string(), mode: z.string().nullish() },
        ...{ actors: z.array(z.string()).default([]), recipients: z.array(z.string()).default([]), ...days },
        place: z.looseObject({ name: z.string(), country: z.string().nullish() }).nullish(),
        ...{ status: z.string(), says: z.string().nullish(), background: z.boolean().default(false) },
      }),
    )
    .default([]),
})
type Gold = z.infer<typeof goldReport>

/** The record that says what the gold says. A moment that only carries an event's days is fuzzy, so that it is not scored. */
function recordOf(gold: Gold): Reading {
  const at = (of: unknown): Span => {
    const place = spanOf(gold.text, of)
    assert.ok(place, `not in the text: ${JSON.stringify(of)}`)
    return span(place.start, place.end)
  }
  const spans = (of: unknown): Span[] => list(of).map(at)
  const item = (id: string) => ({ id, evidence: {} })
  const optional = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined
  const moment = (
    id: string,
    where: Span,
    { from, to }: { from?: unknown; to?: unknown },
    fuzzy?: boolean,
  ): unknown => ({
    ...{ ...item(id), span: where, kind: 'DATE', from: from ?? undefined, to: to ?? undefined, fuzzy },
    ...{ anchor: { kind: 'calendar' }, timex3: { type: 'DATE', value: String(from) } },
  })
  const reading = {
    report: {
      ...{ id: hashHex(gold.text), text: gold.text, language: 'en' },
      published: { from: gold.day, to: nextDay(gold.day), by: 'given', weighed: [] },
      blocks: gold.blocks.map((block) => ({ kind: block.kind, span: at(block), by: 'test' })),
      credits: gold.agencies.map((agency) => ({ agency, span: span(0, 1), by: 'test' })),
    },
    mentions: [],
    actors: gold.actors.map((actor) => ({
      ...{ ...item(actor.id), name: actor.name, kind: actor.kind, named: true, roles: [] },
      ...{ country: optional(actor.country), sectors: actor.sectors },
      names: actor.names.map((name) => {
        const start = gold.text.toLowerCase().indexOf(name.toLowerCase())
        return span(start, start + name.length)
      }),
    })),
    moments: [
      ...gold.moments.map((one, i) => moment(`m${i}`, at(one), one)),
      ...gold.events.map((one, i) => moment(`em${i}`, span(0, 1), one, true)),
    ],
    places: gold.places.map((one, i) => ({
      ...{ ...item(`p${i}`), span: at(one), name: one.name, country: optional(one.country), kind: optional(one.kind) },
    })),
    figures: gold.figures.map((one, i) => ({
      ...{
        ...item(`f${i}`),
        span: at(one),
        stated: [],
        bound: 'exact',
        min: optional(one.min),
        max: optional(one.max),
      },
      ...{ role: one.role, accordingTo: optional(one.says) },
    })),
    statements: gold.statements.map((one) => ({
      ...{ ...item(one.id), cue: spans(one.cue), content: spans(one.content), form: 'indirect', act: one.act },
      speaker: {
        ...{ kind: one.speaker.kind, actor: optional(one.speaker.actor) },
        span: one.speaker.kind === 'none' ? undefined : at(one.speaker),
      },
      within: optional(one.within),
      chain: [
        { kind: 'speaker', name: 'the speaker' },
        ...spans(one.via).map((where) => ({ kind: 'relay', name: 'a relay', span: where })),
        ...(one.within ? [{ kind: 'speaker', name: 'the outer speaker' }] : []),
        { kind: 'relay', name: 'a relay of the outer statement' },
      ].slice(0, one.within ? undefined : -1),
    })),
    events: gold.events.map((one, i) => ({
      ...{ ...item(`e${i}`), type: one.type.split('|')[0], mode: optional(one.mode), contexts: [], figures: [] },
      ...{ actors: one.actors, recipients: one.recipients, triggers: spans(one.triggers), status: one.status },
      ...{ moment: `em${i}`, place: placeId(gold, one.place), accordingTo: optional(one.says) },
      background: one.background,
    })),
    problems: [],
    versions: { schema: '0', knowledge: '0', backend: 'none' },
  }
  return reading as unknown as Reading // made of the gold's own values; the scorer is the judge of the adapter
}

/** A place of the report with the name and country of an event's place. */
function placeId(gold: Gold, place: Gold['events'][number]['place']): string | undefined {
  const index = gold.places.findIndex((one) => one.name === place?.name && one.country === place.country)
  return index < 0 ? undefined : `p${index}`
}

test('gold readings as records are perfect for the wire scorer, row by row', async () => {
  const byText = new Map(corpora.documents('wire/train', goldReport).map((gold) => [gold.text, recordOf(gold)]))
  const program = programOf({
    read: async ({ text }) => {
      const reading = byText.get(text)
      assert.ok(reading)
      return reading
    },
  })
  const work = { adapters: wire, corpora, program, scratch, say: () => {} }
  const layers = new Set(WIRE_ROWS.map(({ needs }) => needs))
  const { measured } = await measureAll({ ...work, layers, isAsked: (row) => row.startsWith('work/') })
  // Some events happen at a place that no mention names in the same way: the test's own record has no place for them.
  const open = /^work\/events: (place|all)/u
  const wrong = measured.filter(({ row, value }) => value < 99.9 && !open.test(row))
  assert.deepEqual(wrong, [])
  assert.equal(
    measured.length,
    WIRE_ROWS.reduce((rows, { figure }) => rows + (figure === 'f1' ? 3 : 1), 0),
  )
  assert.ok(measured.every(({ n }) => n > 0))
})

test('the scorer copied to eval/corpora passes its own tests', () => {
  const args = [corpora.path('wire/score.mjs'), '--selftest', corpora.path('wire/dev')]
  const { status, stdout } = spawnSync(process.execPath, args, { encoding: 'utf8' })
  assert.equal(status, 0, stdout)
})

/**
 * The public record, version 1: one zod schema from which the JSON Schema (`hearsay schema`) and every TypeScript type
 * derive. Spans here are the public ones: Unicode code points, half-open, beside the words they cover. In memory the
 * same shape holds UTF-16 spans without words (`reading.ts`). Absent means: not stated in the text.
 */
import { z } from 'zod'
import * as values from './values.ts'

/** Version of this schema: it changes with every change of shape (CHANGELOG). */
export const SCHEMA_VERSION = '1.0.0-alpha.1'

export const SpanSchema = z
  .strictObject({
    start: z.int().min(0).describe('First code point.'),
    end: z.int().min(0).describe('Code point after the last one.'),
    words: z.string().describe('The words between the two, as they stand in report.text.'),
  })
  .describe('Where words stand in report.text: Unicode code points, half-open, with the words themselves.')

const day = z
  .string()
  .regex(/^-?\d{4,6}-\d{2}-\d{2}(T\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})?)?$/u)
  .describe('ISO 8601 day, with minutes and zone where stated.')
const id = z.string().min(1)
const score = z.number().min(0).max(1).describe('0..1, two decimals.')
const country = z
  .string()
  .regex(/^[A-Z]{3}$/u)
  .describe("ISO 3166-1 alpha-3, with PLOVER's additions (KOS).")

const alternative = z.strictObject({ value: z.string(), reason: z.string(), score: score.optional() })
const evidence = z
  .strictObject({
    spans: z.array(SpanSchema),
    basis: z.enum(values.BASES),
    by: z.string().describe('Rule id or model head.'),
    score: score.optional(),
    alternatives: z.array(alternative).optional(),
  })
  .describe('What carries the value of a field, and what it was weighed against.')
const evidenceMap = z.record(z.string(), evidence).describe('Evidence by field name.')
const item = { id, evidence: evidenceMap }

const problem = z.strictObject({
  code: z.string().regex(/^P\d{4}$/u),
  message: z.string(),
  severity: z.enum(['warning', 'failure']),
  span: SpanSchema.optional(),
  source: z.string().optional(),
})

const published = z
  .strictObject({
    from: day,
    to: day,
    by: z
      .enum(values.PUBLISHED_BY)
      .describe('How the day is known: handed in, time stamp, dateline, address, body text.'),
    span: SpanSchema.optional(),
    weighed: z.array(
      z.strictObject({ from: day, by: z.enum(values.PUBLISHED_BY), span: SpanSchema.optional(), reason: z.string() }),
    ),
  })
  .describe('When the report was published, as a half-open interval of days.')

const report = z.strictObject({
  id,
  text: z.string(),
  source: z.string().optional().describe('File, address or stream it was read from; no part of the id.'),
  title: z.string().optional(),
  publisher: z.string().optional(),
  url: z.string().optional(),
  byline: SpanSchema.optional(),
  dateline: z
    .strictObject({
      span: SpanSchema,
      place: SpanSchema.optional(),
      day: day.optional(),
      agency: z.string().optional(),
    })
    .optional(),
  published: published.optional(),
  language: z.string().describe('BCP 47; "en" is what is read, "und" stands for not determined.'),
  blocks: z.array(z.strictObject({ kind: z.enum(values.BLOCK_KINDS), span: SpanSchema, by: z.string() })),
  credits: z.array(z.strictObject({ agency: z.string(), span: SpanSchema, by: z.string() })),
  pages: z
    .array(z.strictObject({ number: z.int().min(1), span: SpanSchema }))
    .optional()
    .describe('Pages of a paged document, each by its first words; it ends where the next begins.'),
})

const mention = z.strictObject({
  ...item,
  span: SpanSchema,
  head: SpanSchema,
  kind: z.enum(values.MENTION_KINDS),
  type: z.enum(values.MENTION_TYPES).optional(),
  actor: id.optional(),
  place: id.optional(),
  chain: id.optional(),
})

const actor = z.strictObject({
  ...item,
  name: z.string(),
  names: z.array(SpanSchema).describe('Every wording that stands for it, no pronouns.'),
  kind: z.enum(values.ACTOR_KINDS),
  named: z.boolean(),
  country: country.optional(),
  sectors: z.array(z.enum(values.SECTORS)),
  roles: z.array(
    z.strictObject({
      title: z.string(),
      organisation: z.string().optional(),
      from: day.optional(),
      to: day.optional(),
    }),
  ),
  wikidata: z
    .string()
    .regex(/^Q\d+$/u)
    .optional(),
  framings: z.array(z.strictObject({ span: SpanSchema, word: z.string(), accordingTo: id.optional() })).optional(),
})

const timex3 = z
  .strictObject({
    type: z.enum(values.MOMENT_KINDS),
    value: z.string(),
    mod: z.string().optional(),
    quant: z.string().optional(),
    freq: z.string().optional(),
  })
  .describe('TIMEX3 of ISO 24617-1 (ISO-TimeML).')
const moment = z.strictObject({
  ...item,
  span: SpanSchema,
  kind: z.enum(values.MOMENT_KINDS),
  from: day.optional(),
  to: day.optional().describe('Exclusive.'),
  precision: z.enum(values.PRECISIONS).optional(),
  open: z.enum(values.OPEN_ENDS).optional().describe('Which end the words leave open ("since": to).'),
  fuzzy: z.boolean().optional().describe('Edges not sharp ("recently", "in the coming days").'),
  anchor: z.strictObject({ kind: z.enum(values.ANCHORS), moment: id.optional(), day: day.optional() }),
  reported: z.boolean().optional().describe('Stands in a quotation or a reported clause: may count from the saying.'),
  accordingTo: id.optional(),
  timex3,
  parts: z
    .array(z.strictObject({ span: SpanSchema, timex3 }))
    .optional()
    .describe('The expressions of a stretch ("from 1998 to 2000"), which TIMEX3 marks one by one.'),
})

const place = z.strictObject({
  ...item,
  span: SpanSchema,
  gazetteer: z.string().optional(),
  name: z.string(),
  kind: z.enum(values.PLACE_KINDS).optional(),
  country: country.optional(),
  region: z.string().optional(),
  lat: z.number().min(-90).max(90).optional(),
  lon: z.number().min(-180).max(180).optional(),
  radiusKm: z.number().min(0).optional(),
  disputed: z.strictObject({ claimants: z.array(country) }).optional(),
  candidates: z
    .array(
      z.strictObject({
        gazetteer: z.string(),
        name: z.string(),
        country: country.optional(),
        reason: z.string(),
        score,
      }),
    )
    .optional(),
  accordingTo: id.optional(),
})

const figure = z.strictObject({
  ...item,
  span: SpanSchema,
  stated: z.array(z.number()).describe('The number or numbers as stated.'),
  bound: z.enum(values.BOUNDS),
  min: z.number().optional().describe("Smallest value the words allow, by the reading guide's convention."),
  max: z.number().optional().describe('Largest value the words allow.'),
  unit: z.string().optional().describe('ISO 4217 code for money, UCUM-like symbol for measures, "%" for shares.'),
  counted: z
    .strictObject({
      span: SpanSchema,
      head: z.string(),
      nationality: country.optional(),
      group: z.string().optional(),
      actor: id.optional(),
    })
    .optional(),
  role: z.enum(values.FIGURE_ROLES),
  asOf: id.optional().describe('Moment up to which the figure holds.'),
  accordingTo: id.optional(),
})

const link = z.strictObject({
  kind: z.enum(values.LINK_KINDS),
  name: z.string(),
  span: SpanSchema.optional(),
  actor: id.optional(),
  statement: id.optional(),
})
const statement = z.strictObject({
  ...item,
  speaker: z.strictObject({
    span: SpanSchema.optional(),
    kind: z.enum(values.SPEAKER_KINDS).optional(),
    actor: id.optional(),
    apposition: SpanSchema.optional().describe('What the speaker is beside a name, with the comma that closes it.'),
    anonymity: z.strictObject({ span: SpanSchema, reason: SpanSchema.optional() }).optional(),
  }),
  cue: z.array(SpanSchema),
  content: z.array(SpanSchema).describe('The claim, without its conjunction and its outer quotation marks.'),
  conjunction: SpanSchema.optional().describe('"that", "whether": leads to the claim and is no part of it here.'),
  marks: z.array(SpanSchema).optional().describe('Quotation marks at the edges of the claim.'),
  form: z.enum(values.FORMS),
  act: z.enum(values.ACTS).optional(),
  class: z.enum(values.STATEMENT_CLASSES).optional(),
  doubtful: z
    .boolean()
    .optional()
    .describe('Less likely a saying than an attitude or an act; holds no figure, moment or statement.'),
  neither: z.boolean().optional().describe('"Would neither confirm nor deny".'),
  addressee: SpanSchema.optional(),
  moment: id.optional(),
  place: id.optional(),
  medium: SpanSchema.optional(),
  within: id.optional(),
  chain: z.array(link).describe('Innermost speaker first, publisher last.'),
})

const voice = z
  .strictObject({ ...item, span: SpanSchema })
  .describe("A claim of the report's own voice: nobody is cited for it.")
const clash = z
  .strictObject({
    ...item,
    figures: z.array(id).length(2),
    relation: z.enum(values.CLASH_RELATIONS),
    reason: z.string(),
  })
  .describe('Two figures of one report that count the same thing and cannot both hold.')
const open = z
  .strictObject({
    ...item,
    kind: z.enum(values.OPEN_KINDS),
    span: SpanSchema,
    reason: z.string(),
    statement: id.optional(),
  })
  .describe('What stayed unresolved in who says what, and why.')

const event = z.strictObject({
  ...item,
  type: z.enum(values.EVENT_TYPES),
  mode: z.string().optional(),
  contexts: z.array(z.string()),
  cameo: z.string().optional().describe('CAMEO root, or leaf where decided.'),
  quad: z.enum(values.QUAD_CLASSES).optional(),
  intensity: z.number().optional(),
  actors: z.array(id),
  recipients: z.array(id),
  triggers: z.array(SpanSchema),
  moment: id.optional(),
  place: id.optional(),
  figures: z.array(id),
  status: z.enum(values.STATUSES),
  content: z.strictObject({ type: z.enum(values.EVENT_TYPES), mode: z.string().optional() }).optional(),
  accordingTo: id.optional(),
  background: z.boolean(),
})

const word = z.strictObject({
  span: SpanSchema,
  lemma: z.string().optional(),
  upos: z.string().optional(),
  xpos: z.string().optional(),
  feats: z.string().optional(),
  head: z.int().min(0).optional().describe('Number of the head word in its sentence from 1; 0 is the root.'),
  deprel: z.string().optional(),
})
const language = z
  .strictObject({
    sentences: z.array(
      z.strictObject({
        span: SpanSchema,
        words: z.array(word),
        block: z.enum(values.BLOCK_KINDS).optional(),
        paragraph: z.int().min(0),
      }),
    ),
    quotations: z.array(
      z.strictObject({
        pieces: z.array(SpanSchema),
        marks: z.array(SpanSchema),
        kind: z.enum(values.QUOTATION_KINDS),
        closed: z.boolean(),
        within: z.int().min(0).optional().describe('Index of the quotation it stands in.'),
      }),
    ),
    names: z.array(z.strictObject({ span: SpanSchema, type: z.string(), score: score.optional() })),
    roles: z.array(z.strictObject({ predicate: SpanSchema, label: z.string(), argument: SpanSchema })),
    says: z.array(
      z.strictObject({
        by: z.string(),
        cue: z.array(SpanSchema),
        source: z.array(SpanSchema),
        content: z.array(SpanSchema),
        addressee: z.array(SpanSchema),
        via: z.array(SpanSchema).optional().describe('Relays between speaker and publisher.'),
        score: score.optional(),
      }),
    ),
    triggers: z.array(
      z.strictObject({
        span: SpanSchema,
        type: z.string(),
        status: z.string(),
        background: z.boolean(),
        score: score.optional(),
      }),
    ),
  })
  .describe('Words, trees and raw spans; only when asked for.')

/** The whole record of one report. */
export const ReadingSchema = z.strictObject({
  report,
  mentions: z.array(mention),
  actors: z.array(actor),
  moments: z.array(moment),
  places: z.array(place),
  figures: z.array(figure),
  statements: z.array(statement),
  voice: z.array(voice).optional(),
  clashes: z.array(clash).optional(),
  open: z.array(open).optional(),
  events: z.array(event),
  order: z.array(z.strictObject({ before: id, after: id, span: SpanSchema })).optional(),
  problems: z.array(problem),
  versions: z.strictObject({
    schema: z.string(),
    model: z.string().optional(),
    knowledge: z.string().describe('Hash of the knowledge files.'),
    backend: z.enum(values.BACKENDS),
  }),
  language: language.optional(),
})

export type ReadingJson = z.infer<typeof ReadingSchema>
export type SpanJson = z.infer<typeof SpanSchema>

/** The record as JSON Schema (draft 2020-12). */
export function jsonSchema(): Record<string, unknown> {
  return {
    $id: `https://hearsay.invalid/schema/${SCHEMA_VERSION}.json`,
    title: 'Hearsay reading',
    ...z.toJSONSchema(ReadingSchema, { target: 'draft-2020-12' }),
  }
}

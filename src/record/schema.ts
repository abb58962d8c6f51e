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
const id = z.string().min(1).describe('Stable id: kind, type and a hash of its place; unique within a report.')
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
const ACCORDING_TO = "The innermost statement whose claim holds it; absent: the report's own voice."

const evidenceMap = z.record(z.string(), evidence).describe('Evidence by field name.')
const item = { id, evidence: evidenceMap }

const problem = z.strictObject({
  code: z
    .string()
    .regex(/^P\d{4}$/u)
    .describe('Code of the problem, explained under its heading in the reference of errors.'),
  message: z.string().describe('What was expected, what was found, what to do next.'),
  severity: z.enum(['warning', 'failure']).describe('A failure left the report unread.'),
  span: SpanSchema.optional().describe('Where in the text, if at one place.'),
  source: z.string().optional().describe('File, address or stream that the problem is about.'),
})

const published = z
  .strictObject({
    from: day.describe('The day of publication.'),
    to: day.describe('The day after it: the end of the interval, exclusive.'),
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
  id: id.describe('Hash of the text and of what was handed in with it; equal reports have equal ids.'),
  text: z.string().describe('The text that every offset counts in; it never changes after ingest.'),
  source: z.string().optional().describe('File, address or stream it was read from; no part of the id.'),
  title: z.string().optional().describe('Headline: handed in, from the metadata of the file, or the first title line.'),
  publisher: z.string().optional().describe('Who published the report.'),
  url: z.string().optional().describe('Where it was published.'),
  byline: SpanSchema.optional().describe('The line that names the author.'),
  dateline: z
    .strictObject({
      span: SpanSchema.describe('The dateline: where, when and by whom the report was filed.'),
      place: SpanSchema.optional().describe('The place in the dateline.'),
      day: day
        .optional()
        .describe('The day in the dateline; a year it lacks is the one nearest to the day of publication.'),
      agency: z.string().optional().describe('The agency in the dateline.'),
    })
    .optional(),
  published: published.optional(),
  language: z.string().describe('BCP 47; "en" is what is read, "und" stands for not determined.'),
  blocks: z.array(z.strictObject({ kind: z.enum(values.BLOCK_KINDS), span: SpanSchema, by: z.string() })),
  credits: z
    .array(
      z.strictObject({
        agency: z.string().describe('Origin that a dateline, credit or byline names; "agencies" where unnamed.'),
        span: SpanSchema,
        by: z.string(),
      }),
    )
    .describe('Where the report says it comes from, in order of the text.'),
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
    type: z.enum(values.MOMENT_KINDS).describe('TIMEX3 type.'),
    value: z.string().describe('TIMEX3 value: ISO 8601 with the additions of TIMEX3 ("2024-W11", "2024-SP", "P3D").'),
    mod: z.string().optional().describe('TIMEX3 modifier ("START", "APPROX").'),
    quant: z.string().optional().describe('TIMEX3 quantifier of a set ("EVERY").'),
    freq: z.string().optional().describe('TIMEX3 frequency of a set ("2X").'),
  })
  .describe('TIMEX3 of ISO 24617-1 (ISO-TimeML).')
const moment = z.strictObject({
  ...item,
  span: SpanSchema.describe('The time expression.'),
  kind: z.enum(values.MOMENT_KINDS).describe('What the expression stands for, as in TIMEX3.'),
  from: day.optional().describe('First day, with minutes and zone where stated.'),
  to: day.optional().describe('Day after the last one: exclusive.'),
  precision: z
    .enum(values.PRECISIONS)
    .optional()
    .describe('How fine the words are; absent where they stand for no day.'),
  open: z.enum(values.OPEN_ENDS).optional().describe('Which end the words leave open ("since": to).'),
  fuzzy: z.boolean().optional().describe('Edges not sharp ("recently", "in the coming days").'),
  anchor: z
    .strictObject({
      kind: z.enum(values.ANCHORS).describe('What the expression was counted from.'),
      moment: id.optional().describe('The moment it was counted from.'),
      day: day.optional().describe('The day it was counted from.'),
    })
    .describe('What a relative expression was counted from.'),
  reported: z.boolean().optional().describe('Stands in a quotation or a reported clause: may count from the saying.'),
  accordingTo: id.optional().describe(ACCORDING_TO),
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
  span: SpanSchema.describe('The number phrase with its bound ("at least 220").'),
  stated: z.array(z.number()).describe('The number or numbers as stated.'),
  bound: z.enum(values.BOUNDS).describe('How the words bound the number.'),
  min: z.number().optional().describe("Smallest value the words allow, by the reading guide's convention."),
  max: z.number().optional().describe('Largest value the words allow.'),
  unit: z.string().optional().describe('ISO 4217 code for money, UCUM-like symbol for measures, "%" for shares.'),
  counted: z
    .strictObject({
      span: SpanSchema.describe('What is counted, in the words of the report.'),
      head: z.string().describe('The one word for what is counted.'),
      nationality: country
        .optional()
        .describe('Country of those counted (ISO 3166-1 alpha-3), where the words give one.'),
      group: z.string().optional().describe('Group of those counted, where the words give one.'),
      actor: id.optional().describe('The actor that is counted, or its members.'),
    })
    .optional(),
  role: z.enum(values.FIGURE_ROLES).describe('What became of those counted, or what the number is for.'),
  asOf: id.optional().describe('Moment up to which the figure holds.'),
  accordingTo: id.optional().describe(ACCORDING_TO),
})

const link = z.strictObject({
  kind: z.enum(values.LINK_KINDS).describe('Part that this link plays on the way from the speaker to the reader.'),
  name: z.string().describe('Who, by name or in the words of the report.'),
  span: SpanSchema.optional(),
  actor: id.optional(),
  statement: id.optional().describe('The statement that this link makes, for a speaker who is quoted by another.'),
})
const statement = z.strictObject({
  ...item,
  speaker: z.strictObject({
    span: SpanSchema.optional().describe('Who says it, in the words beside the cue.'),
    kind: z.enum(values.SPEAKER_KINDS).optional().describe('Whom the words stand for.'),
    actor: id.optional().describe('The actor who speaks.'),
    apposition: SpanSchema.optional().describe('What the speaker is beside a name, with the comma that closes it.'),
    anonymity: z
      .strictObject({
        span: SpanSchema.describe('The words that say the speaker is not to be named.'),
        reason: SpanSchema.optional().describe('The reason the report gives for it.'),
      })
      .optional(),
  }),
  cue: z
    .array(SpanSchema)
    .describe('The words that hand the claim to the speaker ("said", "according to"); may be none.'),
  content: z.array(SpanSchema).describe('The claim, without its conjunction and its outer quotation marks.'),
  conjunction: SpanSchema.optional().describe('"that", "whether": leads to the claim and is no part of it here.'),
  marks: z.array(SpanSchema).optional().describe('Quotation marks at the edges of the claim.'),
  form: z.enum(values.FORMS).describe('Direct: all of the claim is quoted; indirect: none; mixed: a part.'),
  act: z.enum(values.ACTS).optional().describe('What is done by saying it, by the sense of the cue.'),
  class: z.enum(values.STATEMENT_CLASSES).optional().describe('Sort of statement.'),
  doubtful: z
    .boolean()
    .optional()
    .describe('Less likely a saying than an attitude or an act; holds no figure, moment or statement.'),
  neither: z.boolean().optional().describe('"Would neither confirm nor deny".'),
  addressee: SpanSchema.optional().describe('To whom it was said.'),
  moment: id.optional().describe('When it was said.'),
  place: id.optional().describe('Where it was said.'),
  medium: SpanSchema.optional().describe('By what it was said ("in a letter", "on Telegram").'),
  within: id.optional().describe('The statement whose claim holds this one.'),
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
    kind: z.enum(values.OPEN_KINDS).describe('What stayed open.'),
    span: SpanSchema,
    reason: z.string().describe('Why it stayed open.'),
    statement: id.optional().describe('The statement that it is about.'),
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
    schema: z.string().describe('Version of this schema.'),
    model: z.string().optional().describe('Version of the model; absent where only rules read.'),
    knowledge: z.string().describe('Hash of the knowledge files.'),
    backend: z.enum(values.BACKENDS).describe('Runtime of the model; "none": only rules read.'),
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

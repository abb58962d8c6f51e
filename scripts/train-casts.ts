/**
 * Our own readings for work (`eval/corpora/wire/train`), each with what the program finds before it judges who is an actor.
 * Reads: the corpus, the shipped model. What is fitted on them: the tables of signs in knowledge/.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ingestText } from '../src/read/ingest/ingest.ts'
import { analyse } from '../src/read/language/analyse.ts'
import { type Encoder, openEncoder } from '../src/read/language/encoder.ts'
import type { Language } from '../src/read/language/layers.ts'
import { lexicalSays } from '../src/read/language/lexical-says.ts'
import { findQuotations } from '../src/read/language/quotations.ts'
import { findWords } from '../src/read/language/words.ts'
import { foldName } from '../src/read/who/name-keys.ts'
import { ownCountriesOf } from '../src/read/who/own-country.ts'
import { castOf } from '../src/read/who/who.ts'

const FOLDER = new URL('../eval/corpora/wire/train/', import.meta.url)
const quote = z.union([z.string(), z.object({ words: z.string() }).transform(({ words }) => words)])
export const goldCast = z.object({
  id: z.string(),
  text: z.string(),
  published: z.string().nullish(),
  publisher: z.string().nullish(),
  actors: z.array(z.object({ name: z.string(), names: z.array(quote) })),
})
export type GoldCast = z.infer<typeof goldCast>

export interface TrainCast {
  readonly text: string
  /** The wordings of each actor of the reading, its name among them, folded. */
  readonly actors: readonly ReadonlySet<string>[]
  readonly language: Language
  readonly cast: ReturnType<typeof castOf>
}

/** One report after another, in the order of their names. */
export async function* trainCasts(): AsyncGenerator<TrainCast> {
  await using encoder = await openEncoder()
  for (const name of readdirSync(fileURLToPath(FOLDER)).sort())
    yield await castIn(encoder, goldCast.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))))
}

/** A report as the program finds it before it judges who is an actor, beside its reading. */
export async function castIn(encoder: Encoder, { text, published, publisher, actors }: GoldCast): Promise<TrainCast> {
  const { report } = ingestText(text, { ...(published && { published }), ...(publisher && { publisher }) })
  const sentences = findWords(report)
  const words = { sentences, quotations: findQuotations(report.text, sentences) }
  const language = await analyse(words, encoder)
  const says = [...language.says, ...lexicalSays(report.text, words)]
  return {
    text: report.text,
    actors: actors.map((actor) => new Set([actor.name, ...actor.names].map(foldName))),
    language,
    cast: castOf(language, says, ownCountriesOf(report)),
  }
}

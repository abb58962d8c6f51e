/**
 * The story of a report: from its text and frame to its reading, stage by stage. Each stage is a pure function from the
 * layers it needs to the layer it adds; nothing here knows a clock, a network or another report.
 */
import { knowledgeVersion } from '../knowledge/version.ts'
import type { Reading, Report, Versions } from '../record/reading.ts'
import { SCHEMA_VERSION } from '../record/schema.ts'
import { assemble } from './assemble.ts'
import { findFigures } from './how-many/figures.ts'
import type { Ingested } from './ingest/ingest.ts'
import { analyse } from './language/analyse.ts'
import type { Encoder } from './language/encoder.ts'
import type { Language } from './language/layers.ts'
import { lexicalSays } from './language/lexical-says.ts'
import { findQuotations } from './language/quotations.ts'
import { findWords } from './language/words.ts'
import { findStatements } from './says/statements.ts'
import { findMoments } from './when/moments.ts'
import { findWho } from './who/who.ts'

export interface ReadOptions {
  /** The model; without one only rules read the report. */
  readonly encoder?: Encoder | undefined
  /** Stops the work between two batches; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
}

/** The reading of one ingested report. Rejects only when `signal` aborts. */
export async function readReport(ingested: Ingested, options: ReadOptions = {}): Promise<Reading> {
  options.signal?.throwIfAborted()
  const language = await readLanguage(ingested.report, options)
  return judge(ingested, language, versionsOf(options.encoder))
}

/** From a report and its language to its reading: everything after the encoder. */
export function judge({ report, problems }: Ingested, language: Language, versions: Versions): Reading {
  const when = findMoments(report, language)
  const howMany = findFigures(report, language, when.moments)
  const who = findWho(report, language, language.says)
  const says = findStatements({ report, language, who, moments: when.moments, figures: howMany.figures })
  return assemble({
    report,
    language,
    who,
    says,
    problems: [...problems, ...when.problems, ...howMany.problems, ...says.problems],
    versions,
  })
}

/** Words, sentences and quotations by rule; tags, trees, names, roles and who-says spans by the model where there is one. */
async function readLanguage(report: Report, { encoder, signal }: ReadOptions): Promise<Language> {
  const sentences = findWords(report)
  const words = { sentences, quotations: findQuotations(report.text, sentences) }
  const lexical = lexicalSays(report.text, words)
  if (!encoder) return { ...words, says: lexical, names: [], roles: [], triggers: [] }
  const language = await analyse(words, encoder, { signal })
  return { ...language, says: [...language.says, ...lexical] }
}

const versionsOf = (encoder: Encoder | undefined): Versions => ({
  schema: SCHEMA_VERSION,
  ...(encoder && { model: encoder.modelVersion }),
  knowledge: knowledgeVersion(),
  backend: encoder?.backend ?? 'none',
})

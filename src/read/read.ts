/**
 * The story of a report: from its text and frame to its reading, stage by stage. Each stage is a pure function from the
 * layers it needs to the layer it adds; nothing here knows a clock, a network or another report.
 */
import { knowledgeVersion } from '../knowledge/version.ts'
import type { LanguageJson, Reading, Report } from '../record/reading.ts'
import { SCHEMA_VERSION } from '../record/schema.ts'
import type { Ingested } from './ingest/ingest.ts'
import type { Language } from './language/layers.ts'
import { findQuotations } from './language/quotations.ts'
import { findWords } from './language/words.ts'
import { statementsOf } from './says/statements.ts'

/** The reading of one ingested report. Rejects only when `signal` aborts. */
export async function readReport({ report, problems }: Ingested, signal?: AbortSignal): Promise<Reading> {
  signal?.throwIfAborted()
  const language = readLanguage(report)
  const statements = statementsOf(report, language.quotations, language.says)
  return {
    report,
    mentions: [],
    actors: [],
    moments: [],
    places: [],
    figures: [],
    statements,
    events: [],
    problems,
    versions: { schema: SCHEMA_VERSION, knowledge: knowledgeVersion(), backend: 'none' },
    language: withoutForms(language),
  }
}

/** Words, sentences, quotations, and what the surface alone says of who says what. */
function readLanguage(report: Report): Language {
  const sentences = findWords(report)
  const quotations = findQuotations(report.text, sentences)
  return { sentences, quotations, says: [], names: [], roles: [], triggers: [] }
}

/** The language layer as the record has it: a word's form is its span's words. */
const withoutForms = (language: Language): LanguageJson => ({
  ...language,
  sentences: language.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map(({ form: _, ...word }) => word),
  })),
})

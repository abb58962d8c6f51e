/**
 * Joins the layers of a report into its public reading.
 * Reads: report, language, who, says (with its moments and figures), problems, versions. Writes: a reading.
 */
import type { Problem } from '../record/problem.ts'
import type { LanguageJson, Reading, Report, Versions } from '../record/reading.ts'
import type { Language } from './language/layers.ts'
import type { SaysFound } from './says/statements.ts'
import type { Who } from './who/who.ts'

export interface Layers {
  readonly report: Report
  readonly language: Language
  readonly who: Who
  readonly says: SaysFound
  readonly problems: readonly Problem[]
  readonly versions: Versions
}

export function assemble({ report, language, who, says, problems, versions }: Layers): Reading {
  return {
    report,
    mentions: who.mentions,
    actors: says.actors,
    moments: says.moments,
    places: [],
    figures: says.figures,
    statements: says.statements,
    events: [],
    voice: says.voice,
    clashes: says.clashes,
    open: says.open,
    problems,
    versions,
    language: withoutForms(language),
  }
}

/** The language layer as the record has it: a word's form is its span's words, vectors stay in memory. */
const withoutForms = ({ vectors: _vectors, ...language }: Language): LanguageJson => ({
  ...language,
  sentences: language.sentences.map((sentence) => ({
    ...sentence,
    words: sentence.words.map(({ form: _, ...word }) => word),
  })),
})

/**
 * The stage that the model makes: from words and sentences to everything known of a report's language.
 * Reads: text's words (rules' or gold ones), the encoder. Writes: language, with new objects for the words.
 */
import type { Encoder } from './encoder.ts'
import type { Language, Words } from './layers.ts'
import type { Pass } from './model-file.ts'
import { withSigns, wordedOf } from './only-signs.ts'
import { readSays } from './says-pass.ts'
import { readSentences } from './sentence-pass.ts'

export interface AnalyseOptions {
  /** Stops the work between two batches; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined
  /** Which passes to read; both unless said. What the other would give is empty, its words' fields absent. */
  readonly passes?: readonly Pass[] | undefined
  /** Give the roles of every word, as if each were a predicate: for a measure that gives the predicates itself. */
  readonly rolesOfEveryWord?: boolean | undefined
}

const BOTH: readonly Pass[] = ['sentence', 'says']

/** The model's reading of a report. `says` holds the model's readings alone: the caller adds the lexical ones. */
export async function analyse(words: Words, encoder: Encoder, options: AnalyseOptions = {}): Promise<Language> {
  const { signal, passes = BOTH } = options
  const worded = wordedOf(words.sentences)
  const { sentences, names, roles } = passes.includes('sentence')
    ? await readSentences(encoder, worded, options)
    : { sentences: worded, names: [], roles: [] }
  const { says, triggers, vectors } = passes.includes('says')
    ? await readSays(encoder, worded, signal)
    : { says: [], triggers: [], vectors: undefined }
  return {
    sentences: withSigns(words.sentences, worded, sentences),
    quotations: words.quotations,
    names,
    roles,
    says,
    triggers,
    ...(vectors && { vectors }),
  }
}

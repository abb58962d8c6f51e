/**
 * Which layers of the program there are to measure. A row whose layer is not here is left out with a line on stderr.
 * A layer is added to `LAYERS` in the commit that connects it to the public reading.
 */

/** In the order in which a report goes through them. */
export const LAYER_NAMES = [
  'frame', // the report's day, agencies, blocks
  'words', // words, sentences, quotations
  'lexical', // raw who-says spans by rule
  'model', // tags, trees, names, roles, raw who-says spans and triggers of the encoder
  'when', // moments
  'how-many', // figures
  'where', // places
  'who', // mentions, chains, actors
  'says', // statements and their chains
  'what', // events, and the countries and sectors of actors
] as const

export type Layer = (typeof LAYER_NAMES)[number]

export const LAYERS: ReadonlySet<Layer> = new Set<Layer>([
  'frame',
  'words',
  'lexical',
  'model',
  'when',
  'how-many',
  'who',
  'says',
])

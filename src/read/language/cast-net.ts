/**
 * The small net that weighs phrases: whether those it stands for are an actor of the record, whether a wording is listed for
 * one. It sees the encoder's vectors of a phrase's head, first and last word and the signs of the rules, and gives log odds.
 * Learnt on our own readings by `training/cast.py`, which writes its numbers. Two layers with rectified units (a bag of signs and
 * the mean of phrases in the first); wordings of one entity see the mean of all of them in a third (after Zaheer et al. 2017,
 * "Deep Sets"): whether "Minister X" is listed depends on whether "X" is. Log odds are natural logarithms, without bounds.
 * Reads: the model's manifest and `cast.bin` (float32, little-endian, the parts one after another). Writes: log odds.
 */
import type { Manifest } from './model-file.ts'

/** A phrase as the net takes it. Vectors: three parts of `width` values, as head, first and last word. */
export interface NetPhrase {
  readonly head: Float32Array
  readonly first: Float32Array
  readonly last: Float32Array
  /** Row of `kinds`: 0 for a name, 1 for another phrase. */
  readonly kind: number
  /** Row of `openings`: the article or owner that it begins with. */
  readonly opening: number
  /** Row of `sorts`: what sort of thing it names. */
  readonly sort: number
}

/** An entity weighed: the log odds that it is an actor, and what each of its wordings starts from. */
interface Weighed {
  readonly logOdds: number
  readonly forWordings: Float32Array
}

/** A wording as the net takes it. `phrases`: the places where the words stand. */
interface NetWording {
  readonly phrases: readonly NetPhrase[]
  readonly signs: Iterable<string>
}

export interface CastNet {
  readonly width: number
  readonly weighEntity: (phrases: readonly NetPhrase[], signs: Iterable<string>) => Weighed
  /** The log odds of each of an entity's wordings, weighed together. */
  readonly weighWordings: (entity: Weighed, wordings: readonly NetWording[]) => readonly number[]
}

/** The signs of one kind: each adds a row to the state and counts alone. */
interface Signs {
  readonly rowOf: ReadonlyMap<string, number>
  readonly rows: Float32Array
  readonly alone: Float32Array
}

const PARTS = [
  ...['kinds', 'openings', 'sorts', 'phraseWeight', 'phraseBias'],
  ...['entity', 'entityBias', 'entitySigns', 'entitySignOdds', 'entityOut', 'entityOutBias'],
  ...['wording', 'wordingOfEntity', 'wordingBias', 'wordingSigns', 'wordingSignOdds', 'wordingsTogether'],
  ...['wordingOut', 'wordingOutBias'],
] as const
type Part = (typeof PARTS)[number]

/** Throws RangeError where the file's length is not that of its parts: the checksum has been compared before. */
export function openCastNet({ width, signs, parts }: Manifest['cast'], bytes: Uint8Array): CastNet {
  // A Buffer may be a view into a larger one: its bytes are copied.
  const values = new Float32Array(new Uint8Array(bytes).buffer)
  const tables = new Map<string, Float32Array>()
  let at = 0
  for (const { name, values: count } of parts) {
    tables.set(name, values.subarray(at, at + count))
    at += count
  }
  const table = (name: Part): Float32Array => {
    const found = tables.get(name)
    if (!found || at !== values.length) throw new RangeError(`The model's cast.bin lacks ${name}.`)
    return found
  }
  const t = Object.fromEntries(PARTS.map((name) => [name, table(name)])) as Readonly<Record<Part, Float32Array>>
  const rowsOf = (kind: keyof typeof signs): ReadonlyMap<string, number> =>
    new Map(signs[kind].map((sign, row) => [sign, row]))

  const columnsOf = (name: Part): Float32Array =>
    t[name].map((_, at) => t[name][(at % width) * width + Math.floor(at / width)] ?? 0)
  const [entityColumns, wordingColumns, ofEntityColumns, togetherColumns] = [
    columnsOf('entity'),
    columnsOf('wording'),
    columnsOf('wordingOfEntity'),
    columnsOf('wordingsTogether'),
  ]
  const signsOfEntities = { rowOf: rowsOf('entity'), rows: t.entitySigns, alone: t.entitySignOdds }
  const signsOfWordings = { rowOf: rowsOf('wording'), rows: t.wordingSigns, alone: t.wordingSignOdds }

  // Each is filled anew for what is weighed: an array of its own for each wording is half of what a wording costs.
  const mean = new Float32Array(width)
  const state = new Float32Array(width)
  const states: Float32Array[] = []

  /** Adds the vector of a phrase, and gives the log odds that it alone has. */
  const addPhrase = (into: Float32Array, one: NetPhrase): number => {
    const { head, first, last, kind, opening, sort } = one
    let odds = t.phraseBias[0] ?? 0
    for (let i = 0; i < width; i++) {
      const value =
        (head[i] ?? 0) +
        (first[width + i] ?? 0) +
        (last[2 * width + i] ?? 0) +
        (t.kinds[kind * width + i] ?? 0) +
        (t.openings[opening * width + i] ?? 0) +
        (t.sorts[sort * width + i] ?? 0)
      if (value <= 0) continue
      into[i] = (into[i] ?? 0) + value
      odds += value * (t.phraseWeight[i] ?? 0)
    }
    return odds
  }
  /** Adds a weight, given by columns, times a vector: half of a phrase's values are none. */
  const addProduct = (into: Float32Array, columns: Float32Array, by: Float32Array, scale = 1): void => {
    for (let column = 0; column < width; column++) {
      const value = (by[column] ?? 0) * scale
      if (value === 0) continue
      for (let row = 0, from = column * width; row < width; row++)
        into[row] = (into[row] ?? 0) + value * (columns[from + row] ?? 0)
    }
  }
  /** Adds the rows of signs, and gives the log odds that they alone have. */
  const addSigns = (into: Float32Array, { rowOf, rows, alone }: Signs, given: Iterable<string>): number => {
    let odds = 0
    for (const sign of given) {
      const row = rowOf.get(sign)
      if (row === undefined) continue
      odds += alone[row] ?? 0
      for (let i = 0, from = row * width; i < width; i++) into[i] = (into[i] ?? 0) + (rows[from + i] ?? 0)
    }
    return odds
  }
  /** Negative values become none; gives the weighted sum of the rest. */
  const rectified = (state: Float32Array, out: Float32Array): number => {
    let sum = 0
    for (let i = 0; i < width; i++) {
      const value = Math.max(0, state[i] ?? 0)
      state[i] = value
      sum += value * (out[i] ?? 0)
    }
    return sum
  }

  const stateAt = (at: number): Float32Array => {
    const known = states[at] ?? new Float32Array(width)
    states[at] = known
    return known
  }

  return {
    width,
    weighEntity: (phrases, given) => {
      mean.fill(0)
      const odds = phrases.map((one) => addPhrase(mean, one))
      const most = Math.max(...odds)
      const all = most + Math.log(odds.reduce((sum, one) => sum + Math.exp(one - most), 0)) - Math.log(odds.length) / 2
      state.set(t.entityBias)
      addProduct(state, entityColumns, mean, 1 / phrases.length)
      const alone = addSigns(state, signsOfEntities, given)
      const logOdds = all + alone + rectified(state, t.entityOut) + (t.entityOutBias[0] ?? 0)
      const forWordings = t.wordingBias.slice()
      addProduct(forWordings, ofEntityColumns, state)
      return { logOdds, forWordings }
    },
    weighWordings: (entity, wordings) => {
      const every = new Float32Array(width)
      const odds = wordings.map(({ phrases, signs: given }, at) => {
        const own = stateAt(at)
        own.set(entity.forWordings)
        if (phrases.length > 0) {
          mean.fill(0)
          for (const one of phrases) addPhrase(mean, one)
          addProduct(own, wordingColumns, mean, 1 / phrases.length)
        }
        const alone = addSigns(own, signsOfWordings, given)
        for (let i = 0; i < width; i++) {
          const value = Math.max(0, own[i] ?? 0)
          own[i] = value
          every[i] = (every[i] ?? 0) + value
        }
        return alone
      })
      state.fill(0)
      addProduct(state, togetherColumns, every, 1 / Math.max(1, odds.length))
      return odds.map((alone, at) => {
        const own = stateAt(at)
        let sum = alone + (t.wordingOutBias[0] ?? 0)
        for (let i = 0; i < width; i++) sum += Math.max(0, (own[i] ?? 0) + (state[i] ?? 0)) * (t.wordingOut[i] ?? 0)
        return sum
      })
    },
  }
}

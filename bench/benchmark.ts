/**
 * What a benchmark is: two things run in turn, and the ratio of what they cost. Ratios of one run on one machine compare
 * with those of another; seconds do not, and stand beside for orientation only.
 */

export interface Benchmark {
  /** `the thing / what it is held against`. */
  readonly name: string
  /** One sentence: what is run, over what. */
  readonly what: string
  readonly unit: 'ms' | 'MB'
  /** The ratio that it should not be above. */
  readonly atMost?: number | undefined
  /** Each run is a process of its own: nothing is warmed up. */
  readonly isFresh?: boolean | undefined
  /** For what costs nearly the same each time, and takes long. */
  readonly mostPairs?: number | undefined
  /** Makes ready; `undefined` where something that it needs is not there, which it says. */
  readonly prepare: (say: (line: string) => void) => Promise<Pair | undefined>
}

export interface Pair {
  /** What one run of the thing costs, in the benchmark's unit. */
  readonly thing: () => Promise<number>
  readonly against: () => Promise<number>
  readonly close?: () => Promise<void>
}

export interface Ratio {
  readonly name: string
  /** Median over the pairs. */
  readonly ratio: number
  readonly least: number
  readonly most: number
  readonly pairs: number
  readonly unit: 'ms' | 'MB'
  /** Medians. */
  readonly thing: number
  readonly against: number
  readonly atMost?: number | undefined
}

/** Runs the two in turn, once unmeasured to warm up, and takes the ratio of each pair. The order changes from pair to pair. */
export async function measure(benchmark: Benchmark, pair: Pair, pairs: number): Promise<Ratio> {
  if (!benchmark.isFresh) {
    await pair.thing()
    await pair.against()
  }
  const things: number[] = []
  const others: number[] = []
  for (let i = 0; i < Math.min(pairs, benchmark.mostPairs ?? pairs); i++) {
    const runs = [async () => things.push(await pair.thing()), async () => others.push(await pair.against())]
    for (const run of i % 2 === 0 ? runs : runs.reverse()) await run()
  }
  const ratios = things.map((thing, i) => thing / (others[i] ?? Number.NaN))
  const { name, unit, atMost } = benchmark
  return {
    ...{
      name,
      ratio: median(ratios),
      least: Math.min(...ratios),
      most: Math.max(...ratios),
      pairs: ratios.length,
      unit,
    },
    ...{ thing: median(things), against: median(others), atMost },
  }
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/** Milliseconds that a run takes. */
export const timed = (run: () => unknown) => async (): Promise<number> => {
  const started = performance.now()
  await run()
  return performance.now() - started
}

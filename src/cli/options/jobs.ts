/** How many processes: a number, or `auto` for one a core. */
import { availableParallelism } from 'node:os'
import { InvalidArgumentError } from 'commander'

/** More processes than this help on no machine that is met; each takes the memory of a model. */
const MOST = 256

/** Throws commander's `InvalidArgumentError`. */
export function parseJobs(text: string): number {
  if (text === 'auto') return availableParallelism()
  const jobs = Number(text)
  if (!/^\d+$/u.test(text) || jobs < 1 || jobs > MOST)
    throw new InvalidArgumentError(`Write a number from 1 to ${MOST}, or auto for one a core.`)
  return jobs
}

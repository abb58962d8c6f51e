/** What stands around a run and can hold settings: read here at the rim, handed in everywhere else. */
import { homedir } from 'node:os'
import { isAbsolute, relative, sep } from 'node:path'

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>
  /** The working folder. */
  readonly cwd: string
  /** The user's home folder. */
  readonly home: string
}

export const surroundings = (): Surroundings => ({ env: process.env, cwd: process.cwd(), home: homedir() })

/** A path as a person would write it: below the working folder from there, below the home folder with `~`. */
export function shortPath(path: string, { cwd, home }: Pick<Surroundings, 'cwd' | 'home'> = surroundings()): string {
  const near = relative(cwd, path)
  if (near !== '' && !near.startsWith('..') && !isAbsolute(near)) return near
  return path.startsWith(`${home}${sep}`) ? `~${path.slice(home.length)}` : path
}

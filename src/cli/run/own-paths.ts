/** Whether two paths lead to the same place, also by way of links: the run's own output is no report of it. */
import { realpathSync } from 'node:fs'
import { basename, dirname, join, resolve, sep } from 'node:path'

/** True for a path that is `output`, lies in it, or is the log beside it. */
export function isOfOutput(path: string, output: string): boolean {
  const [real, own] = [realPath(path), realPath(output)]
  return real === own || real.startsWith(`${own}${sep}`) || real === `${own}.log`
}

/** The path without links; of one that is not there yet, its folder's. */
export function realPath(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    const folder = dirname(resolve(path))
    return folder === resolve(path) ? folder : join(realPath(folder), basename(path))
  }
}

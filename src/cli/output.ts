/**
 * Writing to stdout with back-pressure, and whether a stream wants colour.
 */
import { once } from 'node:events'

/** Writes and waits while the reader of the pipe is behind: memory does not grow with the output. */
export async function write(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain')
}

/** A terminal wants colour unless `NO_COLOR` is set; `FORCE_COLOR` brings it to files and pipes too. */
export function wantsColour(
  stream: { readonly isTTY?: boolean | undefined },
  env: NodeJS.ProcessEnv = process.env,
): boolean {
  if (env.NO_COLOR) return false
  if (env.FORCE_COLOR !== undefined) return env.FORCE_COLOR !== '0'
  return (stream.isTTY ?? false) && env.TERM !== 'dumb'
}

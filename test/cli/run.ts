/** The command as a process: started as a user starts it, with its streams and exit code. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const BIN: string = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url))

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/**
 * Starts `hearsay` with the given words. Reports are read by rules alone, which takes a fraction of the time, unless the words
 * name a backend or a model.
 */
export function start(
  args: readonly string[],
  options: { cwd?: string; env?: Record<string, string> } = {},
): ChildProcess {
  const reads = args[0] === 'read' || args[0] === 'explain'
  const chosen = args.some((word) => word === '--backend' || word === '--model')
  const words = reads && !chosen ? [...args, '--backend', 'none'] : args
  return spawn(process.execPath, [BIN, ...words], {
    cwd: options.cwd,
    env: { ...withoutSettings(process.env), NO_COLOR: '1', ...options.env },
  })
}

/** The environment without what whoever runs the tests has set for their own readings. */
const withoutSettings = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => ({
  ...Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('HEARSAY_') && name !== 'FORCE_COLOR')),
  HEARSAY_CONFIG: devNull,
})

/** Runs `hearsay` to its end. */
export async function run(
  args: readonly string[],
  input?: string | Uint8Array,
  options: { cwd?: string; env?: Record<string, string> } = {},
): Promise<Ended> {
  const child = start(args, options)
  const out = collect(child)
  child.stdin?.on('error', () => {}) // a command that refuses its input closes the pipe first
  child.stdin?.end(input ?? '')
  const [code] = await once(child, 'close')
  return { code, ...out() }
}

/** Gathers what a process writes; the function gives it so far. */
export function collect(child: ChildProcess): () => { stdout: string; stderr: string } {
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout?.on('data', (chunk) => stdout.push(chunk))
  child.stderr?.on('data', (chunk) => stderr.push(chunk))
  return () => ({ stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() })
}

/** A new empty folder. */
export const folder = (): string => mkdtempSync(join(tmpdir(), 'hearsay-test-'))

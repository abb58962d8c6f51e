/**
 * Finds and reads `hearsay.toml`. The nearest one from the working folder upwards goes before the user's own in the config
 * folder (XDG Base Directory Specification); a file that is named (`--config`, HEARSAY_CONFIG) stands alone.
 * Reads: TOML 1.0. Writes: its top-level values, each with its line where that is known.
 */
import { readFileSync, type Stats, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { HearsayError } from '../../record/problem.ts'
import type { Surroundings } from './surroundings.ts'

export const CONFIG_NAME = 'hearsay.toml'
export const CONFIG_VARIABLE = 'HEARSAY_CONFIG'

export interface ConfigFile {
  readonly path: string
  readonly values: ReadonlyMap<string, ConfigValue>
}

interface ConfigValue {
  readonly value: unknown
  /** The first line is 1. */
  readonly line: number | undefined
}

/** The files in use, the strongest first; `named` is what `--config` gave, `false` for `--no-config`. Throws E0106. */
export async function readConfigFiles(
  named: string | false | undefined,
  around: Surroundings,
): Promise<readonly ConfigFile[]> {
  if (named === false) return []
  const one = named ?? (around.env[CONFIG_VARIABLE] || undefined)
  const paths = one === undefined ? foundPaths(around) : [resolve(around.cwd, one)]
  return Promise.all(paths.map(readConfigFile))
}

function foundPaths({ env, cwd, home }: Surroundings): readonly string[] {
  const base = env.XDG_CONFIG_HOME || (process.platform === 'win32' && env.APPDATA) || join(home, '.config')
  const own = join(base, 'hearsay', CONFIG_NAME)
  const near = upwards(resolve(cwd))
  return [...(near ? [near] : []), ...(isThere(own) && own !== near ? [own] : [])]
}

/** The nearest file from `start` upwards. The search ends below a folder that anyone may write to, such as /tmp. */
function upwards(start: string): string | undefined {
  for (let folder = start; ; folder = dirname(folder)) {
    if (folder !== start && isOpenToAll(folder)) return undefined
    const path = join(folder, CONFIG_NAME)
    if (isThere(path)) return path
    if (folder === dirname(folder)) return undefined
  }
}

const isThere = (path: string): boolean => statOf(path)?.isFile() ?? false

/** On Windows a folder's mode says nothing. */
const isOpenToAll = (folder: string): boolean =>
  process.platform !== 'win32' && ((statOf(folder)?.mode ?? 0) & 0o002) !== 0

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch {
    return undefined // a folder that may not be looked into holds no file for us
  }
}

async function readConfigFile(path: string): Promise<ConfigFile> {
  const text = textOf(path)
  const { parse, TomlError } = await import('smol-toml')
  try {
    const values = Object.entries(parse(text)).map(([key, value]): [string, ConfigValue] => [
      key,
      { value, line: lineOf(key, text) },
    ])
    return { path, values: new Map(values) }
  } catch (cause) {
    if (!(cause instanceof TomlError)) throw cause
    const [reason = ''] = cause.message.replace(/^Invalid TOML document: /u, '').split('\n')
    throw new HearsayError(
      'E0106',
      `${path} line ${cause.line}: this is no TOML (${reason}). Write lines such as backend = "wasm".`,
      { cause },
    )
  }
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\uFEFF/u, '')
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? ` (${cause.code})` : ''
    throw new HearsayError(
      'E0106',
      `The config file ${path} cannot be read${reason}. Name another with --config, or none with --no-config.`,
      { cause },
    )
  }
}

/** The line on which a top-level key is set; `undefined` where more than one looks like it. */
function lineOf(key: string, text: string): number | undefined {
  const lines = text.split('\n')
  const heads = [key, `"${key}"`, `'${key}'`]
  const found = lines.flatMap((line, index) => {
    const [head = ''] = line.split('=')
    return heads.includes(head.trim().replace(/^\[+|\]+$/gu, '')) ? [index + 1] : []
  })
  return found.length === 1 ? found[0] : undefined
}

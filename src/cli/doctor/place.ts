/**
 * What stands around the program: Node, the terminal, config files, variables, the shipped knowledge.
 */
import { readdirSync, readFileSync } from 'node:fs'
import type { Command } from 'commander'
import { z } from 'zod'
import { KNOWLEDGE, readKnowledge } from '../../knowledge/table.ts'
import { knowledgeVersion } from '../../knowledge/version.ts'
import type { TerminalOptions } from '../../share/terminal/style.ts'
import { CONFIG_VARIABLE } from '../settings/config-file.ts'
import { adviceFor, applySettings } from '../settings/resolve.ts'
import { allSettings, keyOfVariable, rootOf } from '../settings/setting.ts'
import { type Surroundings, shortPath } from '../settings/surroundings.ts'
import { amiss, type Check, ok } from './check.ts'

const Package = z.object({ engines: z.object({ node: z.string() }) })

export function checkNode(version: string): Check {
  const { engines } = Package.parse(JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')))
  const needed = engines.node.replace('>=', '')
  const facts = { version, needed }
  const found = `${version}, ${needed} or newer is needed`
  if (isAtLeast(version, needed)) return ok('Node', found, facts)
  return { name: 'Node', state: 'amiss', found, advice: 'Install a newer Node; `npm ci` in a clone brings one.', facts }
}

function isAtLeast(version: string, needed: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = needed.split('.').map(Number)
  return major > leastMajor || (major === leastMajor && minor >= leastMinor)
}

/** Applies the settings to the command, so that what is checked next is what a reading would use. */
export async function checkSettings(command: Command, around: Surroundings): Promise<Check> {
  try {
    const { files, values } = await applySettings(command, around)
    const variables = values.flatMap(({ origin }) => (origin.kind === 'environment' ? [origin.variable] : []))
    const parts = [...files.map(({ path }) => shortPath(path, around)), ...variables]
    return ok('settings', parts.length > 0 ? parts.join(', ') : 'no config file, no variable: the defaults', {
      files: files.map(({ path }) => path),
      variables,
    })
  } catch (error) {
    return amiss('settings', error)
  }
}

/** Variables that were probably meant as a setting and are none; without such there is no check. */
export function checkVariables(command: Command, env: Surroundings['env']): readonly Check[] {
  const root = rootOf(command)
  const known = [...allSettings(root.commands).values()].map(({ variable }) => variable)
  return Object.keys(env)
    .filter((name) => name.startsWith('HEARSAY_') && name !== CONFIG_VARIABLE && !known.includes(name))
    .flatMap((name) => {
      const advice = adviceFor(keyOfVariable(name), root)
      if (advice === undefined) return []
      return [{ name: 'variable', state: 'note', found: `${name} is no setting`, advice, facts: { variable: name } }]
    })
}

export function checkKnowledge(): Check {
  try {
    const files = readdirSync(KNOWLEDGE).filter((name) => /\.(tsv|rules)$/u.test(name))
    const entries = files.map(entriesIn).reduce((sum, count) => sum + count, 0)
    const version = knowledgeVersion()
    const found = `version ${version}: ${entries.toLocaleString('en')} entries in ${files.length} files`
    return ok('knowledge', found, { version, files: files.length, entries })
  } catch (error) {
    return amiss('knowledge', error)
  }
}

/** Rows of a table without its header, or rules. */
function entriesIn(name: string): number {
  const lines = readKnowledge(name).split(/\r?\n/u)
  if (name.endsWith('.rules')) return lines.filter((line) => line.startsWith('rule ')).length
  return Math.max(0, lines.filter((line) => line.trim() !== '' && !line.startsWith('#')).length - 1)
}

export function checkTerminal(
  { width, colour }: TerminalOptions,
  isTerminal: boolean,
  env: Surroundings['env'],
): Check {
  const why = env.NO_COLOR ? ' (NO_COLOR is set)' : env.TERM === 'dumb' ? ' (TERM is dumb)' : ''
  const look = colour ? 'colour' : `no colour${why}`
  const found = `${isTerminal ? '' : 'none; output is written for '}${width} columns, ${look}`
  return ok('terminal', found, { isTerminal, columns: width, colour })
}

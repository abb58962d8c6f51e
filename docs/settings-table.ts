/** The table of settings in docs/reference/config.md, made from the option definitions. */
import type { Command } from 'commander'
import { allSettings, type Setting } from '../src/cli/settings/setting.ts'

/** A row for each setting: its key, what it holds, its default, its variable, what it does. */
export const settingsTable = (root: Command): string =>
  [
    '| key | value | default | variable | |',
    '|---|---|---|---|---|',
    ...[...allSettings(root.commands).values()].map(row),
  ].join('\n')

const row = (setting: Setting): string =>
  `| ${[`\`${setting.key}\``, heldBy(setting), defaultOf(setting), `\`${setting.variable}\``, setting.description.replaceAll('|', '\\|')].join(' | ')} |`

function heldBy({ kind, choices, option, isPath }: Setting): string {
  if (kind === 'switch') return 'true or false'
  const named = choices.length > 0 ? choices.map((choice) => `\`"${choice}"\``).join(', ') : isPath ? 'path' : 'text'
  if (kind === 'list') return `one or a list of ${named}`
  return option.optional ? `${named}, or true` : named
}

const defaultOf = ({ fallback }: Setting): string => (fallback === undefined ? '' : `\`${fallback}\``)

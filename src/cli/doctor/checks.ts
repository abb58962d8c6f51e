/** All checks of `hearsay doctor`, in the order in which one thing rests on the other. */
import type { Command } from 'commander'
import { EXIT } from '../exit.ts'
import { type ReportOptions, terminalOptions } from '../options/report-options.ts'
import { surroundings } from '../settings/surroundings.ts'
import type { Check } from './check.ts'
import { checkModelAndRead } from './model.ts'
import { checkKnowledge, checkNode, checkSettings, checkTerminal, checkVariables } from './place.ts'

/** Looks at everything; the settings of files and environment stand in the command's options from then on. */
export async function checkAll(command: Command): Promise<readonly Check[]> {
  const around = surroundings()
  const settings = await checkSettings(command, around)
  const options = command.opts<ReportOptions>()
  return [
    checkNode(process.versions.node),
    settings,
    ...checkVariables(command, around.env),
    checkKnowledge(),
    ...(await checkModelAndRead(options)),
    checkTerminal(terminalOptions(options), process.stdout.isTTY ?? false, around.env),
  ]
}

/** 4 where the model is missing or unfit, 1 where something else is amiss. */
export function exitCodeOf(checks: readonly Check[]): number {
  const amiss = checks.filter(({ state }) => state === 'amiss')
  if (amiss.some(({ code }) => code?.startsWith('E03'))) return EXIT.model
  return amiss.length > 0 ? EXIT.someFailed : EXIT.done
}

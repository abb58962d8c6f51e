/**
 * `hearsay doctor`: whether all that a reading needs is there and works, and what to do where it does not.
 */
import { Command, Option } from 'commander'
import { VERSION } from '../../version.ts'
import { EXIT } from '../exit.ts'
import { ofOneRun } from '../options/options.ts'
import { addModelOptions, type ReportOptions, terminalOptions } from '../options/report-options.ts'
import { write } from '../output.ts'

interface DoctorOptions extends Pick<ReportOptions, 'backend' | 'model' | 'color'> {
  readonly json?: true
}

export const doctorCommand = (): Command =>
  addModelOptions(
    new Command('doctor')
      .description('Check Node, settings, model, runtime and knowledge, and read one sentence.')
      .addOption(ofOneRun(new Option('--json', 'write the checks as JSON'))),
  )
    .action(examine)
    .addHelpText(
      'after',
      `
Examples:
  $ hearsay doctor
  $ hearsay doctor --backend wasm

Exit codes: 0 all is well; 4 model missing or unfit; 1 something else is amiss.`,
    )

async function examine(options: DoctorOptions, command: Command): Promise<void> {
  const { checkAll, exitCodeOf } = await import('../doctor/checks.ts') // a reading does not wait for it
  const { renderChecks } = await import('../doctor/render.ts')
  const checks = await checkAll(command)
  process.exitCode = exitCodeOf(checks)
  const lines = options.json
    ? [JSON.stringify({ version: VERSION, isWell: process.exitCode === EXIT.done, checks }, undefined, 2)]
    : renderChecks(checks, terminalOptions(options))
  await write(`${lines.join('\n')}\n`)
}

/** `hearsay schema`: the JSON Schema of the record, or of the config file, on stdout. */
import { Argument, Command } from 'commander'
import { jsonSchema } from '../../record/schema.ts'
import { write } from '../output.ts'
import { configSchema } from '../settings/schema.ts'
import { allSettings, rootOf } from '../settings/setting.ts'

const SUBJECTS = ['record', 'config'] as const
type Subject = (typeof SUBJECTS)[number]

export const schemaCommand = (): Command =>
  new Command('schema')
    .description(
      'Print the JSON Schema (draft 2020-12) of the record that `hearsay read --json` writes, or of hearsay.toml.',
    )
    .addArgument(new Argument('[subject]', 'the record or the config file').choices(SUBJECTS).default('record'))
    .helpOption('-h, --help', 'show this help')
    .action(print)
    .addHelpText(
      'after',
      `
Examples:
  $ hearsay schema > hearsay.schema.json
  $ hearsay schema config > hearsay.toml.schema.json`,
    )

function print(subject: Subject, _: unknown, command: Command): Promise<void> {
  const schema = subject === 'record' ? jsonSchema() : configSchema(allSettings(rootOf(command).commands))
  return write(`${JSON.stringify(schema, null, 2)}\n`)
}

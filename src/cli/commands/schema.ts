/** `hearsay schema`: the record's JSON Schema on stdout. */
import { Command } from 'commander'
import { jsonSchema } from '../../record/schema.ts'
import { write } from '../output.ts'

export const schemaCommand = (): Command =>
  new Command('schema')
    .description('Print the JSON Schema (draft 2020-12) of the record that `hearsay read --json` writes.')
    .helpOption('-h, --help', 'show this help')
    .action(() => write(`${JSON.stringify(jsonSchema(), null, 2)}\n`))
    .addHelpText(
      'after',
      `
Examples:
  $ hearsay schema > hearsay.schema.json`,
    )

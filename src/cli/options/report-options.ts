/**
 * The options that every command which reads reports has, defined once: what is known of the report, limits, the model.
 */
import { resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type FieldMap, parseFieldMap } from '../../read/ingest/formats/fields.ts'
import { FORMATS, type Format } from '../../read/ingest/formats/kinds.ts'
import { parseSeparator } from '../../read/ingest/formats/split.ts'
import { MAX_BYTES } from '../../read/ingest/ingest.ts'
import type { ReaderOptions } from '../../reader.ts'
import type { Backend } from '../../record/values.ts'
import type { TerminalOptions } from '../../share/terminal/style.ts'
import type { SourceOptions } from '../input/read-source.ts'
import { wantsColour } from '../output.ts'
import { CONFIG_NAME } from '../settings/config-file.ts'
import { applySettings } from '../settings/resolve.ts'
import { surroundings } from '../settings/surroundings.ts'
import { ofOneRun } from './options.ts'
import { parseSize } from './sizes.ts'
import { checkTyped } from './together.ts'

export interface ReportOptions {
  readonly date?: string
  readonly publisher?: string
  readonly url?: string
  readonly title?: string
  readonly type?: Format
  readonly map?: FieldMap
  readonly split?: RegExp
  /** Bytes. */
  readonly maxSize: number
  readonly backend: 'auto' | Backend
  readonly model?: URL
  readonly color: boolean
}

/** Adds the options to a command, which then takes its settings from environment and files too. */
export const addReportOptions = (command: Command): Command =>
  addModelOptions(
    command
      .optionsGroup('What is known of the reports:')
      .addOption(
        ofOneRun(
          new Option('--date <day>', "the report's day, where the text does not tell: YYYY-MM-DD").argParser(parseDay),
        ),
      )
      .option('--publisher <name>', 'who published it')
      .addOption(ofOneRun(new Option('--url <address>', 'where it was published')))
      .addOption(ofOneRun(new Option('--title <title>', 'its headline')))
      .addOption(
        new Option('--type <format>', 'the format, where it is not the one that the content tells').choices(FORMATS),
      )
      .addOption(
        new Option('--map <fields>', 'which fields hold what: text=body,date=published,title=...')
          .argParser(parseMap)
          .conflicts('split'),
      )
      .option('--split <regex>', 'where one article of a text file ends and the next begins', parseSplit)
      .addOption(
        new Option('--max-size <size>', 'largest text of one report').argParser(parseSize).default(MAX_BYTES, '2M'),
      ),
  )
    .hook('preAction', async (_, action) => {
      await applySettings(action, surroundings())
    })
    .addHelpText(
      'after',
      `
Options that you would type each time can stand in ${CONFIG_NAME} or in the environment: \`hearsay config show\`.`,
    )

/** The options of every command that opens the model; those that bring settings stand with them. */
export const addModelOptions = (command: Command): Command =>
  addCommonOptions(
    command
      .optionsGroup('The model:')
      .addOption(
        new Option('--backend <runtime>', "the model's runtime; none reads by rules alone")
          .choices(['auto', 'native', 'wasm', 'none'])
          .default('auto'),
      )
      .option('--model <folder>', 'a folder with another model than the shipped one', parseFolder),
  ).hook('preAction', (_, action) => checkTyped(action))

/** The options of every command that has settings. */
export const addCommonOptions = (command: Command): Command =>
  refuseBothConfigs(command)
    .optionsGroup('Terminal and settings:')
    .option('--no-color', 'plain text, as with NO_COLOR=1')
    .addOption(ofOneRun(new Option('--config <file>', `settings from this file, not from ${CONFIG_NAME} files found`)))
    .addOption(ofOneRun(new Option('--no-config', `no settings from files`)))
    .helpOption('-h, --help', 'show this help')

/** commander keeps one value for the two, and would drop the first without a word. */
function refuseBothConfigs(command: Command): Command {
  const given = new Set<string>()
  for (const name of ['config', 'no-config'])
    command.on(`option:${name}`, () => {
      if (given.add(name).size > 1) command.error("error: option '--config' cannot be used with option '--no-config'")
    })
  return command
}

export const sourceOptions = ({ date: published, ...options }: ReportOptions): SourceOptions => ({
  published,
  publisher: options.publisher,
  url: options.url,
  title: options.title,
  type: options.type,
  map: options.map,
  split: options.split,
  maxSize: options.maxSize,
})

export const readerOptions = ({ backend, model }: Pick<ReportOptions, 'backend' | 'model'>): ReaderOptions => ({
  backend,
  model,
})

/** What is written to: a terminal, or a pipe or file, which have no columns. */
export type Written = Partial<Pick<NodeJS.WriteStream, 'isTTY' | 'columns'>>

/** The terminal's width, or 100 columns in a pipe or file, and whether it wants colour. */
export const terminalOptions = (
  { color }: Pick<ReportOptions, 'color'>,
  written: Written = process.stdout,
): TerminalOptions => ({
  width: written.columns ?? 100,
  colour: color && wantsColour(written),
})

/** A calendar day: `2024-03-14`. */
function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? new Date(`${text}T00:00:00Z`) : undefined
  if (!day || Number.isNaN(day.getTime()) || day.toISOString().slice(0, 10) !== text || text < '1000') {
    throw new InvalidArgumentError('Write the day as YYYY-MM-DD, for example 2024-03-14.')
  }
  return text
}

const parseFolder = (path: string): URL => pathToFileURL(`${resolve(path)}/`)

/** Given again, it adds to what it said before. */
const parseMap = (words: string, before: FieldMap = {}): FieldMap => asArgument(() => parseFieldMap(words, before))

const parseSplit = (words: string): RegExp => asArgument(() => parseSeparator(words))

/** What a parser throws for a setting, told as wrong use of the option. */
function asArgument<Value>(parse: () => Value): Value {
  try {
    return parse()
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error))
  }
}

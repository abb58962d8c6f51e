/**
 * Options that were typed together and of which one would be dropped in silence, by their values: what excludes each other
 * whatever the values stands at the options themselves (`conflicts`). A value of a file or of the environment gives way
 * without a word: it is meant for other runs too.
 */
import type { Command } from 'commander'
import { FORMATS, type Format } from '../../read/ingest/formats/kinds.ts'
import { HearsayError } from '../../record/problem.ts'
import { keyOf } from './options.ts'

/** Formats whose reports have named fields. */
const WITH_FIELDS: readonly Format[] = ['csv', 'json', 'jsonl']

export const hasFields = (format: Format): boolean => WITH_FIELDS.includes(format)

/** The options that stand on the command line, by the names they have as settings. */
export const typedOn = (command: Command): ReadonlySet<string> =>
  new Set(
    command.options
      .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
      .map((option) => keyOf(option)),
  )

type Values = Readonly<Record<string, unknown>>

interface Clash {
  readonly options: readonly [string, string]
  readonly isClash: (values: Values) => boolean
  readonly message: string
}

const isOneOf = (value: unknown, formats: readonly Format[]): boolean => formats.some((format) => format === value)

const CLASHES: readonly Clash[] = [
  {
    options: ['backend', 'model'],
    isClash: ({ backend }) => backend === 'none',
    message: '--backend none reads without a model, and --model names one. Keep one of the two.',
  },
  {
    options: ['type', 'map'],
    isClash: ({ type }) => !isOneOf(type, WITH_FIELDS),
    message: `--map names fields, and --type names a format without any. Take one of: ${WITH_FIELDS.join(', ')}.`,
  },
  {
    options: ['type', 'split'],
    isClash: ({ type }) =>
      isOneOf(
        type,
        FORMATS.filter((format) => format !== 'text'),
      ),
    message: '--split parts plain text, and --type names another format. Leave --type out.',
  },
  {
    options: ['quiet', 'progress'],
    isClash: ({ progress }) => progress === 'json',
    message: '--quiet silences what --progress json tells. Keep one of the two.',
  },
  {
    options: ['format', 'resume'],
    isClash: ({ format }) => format === 'json',
    message: '--resume goes on with many reports, and --format json writes one. Use --format jsonl.',
  },
]

/** Throws E0101 for typed options of which one could have no effect. */
export function checkTyped(command: Command): void {
  const typed = typedOn(command)
  const values: Values = command.opts()
  for (const { options, isClash, message } of CLASHES)
    if (options.every((name) => typed.has(name)) && isClash(values)) throw new HearsayError('E0101', message)
}

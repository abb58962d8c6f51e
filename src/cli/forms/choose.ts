/**
 * From the options to the form: the one table of forms. A new form is a file beside this one, a line in `FORMS` and, where
 * `--format` does not name it, a line in `formNameOf`.
 */
import { HearsayError } from '../../record/problem.ts'
import { conlluForm } from './conllu.ts'
import { csvExcelForm, csvForm } from './csv.ts'
import type { Form, FormOptions } from './form.ts'
import { htmlForm } from './html.ts'
import { jsonForm } from './json.ts'
import { jsonlForm } from './jsonl.ts'
import { viewForm } from './view.ts'

const FORMS = {
  view: viewForm,
  json: jsonForm,
  jsonl: jsonlForm,
  conllu: conlluForm,
  csv: csvForm,
  'csv-excel': csvExcelForm,
  html: htmlForm,
} as const satisfies Readonly<Record<string, (options: FormOptions) => Form>>

export type FormName = keyof typeof FORMS

/** What `--format` takes. */
export const FORMATS = ['json', 'jsonl', 'conllu', 'csv', 'csv-excel'] as const satisfies readonly FormName[]

/** Options of the command line that choose a form or go with some only. */
export interface ChoosingOptions {
  readonly format?: (typeof FORMATS)[number] | undefined
  readonly json?: true | undefined
  readonly jsonl?: true | undefined
  readonly html?: string | undefined
  readonly layer?: FormOptions['layer']
  readonly include?: FormOptions['include']
  /** Where `--out` writes. */
  readonly out?: string | undefined
}

/** The name of the form asked for. Throws E0101 where options do not go together. */
export function formNameOf(options: ChoosingOptions): FormName {
  const name: FormName =
    (options.html !== undefined && 'html') ||
    (options.json && 'json') ||
    (options.jsonl && 'jsonl') ||
    options.format ||
    'view'
  if (options.layer && name !== 'view')
    throw new HearsayError(
      'E0101',
      `--layer chooses parts of the view for people, --${name} writes the whole record. Take one of the two.`,
    )
  if (options.include && name !== 'json' && name !== 'jsonl')
    throw new HearsayError('E0101', '--include adds to the JSON. Add --json or --jsonl.')
  if ((name === 'csv' || name === 'csv-excel') && options.out === undefined)
    throw new HearsayError('E0101', `--format ${name} writes several tables. Add --out FOLDER.`)
  return name
}

export const formNamed = (name: FormName, options: FormOptions): Form => FORMS[name](options)

/** What two parts of one output must have in common: versions, the form, and what was handed in with the reports. */
import { knowledgeVersion } from '../../knowledge/version.ts'
import { loadModelFile, SHIPPED_MODEL } from '../../read/language/model-file.ts'
import { SCHEMA_VERSION } from '../../record/schema.ts'
import { VERSION } from '../../version.ts'
import type { RunOptions } from './run.ts'
import type { RunSettings } from './run-log.ts'

/** By the names that people know them by; what is not given is absent. Throws E03xx for a model that cannot be used. */
export async function runSettings(options: Omit<RunOptions, 'output'>): Promise<RunSettings> {
  const { backend = 'auto', model = SHIPPED_MODEL } = options.reader
  const { published, publisher, url, title, type, map, split, maxSize } = options.source
  const { layer, include, terminal } = options.form
  const settings: Readonly<Record<string, string | undefined>> = {
    hearsay: VERSION,
    schema: SCHEMA_VERSION,
    knowledge: knowledgeVersion(),
    model: backend === 'none' ? undefined : (await loadModelFile(model)).version,
    backend,
    format: options.formName,
    layer: layer?.join(),
    include: include?.join(),
    verbose: options.formName === 'view' && terminal.verbose ? 'yes' : undefined,
    date: published,
    ...{ publisher, url, title, type },
    map: map && Object.entries(map).sort().join(';'),
    split: split?.source,
    'max-size': String(maxSize),
  }
  return Object.fromEntries(
    Object.entries(settings).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  )
}

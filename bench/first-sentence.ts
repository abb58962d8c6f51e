/**
 * A process that opens the model and reads one sentence: what `spacy.ts` times from start to end. It runs what is built, with
 * Node's cache of compiled code, as the command does: nobody pays for taking types away.
 */
import module from 'node:module'

module.enableCompileCache()
const built: typeof import('../src/index.ts') = await import(new URL('../dist/index.js', import.meta.url).href)
await using reader = await built.openReader()
await reader.read({ text: 'Officials said on Thursday that talks would go on.' })

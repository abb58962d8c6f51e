/** A process that opens the model and reads one sentence: what `spacy.ts` times from start to end. */
import { openReader } from '../src/reader.ts'

await using reader = await openReader()
await reader.read({ text: 'Officials said on Thursday that talks would go on.' })

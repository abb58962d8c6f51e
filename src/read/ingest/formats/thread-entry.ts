/** The other side of `thread.ts`: one file after the other, as they come. */
import { parentPort } from 'node:worker_threads'
import { parseRich, type RichInput } from './parse.ts'

parentPort?.on('message', async (input: RichInput) => {
  parentPort?.postMessage(await parseRich(input))
})

/** The command from start to end on a short report, against a bare start of Node. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { type Benchmark, timed } from './benchmark.ts'

const BIN = fileURLToPath(new URL('../src/cli/bin.ts', import.meta.url))
const REPORT = 'OSLO, March 14 (Reuters) - The ministry said on Thursday that talks would go on.\n'

export const start: Benchmark = {
  name: 'hearsay read, one report / bare Node',
  what: 'A process that reads one short report from stdin, against one that does nothing.',
  unit: 'ms',
  prepare: async () => ({
    thing: timed(() => runNode([BIN, 'read', '-', '--jsonl'], REPORT)),
    against: timed(() => runNode(['--eval', ''], '')),
  }),
}

function runNode(args: readonly string[], input: string): void {
  const { status, stderr } = spawnSync(process.execPath, args, { input, encoding: 'utf8' })
  if (status !== 0) throw new Error(`node ${args[0]} failed: ${stderr}`)
}

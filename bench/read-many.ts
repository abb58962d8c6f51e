/**
 * Child of the memory benchmarks: reads many reports, keeps none, prints the largest resident set in MB.
 *   read-many.ts COUNT              as a program does, from the library
 *   read-many.ts hearsay WORDS ...  as the command does
 */
import { main } from '../src/cli/main.ts'
import { openReader } from '../src/index.ts'
import { manyReports } from './reports.ts'

const [what = '', ...words] = process.argv.slice(2)
if (what === 'hearsay') {
  await main(['node', 'hearsay', ...words])
} else {
  await using reader = await openReader()
  for (const report of manyReports(Number(what))) await reader.read(report)
}
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }))

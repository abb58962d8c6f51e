/** Child of `memory.ts`: reads as many reports as told, keeps none, prints the largest resident set in MB. */
import { openReader } from '../src/index.ts'
import { manyReports } from './reports.ts'

await using reader = await openReader()
for (const report of manyReports(Number(process.argv[2]))) await reader.read(report)
console.log(JSON.stringify({ megabytes: process.resourceUsage().maxRSS / 1024 }))

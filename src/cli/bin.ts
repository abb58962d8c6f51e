#!/usr/bin/env node
/** The command. Checks Node's version before it imports anything that an older one could not even parse. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `hearsay needs Node 22.18 or newer, this is ${process.versions.node}. In a clone of the repository, \`npm ci\` brings its own; elsewhere install a newer Node.\n`,
  )
  process.exitCode = 2
} else {
  import('./main.ts').then(
    ({ main }) => main(process.argv),
    (error: unknown) => {
      // A knowledge file that is not right is found at import; its code and sentence are what counts.
      const coded = error instanceof Error && 'code' in error ? `${error.code}  ${error.message}` : String(error)
      process.stderr.write(`${coded}\n`)
      process.exitCode = 2
    },
  )
}

/**
 * Links the command into node_modules/.bin after a build, as an installed package would have it: `npx hearsay` in a clone then
 * runs what was built here, by the Node of the repository, and asks no registry.
 */
import { chmodSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'

const bin = new URL('../node_modules/.bin/', import.meta.url)
const link = new URL('hearsay', bin)

mkdirSync(bin, { recursive: true })
rmSync(link, { force: true })
symlinkSync('../../dist/cli/bin.js', link)
chmodSync(new URL('../dist/cli/bin.js', import.meta.url), 0o755)

/**
 * Makes the parts of the docs that the program itself knows: `npm run docs`.
 *   docs/reference/commands.md   from the option definitions; a test fails when it is not what this gives
 *   docs/reference/code-book.md  from the record's schema and the tables' columns; likewise
 *   docs/reference/config.md     its table of settings; likewise
 *   docs/guide/set-up.md         what `config show` says to its example; likewise
 *   man/hearsay.1                the man page; likewise
 *   docs/guide/quality.md        its table, from the last full measure (eval/figures.json)
 *   README.md                    the output of its example
 *   docs/guide/the-view.md       an explanation
 *   docs/guide/walk-fact-checker.md   the page of its report, and an explanation
 */
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { z } from 'zod'
import { program } from '../src/cli/main.ts'
import { nameOf } from '../src/cli/usage.ts'
import { explain } from '../src/explain/explain.ts'
import { openReader, type Reader } from '../src/reader.ts'
import { codeBookPage } from '../src/share/tables/code-book.ts'
import { renderExplanation } from '../src/share/terminal/explanation.ts'
import { renderReading } from '../src/share/terminal/reading.ts'
import { manPage } from './man-page.ts'
import { settingsTable } from './settings-table.ts'

const EXAMPLE = 'examples/harbour-talks.txt'
const TWO_SIDES = 'examples/valley-shelling.txt'
const DOUBTED = 'examples/dam-breach.txt'
const PAPER = { width: 100, colour: false }

/** The page of commands: each with its help as printed. */
export function commandsPage(): string {
  const parts = withSubcommands(program()).map((command) => {
    const printed: string[] = []
    command.configureHelp({ helpWidth: 100 }).configureOutput({ writeOut: (text) => printed.push(text) })
    command.outputHelp()
    return `## ${nameOf(command)}\n\n\`\`\`text\n${printed.join('').trim()}\n\`\`\`\n`
  })
  return `# Commands\n\nMade from the program's own definitions by \`npm run docs\`.\n\n${parts.join('\n')}`
}

const withSubcommands = (command: Command): readonly Command[] => [
  command,
  ...command.commands.flatMap(withSubcommands),
]

const Figures = z.object({ rows: z.array(z.object({ row: z.string(), value: z.number(), n: z.number() })) })

/** The measured rows as a table; rows of the working files are for work and stay out. */
export function qualityTable(figures: z.infer<typeof Figures>): string {
  const rows = figures.rows.filter(({ row }) => !row.startsWith('work/'))
  return [
    '| row | value | n |',
    '|---|---:|---:|',
    ...rows.map(({ row, value, n }) => `| \`${row}\` | ${value.toFixed(1)} | ${n} |`),
  ].join('\n')
}

/** `page` with what stands between the two markers of `name` put anew. */
export function replacePart(page: string, name: string, part: string): string {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [page.indexOf(start), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`The page has no part marked ${start} ... ${end}.`)
  return `${page.slice(0, from)}${start}\n${part}\n${page.slice(to)}`
}

/** The first block of TOML on a page. */
export const tomlOn = (page: string): string => /```toml\n(.*?)```/su.exec(page)?.[1] ?? ''

/** What `hearsay config show` says in a folder with this config file, and HEARSAY_BACKEND=wasm. */
export function shownSettings(toml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-docs-'))
  try {
    writeFileSync(join(folder, 'hearsay.toml'), toml)
    const bin = fileURLToPath(new URL('../src/cli/bin.ts', import.meta.url))
    const env = { PATH: process.env.PATH, HOME: folder, NO_COLOR: '1', HEARSAY_BACKEND: 'wasm' }
    const shown = execFileSync(process.execPath, [bin, 'config', 'show', '--publisher', 'The Gazette'], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    return `\`\`\`text\n${shown.trimEnd()}\n\`\`\``
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** What `hearsay read` prints of an example, on paper of 100 columns. */
async function exampleOutput(reader: Reader, source: string): Promise<string> {
  const reading = await reader.read({ text: read(`../${source}`), source })
  return `\`\`\`text\n${renderReading(reading, PAPER).trimEnd()}\n\`\`\``
}

/** What `hearsay explain` says of words of an example. */
async function explainedOutput(reader: Reader, source: string, words: string): Promise<string> {
  const reading = await reader.read({ text: read(`../${source}`), source })
  return `\`\`\`text\n${renderExplanation(explain(reading, words), PAPER).join('\n')}\n\`\`\``
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8')
const write = (path: string, page: string): void => writeFileSync(new URL(path, import.meta.url), page)

if (import.meta.main) {
  write('reference/commands.md', commandsPage())
  write('reference/config.md', replacePart(read('reference/config.md'), 'settings', settingsTable(program())))
  const setUp = read('guide/set-up.md')
  write('guide/set-up.md', replacePart(setUp, 'show', shownSettings(tomlOn(setUp))))
  mkdirSync(new URL('../man/', import.meta.url), { recursive: true })
  write('../man/hearsay.1', manPage(program()))
  write('reference/code-book.md', codeBookPage())
  const figures = Figures.parse(JSON.parse(read('../eval/figures.json')))
  write('guide/quality.md', replacePart(read('guide/quality.md'), 'table', qualityTable(figures)))
  await using reader = await openReader()
  write('../README.md', replacePart(read('../README.md'), 'example', await exampleOutput(reader, EXAMPLE)))
  const view = read('guide/the-view.md')
  write('guide/the-view.md', replacePart(view, 'explain', await explainedOutput(reader, TWO_SIDES, 'at least 19')))
  const walk = replacePart(read('guide/walk-fact-checker.md'), 'read', await exampleOutput(reader, DOUBTED))
  write('guide/walk-fact-checker.md', replacePart(walk, 'explain', await explainedOutput(reader, DOUBTED, '41')))
}

/**
 * Makes docs/reference/commands.md from the option definitions: `npm run docs`. A test fails when the file is not what
 * this gives, so help and docs cannot drift apart.
 */
import { writeFileSync } from 'node:fs'
import { program } from '../src/cli/main.ts'

/** The page of commands: each with its help as printed. */
export function commandsPage(): string {
  const root = program()
  const parts = [root, ...root.commands].map((command) => {
    command.configureHelp({ helpWidth: 100 }).configureOutput({ writeOut: (text) => printed.push(text) })
    const printed: string[] = []
    command.outputHelp()
    const name = command === root ? 'hearsay' : `hearsay ${command.name()}`
    return `## ${name}\n\n\`\`\`text\n${printed.join('').trim()}\n\`\`\`\n`
  })
  return `# Commands\n\nMade from the program's own definitions by \`npm run docs\`.\n\n${parts.join('\n')}`
}

if (import.meta.main) writeFileSync(new URL('reference/commands.md', import.meta.url), commandsPage())

/**
 * Loader of rule files (`knowledge/*.rules`): blocks of `key value` lines, parted by empty lines, `#` comments. Every block
 * has `rule` (the id), `gloss`, `must` and `not`; further keys belong to the family that reads the file, and may repeat.
 */
import { HearsayError } from '../record/problem.ts'
import type { Rule } from './rule.ts'
import { readKnowledge } from './table.ts'

export interface FileRule extends Rule {
  /** Every further key with its values in order. */
  readonly fields: Readonly<Record<string, readonly string[]>>
}

/** The rules of a shipped file. Throws `HearsayError` E0401 or E0403. */
export const knowledgeRules = (name: string): readonly FileRule[] =>
  parseRules(readKnowledge(name), `knowledge/${name}`)

/** The rules of a file's text; complaints name file and line. Throws `HearsayError` E0403. */
export function parseRules(text: string, file: string): readonly FileRule[] {
  const rules: FileRule[] = []
  const seen = new Set<string>()
  for (const block of blocksOf(text, file)) {
    const one = (key: string): string => {
      const value = block.fields.get(key)?.[0]
      if (!value) throw new HearsayError('E0403', `${file} line ${block.line}: the rule has no "${key}" line.`)
      return value
    }
    const id = one('rule')
    if (!/^[a-z-]+(\.[a-z0-9-]+)+$/u.test(id)) {
      throw new HearsayError(
        'E0403',
        `${file} line ${block.line}: "${id}" is no rule id. Write layer.name in small letters.`,
      )
    }
    if (seen.has(id)) throw new HearsayError('E0403', `${file} line ${block.line}: the rule id "${id}" stands twice.`)
    seen.add(id)
    const own = [...block.fields].filter(([key]) => !['rule', 'gloss', 'must', 'not'].includes(key))
    rules.push({
      id,
      gloss: one('gloss'),
      must: lines(one('must')),
      mustNot: lines(one('not')),
      fields: Object.fromEntries(own),
    })
  }
  return rules
}

const lines = (text: string): string => text.replaceAll('\\n', '\n')

interface Block {
  readonly line: number
  readonly fields: Map<string, string[]>
}

function blocksOf(text: string, file: string): readonly Block[] {
  const blocks: Block[] = []
  let block: Block | undefined
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (line.startsWith('#')) continue
    if (line.trim() === '') {
      block = undefined
      continue
    }
    const [, key, value] = /^([a-z-]+)\s+(.*\S)\s*$/u.exec(line) ?? []
    if (!key || !value)
      throw new HearsayError('E0403', `${file} line ${index + 1}: expected a key and a value, found "${line}".`)
    if (!block) {
      block = { line: index + 1, fields: new Map() }
      blocks.push(block)
    }
    block.fields.set(key, [...(block.fields.get(key) ?? []), value])
  }
  return blocks
}

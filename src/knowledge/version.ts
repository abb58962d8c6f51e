/** The version of the knowledge: a hash over every shipped knowledge file, so that a record names what it was read with. */
import { readdirSync } from 'node:fs'
import { hashHex } from '../record/ids.ts'
import { KNOWLEDGE, readKnowledge } from './table.ts'

let known: string | undefined

/** 12 hex digits of SHA-256 over names and contents of the tables and rule files, in order of name. */
export function knowledgeVersion(): string {
  known ??= hashHex(
    readdirSync(KNOWLEDGE)
      .filter((name) => /\.(tsv|rules)$/u.test(name))
      .sort()
      .map((name) => `${name}\n${readKnowledge(name)}`)
      .join('\n'),
  ).slice(0, 12)
  return known
}

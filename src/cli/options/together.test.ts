import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCommand } from '../commands/read.ts'
import { checkTyped } from './together.ts'

const typed = (words: string): void => {
  const command = readCommand()
  command.parseOptions(['report.txt', ...words.split(' ').filter(Boolean)])
  checkTyped(command)
}

test('typed options of which one would have no effect are refused, by their values', () => {
  for (const words of [
    '--backend none --model mine',
    '--type pdf --map text=body',
    '--type html --split ^--$',
    '--quiet --progress json',
    '--format json --resume',
  ])
    assert.throws(() => typed(words), { code: 'E0101' }, words)
})

test('the same options go together with other values', () => {
  for (const words of [
    '',
    '--backend wasm --model mine',
    '--type csv --map text=body',
    '--type text --split ^--$',
    '--quiet --progress none',
    '--format jsonl --resume',
  ])
    assert.doesNotThrow(() => typed(words), words)
})

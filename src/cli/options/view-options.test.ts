import assert from 'node:assert/strict'
import { test } from 'node:test'
import { viewOptions } from './view-options.ts'

test('a file gets neither the colours nor the width of the terminal that the command was typed in', () => {
  const written = viewOptions({ color: true }, { isTTY: false })
  assert.deepEqual([written.width, written.colour], [100, process.env.FORCE_COLOR !== undefined])
})

test('a terminal gets its own width', () => {
  assert.equal(viewOptions({ color: true }, { isTTY: true, columns: 72 }).width, 72)
})

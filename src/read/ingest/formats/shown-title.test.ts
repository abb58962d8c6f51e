import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isShown } from './shown-title.ts'

test('a title is shown where its words stand at the head of the text, whatever signs and letters are between', () => {
  assert.ok(isShown('THE WARD\nRaid kills four — officials\n\nFour people died.', 'Raid kills four: officials'))
  assert.ok(!isShown('Four people died in a raid, officials said.', 'Minutes of the board'))
})

test('a title that stands only far down in the text is not shown', () => {
  assert.ok(!isShown(`${'word '.repeat(1000)} Raid kills four`, 'Raid kills four'))
})

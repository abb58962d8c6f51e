import assert from 'node:assert/strict'
import { test } from 'node:test'
import { itemId, reportId } from './ids.ts'
import { span } from './span.ts'

test('an item keeps its id whatever stands beside it, and changes it with its place', () => {
  assert.equal(itemId('figure', 'killed', [span(3, 9)]), itemId('figure', 'killed', [span(3, 9)]))
  assert.notEqual(itemId('figure', 'killed', [span(3, 9)]), itemId('figure', 'killed', [span(3, 10)]))
  assert.match(itemId('actor', 'armed group', [span(0, 5)]), /^actor-armed-group-[0-9a-f]{8}$/u)
})

test("a report's id depends on what was handed in", () => {
  assert.equal(reportId({ text: 'a' }), reportId({ text: 'a', published: undefined }))
  assert.notEqual(reportId({ text: 'a' }), reportId({ text: 'a', published: '2024-03-14' }))
})

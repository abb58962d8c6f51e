/** Whatever a text holds, its reading holds together: by rules alone, which see a text whole where the model sees sentences. */
import assert from 'node:assert/strict'
import { test } from 'node:test'
import { explain } from '../../src/explain/explain.ts'
import { itemsOf } from '../../src/explain/items.ts'
import { openReader } from '../../src/reader.ts'
import { parseReading, toJSON } from '../../src/record/json.ts'
import { TEXTS } from './texts.ts'

for (const [name, text] of Object.entries(TEXTS))
  test(`a text of ${name} has a record that is valid, explained and the same again`, async () => {
    await using reader = await openReader({ backend: 'none' })
    const input = { text, published: '2024-03-14', publisher: 'The Courier' }
    const reading = await reader.read(input)
    const json = JSON.stringify(toJSON(reading))
    parseReading(json) // checks every span's words, too
    assert.equal(JSON.stringify(toJSON(await reader.read(input))), json)
    const items = itemsOf(reading)
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length, 'each id is of one item')
    for (const actor of reading.actors) assert.ok(actor.name.trim() !== '' && actor.names.length > 0)
    for (const { start, end } of items.flatMap(({ spans }) => spans)) assert.ok(start < end, 'no span is empty')
    for (const { id } of items.slice(0, 50)) assert.doesNotMatch(explain(reading, id).says, /undefined|NaN|\[object/u)
  })

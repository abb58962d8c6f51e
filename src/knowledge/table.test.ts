import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { parseTable, readKnowledge } from './table.ts'

const Row = z.strictObject({ name: z.string(), country: z.string().length(3).optional() })

test('rows come with the names of the header, empty cells and comments left out', () => {
  const table = '\uFEFF# ours\nname\tcountry\r\nTass\tRUS\n\nRIA\t\n'
  assert.deepEqual(parseTable(table, 'mine.tsv', Row), [{ name: 'Tass', country: 'RUS' }, { name: 'RIA' }])
})

test('a bad row is named by file, line and column', () => {
  assert.throws(() => parseTable('name\tcountry\nTass\tRUSSIA\n', 'mine.tsv', Row), {
    code: 'E0402',
    message: /mine\.tsv line 2: country/u,
  })
  assert.throws(() => parseTable('name\nTass\tRUS\n', 'mine.tsv', Row), { code: 'E0402', message: /line 2: 2 cells/u })
  assert.throws(() => parseTable('', 'mine.tsv', Row), { code: 'E0402', message: /no header/u })
})

test('a missing knowledge file says what to do', () => {
  assert.throws(() => readKnowledge('nothing.tsv'), { code: 'E0401', message: /knowledge\/nothing\.tsv/u })
})

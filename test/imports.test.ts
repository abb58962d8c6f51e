/**
 * The order of the rooms: a folder of `src` imports only from itself and from folders before it (docs/design.md, Layout),
 * and nothing of `src` imports from outside it.
 */
import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'

const ORDER = [
  'record',
  'knowledge',
  'read/ingest',
  'read/language',
  'read/when',
  'read/how-many',
  'read/where',
  'read/who',
  'read/says',
  'read/what',
  'read',
  'explain',
  'compare',
  'keep',
  'share',
  'scale',
  '',
  'serve',
  'cli',
]

/** The room of a file: the longest folder of the order that holds it. */
function roomOf(file: string): number {
  const inside = (folder: string): boolean => folder !== '' && file.startsWith(`src/${folder}/`)
  const rooms = ORDER.filter(inside).sort((a, b) => b.length - a.length)
  if (rooms[0] !== undefined) return ORDER.indexOf(rooms[0])
  assert.match(
    file,
    /^src\/[^/]+$/u,
    `${file} lies in no folder of the order; give it its place in test/imports.test.ts`,
  )
  return ORDER.indexOf('')
}

const files = globSync('src/**/*.ts').filter((file) => !file.endsWith('.test.ts'))

test('every file imports only from its own folder and from folders before it', () => {
  const wrong: string[] = []
  for (const file of files) {
    for (const [, target = ''] of readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b[^'"=(]*?['"](\.[^'"]+)['"]/gmu,
    )) {
      const path = normalize(join(dirname(file), target))
      if (path.startsWith('package.json')) continue
      if (!path.startsWith('src/')) wrong.push(`${file} imports ${path}, which is not in src`)
      else if (roomOf(path) > roomOf(file)) wrong.push(`${file} imports ${path}, which comes after it`)
    }
  }
  assert.deepEqual(wrong, [])
})

test('imports make no circle', () => {
  const imports = new Map(
    files.map((file) => {
      const found = [
        ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\b(?! type)[^'"=(]*?['"](\.[^'"]+)['"]/gmu),
      ]
      return [file, found.map(([, target = '']) => normalize(join(dirname(file), target)))]
    }),
  )
  const done = new Set<string>()
  const visit = (file: string, path: readonly string[]): void => {
    assert.ok(!path.includes(file), `a circle of imports: ${[...path, file].join(' → ')}`)
    if (done.has(file)) return
    for (const next of imports.get(file) ?? []) visit(next, [...path, file])
    done.add(file)
  }
  for (const file of files) visit(file, [])
})

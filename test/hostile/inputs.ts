/**
 * Bad inputs: every fixture of test/formats spoiled in every way, and files made to do harm. The same at every run.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { HARMFUL } from './harmful.ts'
import { seeded } from './random.ts'
import { SPOILS } from './spoil.ts'

export interface HostileInput {
  readonly name: string
  readonly bytes: Uint8Array
  /** Made to do harm, and no spoiled fixture. */
  readonly harmful: boolean
}

const SEED = 20_240_314

export function* hostileInputs(): Generator<HostileInput> {
  const random = seeded(SEED)
  const folder = new URL('../formats/', import.meta.url)
  for (const file of readdirSync(folder)
    .filter((name) => !name.endsWith('.py'))
    .sort()) {
    const good = readFileSync(new URL(file, folder))
    const [stem = '', ending = ''] = file.split('.')
    for (const [way, spoil] of Object.entries(SPOILS)) {
      const { bytes, ending: wrong = ending } = spoil(good, random)
      yield { name: `${stem}.${ending}, ${way}.${wrong}`, bytes, harmful: false }
    }
  }
  for (const [name, make] of Object.entries(HARMFUL)) yield { name: `harmful ${name}`, bytes: make(), harmful: true }
}

/**
 * Every adapter, in the order of the table.
 */
import { attribution } from './adapters/attribution.ts'
import { chains } from './adapters/chains.ts'
import { events } from './adapters/events.ts'
import { gumDates } from './adapters/gum-dates.ts'
import { language } from './adapters/language.ts'
import { names } from './adapters/names.ts'
import { places } from './adapters/places.ts'
import { roles } from './adapters/roles.ts'
import { time } from './adapters/time.ts'
import { wire } from './adapters/wire.ts'
import type { Adapter } from './rows.ts'

export const ADAPTERS: readonly Adapter[] = [
  ...[language, names, roles, chains, attribution, time, gumDates, places, events, wire],
].flat()

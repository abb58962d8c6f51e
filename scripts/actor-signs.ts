/**
 * Fits the points of `knowledge/actor-signs.tsv`: a logistic regression over the signs of `src/read/who/signs.ts`, on our own
 * readings (`eval/corpora/wire/train`). An entity counts as an actor where one of its wordings is one of the reading's.
 * Run: `node scripts/actor-signs.ts > knowledge/actor-signs.tsv`. The same reports give the same table.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { ingestText } from '../src/read/ingest/ingest.ts'
import { analyse } from '../src/read/language/analyse.ts'
import { openEncoder } from '../src/read/language/encoder.ts'
import { lexicalSays } from '../src/read/language/lexical-says.ts'
import { findQuotations } from '../src/read/language/quotations.ts'
import { findWords } from '../src/read/language/words.ts'
import { foldName } from '../src/read/who/name-keys.ts'
import { ownCountriesOf } from '../src/read/who/own-country.ts'
import { signsOf } from '../src/read/who/signs.ts'
import { castOf } from '../src/read/who/who.ts'
import { wordsAt } from '../src/record/span.ts'

const FOLDER = new URL('../eval/corpora/wire/train/', import.meta.url)
const quote = z.union([z.string(), z.object({ words: z.string() }).transform(({ words }) => words)])
const gold = z.object({
  text: z.string(),
  published: z.string().nullish(),
  publisher: z.string().nullish(),
  actors: z.array(z.object({ name: z.string(), names: z.array(quote) })),
})

interface Example {
  readonly signs: readonly string[]
  readonly isActor: boolean
}

async function examples(): Promise<readonly Example[]> {
  await using encoder = await openEncoder()
  const found: Example[] = []
  for (const name of readdirSync(fileURLToPath(FOLDER)).sort()) {
    const { text, published, publisher, actors } = gold.parse(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8')))
    const { report } = ingestText(text, { ...(published && { published }), ...(publisher && { publisher }) })
    const sentences = findWords(report)
    const words = { sentences, quotations: findQuotations(report.text, sentences) }
    const language = await analyse(words, encoder)
    const says = [...language.says, ...lexicalSays(report.text, words)]
    const wordings = new Set(actors.flatMap((actor) => [actor.name, ...actor.names]).map(foldName))
    const { entities, surroundings } = castOf(language, says, ownCountriesOf(report))
    for (const entity of entities) {
      const spans = entity.members.flatMap(({ candidate }) => candidate.wordings)
      if (spans.length === 0) continue
      found.push({
        signs: [...signsOf(entity, surroundings)],
        isActor: spans.some((at) => wordings.has(foldName(wordsAt(report.text, at)))),
      })
    }
  }
  return found
}

const LEAST_CASES = 15 // a sign of fewer entities tells of its reports, not of actors
const ROUNDS = 120
const PULL = 8 // towards no points at all, in entities: rare signs stay small

/** Gradient ascent over all examples at once, with a step of its own for each sign (AdaGrad, Duchi et al. 2011). */
function fitted(all: readonly Example[]): ReadonlyMap<string, number> {
  const points = new Map(frequent(all).map((sign) => [sign, 0]))
  const paid = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const rise = new Map<string, number>()
    for (const { signs, isActor } of all) {
      const known = signs.filter((sign) => points.has(sign))
      const sum = known.reduce((total, sign) => total + (points.get(sign) ?? 0), 0)
      const error = (isActor ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      for (const sign of known) rise.set(sign, (rise.get(sign) ?? 0) + error)
    }
    const rate = 0.5 / (1 + round * 0.02)
    for (const [sign, value] of points) {
      const step = (rise.get(sign) ?? 0) - PULL * value
      const before = (paid.get(sign) ?? 0) + step * step
      paid.set(sign, before)
      if (before > 0) points.set(sign, value + (rate * step) / Math.sqrt(before))
    }
  }
  return points
}

function frequent(all: readonly Example[]): readonly string[] {
  const cases = new Map<string, number>()
  for (const { signs } of all) for (const sign of signs) cases.set(sign, (cases.get(sign) ?? 0) + 1)
  return [...cases].filter(([, count]) => count >= LEAST_CASES).map(([sign]) => sign)
}

console.log(`# Signs that an entity of a report is an actor, with their points (log odds, added up; 0 and above is an actor). Fitted by
# scripts/actor-signs.ts on our own readings; what each sign means: src/read/who/signs.ts. Source: SOURCE.md.
sign\tpoints`)
for (const [sign, value] of [...fitted(await examples())].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (Math.abs(value) >= 0.05) console.log(`${sign}\t${value.toFixed(2)}`)
}

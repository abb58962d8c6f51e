/**
 * Fits the points of `knowledge/actor-signs.tsv`: a logistic regression over the signs of `src/read/who/standing.ts`, on our own
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
import { signsOf } from '../src/read/who/standing.ts'
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

const ROUNDS = 60
const PULL = 0.001 // towards no points at all: rare signs stay small

/** Stochastic gradient descent in the order of the examples. */
function fitted(all: readonly Example[]): ReadonlyMap<string, number> {
  const points = new Map<string, number>()
  for (let round = 0; round < ROUNDS; round++) {
    const rate = 0.2 / (1 + round * 0.3)
    for (const { signs, isActor } of all) {
      const sum = signs.reduce((total, sign) => total + (points.get(sign) ?? 0), 0)
      const error = (isActor ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      for (const sign of signs) {
        const before = points.get(sign) ?? 0
        points.set(sign, before + rate * (error - PULL * before))
      }
    }
  }
  return points
}

console.log(`# Signs that an entity of a report is an actor, with their points (log odds, added up; 0 and above is an actor). Fitted by
# scripts/actor-signs.ts on our own readings; what each sign means: src/read/who/standing.ts. Source: SOURCE.md.
sign\tpoints`)
for (const [sign, value] of [...fitted(await examples())].sort(([a], [b]) => (a < b ? -1 : 1))) {
  if (Math.abs(value) >= 0.05) console.log(`${sign}\t${value.toFixed(1)}`)
}

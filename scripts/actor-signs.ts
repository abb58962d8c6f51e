/**
 * Fits the points of `knowledge/actor-signs.tsv`: a logistic regression over the signs of `src/read/who/signs.ts`, on our own
 * readings. An entity counts as an actor where one of its wordings is one of the reading's.
 * Run: `node scripts/actor-signs.ts > knowledge/actor-signs.tsv`. The same reports give the same table.
 */
import { foldName } from '../src/read/who/name-keys.ts'
import { signsOf } from '../src/read/who/signs.ts'
import { wordsAt } from '../src/record/span.ts'
import { type Example, logOdds, rowsOf } from './log-odds.ts'
import { trainCasts } from './train-casts.ts'

const PULL = 8

const found: Example[] = []
for await (const { text, actors, cast } of trainCasts()) {
  for (const entity of cast.entities) {
    const spans = entity.members.flatMap(({ candidate }) => candidate.wordings)
    if (spans.length === 0) continue
    const words = spans.map((at) => foldName(wordsAt(text, at)))
    const holds = actors.some((wordings) => words.some((one) => wordings.has(one)))
    found.push({ signs: [...signsOf(entity, cast.surroundings)], holds })
  }
}

console.log(`# Signs that an entity of a report is an actor, with their points (log odds, added up; 0 and above is an actor). Fitted by
# scripts/actor-signs.ts on our own readings; what each sign means: src/read/who/signs.ts. Source: SOURCE.md.
sign\tpoints
${rowsOf(logOdds(found, PULL)).join('\n')}`)

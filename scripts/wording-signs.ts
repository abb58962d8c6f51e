/**
 * Fits the points of `knowledge/wording-signs.tsv`: a logistic regression over the signs of `src/read/who/wording-signs.ts`, on
 * our own readings, for all that is judged an actor. A wording counts as right where the reading has it for that actor: the
 * one of the reading that shares most wordings with it.
 * Run after `scripts/actor-signs.ts`: `node scripts/wording-signs.ts > knowledge/wording-signs.tsv`.
 */
import { isActor } from '../src/read/who/actors.ts'
import { foldName } from '../src/read/who/name-keys.ts'
import { signsOf } from '../src/read/who/signs.ts'
import { pointsOf } from '../src/read/who/standing.ts'
import { wholesOf } from '../src/read/who/who.ts'
import { wordingsOf } from '../src/read/who/wording-signs.ts'
import { wordsAt } from '../src/record/span.ts'
import { type Example, logOdds, rowsOf } from './log-odds.ts'
import { trainCasts } from './train-casts.ts'

const PULL = 3

const found: Example[] = []
for await (const { text, actors, cast } of trainCasts()) {
  const isOthers = wholesOf(text, cast.entities)
  for (const entity of cast.entities) {
    const points = pointsOf(signsOf(entity, cast.surroundings))
    if (!isActor(entity, points, cast.surroundings.speaks(entity))) continue
    const offered = entity.members.flatMap(({ candidate }) => candidate.wordings)
    const words = new Set(offered.map((at) => foldName(wordsAt(text, at))))
    const shared = actors.map((wordings) => [...words].filter((one) => wordings.has(one)).length)
    const most = Math.max(0, ...shared)
    const right = most > 0 ? actors[shared.indexOf(most)] : undefined
    for (const wording of wordingsOf(entity, { text, points, isOthers }))
      found.push({ signs: [...wording.signs], holds: right?.has(wording.words) ?? false })
  }
}

console.log(`# Signs that the words of a report are listed for an actor, with their points (log odds, added up; -0.62 and above is listed).
# Fitted by scripts/wording-signs.ts on our own readings; what each sign means: src/read/who/wording-signs.ts. Source: SOURCE.md.
sign\tpoints
${rowsOf(logOdds(found, PULL)).join('\n')}`)

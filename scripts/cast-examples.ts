/**
 * What the small net that weighs phrases learns from (`training/cast.py`): for each report the encoder's inputs, and everything
 * in it that may be an actor with signs and wordings as the program finds them, and whether its reading lists them.
 * Run: `node scripts/cast-examples.ts > examples.jsonl`. The same reports and the same trees give the same lines.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { openEncoder } from '../src/read/language/encoder.ts'
import { wordedOf } from '../src/read/language/only-signs.ts'
import { windowInputs } from '../src/read/language/says-pass.ts'
import { foldName } from '../src/read/who/name-keys.ts'
import { signsOf } from '../src/read/who/signs.ts'
import { pointsOf } from '../src/read/who/standing.ts'
import { type PhraseExample, phrasesOf, placesOf } from '../src/read/who/weighing.ts'
import { wholesOf } from '../src/read/who/who.ts'
import { wordingsOf } from '../src/read/who/wording-signs.ts'
import { wordsAt } from '../src/record/span.ts'
import { castIn, type GoldCast, goldCast } from './train-casts.ts'

/** Readings by school of readers: each lists in its own way, which the net is told. The first is the one that is measured. */
const SCHOOLS: readonly (readonly GoldCast[])[] = [
  readdirSync(new URL('../eval/corpora/wire/train/', import.meta.url))
    .sort()
    .map((name) => goldCast.parse(JSON.parse(textOf(`../eval/corpora/wire/train/${name}`)))),
  ...['first', 'second', 'third'].map((name) =>
    textOf(`../training/readings/${name}.jsonl`)
      .split('\n')
      .filter(Boolean)
      .map((line) => goldCast.parse(JSON.parse(line))),
  ),
]

function textOf(path: string): string {
  return readFileSync(new URL(path, import.meta.url), 'utf8')
}

await using encoder = await openEncoder()
for (const [school, readings] of SCHOOLS.entries())
  for (const reading of readings) {
    const { text, actors, cast, language } = await castIn(encoder, reading)
    const { row, windows, inputs } = windowInputs(encoder, wordedOf(language.sentences))
    const numberAt = new Map<number, number>(row.words.map(({ span }, number) => [span.start, number]))
    const isOthers = wholesOf(text, cast.entities)
    const phrase = ({ tree, head, first, last, kind, opening, sort }: PhraseExample): readonly number[] => [
      ...[head, first, last].map((word) => numberAt.get(tree.words[word]?.span.start ?? -1) ?? -1),
      ...[kind, opening, sort],
    ]
    const entities = cast.entities.flatMap((entity) => {
      const offered = entity.members.flatMap(({ candidate }) =>
        candidate.kind === 'pronoun' ? [] : candidate.wordings,
      )
      const words = new Set(offered.map((at) => foldName(wordsAt(text, at))))
      if (words.size === 0) return []
      const shared = actors.map((wordings) => [...words].filter((one) => wordings.has(one)).length)
      const most = Math.max(0, ...shared)
      const right = most > 0 ? actors[shared.indexOf(most)] : undefined
      const signs = signsOf(entity, cast.surroundings)
      return [
        {
          phrases: phrasesOf(entity).map(phrase),
          signs: [...signs],
          actor: right !== undefined,
          wordings: wordingsOf(entity, { text, points: pointsOf(signs), isOthers }).map((wording) => ({
            places: placesOf(wording, entity).map(phrase),
            signs: [...wording.signs],
            listed: right?.has(wording.words) ?? null,
          })),
        },
      ]
    })
    console.log(JSON.stringify({ school, id: reading.id, words: row.words.length, windows, inputs, entities }))
  }

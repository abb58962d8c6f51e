/**
 * Places: `places/*.jsonl` by `score.mjs`. Given the names (and the text, where there is one): which place each is.
 * From raw text (GeoVirus): which names are found, relaxed. Countries go from alpha-3 to the scorer's alpha-2.
 */
import { z } from 'zod'
import type { Place as Resolved } from '../../src/record/reading.ts'
import { span } from '../../src/record/span.ts'
import { ALPHA_2 } from '../country-codes.ts'
import { stage } from '../given.ts'
import type { Adapter } from '../rows.ts'
import { figureAt, jsonLines, runScorer, splitJson, valueAt, writeFor } from '../scorer.ts'

const SCORER = 'places/score.mjs'
const toponym = z.object({ start: z.number(), end: z.number(), name: z.string() })
const document = z.object({
  id: z.string(),
  text: z.string().nullish(),
  date: z.string().nullish(),
  url: z.string().nullish(),
  toponyms: z.array(toponym),
})

export const places: readonly Adapter[] = [givenNames('geovirus'), givenNames('lgl'), fromRaw('geovirus')]

function givenNames(corpus: string): Adapter {
  const file = `places/${corpus}.jsonl`
  const [country, near] = [`where/${corpus}/country`, `where/${corpus}/acc161-by-code`]
  return {
    files: [file, SCORER],
    rows: [country, near].map((row) => ({ row, needs: 'where' })),
    measure: async ({ corpora, scratch }) => {
      const placeNames = stage('placeNames')
      const answers: unknown[] = []
      for (const { id, text, date, url, toponyms } of corpora.lines(file, document)) {
        const names = toponyms.map(({ start, end, name }) => ({ span: span(start, end), name }))
        const more = { text: text ?? undefined, published: date ?? undefined, url: url ?? undefined }
        const found = await placeNames({ names, ...more })
        answers.push({ id, toponyms: toponyms.map(({ start, end }, i) => ({ start, end, ...coordinates(found[i]) })) })
      }
      const path = writeFor(scratch, `${corpus}-given.jsonl`, jsonLines(answers))
      const { json } = splitJson(
        runScorer(corpora.path(SCORER), ['--gold', corpora.path(file), '--pred', path, '--json']),
      )
      const countries = valueAt(json, 'resolution', 'country') ?? 0
      const accuracy = valueAt(json, 'resolution', 'accAllCountry') ?? 0
      return [
        { row: country, value: 100 * Number(countries), n: figureAt(json, 'resolution', 'countryPairs') },
        { row: near, value: 100 * Number(accuracy), n: figureAt(json, 'endRelaxed', 'gold') },
      ]
    },
  }
}

function fromRaw(corpus: string): Adapter {
  const file = `places/${corpus}.jsonl`
  const row = `where/${corpus}/found-f1`
  return {
    files: [file, SCORER],
    rows: [{ row, needs: 'where' }],
    measure: async ({ corpora, program, scratch }) => {
      const answers: unknown[] = []
      for (const { id, text, date, url } of corpora.lines(file, document)) {
        const found = text
          ? await program.read(id, { text, published: date ?? undefined, url: url ?? undefined })
          : undefined
        const toponyms = (found?.reading.places ?? []).map((place) => ({
          ...(found?.at(place.span) ?? place.span),
          ...coordinates(place),
        }))
        answers.push({ id, toponyms })
      }
      const path = writeFor(scratch, `${corpus}-raw.jsonl`, jsonLines(answers))
      const { json } = splitJson(
        runScorer(corpora.path(SCORER), ['--gold', corpora.path(file), '--pred', path, '--json']),
      )
      const relaxed = ['recognition', 'relaxed'] as const
      return [{ row, value: 100 * figureAt(json, ...relaxed, 'f1'), n: figureAt(json, ...relaxed, 'gold') }]
    },
  }
}

export const coordinates = (place: Pick<Resolved, 'lat' | 'lon' | 'country'> | undefined) => ({
  lat: place?.lat,
  lon: place?.lon,
  country: place?.country && ALPHA_2.get(place.country),
})

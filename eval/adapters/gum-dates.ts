/**
 * Dates of GUM: `language/dates-gum-dev.tsv` by `score-dates.mjs`, from the raw texts of `ud-gum-dev.conllu.gz`.
 * A moment is given by the gold words that it touches, and by the days that TEI would write for them (`tei-days.ts`): those of
 * its TIMEX3 value, since the record's interval is clipped by "early", open after "since", and goes on to the other end of a
 * range. A value that is no calendar date leaves the record's days. Days of datelines and stamps, which TEI marks too,
 * come from the record's frame.
 */
import { type GoldDocument, readConllu } from '../conllu.ts'
import { frameDays } from '../frame-days.ts'
import type { Found } from '../program.ts'
import type { Adapter } from '../rows.ts'
import { figureAt, runScorer, splitJson, writeFor } from '../scorer.ts'
import { SELECTIONS } from '../selections.ts'
import { teiDays } from '../tei-days.ts'
import { dayOf } from './language.ts'

const GOLD = 'language/dates-gum-dev.tsv'
const TEXTS = 'language/ud-gum-dev.conllu.gz'
const SCORER = 'language/score-dates.mjs'

export const gumDates: readonly Adapter[] = [
  {
    files: [GOLD, TEXTS, SCORER],
    rows: ['extent', 'extent-p', 'day'].map((name) => ({ row: `time/gum/${name}`, needs: 'when' })),
    measure: async ({ corpora, program, scratch }) => {
      const lines: string[] = []
      for (const gold of readConllu(corpora.text(TEXTS))) {
        const found = await program.read(`gum ${gold.id}`, { text: gold.text, published: dayOf(gold) })
        if (found) lines.push(...dateLines(gold, found))
      }
      const path = writeFor(scratch, 'dates.tsv', lines.map((line) => `${line}\n`).join(''))
      const { json } = splitJson(runScorer(corpora.path(SCORER), [corpora.path(GOLD), path, '--json']))
      const n = figureAt(json, 'relaxed', 'gold')
      return [
        { row: 'time/gum/extent', value: figureAt(json, 'relaxed', 'recall'), n },
        { row: 'time/gum/extent-p', value: figureAt(json, 'relaxed', 'precision'), n },
        { row: 'time/gum/day', value: figureAt(json, 'day', 'share'), n: figureAt(json, 'day', 'gold') },
      ]
    },
  },
]

/** Document, sentence, first and last word, days; two moments on the same words are given once, the ends of a stretch one by one. */
export function dateLines(gold: GoldDocument, found: Found): string[] {
  const seen = new Set<string>()
  const moments = found.reading.moments.filter(SELECTIONS.gumDates.takes)
  const stated = moments.flatMap((moment) => (moment.parts ?? [moment]).map((part) => ({ ...part, moment })))
  const framed = frameDays(found.reading).map(({ span, day }) => ({
    span,
    timex3: { value: day },
    moment: { evidence: {} },
  }))
  return [...framed, ...stated].flatMap(({ span, timex3, moment }) => {
    const at = found.at(span)
    const touched = (word: { start: number; end: number }): boolean => word.start < at.end && at.start < word.end
    const sentence = gold.sentences.find((one) => one.words.some(touched))
    if (!sentence) return []
    const first = sentence.words.findIndex(touched) + 1
    const last = sentence.words.findLastIndex(touched) + 1
    const place = `${gold.id}\t${sentence.id}\t${first}\t${last}`
    if (seen.has(place)) return []
    seen.add(place)
    const { from, to } = teiDays(timex3.value, moment)
    return [`${place}\t${from && to && from !== to ? `${from}\t${to}` : '_\t_'}`]
  })
}

/**
 * Words, sentences, tags, trees: `language/ud-*-dev.conllu.gz` by `score-ud.mjs`.
 * From raw text: each document a report, through the public reading. Given words: gold words and sentences to the model.
 */
import { type GoldDocument, readConllu, rewriteSentence, type SystemWord, writeSentence } from '../conllu.ts'
import { stage } from '../given.ts'
import { givenSentences } from '../given-words.ts'
import type { Found } from '../program.ts'
import type { Adapter, Measured, Measuring } from '../rows.ts'
import { figureAt, runScorer, splitJson, writeFor } from '../scorer.ts'

const SCORER = 'language/score-ud.mjs'

/** Row names with the scorer's metric. */
const FROM_RAW = { 'words-f1': 'Words', 'sentences-f1': 'Sentences', 'las-raw': 'LAS' } as const
const GIVEN_WORDS = { upos: 'UPOS', uas: 'UAS', las: 'LAS', lemmas: 'Lemmas', feats: 'UFeats' } as const

export const language: readonly Adapter[] = ['ewt', 'gum'].flatMap((corpus) => [fromRaw(corpus), givenWords(corpus)])

function fromRaw(corpus: string): Adapter {
  const file = `language/ud-${corpus}-dev.conllu.gz`
  return {
    files: [file, SCORER],
    rows: [
      { row: `language/${corpus}/words-f1`, needs: 'words' },
      { row: `language/${corpus}/sentences-f1`, needs: 'words' },
      { row: `language/${corpus}/las-raw`, needs: 'model' },
    ],
    measure: async (measuring) => {
      const parts: string[] = []
      for (const gold of readConllu(measuring.corpora.text(file))) {
        const found = await measuring.program.read(`${corpus} ${gold.id}`, { text: gold.text, published: dayOf(gold) })
        parts.push(...readingSentences(gold.text, found).map(writeSentence))
      }
      return scored(measuring, file, corpus, parts.join(''), FROM_RAW)
    },
  }
}

function givenWords(corpus: string): Adapter {
  const file = `language/ud-${corpus}-dev.conllu.gz`
  return {
    files: [file, SCORER],
    rows: Object.keys(GIVEN_WORDS).map((name) => ({ row: `language/${corpus}/${name}`, needs: 'model' })),
    measure: async (measuring) => {
      const analyse = stage('analyse')
      const parts: string[] = []
      for (const gold of readConllu(measuring.corpora.text(file))) {
        const { sentences } = await analyse({ text: gold.text, sentences: givenSentences(gold.sentences) })
        parts.push(...gold.sentences.map((one, i) => rewriteSentence(one, sentences[i]?.words ?? [])))
      }
      return scored(measuring, file, `${corpus}-given`, parts.join(''), GIVEN_WORDS)
    },
  }
}

function scored(
  measuring: Measuring,
  file: string,
  name: string,
  system: string,
  metrics: Readonly<Record<string, string>>,
): Measured[] {
  const path = writeFor(measuring.scratch, `ud-${name}.conllu`, system)
  const { corpora } = measuring
  const { json } = splitJson(runScorer(corpora.path(SCORER), [corpora.path(file), path, '--json']))
  return Object.entries(metrics).map(([row, metric]) => ({
    row: `language/${name.replace(/-given$/u, '')}/${row}`,
    value: figureAt(json, metric, 'f1'),
    n: figureAt(json, metric, 'gold'),
  }))
}

/** GUM's day of writing where it is a whole day; the same input then serves the dates rows. */
export const dayOf = (gold: GoldDocument): string | undefined =>
  /^\d{4}-\d{2}-\d{2}$/u.test(gold.created ?? '') ? gold.created : undefined

/**
 * The sentences of a reading, over every visible character of the text: one that no word covers becomes a word of its
 * own, since the scorer refuses a text with holes. Nothing read: one sentence, cut at white space.
 */
export function readingSentences(text: string, found: Found | undefined): SystemWord[][] {
  const out: SystemWord[][] = []
  let covered = 0
  for (const sentence of found?.reading.language?.sentences ?? []) {
    const words: SystemWord[] = []
    const numberOf = new Map<number, number>([[0, 0]]) // number in the sentence -> number with the fillers
    for (const [i, word] of sentence.words.entries()) {
      const { start, end } = found?.at(word.span) ?? word.span
      words.push(...fillers(text.slice(covered, start)))
      const form = withoutBlanks(text.slice(Math.max(start, covered), end))
      covered = Math.max(covered, end)
      if (!form) continue
      words.push({ ...word, form })
      numberOf.set(i + 1, words.length)
    }
    if (words.length === 0) continue
    out.push(words.map((word) => ({ ...word, head: word.head === undefined ? undefined : numberOf.get(word.head) })))
  }
  const left = fillers(text.slice(covered))
  return left.length > 0 ? [...out, left] : out
}

const fillers = (stretch: string): SystemWord[] => (stretch.match(/\S+/gu) ?? []).map((form) => ({ form }))

const withoutBlanks = (form: string): string => form.replace(/\s/gu, '')

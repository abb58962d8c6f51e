/**
 * PropBank roles given words and predicates: `language/srl-propbank-ewt-dev.tsv.gz` by `score-srl.mjs`, by role and
 * head word, over the words and trees of `ud-ewt-dev.conllu.gz`.
 */
import { sameSpan, span } from '../../src/record/span.ts'
import { type GoldSentence, readConllu } from '../conllu.ts'
import { stage } from '../given.ts'
import { givenSentences } from '../given-words.ts'
import type { Adapter } from '../rows.ts'
import { figureAt, runScorer, splitJson, writeFor } from '../scorer.ts'

const SCORER = 'language/score-srl.mjs'
const GOLD = 'language/srl-propbank-ewt-dev.tsv.gz'
const WORDS = 'language/ud-ewt-dev.conllu.gz'

export const roles: readonly Adapter[] = [
  {
    files: [GOLD, WORDS, SCORER],
    rows: [{ row: 'roles/ewt/f1', needs: 'model' }],
    measure: async ({ corpora, scratch }) => {
      const analyse = stage('analyse')
      const predicates = readPredicates(corpora.text(GOLD))
      const parts: string[] = []
      for (const document of readConllu(corpora.text(WORDS))) {
        const asked = document.sentences.flatMap((sentence) => askedOf(sentence, predicates))
        const language = await analyse({
          text: document.text,
          sentences: givenSentences(document.sentences),
          predicates: asked.map((one) => one.at),
        })
        for (const sentence of document.sentences) {
          const rows = askedOf(sentence, predicates).map(({ number, form, at }) => {
            const found = language.roles.filter((role) => sameSpan(role.predicate, at))
            const args = found.flatMap(({ label, argument }) => {
              const word = sentence.words.findIndex((one) => one.start === argument.start) + 1
              return word > 0 ? [`${label}:${word}-${word}`] : []
            })
            return `${number}\t${form}\t_\t${args.join(' ') || '_'}\n`
          })
          if (rows.length > 0) parts.push(`# sent_id = ${sentence.id}\n${rows.join('')}\n`)
        }
      }
      const path = writeFor(scratch, 'roles.tsv', parts.join(''))
      const options = ['--heads', corpora.path(WORDS), '--json']
      const { json } = splitJson(runScorer(corpora.path(SCORER), [corpora.path(GOLD), path, ...options]))
      return [{ row: 'roles/ewt/f1', value: figureAt(json, 'all', 'f1'), n: figureAt(json, 'all', 'gold') }]
    },
  },
]

/** Word numbers of the predicates of each sentence. */
export function readPredicates(content: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>()
  let current: number[] = []
  for (const line of content.split('\n')) {
    if (line.startsWith('# sent_id = ')) {
      current = []
      found.set(line.slice('# sent_id = '.length).trim(), current)
    } else if (/^\d+\t/u.test(line)) current.push(Number(line.split('\t')[0]))
  }
  return found
}

function askedOf(sentence: GoldSentence, predicates: ReadonlyMap<string, readonly number[]>) {
  return (predicates.get(sentence.id) ?? []).flatMap((number) => {
    const word = sentence.words[number - 1]
    return word ? [{ number, form: word.form, at: span(word.start, word.end) }] : []
  })
}

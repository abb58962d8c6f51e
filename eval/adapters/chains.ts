/**
 * Coreference given the words: `language/coref-ontogum-dev.tsv.gz` by `score-coref.mjs`. Mentions are the program's.
 * Texts come from `ud-gum-dev.conllu.gz` where it has the same words, else the words are joined by blanks.
 */

import type { Sentence } from '../../src/read/language/layers.ts'
import type { Mention } from '../../src/record/reading.ts'
import { byPlace } from '../../src/record/span.ts'
import { readConllu } from '../conllu.ts'
import { type GivenText, stage } from '../given.ts'
import { givenSentences, placeForms, sameWords } from '../given-words.ts'
import type { Adapter } from '../rows.ts'
import { figureAt, runScorer, splitJson, writeFor } from '../scorer.ts'
import { SELECTIONS } from '../selections.ts'

const SCORER = 'language/score-coref.mjs'
const GOLD = 'language/coref-ontogum-dev.tsv.gz'
const TEXTS = 'language/ud-gum-dev.conllu.gz'

export const chains: readonly Adapter[] = [
  {
    files: [GOLD, TEXTS, SCORER],
    rows: [
      { row: 'chains/ontogum/conll-f1', needs: 'who' },
      { row: 'chains/ontogum/pronouns', needs: 'who' },
    ],
    measure: async ({ corpora, scratch }) => {
      const findMentions = stage('findMentions')
      const texts = new Map(readConllu(corpora.text(TEXTS)).map((document) => [document.id, document]))
      const parts: string[] = []
      for (const [id, forms] of readDocuments(corpora.text(GOLD))) {
        const known = sameWords(texts, id, forms)
        const given: GivenText = known
          ? { text: known.text, sentences: givenSentences(known.sentences) }
          : placeForms(forms.map((one) => ({ forms: one })))
        parts.push(documentLines(id, given.sentences, await findMentions(given)))
      }
      const path = writeFor(scratch, 'chains.tsv', parts.join(''))
      const { json } = splitJson(runScorer(corpora.path(SCORER), [corpora.path(GOLD), path, '--json']))
      return [
        { row: 'chains/ontogum/conll-f1', value: figureAt(json, 'conll', 'f1'), n: figureAt(json, 'mentions', 'gold') },
        {
          row: 'chains/ontogum/pronouns',
          value: figureAt(json, 'pronouns', 'share'),
          n: figureAt(json, 'pronouns', 'gold'),
        },
      ]
    },
  },
]

/** Forms by document and sentence. */
export function readDocuments(content: string): ReadonlyMap<string, string[][]> {
  const documents = new Map<string, string[][]>()
  let sentences: string[][] = []
  let last: string | undefined
  for (const line of content.split('\n')) {
    const begin = /^# ?begin document (.+)$/u.exec(line.trimEnd())
    const [sentence, , form] = line.split('\t')
    if (begin?.[1]) {
      sentences = []
      last = undefined
      documents.set(begin[1].trim(), sentences)
    } else if (form !== undefined) {
      if (sentence !== last) sentences.push([])
      last = sentence
      sentences.at(-1)?.push(form)
    }
  }
  return documents
}

/** The scorer's shape: a word a line, brackets where mentions open and close. */
export function documentLines(id: string, sentences: readonly Sentence[], mentions: readonly Mention[]): string {
  const words = sentences.flatMap((sentence, s) =>
    sentence.words.map((word, w) => ({ ...word, at: `${s + 1}\t${w + 1}`, s })),
  )
  const brackets = new Map<number, string[]>()
  const add = (word: number, bracket: string) => brackets.set(word, [...(brackets.get(word) ?? []), bracket])
  const byChain = Map.groupBy(
    mentions.filter((mention) => mention.chain !== undefined),
    (mention) => mention.chain,
  )
  for (const [number, members] of [...byChain.values()].filter(SELECTIONS.ontogumChains.takes).entries()) {
    // The outer of two that open together comes first: the scorer closes the one opened last.
    for (const { span } of members.toSorted((a, b) => byPlace(a.span, b.span))) {
      const first = words.findIndex((word) => word.span.end > span.start)
      const last = words.findLastIndex((word) => word.span.start < span.end)
      if (first < 0 || last < first) continue
      if (first === last) add(first, `(${number})`)
      else {
        add(first, `(${number}`)
        add(last, `${number})`)
      }
    }
  }
  const lines = words.map((word, i) => {
    const gap = i > 0 && words[i - 1]?.s !== word.s ? '\n' : ''
    return `${gap}${word.at}\t${word.form}\t${brackets.get(i)?.join('|') ?? '_'}\n`
  })
  return `# begin document ${id}\n${lines.join('')}# end document\n`
}

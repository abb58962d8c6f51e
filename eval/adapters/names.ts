/**
 * Names given the words: `language/ner-*-dev.iob2.gz` by `score-ner.mjs`, exact spans of PERSON, ORG and PLACE.
 */
import type { NameSpan, Sentence } from '../../src/read/language/layers.ts'
import { stage } from '../given.ts'
import { type Forms, placeForms } from '../given-words.ts'
import type { Adapter } from '../rows.ts'
import { figureAt, runScorer, splitJson, writeFor } from '../scorer.ts'

const SCORER = 'language/score-ner.mjs'
const FILES = { ewt: 'ner-uner-ewt-dev', gum: 'ner-gum-dev', politics: 'ner-crossner-politics-dev' } as const

export const names: readonly Adapter[] = Object.entries(FILES).map(([corpus, name]) => {
  const file = `language/${name}.iob2.gz`
  const row = `names/${corpus}/f1`
  return {
    files: [file, SCORER],
    rows: [{ row, needs: 'model' }],
    measure: async ({ corpora, scratch }) => {
      const analyse = stage('analyse')
      const parts: string[] = []
      for (const document of readIob(corpora.text(file))) {
        const { text, sentences } = placeForms(document)
        const language = await analyse({ text, sentences })
        parts.push(...sentences.map((sentence) => iobLines(sentence, language.names)))
      }
      const path = writeFor(scratch, `${name}.iob2`, parts.join(''))
      const options = ['--gold-col', '2', '--map', 'GPE=PLACE,LOC=PLACE,FAC=PLACE', '--types', 'PERSON,ORG,PLACE']
      const { json } = splitJson(runScorer(corpora.path(SCORER), [corpora.path(file), path, ...options, '--json']))
      return [{ row, value: figureAt(json, 'all', 'f1'), n: figureAt(json, 'all', 'gold') }]
    },
  }
})

/** Documents of sentences; a file without `# newdoc` is read sentence by sentence, each for itself. */
export function readIob(content: string): Forms[][] {
  const documents: Forms[][] = []
  const hasDocuments = /^# newdoc/mu.test(content)
  for (const block of content.replaceAll('\r\n', '\n').split(/\n\n+/u)) {
    const lines = block.split('\n')
    const forms = lines.filter((line) => line.includes('\t')).map((line) => line.split('\t')[0] ?? '')
    if (forms.length === 0) continue
    const text = lines.find((line) => line.startsWith('# text = '))?.slice('# text = '.length)
    const isNew = !hasDocuments || documents.length === 0 || lines.some((line) => line.startsWith('# newdoc'))
    if (isNew) documents.push([])
    documents.at(-1)?.push({ forms, text })
  }
  return documents
}

/** A sentence in IOB2: a word belongs to the name that it stands in whole. */
export function iobLines(sentence: Sentence, found: readonly NameSpan[]): string {
  let last: NameSpan | undefined
  const lines = sentence.words.map(({ form, span }) => {
    const name = found.find((one) => one.span.start <= span.start && span.end <= one.span.end)
    const tag = name ? `${name === last ? 'I' : 'B'}-${name.type}` : 'O'
    last = name
    return `${form}\t${tag}`
  })
  return `${lines.join('\n')}\n\n`
}

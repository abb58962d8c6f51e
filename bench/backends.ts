/**
 * Do both runtimes read alike? The words of UD English EWT dev, given as gold words, are read with the native runtime and
 * with WebAssembly; a word agrees when its tags, head, relation, name and who-says spans are the same.
 *   node bench/backends.ts [--corpora DIR] [--documents 40] [--model DIR]
 * Prints the share of words that agree, by layer, and what each runtime took. Exit code 1 where one is below 99.5 %.
 */
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { readConllu } from '../eval/conllu.ts'
import { corporaFolder, openCorpora } from '../eval/corpora.ts'
import { givenSentences } from '../eval/given-words.ts'
import { analyse } from '../src/read/language/analyse.ts'
import { openEncoder } from '../src/read/language/encoder.ts'
import type { Language } from '../src/read/language/layers.ts'
import type { Span } from '../src/record/span.ts'

const AT_LEAST = 99.5

const { values } = parseArgs({
  options: {
    corpora: { type: 'string' },
    documents: { type: 'string', default: '1000' },
    model: { type: 'string' },
  },
})
const corpora = openCorpora(corporaFolder(values.corpora, process.env.HEARSAY_CORPORA))
const given = readConllu(corpora.text('language/ud-ewt-dev.conllu.gz'))
  .slice(0, Number(values.documents))
  .map(({ sentences }) => ({ sentences: givenSentences(sentences), quotations: [] }))
const modelDir = values.model === undefined ? undefined : pathToFileURL(`${values.model}/`)
await using native = await openEncoder({ backend: 'native', modelDir })
await using wasm = await openEncoder({ backend: 'wasm', modelDir })

const agreeing = new Map<string, number>()
const seconds = { native: 0, wasm: 0 }
let words = 0
for (const document of given) {
  const started = performance.now()
  const one = layersOf(await analyse(document, native))
  const between = performance.now()
  const other = layersOf(await analyse(document, wasm))
  seconds.native += (between - started) / 1000
  seconds.wasm += (performance.now() - between) / 1000
  words += one.length
  for (const [index, layers] of one.entries()) {
    for (const [layer, value] of Object.entries(layers)) {
      agreeing.set(layer, (agreeing.get(layer) ?? 0) + (other[index]?.[layer] === value ? 1 : 0))
    }
  }
}
for (const [layer, count] of agreeing) {
  const share = (100 * count) / words
  console.log(`${layer.padEnd(24)}${share.toFixed(2).padStart(8)} %`)
  if (share < AT_LEAST) process.exitCode = 1
}
console.log(`${words} words; native ${seconds.native.toFixed(1)} s, wasm ${seconds.wasm.toFixed(1)} s`)

/** What the runtimes must agree on, a row a word. */
function layersOf(language: Language): Readonly<Record<string, string>>[] {
  const says = language.says.flatMap(({ cue, source, content, addressee }) => [
    ...cue.map((at) => ({ at, label: 'cue' })),
    ...source.map((at) => ({ at, label: 'source' })),
    ...content.map((at) => ({ at, label: 'content' })),
    ...addressee.map((at) => ({ at, label: 'addressee' })),
  ])
  const names = language.names.map(({ span: at, type }) => ({ at, label: `${type} ${at.start}` }))
  return language.sentences.flatMap((sentence) =>
    sentence.words.map(({ span, upos, xpos, feats, lemma, head, deprel }) => ({
      upos: `${upos}`,
      'xpos, features, lemma': [xpos, feats, lemma].join(' '),
      head: `${head}`,
      relation: `${deprel}`,
      name: labelsAt(names, span),
      'who says': labelsAt(says, span),
    })),
  )
}

function labelsAt(marks: readonly { at: Span; label: string }[], { start, end }: Span): string {
  const labels = marks.filter(({ at }) => at.start <= start && end <= at.end).map(({ label }) => label)
  return labels.sort().join(' ')
}

/**
 * Do both runtimes read alike? The words of UD English EWT dev, given as gold words, are read with the native runtime and
 * with WebAssembly; a word agrees when its tags, head, relation, name and who-says spans are the same.
 *   node bench/backends.ts [--corpora DIR] [--documents 40] [--model DIR]
 * Prints the share of words that agree, by layer and in all, and what each runtime took. Exit code 1 below 99.5 %.
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
    const same = Object.keys(layers).filter((layer) => layers[layer] === other[index]?.[layer])
    for (const layer of same) agreeing.set(layer, (agreeing.get(layer) ?? 0) + 1)
    if (same.length === Object.keys(layers).length) agreeing.set('all', (agreeing.get('all') ?? 0) + 1)
  }
}
for (const [layer, count] of agreeing)
  console.log(`${layer.padEnd(12)}${((100 * count) / words).toFixed(2).padStart(8)} %`)
console.log(`${words} words; native ${seconds.native.toFixed(1)} s, wasm ${seconds.wasm.toFixed(1)} s`)
if ((100 * (agreeing.get('all') ?? 0)) / words < AT_LEAST) process.exitCode = 1

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
      tags: [upos, xpos, feats, lemma].join(' '),
      head: `${head} ${deprel}`,
      name: labelsAt(names, span),
      'who says': labelsAt(says, span),
    })),
  )
}

function labelsAt(marks: readonly { at: Span; label: string }[], { start, end }: Span): string {
  const labels = marks.filter(({ at }) => at.start <= start && end <= at.end).map(({ label }) => label)
  return labels.sort().join(' ')
}

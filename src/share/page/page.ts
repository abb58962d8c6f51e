/**
 * One reading as one self-contained page: the report's text with everything read marked in it, the ledger beside it.
 * It loads nothing, works without its script, by keyboard and on paper.
 * Reads: a reading. Writes: HTML.
 */
import type { Reading } from '../../record/reading.ts'
import { oneLine } from '../terminal/style.ts'
import { documentOf } from './document.ts'
import { clashesPart, figuresPart } from './figures.ts'
import { renderFrame, titleOf } from './frame.ts'
import { framingsPart } from './framings.ts'
import { type Ledger, ledgerOf } from './ledger.ts'
import type { Layer } from './marks.ts'
import { html, type Markup } from './markup.ts'
import { momentsPart } from './moments.ts'
import { keysButton, shortcutSheet } from './shortcuts.ts'
import { statementsPart } from './statements.ts'
import { renderText } from './text.ts'
import { unsurePart } from './unsure.ts'
import { voicePart } from './voice.ts'

/** The page of a reading, a whole HTML document. */
export function renderPage(reading: Reading): string {
  const ledger = ledgerOf(reading)
  const parts = PARTS.flatMap(([id, title, render]) => {
    const part = render(ledger)
    return part ? [{ id, title, part }] : []
  })
  const body = html`<body>
<a class="skip" href="#report">Skip to the report</a><a class="skip" href="#reading">Skip to the reading</a>
<header>
<p class="brand"><b>Hearsay</b> reading of a report</p>
${renderFrame(reading)}${keysButton()}<nav aria-label="Parts of the reading"><ul>${parts.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ul></nav>
</header>
<main>
<section id="report" aria-labelledby="report-title" tabindex="0"><h2 id="report-title" class="unheard">The report</h2>
${layersOf(reading)}<div class="text">
${renderText(reading, ledger.names)}</div>
</section>
<section id="reading" aria-label="The reading" tabindex="0">
${parts.length > 0 ? parts.map(({ part }) => part) : html`<p class="lead">Nothing was found in this report.</p>`}${colophon(reading)}</section>
</main>
${shortcutSheet()}</body>
`
  return documentOf('reading', `${titleOf(reading)} · Hearsay`, body)
}

const PARTS = [
  ['statements', 'Who says what', statementsPart],
  ['voice', 'Own voice', voicePart],
  ['clashes', 'Figures that differ', clashesPart],
  ['figures', 'How many', figuresPart],
  ['moments', 'When', momentsPart],
  ['framings', 'Framings', framingsPart],
  ['unsure', 'Not sure', unsurePart],
] as const satisfies readonly (readonly [string, string, (ledger: Ledger) => Markup | undefined])[]

/** Which layers are drawn in the text; the key to their look at the same time. Works by style alone. */
const layersOf = (reading: Reading): Markup =>
  html`<fieldset class="layers"><legend class="unheard">Marked in the text</legend>${LAYERS.filter(({ isIn }) =>
    isIn(reading),
  ).map(
    ({ layer, label, isOff }) =>
      html`<label><input type="checkbox" id="show-${layer}"${isOff ? undefined : html` checked`}><span class="m ${layer} lane-1">${label}</span></label> `,
  )}</fieldset>
`

const hasStatements = ({ statements }: Reading): boolean => statements.length > 0

/** Layers that a report has nothing of are not offered. */
const LAYERS: readonly {
  readonly layer: Layer
  readonly label: string
  readonly isIn: (reading: Reading) => boolean
  readonly isOff?: true
}[] = [
  { layer: 'content', label: 'what is said', isIn: hasStatements },
  { layer: 'speaker', label: 'by whom', isIn: hasStatements },
  { layer: 'cue', label: 'cue', isIn: hasStatements },
  { layer: 'figure', label: 'figures', isIn: ({ figures }) => figures.length > 0 },
  { layer: 'moment', label: 'moments', isIn: ({ moments }) => moments.length > 0 },
  { layer: 'framing', label: 'framings', isIn: ({ actors }) => actors.some(({ framings }) => framings?.length) },
  { layer: 'voice', label: 'own voice', isIn: ({ voice }) => (voice?.length ?? 0) > 0, isOff: true },
]

function colophon({ report, versions }: Reading): Markup {
  const { schema, model, knowledge, backend } = versions
  return html`<footer><p>Hearsay shows who says what, in which words. It never says what is true.</p>
<p>Schema ${schema}, model ${model ?? 'none'} (${backend}), knowledge ${knowledge}. Report ${report.id}${report.source ? `, ${oneLine(report.source)}` : ''}.</p></footer>
`
}

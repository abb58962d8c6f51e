/**
 * A reading whose every text tries to become markup, script, style or address of the page that shows it. The words are read
 * by nobody: the report's own strings stand wherever a reading can hold a string.
 */
import { itemId } from '../../src/record/ids.ts'
import type { Reading } from '../../src/record/reading.ts'
import { at } from '../readings.ts'
import { toldReading } from '../told-reading.ts'

/** Each would be seen: it asks for something, pops something up, leaves a name in the window or changes the page's look. */
export const HOSTILE: readonly string[] = [
  '<script>window.ran = 1</script>',
  '<img src="https://reader.invalid/a.png" onerror="window.ran = 2">',
  '<svg onload="alert(3)"><a xlink:href="javascript:alert(3)">x</a></svg>',
  '</style><style>body { display: none }</style>',
  '</script><script>alert(4)</script>',
  '</title><h1>not the title</h1>',
  '<iframe srcdoc="<script>parent.ran = 5</script>"></iframe>',
  '<base href="https://reader.invalid/"><form action="https://reader.invalid/"><button>x</button></form>',
  '<meta http-equiv="refresh" content="0; url=https://reader.invalid/">',
  '" onmouseover="window.ran = 6" style="position:fixed" x="',
  "' onfocus='window.ran = 7' autofocus='",
  '<!-- --><![CDATA[ ]]> &lt;b&gt; &amp; &#x3c;script&#x3e;',
  'javascript:window.ran=8',
  '{{constructor.constructor("window.ran = 9")()}} #{window.ran = 9}',
  'paid \u202E000,1\u202C dollars \u2066and\u2069 no more',
  'W'.repeat(20_000),
]

const TITLE = `He said: "It's <b>over</b>" & left \u202Egnp.exe`

/** The told reading with hostile paragraphs, names, reasons and addresses, and a statement over each of the paragraphs. */
export function hostileReading(): Reading {
  const told = toldReading()
  const text = `${told.report.text}\n\n${HOSTILE.join('\n\n')}\n`
  const [pattern] = told.statements
  if (!pattern) throw new Error('The told reading has no statement.')
  const over = HOSTILE.map((words): Reading['statements'][number] => {
    const whole = at(text, words)
    return {
      ...pattern,
      id: itemId('statement', undefined, [whole]),
      content: [whole],
      cue: [],
      within: undefined,
      chain: [
        { kind: 'speaker', name: words },
        { kind: 'relay', name: words },
      ],
      evidence: {
        content: { spans: [whole], basis: 'sentence', by: words, alternatives: [{ value: words, reason: words }] },
      },
    }
  })
  return {
    ...told,
    report: {
      ...told.report,
      text,
      title: TITLE,
      publisher: HOSTILE[1],
      url: 'javascript:window.ran=10',
      source: '"><script>alert(11)</script>.txt',
    },
    statements: [...told.statements, ...over],
    problems: HOSTILE.map((message) => ({ code: 'P0116', message, severity: 'warning', span: at(text, message) })),
  }
}

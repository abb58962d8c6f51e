/**
 * Markup to text with its block breaks: paragraphs, headings and list items stand apart by a blank line, rows and line
 * breaks by a line feed. Reads: an element, or HTML. Writes: text. Iterative, so that deep nesting costs no stack.
 * Scripts, styles and controls give nothing; nothing is fetched or run.
 */
import { HearsayError } from '../../../record/problem.ts'

/** As much of a node as is asked for here. */
export interface MarkupNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly nodeValue?: string | null
  readonly firstChild?: MarkupNode | null
  readonly nextSibling?: MarkupNode | null
  readonly parentNode?: MarkupNode | null
}

const BLOCKS = new Set(
  `ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN
  OL P PRE SECTION SUMMARY TABLE TBODY UL`.split(/\s+/u),
)
const LINES = new Set(['BR', 'TR', 'CAPTION'])
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG MATH BUTTON SELECT TEXTAREA INPUT HEAD AUDIO VIDEO CANVAS'.split(
    ' ',
  ),
)

/** The text of an element. */
export function elementText(root: MarkupNode): string {
  const out: string[] = []
  const visit = (node: MarkupNode): boolean => {
    if (node.nodeType === 3) out.push((node.nodeValue ?? '').replace(/[^\S\u00A0]+/gu, ' '))
    if (node.nodeType !== 1) return node === root
    const name = node.nodeName.toUpperCase()
    if (SKIPPED.has(name)) return false
    if (BLOCKS.has(name)) out.push('\n\n')
    else if (LINES.has(name)) out.push('\n')
    else if (name === 'TD' || name === 'TH') out.push('\t')
    return true
  }
  walk(root, visit, (node) => {
    if (BLOCKS.has(node.nodeName.toUpperCase())) out.push('\n\n')
  })
  return tidy(out.join(''))
}

function walk(root: MarkupNode, enter: (node: MarkupNode) => boolean, leave: (node: MarkupNode) => void): void {
  let node: MarkupNode | null | undefined = root
  while (node) {
    const child: MarkupNode | null | undefined = enter(node) ? node.firstChild : undefined
    if (child) {
      node = child
      continue
    }
    leave(node)
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode
      if (node) leave(node)
    }
    if (!node || node === root) return
    node = node.nextSibling
  }
}

/** Single spaces, no spaces at line ends, one blank line at most. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replace(/ {2,}/gu, ' ').replace(/^[ \t]+|[ \t]+$/gu, ''))
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim()

/** True for text with tags of paragraphs, breaks or links: the body of a feed entry or of a field. */
export const looksLikeMarkup = (text: string): boolean =>
  /<(?:p|br|div|span|a|strong|em|b|i|ul|ol|h[1-6]|img|figure|blockquote)\b[^<>]{0,500}>/iu.test(text)

/** Signs that may open an element, and how deep elements may nest: 110,000 met the time limit, a deep tree the stack. */
const MOST_TAGS = 60_000
const MOST_DEPTH = 800
/** Elements that the next one of their kind closes, or that are never closed. */
const UNCLOSED =
  /^(?:p|li|dt|dd|tr|td|th|option|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu

/** Throws `HearsayError` P0114 for markup with more elements, or deeper ones, than are read. Linear. */
export function checkMarkup(html: string): void {
  let depth = 0
  let tags = 0
  // Signs that open nothing count, too: a million of them cost a parser more than as many elements.
  for (const match of html.matchAll(/<(?:(\/?)([a-z][a-z\d-]{0,30}))?/giu)) {
    const [, close, name] = match
    tags++
    if (name !== undefined && !UNCLOSED.test(name)) depth += close ? -1 : 1
    if (depth < 0) depth = 0
    if (depth > MOST_DEPTH || tags > MOST_TAGS) {
      const found = depth > MOST_DEPTH ? `elements nested ${MOST_DEPTH} deep` : `more than ${MOST_TAGS} elements`
      throw new HearsayError('P0114', `Expected a page of news, found ${found}. Save its text and hand that in.`)
    }
  }
}

/** The text of a piece of HTML. Throws as `checkMarkup` does. */
export async function markupText(html: string): Promise<string> {
  checkMarkup(html)
  const { parseHTML } = await import('linkedom')
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`)
  return elementText(document.body)
}

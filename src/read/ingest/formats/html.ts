/**
 * A saved page: its article's text by Readability, with block breaks; title, site, address and days from its metadata.
 * Reads: HTML. Writes: the text, opened by the title and the byline as the page shows them, and what the metadata say.
 * Nothing of the page runs and nothing is fetched.
 */
import { type Problem, problem } from '../../../record/problem.ts'
import { type FoundItem, failedItem, leftOut } from './found.ts'
import { checkMarkup, elementText, markupText } from './markup.ts'
import { metadataOf, type PageDocument, visibleByline } from './page-metadata.ts'

export interface PageOptions {
  /** The address handed in: relative ones of the page are resolved by it. */
  readonly url?: string | undefined
}

/** Shorter, an article's text is no article: the whole page is taken. */
const MIN_ARTICLE = 140

export async function readHtml(html: string, options: PageOptions = {}): Promise<readonly FoundItem[]> {
  checkMarkup(html)
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')])
  const { document } = parseHTML(html)
  // Asked for by the few members that `PageDocument` names, which linkedom has.
  const page = document as unknown as PageDocument
  if (!page.body) return wordsAlone(html)
  const metadata = metadataOf(page, options.url)
  const byline = visibleByline(page)
  const article = new Readability(document, { maxElemsToParse: 0, nbTopCandidates: 5, charThreshold: 250 }).parse()
  const content = article?.content ? elementText(parseHTML(`<body>${article.content}</body>`).document.body) : ''
  const body = bestBody(content, metadata.body, () => {
    // Readability has taken its document apart: the whole page is read from a new one, of the same shape.
    return pageText(parseHTML(html).document as unknown as PageDocument)
  })
  if (body.trim() === '') return wordsAlone(html)
  const problems: Problem[] = []
  if (metadata.isCut)
    problems.push(leftOut('what the page shows to subscribers only, if anything (it says that it is not free)'))
  return [{ kind: 'found', text: compose(metadata.title, byline, body), file: metadata.file, problems }]
}

/** The words of a page whose elements do not hold together: an element that is not closed in its head hides all that follows. */
async function wordsAlone(html: string): Promise<readonly FoundItem[]> {
  const visible = html
    .replace(/<(script|style)\b[^<>]{0,1000}>[^<]*<\/\1>/giu, ' ')
    .replace(/<[^<>]{0,5000}>/gu, '\n\n')
  const text = await markupText(visible.replaceAll('<', '&lt;'))
  if (text.trim() === '') return [failedItem('P0101', 'The page holds no words. Hand in the report as text.')]
  const message =
    'The page is damaged: its words were read, its title, menus and metadata could not be told. Save it again.'
  return [{ kind: 'found', text, problems: [problem('P0112', message)] }]
}

/** Readability's text, else the one in the metadata where it is longer, else that of the whole page. */
function bestBody(content: string, stated: string | undefined, whole: () => string): string {
  if (content.length >= MIN_ARTICLE && content.length * 3 > (stated?.length ?? 0)) return content
  if (stated !== undefined && stated.length > MIN_ARTICLE) return stated
  const all = whole()
  return all.length > content.length ? all : content
}

function pageText(page: PageDocument): string {
  for (const element of page.querySelectorAll('nav, aside, footer, header nav, [role=navigation]')) element.remove()
  return elementText(page.body)
}

/**
 * Title and byline open the text as they open the page, unless the text has them already. Lines above the title that are no
 * sentences are the page's own furniture, and go.
 */
function compose(title: string | undefined, byline: string | undefined, body: string): string {
  const text = title === undefined ? body : fromTitle(body, title)
  const head = text.slice(0, 600)
  const parts = title !== undefined && holds(head, title) ? [] : [title]
  if (byline !== undefined && !holds(head, byline.replace(/^by\s/iu, ''))) parts.push(byline)
  return [...parts.filter((part) => part !== undefined), text].join('\n\n')
}

function fromTitle(body: string, title: string): string {
  const lines = body.split('\n')
  const at = lines.slice(0, 20).findIndex((line) => fold(line) === fold(title))
  const isFurniture = lines.slice(0, Math.max(at, 0)).every((line) => line.length < 80 && !/[.!?]["”’)]?$/u.test(line))
  return at > 0 && isFurniture ? lines.slice(at).join('\n') : body
}

const fold = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const holds = (head: string, part: string): boolean => fold(head).includes(fold(part))

/**
 * A PDF as a report, by `unpdf` (pdf.js): lines put together to paragraphs, page by page. Reads: bytes. Writes: text, where
 * each page begins in it, and what the document's information says. Running heads and page numbers from the second page on
 * are taken out, and said. Nothing of the document runs.
 */
import { type Problem, problem, shorten } from '../../../record/problem.ts'
import type { MetadataDay } from '../published.ts'
import { dayOfField } from './day-fields.ts'
import { type FoundItem, failedItem, leftOut, plural } from './found.ts'
import { joinParagraphs, type PdfItem, type PdfLine, pdfLines, withoutRunningHeads } from './pdf-layout.ts'
import { isShown } from './shown-title.ts'

const MOST_PAGES = 300

export async function readPdf(bytes: Uint8Array): Promise<readonly FoundItem[]> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf')
  // pdf.js takes the bytes for itself: it gets a copy.
  const opened = await getDocumentProxy(bytes.slice(), {
    verbosity: 0,
    stopAtErrors: false,
    disableFontFace: true,
    useSystemFonts: false,
  }).catch((error: unknown) => failureOf(error))
  if ('kind' in opened) return [opened]
  const pages: (readonly PdfLine[])[] = []
  const problems: Problem[] = []
  const count = Math.min(opened.numPages, MOST_PAGES)
  for (let number = 1; number <= count; number++) pages.push(await pageLines(opened, number, problems))
  const { pages: kept, removed } = withoutRunningHeads(pages)
  const { text, starts } = joinParagraphs(kept)
  const made = await informationOf(opened)
  const isEmpty = !/\p{L}/u.test(text)
  const isScanned = isEmpty && (await hasPictures(opened, (await getResolvedPDFJS()).OPS))
  await opened.cleanup()
  if (isEmpty) return [isScanned ? failedItem('P0113', SCANNED) : failedItem('P0112', NOTHING)]
  const empty = pages.filter((page) => page.length === 0).length
  const left = [
    ...(opened.numPages > count ? [`the pages after ${MOST_PAGES}`] : []),
    ...(empty > 0 ? [`${plural(empty, 'page')} without text (pictures?)`] : []),
    ...(removed > 0 ? [`${plural(removed, 'running head or page number', 'running heads and page numbers')}`] : []),
  ]
  if (!hasEnd(bytes)) problems.push(cutOff)
  if (left.length > 0) problems.push(leftOut(left.join(', ')))
  const title = made.title !== undefined && isShown(text, made.title) ? made.title : undefined
  return [{ kind: 'found', text, pages: starts, file: { title, days: made.days }, problems }]
}

const SCANNED = 'The PDF holds no text, only pictures of it. Run it through text recognition (OCR) first.'
const NOTHING = 'The PDF shows neither text nor pictures: it is damaged or empty. Fetch it again.'
const cutOff = problem('P0112', 'The PDF ends too early; the pages that could be found were read. Fetch it again.')

/** A whole file has its mark of the end near the end. */
const hasEnd = (bytes: Uint8Array): boolean => Buffer.from(bytes.subarray(-2048)).includes('%%EOF')

interface Opened {
  readonly numPages: number
  getPage(number: number): Promise<{
    getTextContent(): Promise<{ items: readonly object[] }>
    getOperatorList(): Promise<{ fnArray: readonly number[] }>
    cleanup(): unknown
  }>
  getMetadata(): Promise<{ info: object }>
  cleanup(): Promise<unknown>
}

/** Pages looked at for pictures. */
const LOOKED_AT = 3

/** True where one of the first pages paints anything: a page without text is then a scan, and else damaged. */
async function hasPictures(opened: Opened, codes: Readonly<Record<string, number>>): Promise<boolean> {
  const paints = new Set(
    Object.entries(codes).flatMap(([name, code]) =>
      /^paint.*Image|^constructPath$|^shadingFill$/u.test(name) ? [code] : [],
    ),
  )
  for (let number = 1; number <= Math.min(opened.numPages, LOOKED_AT); number++) {
    try {
      const { fnArray } = await (await opened.getPage(number)).getOperatorList()
      if (fnArray.some((code) => paints.has(code))) return true
    } catch {
      // a page that cannot be drawn shows nothing; the next is asked
    }
  }
  return false
}

async function pageLines(opened: Opened, number: number, problems: Problem[]): Promise<readonly PdfLine[]> {
  try {
    const page = await opened.getPage(number)
    const { items } = await page.getTextContent()
    page.cleanup()
    return pdfLines(items.filter((item): item is PdfItem => 'str' in item && 'transform' in item))
  } catch (error) {
    const why = shorten(error instanceof Error ? error.message : String(error), 60)
    problems.push(problem('P0112', `Page ${number} is damaged and was left out: ${why}.`))
    return []
  }
}

function failureOf(error: unknown): FoundItem {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return failedItem('P0111', 'The PDF is encrypted. Open it with its password, save it without, and hand that in.')
  const why = shorten(error instanceof Error ? error.message : String(error), 60)
  return failedItem('P0112', `The PDF ends too early or is damaged: ${why.replace(/\.$/u, '')}. Fetch it again.`)
}

async function informationOf(opened: Opened): Promise<{ title?: string; days: readonly MetadataDay[] }> {
  // Broken information says nothing; the text is read all the same.
  const { info } = await opened.getMetadata().catch(() => ({ info: {} }))
  const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : ''
  const made = 'CreationDate' in info && typeof info.CreationDate === 'string' ? info.CreationDate : ''
  const day = dayOfField(/^D:(\d{8})/u.exec(made)?.[1])
  return {
    ...(title !== '' && { title }),
    days: day ? [{ from: day.day, field: 'the day the PDF was made', of: 'file' }] : [],
  }
}

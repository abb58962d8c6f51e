/**
 * The formats whose libraries are large and whose files may be hostile, each by its reader. Reads: bytes or text. Writes:
 * items. Runs in a thread of its own (`thread.ts`); libraries are loaded where their format is first met.
 */
import { HearsayError, isProblemCode } from '../../../record/problem.ts'
import { type FoundItem, failedItem } from './found.ts'

export type RichFormat = 'html' | 'feed' | 'mail' | 'pdf' | 'docx'

export interface RichInput {
  readonly format: RichFormat
  /** `html` and `feed` come as text, the others as bytes. */
  readonly content: string | Uint8Array
  readonly url?: string | undefined
}

export async function parseRich(input: RichInput): Promise<readonly FoundItem[]> {
  try {
    return await itemsOf(input)
  } catch (error) {
    if (error instanceof HearsayError && isProblemCode(error.code)) return [failedItem(error.code, error.message)]
    if (error instanceof RangeError)
      return [failedItem('P0114', 'The file nests deeper than is read. Save its text and hand that in.')]
    // A library that stumbles over a file is about the file.
    const why = error instanceof Error ? error.message : String(error)
    return [failedItem('P0112', `The file is damaged: ${why.slice(0, 100)}. Fetch it again, or save its text.`)]
  }
}

async function itemsOf({ format, content, url }: RichInput): Promise<readonly FoundItem[]> {
  const text = typeof content === 'string' ? content : ''
  const bytes = typeof content === 'string' ? new Uint8Array() : content
  switch (format) {
    case 'html':
      return (await import('./html.ts')).readHtml(text, { url })
    case 'feed':
      return Array.fromAsync((await import('./feed.ts')).readFeed(text))
    case 'mail':
      return (await import('./mail.ts')).readMail(bytes)
    case 'pdf':
      return (await import('./pdf.ts')).readPdf(bytes)
    case 'docx':
      return (await import('./docx.ts')).readDocx(bytes)
    default:
      return format satisfies never
  }
}

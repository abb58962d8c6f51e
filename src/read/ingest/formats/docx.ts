/**
 * A Word document (DOCX) as a report, by `mammoth`: paragraphs, headings, lists and tables in their order. Reads: bytes.
 * Writes: text, and what the document's core properties say. The archive is unpacked under bounds first. Pictures and
 * comments are left out, and counted.
 */
import { HearsayError, shorten } from '../../../record/problem.ts'
import type { MetadataDay } from '../published.ts'
import { dayOfField } from './day-fields.ts'
import { type FoundItem, failedItem, leftOut, plural } from './found.ts'
import { markupText } from './markup.ts'
import { isShown } from './shown-title.ts'
import { unpack } from './zip.ts'

/** Of all XML parts together; a report's are under 1 MB. */
const MAX_XML_BYTES = 24 * 1024 * 1024

export async function readDocx(bytes: Uint8Array): Promise<readonly FoundItem[]> {
  if (bytes[0] === 0xd0) return [failedItem('P0111', LOCKED)]
  const parts = unpack(bytes, MAX_XML_BYTES, (name) => /\.(?:xml|rels)$/iu.test(name))
  const document = parts.get('word/document.xml')?.toString('utf8')
  if (document === undefined) return [failedItem('P0102', 'Expected a Word document, found another archive.')]
  const html = await htmlOf(bytes)
  const text = await markupText(html)
  if (text.trim() === '') return [failedItem('P0113', 'The document holds no words, only pictures or nothing.')]
  const core = parts.get('docProps/core.xml')?.toString('utf8') ?? ''
  const title = await property(core, 'dc:title')
  const file = { ...(title && isShown(text, title) && { title }), days: daysOf(core) }
  const pictures = document.match(/<(?:pic:pic|v:imagedata)\b/gu)?.length ?? 0
  const comments = document.match(/<w:commentReference\b/gu)?.length ?? 0
  const left = [
    ...(pictures > 0 ? [plural(pictures, 'picture')] : []),
    ...(comments > 0 ? [plural(comments, 'comment')] : []),
  ]
  return [{ kind: 'found', text, file, problems: left.length > 0 ? [leftOut(left.join(', '))] : [] }]
}

const LOCKED = 'The document is encrypted, or of a version before 2007. Save it as DOCX without a password.'

async function htmlOf(bytes: Uint8Array): Promise<string> {
  const { default: mammoth } = await import('mammoth')
  try {
    const converted = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })), externalFileAccess: false },
    )
    return converted.value
  } catch (error) {
    if (error instanceof RangeError) throw error // nested too deep for the stack, which is told as such
    const why = shorten(error instanceof Error ? error.message : String(error), 80)
    throw new HearsayError('P0112', `The document is damaged: ${why}. Save it again.`, { cause: error })
  }
}

/** The text of one of the core properties. */
async function property(core: string, name: string): Promise<string | undefined> {
  const [, words] = new RegExp(`<${name}\\b[^>]{0,200}>([^<]{1,500})</${name}>`, 'u').exec(core) ?? []
  return words === undefined ? undefined : markupText(words)
}

function daysOf(core: string): readonly MetadataDay[] {
  const [, made] = /<dcterms:created\b[^>]{0,200}>([^<]{1,40})</u.exec(core) ?? []
  const found = dayOfField(made)
  return found ? [{ from: found.day, field: 'the day the document was made', of: 'file' }] : []
}

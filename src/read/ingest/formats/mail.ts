/**
 * A letter (RFC 5322, MIME) as a report, by `postal-mime`: its plain text, else its HTML. Reads: bytes. Writes: text, the
 * subject as title, the day in the sender's zone. The sender is the publisher only of letters to a list; of a forwarded
 * letter the inner heading counts. Attachments are left out, and named.
 */
import { type Problem, problem, shorten } from '../../../record/problem.ts'
import type { MetadataDay } from '../published.ts'
import { dayOfField } from './day-fields.ts'
import { type FoundItem, failedItem, leftOut, plural } from './found.ts'
import { markupText } from './markup.ts'

const LIMITS = { maxNestingDepth: 30, maxHeadersSize: 1024 * 1024 }

export async function readMail(bytes: Uint8Array): Promise<readonly FoundItem[]> {
  const { default: PostalMime } = await import('postal-mime')
  const mail = await PostalMime.parse(bytes, { ...LIMITS, attachmentEncoding: 'arraybuffer' })
  const header = (name: string): string | undefined => mail.headers.find((one) => one.key === name)?.value
  const type = header('content-type') ?? ''
  if (/multipart\/encrypted|application\/(?:x-)?pkcs7-mime/iu.test(type))
    return [failedItem('P0111', 'The letter is encrypted. Open it with its key, save it without, and hand that in.')]
  const plain = (mail.text ?? mislabelledText(mail.attachments)).trim()
  const html = mail.html ? await markupText(mail.html) : ''
  const body = html.length > plain.length * 2 ? html : plain
  if (body === '') return [mail.attachments.length > 0 ? failedItem('P0101', NO_WORDS) : failedItem('P0112', DAMAGED)]
  const { text, inner } = unwrapForwarded(body)
  const isList = ['list-id', 'list-unsubscribe', 'list-post'].some((name) => header(name) !== undefined)
  const title = (inner?.subject ?? mail.subject)?.replace(/^(?:(?:fwd?|re|aw|wg)\s?:\s*)+/iu, '').trim()
  const file = {
    ...(title && { title }),
    ...(isList && !inner && mail.from?.name && { publisher: mail.from.name }),
    days: daysOf(inner?.date, header('date')),
  }
  const cut = isCutOff(type, bytes) ? [cutOff] : []
  const attached = mail.attachments.filter((one) => one.disposition !== 'inline' || !one.related)
  const names = attached.map((one) => one.filename ?? one.mimeType).slice(0, 5)
  const left =
    attached.length > 0 ? [leftOut(`${plural(attached.length, 'attachment')} (${shorten(names.join(', '), 80)})`)] : []
  return [{ kind: 'found', text, file, problems: [...cut, ...left] }]
}

const NO_WORDS = 'The letter holds no words of its own. Hand in what is attached to it.'
const DAMAGED = 'The letter is damaged: none of its parts could be read as text. Save it again, or save its text.'

/** Text whose type was spoilt on the way ("text/plcin"): such a part counts as attached, but has no name. */
function mislabelledText(attachments: readonly Attached[]): string {
  const part = attachments.find(({ filename, mimeType }) => !filename && /^text\/|^[^/]*$/iu.test(mimeType))
  return part === undefined || typeof part.content === 'string' ? '' : new TextDecoder().decode(part.content)
}

interface Attached {
  readonly filename: string | null
  readonly mimeType: string
  readonly content: ArrayBuffer | Uint8Array | string
}

const cutOff: Problem = problem('P0112', 'The letter ends before its last part is closed; what there is was read.')

function daysOf(inner: string | undefined, sent: string | undefined): readonly MetadataDay[] {
  const forwarded = dayOfField(inner)
  if (forwarded) return [{ from: forwarded.day, field: 'the date of the forwarded letter' }]
  const day = dayOfField(sent)
  return day ? [{ from: day.day, field: "the letter's date" }] : []
}

/** A letter in parts is whole when its last boundary is there. */
function isCutOff(type: string, bytes: Uint8Array): boolean {
  const [, quoted, bare] = /boundary=(?:"([^"]+)"|([^\s;]+))/iu.exec(type) ?? []
  const boundary = quoted ?? bare
  return boundary !== undefined && Buffer.from(bytes).lastIndexOf(`--${boundary}--`) < 0
}

/** "Forwarded message" with its own heading lines: the text below them is the report. */
function unwrapForwarded(body: string): { text: string; inner?: { date?: string; subject?: string } } {
  const lines = body.split(/\r?\n/u)
  const mark = lines
    .slice(0, 60)
    .findIndex((line) => /^[-_>\s]*(?:forwarded|original|begin forwarded) message\b/iu.test(line))
  if (mark < 0) return { text: body }
  const fields = new Map<string, string>()
  let at = mark + 1
  for (; at < lines.length && at < mark + 15; at++) {
    const line = lines[at] ?? ''
    const [, name, value] = /^[>*\s]*(from|date|sent|subject|to|cc|reply-to)\*?\s?:\*?\s*(.*)$/iu.exec(line) ?? []
    if (name !== undefined && value !== undefined) fields.set(name.toLowerCase(), value)
    else if (line.trim() !== '' || fields.size > 0) break
  }
  if (fields.size < 2) return { text: body }
  const [date, subject] = [fields.get('date') ?? fields.get('sent'), fields.get('subject')]
  return { text: lines.slice(at).join('\n').trim(), inner: { ...(date && { date }), ...(subject && { subject }) } }
}

/**
 * The format of some bytes, by what they hold; a name or a type is asked only where the bytes leave it open. Reads: the
 * first bytes, decoded. Writes: a format. Text that only looks like another format stays text.
 */
import { areReportFields, type FieldMap } from './fields.ts'
import { delimiterOf, headerOf } from './table.ts'

export const FORMATS = ['text', 'html', 'json', 'jsonl', 'csv', 'mail', 'pdf', 'docx', 'feed'] as const
export type Format = (typeof FORMATS)[number]

export interface KindHints {
  /** A format of `FORMATS` or a MIME type: it is taken as said. */
  readonly type?: string | undefined
  /** A file's name or path. */
  readonly source?: string | undefined
  readonly map?: FieldMap | undefined
}

const MIME: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/json': 'json',
  'application/ld+json': 'json',
  'application/jsonl': 'jsonl',
  'application/x-ndjson': 'jsonl',
  'application/x-jsonlines': 'jsonl',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'message/rfc822': 'mail',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/rss+xml': 'feed',
  'application/atom+xml': 'feed',
  'application/rdf+xml': 'feed',
  'application/feed+json': 'feed',
  'text/plain': 'text',
}

/** Other names of formats that people type. */
const ALIASES: Readonly<Record<string, Format>> = {
  txt: 'text',
  htm: 'html',
  ndjson: 'jsonl',
  tsv: 'csv',
  eml: 'mail',
  rss: 'feed',
  atom: 'feed',
}

/** The format that a type names; undefined for one that is not known. */
export function formatNamed(type: string): Format | undefined {
  const name = type.split(';', 1)[0]?.trim().toLowerCase() ?? ''
  return FORMATS.find((format) => format === name) ?? ALIASES[name] ?? MIME[name]
}

/** Signatures, before anything is decoded; `undefined` for what may be text. */
export function binaryFormatOf(bytes: Uint8Array): 'pdf' | 'docx' | undefined {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  if (head.includes('%PDF-')) return 'pdf'
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (head.readUInt32BE === undefined || bytes.length < 8) return undefined
  const magic = head.readUInt32BE(0)
  // A local file header; Word's main part is named in the archive's directory, or near the head of one that is cut off.
  if (magic === 0x504b0304 && all.includes('word/')) return 'docx'
  // An OLE file that wraps an encrypted package names it in UTF-16.
  if (magic === 0xd0cf11e0 && all.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'docx'
  return undefined
}

/** The format of a text by its own form. */
export function textFormatOf(text: string, hints: KindHints = {}): Format {
  const head = text.slice(0, 20_000).trimStart()
  if (head.startsWith('<')) {
    if (/<(?:rss|feed|rdf:RDF)\b/u.test(head.slice(0, 4000))) return 'feed'
    if (/^<(?:!doctype\s+html|html|head|body|article|main|section|div|h1|p|meta|table|!--)/iu.test(withoutProlog(head)))
      return 'html'
  }
  if (/^[[{]/u.test(head)) {
    const json = jsonFormatOf(text, head)
    if (json) return json
  }
  if (isMail(head)) return 'mail'
  const named = nameFormat(hints.source)
  if (named === 'csv' && delimiterOf(head) !== undefined) return 'csv'
  if (named === 'html' && /<\w+[^<>]*>/u.test(head)) return 'html'
  return areReportFields(headerOf(head), hints.map) ? 'csv' : 'text'
}

const withoutProlog = (head: string): string => head.replace(/^<\?xml[^>]{0,200}>\s*/u, '')

/** JSON begins with a list or an object; "[Reuters] ..." does not, and a list of numbers ("[2] The port ...") holds no report. A first line that is an object of its own makes it JSON lines. */
function jsonFormatOf(text: string, head: string): 'json' | 'jsonl' | 'feed' | undefined {
  if (!/^(?:\[\s*(?:[{"]|\]|$)|\{\s*(?:"|\}|$))/u.test(head)) return undefined
  if (/^\{[^{[]{0,300}"version"\s*:\s*"https?:\/\/(?:www\.)?jsonfeed\.org/u.test(head)) return 'feed'
  if (/^\[\s*"[^"]{0,200}\]/u.test(head)) return undefined
  const end = text.indexOf('\n')
  if (end < 0 || text.slice(end).trim() === '') return 'json'
  const line = text.slice(0, end).trim()
  if (!/^\{.*\}$/u.test(line)) return 'json'
  try {
    JSON.parse(line)
    return 'jsonl'
  } catch {
    return 'json' // told by its reader, with the reason
  }
}

/** Heading lines of a letter, at least one of which only programs write. */
function isMail(head: string): boolean {
  const [heading = ''] = head.split(/\r?\n\r?\n/u, 1)
  const names = [...heading.matchAll(/^([a-z][a-z\d-]{1,40}):/gimu)].map(([, name = '']) => name.toLowerCase())
  if (names.length < 3 || !/^[a-z-]+:\s/iu.test(heading)) return false
  return (
    names.some((name) => /^(?:mime-version|message-id|received|return-path|delivered-to|x-.*)$/u.test(name)) &&
    names.includes('from')
  )
}

function nameFormat(source: string | undefined): Format | undefined {
  const [, extension] = /\.([a-z]{2,6})$/iu.exec(source ?? '') ?? []
  return extension === undefined ? undefined : formatNamed(extension)
}

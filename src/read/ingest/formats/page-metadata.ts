/**
 * What a page says of itself: title, site, byline, canonical address, days. Reads: a parsed page, before anything was taken
 * out of it. Writes: the file's metadata. Order of trust for the day: JSON-LD (schema.org), Open Graph and microdata,
 * named meta elements, the first `time` element of the article. Everything found is kept for weighing.
 */
import type { FileMetadata } from '../frame.ts'
import type { MetadataDay } from '../published.ts'
import { withoutSite } from '../site-name.ts'
import { dayOfField } from './day-fields.ts'
import { objectOf, textOf } from './found.ts'
import type { MarkupNode } from './markup.ts'

interface PageElement extends MarkupNode {
  readonly textContent: string | null
  getAttribute(name: string): string | null
  closest(selector: string): PageElement | null
  remove(): void
}

export interface PageDocument {
  readonly body: PageElement
  querySelector(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}

export interface PageMetadata {
  readonly title?: string | undefined
  readonly file: FileMetadata
  /** The article's text as JSON-LD holds it. */
  readonly body?: string | undefined
  /** The page says that it is not free to read. */
  readonly isCut: boolean
}

export function metadataOf(page: PageDocument, address: string | undefined): PageMetadata {
  const article = articleOf(page)
  const publisher = clean(textOf(objectOf(article?.publisher)?.name) ?? meta(page, 'og:site_name', 'application-name'))
  const url = addressOf(
    [page.querySelector('link[rel~=canonical]')?.getAttribute('href'), meta(page, 'og:url'), article?.url],
    address,
  )
  const title = titleOf(page, article, publisher)
  const file = { title, publisher, url, days: daysOf(page, article) }
  const isFree = article?.isAccessibleForFree
  return {
    title,
    file,
    body: clean(textOf(article?.articleBody)),
    isCut: isFree === false || /^false$/iu.test(textOf(isFree) ?? ''),
  }
}

/** The page's author line in its own words. */
export function visibleByline(page: PageDocument): string | undefined {
  for (const element of page.querySelectorAll('[itemprop~=author], [rel~=author], .byline, .author, .article-author')) {
    if (isBeside(element) || element.nodeName.toUpperCase() === 'META') continue
    const words = oneLine(element.textContent)
    if (words !== undefined && words.length <= 110) return /^by\s/iu.test(words) ? words : `By ${words}`
  }
  return undefined
}

type Fields = Readonly<Record<string, unknown>>
const ARTICLE = /(?:Article|Posting|Report|BlogPost)$/u
/** Scripts of metadata read, and how deep lists and graphs in them are followed. */
const MOST_SCRIPTS = 30
const MOST_OBJECTS = 500

/** The first object of JSON-LD that is an article. */
function articleOf(page: PageDocument): Fields | undefined {
  const scripts = [...page.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS)
  const open: unknown[] = scripts.flatMap((script) => parsed(script.textContent ?? ''))
  for (let i = 0; i < open.length && i < MOST_OBJECTS; i++) {
    const one = open[i]
    if (Array.isArray(one)) open.push(...one.slice(0, MOST_OBJECTS))
    const object = objectOf(one)
    if (!object) continue
    if ([object['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type))) return object
    open.push(object['@graph'], object.mainEntity, object.mainEntityOfPage)
  }
  return undefined
}

function parsed(json: string): readonly unknown[] {
  try {
    return [JSON.parse(json.replace(/^\s*<!--|-->\s*$/gu, ''))]
  } catch {
    return [] // a page's broken metadata say nothing; the others are asked
  }
}

function titleOf(page: PageDocument, article: Fields | undefined, site: string | undefined): string | undefined {
  const heads = [...page.querySelectorAll('h1')].filter((element) => !isBeside(element))
  const h1 = heads.length === 1 ? oneLine(heads[0]?.textContent) : undefined
  const candidates = [h1, clean(textOf(article?.headline)), meta(page, 'og:title', 'twitter:title')]
  const found = candidates.find((one) => one !== undefined && one !== site)
  const title = found ?? oneLine(page.querySelector('title')?.textContent)
  return title && withoutSite(title, { publisher: site })
}

const META_DAYS = [
  ...['article:published_time', 'og:published_time', 'og:article:published_time', 'datepublished', 'parsely-pub-date'],
  ...[
    'sailthru.date',
    'publish-date',
    'publishdate',
    'pubdate',
    'publication_date',
    'date',
    'dc.date',
    'dc.date.issued',
  ],
  ...['dcterms.date', 'dcterms.issued', 'dcterms.created', 'cxenseparse:recs:publishtime'],
]
const META_UPDATES = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified']

function daysOf(page: PageDocument, article: Fields | undefined): readonly MetadataDay[] {
  const days: MetadataDay[] = []
  const add = (value: unknown, field: string, of?: 'update'): void => {
    const found = dayOfField(value)
    if (found) days.push({ from: found.day, field, ...(of && { of }) })
  }
  const named = metas(page)
  const items = [...page.querySelectorAll('[itemprop~=datePublished]')].filter((element) => !isBeside(element))
  add(article?.datePublished, "datePublished of the page's JSON-LD")
  for (const name of META_DAYS) add(named.get(name), `the page's meta "${name}"`)
  for (const item of items.slice(0, 1)) {
    add(item.getAttribute('datetime') ?? item.getAttribute('content') ?? item.textContent, 'datePublished in the page')
  }
  add(firstTime(page), 'the first time element of the page')
  add(article?.dateModified, "dateModified of the page's JSON-LD", 'update')
  for (const name of META_UPDATES) add(named.get(name), `the page's meta "${name}"`, 'update')
  return days
}

/** The first `time` that stands neither in a menu nor in a list of other articles. */
function firstTime(page: PageDocument): string | undefined {
  for (const element of page.querySelectorAll('time')) {
    if (
      isBeside(element) ||
      /modif|updat/iu.test(element.getAttribute('itemprop') ?? element.getAttribute('class') ?? '')
    )
      continue
    return element.getAttribute('datetime') ?? oneLine(element.textContent)
  }
  return undefined
}

const isBeside = (element: PageElement): boolean =>
  element.closest('nav, aside, footer, [class*=related], [class*=sidebar], [class*=recommend], [class*=teaser]') !==
  null

/** Values of meta elements by `property`, `name` or `itemprop`, in small letters; the first of a name counts. */
function metas(page: PageDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const element of page.querySelectorAll('meta')) {
    const name = element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop')
    const content = oneLine(element.getAttribute('content'))
    if (name && content !== undefined && !found.has(name.toLowerCase())) found.set(name.toLowerCase(), content)
  }
  return found
}

function meta(page: PageDocument, ...names: readonly string[]): string | undefined {
  const found = metas(page)
  return names.map((name) => found.get(name)).find((value) => value !== undefined)
}

/** The first that is an address of the web. */
function addressOf(candidates: readonly unknown[], base: string | undefined): string | undefined {
  for (const one of candidates) {
    const href = textOf(one)
    const url = href === undefined ? null : URL.parse(href, base)
    if (url && /^https?:$/u.test(url.protocol)) return url.href
  }
  return undefined
}

const oneLine = (words: string | null | undefined): string | undefined =>
  textOf((words ?? '').slice(0, 1000).replace(/\s+/gu, ' '))

const NAMED: Readonly<Record<string, string>> = { amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ' }

/** JSON-LD often holds entities, which JSON does not know. */
const clean = (words: string | undefined): string | undefined =>
  words
    ?.replace(/&(amp|quot|apos|lt|gt|nbsp);/giu, (whole, name: string) => NAMED[name.toLowerCase()] ?? whole)
    .replace(/&#(\d{1,6});/gu, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))

/**
 * RSS, Atom, RDF and JSON feeds as reports: an item each, by `feedsmith`. Reads: text. Writes: items in the feed's order.
 * An item that looks like a summary says so. Entities that a document type defines are not expanded: the type is cut off.
 */
import { shorten } from '../../../record/problem.ts'
import { dayOfField } from './day-fields.ts'
import { type FoundItem, failedItem, leftOut, objectOf, textOf } from './found.ts'
import { looksLikeMarkup, markupText } from './markup.ts'

type Fields = Readonly<Record<string, unknown>>

export async function* readFeed(text: string): AsyncGenerator<FoundItem> {
  const { parseFeed } = await import('feedsmith')
  let feed: Fields
  try {
    feed = objectOf(parseFeed(withoutDoctype(text)).feed) ?? {}
  } catch (error) {
    const why = shorten(error instanceof Error ? error.message : String(error), 80)
    yield failedItem('P0112', `Expected a feed, which ends too early or is broken: ${why}. Fetch it again.`)
    return
  }
  const items = [feed.items, feed.entries].find(Array.isArray) ?? []
  if (items.length === 0) yield failedItem('P0101', 'The feed has no items.')
  const publisher = plain(feed.title)
  for (const one of items) yield await itemOf(objectOf(one) ?? {}, publisher)
  if (
    /<(?:rss|feed|rdf:RDF)\b/u.test(text) &&
    !/<\/(?:rss|feed|rdf:RDF)\s*>\s*(?:<!--[^>]*-->\s*)*$/u.test(text.slice(-2000))
  )
    yield failedItem(
      'P0112',
      'The feed ends before its last element is closed; the items before were read. Fetch it again.',
    )
}

/** The type, with its entities, ends at the first "]>" or ">". */
const withoutDoctype = (text: string): string => {
  const start = text.slice(0, 5000).search(/<!DOCTYPE/iu)
  if (start < 0) return text
  const bracket = text.indexOf('[', start)
  const simple = text.indexOf('>', start)
  const end = bracket >= 0 && bracket < simple ? text.indexOf(']>', bracket) + 1 : simple
  return end <= 0 ? '' : text.slice(0, start) + text.slice(end + 1)
}

async function itemOf(item: Fields, publisher: string | undefined): Promise<FoundItem> {
  const full =
    plain(objectOf(item.content)?.encoded) ??
    plain(item.content) ??
    plain(item.content_html) ??
    plain(item.content_text)
  const summary = plain(item.description) ?? plain(item.summary)
  const written = full ?? summary
  if (written === undefined)
    return failedItem('P0117', `The item "${shorten(plain(item.title) ?? '', 40)}" has no text.`)
  const text = looksLikeMarkup(written) ? await markupText(written) : written
  const link = [item.link, item.url, ...list(item.links).map((one) => objectOf(one)?.href)].find((one) => textOf(one))
  const day = [
    item.pubDate,
    item.published,
    item.date_published,
    objectOf(item.dc)?.date,
    item.updated,
    item.date_modified,
  ]
    .map(dayOfField)
    .find((one) => one !== undefined)
  return {
    kind: 'found',
    text,
    fields: { title: plain(item.title), url: textOf(link), published: day?.day, publisher },
    problems:
      full === undefined && isSummary(text)
        ? [leftOut('what the feed does not hold; this item looks like a summary')]
        : [],
  }
}

/** Short, or cut with an ellipsis. */
const isSummary = (text: string): boolean => text.length < 300 || /(?:…|\.\.\.|\[…\]|\[\.\.\.\])\s*$/u.test(text)

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])

/** A text, or the value of an object that wraps one. */
const plain = (value: unknown): string | undefined => textOf(value) ?? textOf(objectOf(value)?.value)

/**
 * Datelines: where, when and by whom a report was filed, before its lead ("MOSCOW, Oct 26 (Reuters) -") or on a line of
 * their own ("Amman, 9 July 2024"). Reads: a paragraph's words. Writes: the dateline's part with place, day, agency.
 * Method: every sign that can end a dateline is tried; what stands before it must come apart into names of places, a day
 * and an agency with nothing left. No list of places: the form decides.
 */
import { agencyNamed } from './agencies.ts'
import { findDays } from './dates.ts'
import { type BlockRule, type FoundDateline, foldName, type Part, whole } from './page.ts'

/** Longest dateline, in signs: "Nouakchott, Mauritania / Dakar, Senegal, September 14, 2024 (Agency) --". */
const LIMIT = 110

/**
 * What ends a dateline; the dash needs a space on one side unless the place came in two pieces ("MANILA, Philippines—"). The
 * underscore is the dash of old wires ("CANBERRA, Australia (AP)_").
 */
const ENDS =
  /(?:\.\s?[–—―-]{1,2}|\s[–—―-]{1,2}|[–—―-]{1,2}|(?<=[\s)])_|[:.]|\.?\)|\/\.)(?=\s|$)|(?:[–—―]|--)(?=\p{Lu})/gu

/** The dateline at the head of a paragraph; undefined for none. `isLead` allows the forms that only a lead has. */
export function datelineOf(words: string, isLead: boolean): FoundDateline | undefined {
  const head = words.slice(0, LIMIT)
  if (!/^[\p{Lu}(\d]/u.test(head)) return undefined
  let best: FoundDateline | undefined
  for (const end of head.matchAll(ENDS)) {
    const found = takeApart(head.slice(0, end.index + end[0].length), end[0], isLead)
    // The longest one wins: "MOSCOW, April 11, 2023." goes on with " /TASS/."
    const rest = words.slice(end.index + end[0].length)
    if (found && end[0] === ':' && !found.agency && !found.day && isHeadline(head.slice(0, end.index), rest)) continue
    if (found && rest !== '') best = { ...found, start: 0, end: end.index + end[0].length }
  }
  return best
}

/**
 * "Trump: Cruz has a long way to go" is a headline about what somebody said. Of 29 datelines with a colon in wire/train, the
 * shortest lead behind a name in small letters has 343 signs; headlines end before 130.
 */
function isHeadline(name: string, rest: string): boolean {
  // no stop behind it: "FISH FARCE: skipper freed, but he's lost his catch!"
  if (rest.trim().length < 130 && (!isCapitals(name) || !/[.”"]$/u.test(rest.trim()))) return true
  const words = rest.slice(0, 200).match(/[\p{L}’']{4,}/gu) ?? []
  return words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * 0.6
}

/** The dateline that a line is as a whole, with nothing of the lead behind it: "WASHINGTON, August 13 (Xinhua) --". */
function wholeDateline(words: string): FoundDateline | undefined {
  const [end] = /(?:[–—―]|-{1,2}|(?<=[\s)])_)$/u.exec(words) ?? []
  if (end === undefined || words.length > LIMIT || !/^\p{Lu}/u.test(words)) return undefined
  const found = takeApart(words, end, true)
  return found && (found.agency || found.day) ? { ...found, start: 0, end: words.length } : undefined
}

function takeApart(head: string, end: string, isLead: boolean): Omit<FoundDateline, 'start' | 'end'> | undefined {
  const agency = agencyIn(head)
  const day = findDays(head).at(0)
  if (findDays(head).length > 1) return undefined
  let rest = head
  for (const part of [agency?.whole, day].filter((one) => one !== undefined).sort((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, part.start)}${' '.repeat(part.end - part.start)}${rest.slice(part.end)}`
  }
  // A country in brackets is a part of the place: "Misrata (Libya) (AFP)".
  const bare = rest.replace(/[()]/gu, ' ').replace(OTHER_CALENDAR, (words) => ' '.repeat(words.length)) // as long as `rest`
  const names = bare.replace(/^[\s–—―-]+|[\s.:,–—―/_-]+$/gu, '')
  const place = names.trim()
  if (place !== '' && !isPlaceList(place)) return undefined
  if (place === '' && !(agency && (day || (isLead && /[–—―_-]$/u.test(end))))) return undefined
  if (!agency && !day && !isBarePlace(place, end, isLead)) return undefined
  if (end.endsWith(')') && !(agency && day)) return undefined
  if (/^[.:]$/u.test(end) && !agency && day && !isCapitals(place) && end === '.') return undefined
  if (agency && !day && !/[–—:_-]|\/\./u.test(end)) return undefined
  const start = bare.indexOf(place)
  // The sign that closes "D.C." or "Misrata (Libya)" is the place's own.
  const closing = /\p{Lu}\.\p{Lu}$/u.test(place) ? '.' : ')'
  const length = place.length + (place !== '' && head[start + place.length] === closing ? 1 : 0)
  return { ...(place && { place: { start, end: start + length } }), day, agency: agency?.name }
}

/** The day by the Islamic calendar, which stands before the other: "Riyadh, 5 Ramadan 1443H, 7 April 2022, SPA --". */
const OTHER_CALENDAR =
  /,?\s(?:\d{1,2}\s)?(?:Muharram|Safar|Rabi[\p{L} ’'-]{0,12}|Jumada[\p{L} ’'-]{0,12}|Rajab|Sha['’]?ban|Shaaban|Ramadan|Shawwal|Dhu[\p{L} ’'-]{2,12}|Thul[\p{L} ’'-]{2,12})(?:\s\d{1,2})?,?\s1[34]\d{2}\s?(?:H|AH)?(?=[\s,])/gu

/** An agency in brackets, slashes or behind the last comma or dash: "(Reuters)", "/TASS/", ", SPA --", "- RIA Novosti." */
function agencyIn(head: string): { whole: Part; name: Part } | undefined {
  for (const match of head.matchAll(
    /\((?<name>[^()]{2,40})\)|\/(?<slashed>[\p{Lu}-]{2,20})\/|(?:, |\s[–—―-]\s)(?<loose>\p{Lu}[\p{L}. -]{1,25}?)(?=\s?[.:–—―_-]*$)/gu,
  )) {
    const name = match.groups?.name ?? match.groups?.slashed ?? match.groups?.loose
    if (name === undefined) continue
    if (findDays(name).length > 0) continue // "GENEVA (26 October 2023) –"
    const isLast = match.index + match[0].length >= head.replace(/[\s.:–—―/_-]+$/u, '').length
    const start = match.index + match[0].indexOf(name)
    const found = {
      whole: { start: match.index, end: match.index + match[0].length },
      name: { start, end: start + name.length },
    }
    if (agencyNamed(name)) return found
    // Any name in capitals or in the last brackets after a day signs too: "(Parallel News) -".
    if (match.groups?.name && isLast && match.index > 0 && (isSign(name) || findDays(head).length > 0)) return found
    // "(TIBERINA) - VATICAN CITY, MAR 12 -"
    if (match.groups?.name && match.index === 0 && isSign(name) && findDays(head).length > 0) return found
    if (match.groups?.slashed) return found
  }
  return undefined
}

const isSign = (name: string): boolean => /^[\p{Lu}\d./-]{2,12}$/u.test(name)
const isCapitals = (words: string): boolean => !/\p{Ll}/u.test(words.replace(/\b(?:de|la|del|al|and|of)\b/gu, ''))

/** Names of places with commas, slashes and dashes between them, five words to a name at most. */
function isPlaceList(words: string): boolean {
  const names = words.split(/\s*[,/&]\s*|\s[–—―-]\s|\s+and\s+|\.\s+|\s{2,}/u).filter((name) => name !== '')
  return names.length > 0 && names.length <= 5 && names.every(isPlaceName)
}

function isPlaceName(name: string): boolean {
  const words = name.replace(/^the\s/iu, '').split(/\s+/u)
  return (
    words.length <= 5 &&
    words.every(
      (word, i) => /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|(?:D|N|L)['’]\p{L}+)$/u.test(word) || (i > 0 && LINK.test(word)),
    )
  )
}

const LINK = /^(?:de|del|de?s|la|las|los|le|les|el|al|an|of|the|and|upon|on|do|da|dos|du|sur|bin|[-–])$/u

/**
 * A place with neither day nor agency: "TEHRAN –", "New Delhi:", "CLEVELAND, Ohio –". With a colon outside of the lead only
 * capitals ("LUSAKA:" in a round-up): a name in small letters with a colon speaks.
 */
function isBarePlace(place: string, end: string, isLead: boolean): boolean {
  if (foldName(place).length < 3 || /^by\s/iu.test(place) || /^\p{Lu}\.?$/u.test(place) || NOT_PLACES.test(place))
    return false
  const capitals = isCapitals(place.split(',')[0] ?? place)
  const words = place.split(/\s+/u).length
  if (end === ':') return isLead ? capitals || words <= 2 : capitals && words <= 3
  const isAbbreviated = /\p{Lu}\.\p{Lu}$|^[\p{Lu} .'-]{3,30}, \p{Lu}\p{Ll}{1,5}$/u.test(place) // "WASHINGTON, D.C. –", "DECATUR, Ill. –"
  if (/[–—―_-]/u.test(end) && (isAbbreviated || !end.startsWith('.')))
    return isLead ? words <= 6 : capitals && words <= 3
  return false
}

/** Words in capitals before a colon that name a part of the text and no place. */
const NOT_PLACES =
  /^(?:note|nb|background|context|analysis|update|breaking|exclusive|live|watch|video|photos?|factbox|timeline|explainer|q|a|question|answer|claim|verdict|rating|correction|boarded|editor|editor(?:['’]?s|s['’])? notes?|summary|key points|what|why|who|how|where|when|photo|source|read more|interviewer|reporter|narrator|moderator|caller|speaker|audience|chair(?:man|woman|person)?)$/iu

const SECTION =
  /^(?:news|world|africa|asia|europe|americas|politics|opinion|press|release|statement|update|updates|live|analysis|feature|briefing)s?$/iu

/** Where `tail`, the last part of some words, stands in them. */
const atEnd = (words: string, tail: string): Part => ({ start: words.length - tail.length, end: words.length })

export const datelineRules: readonly BlockRule[] = [
  {
    id: 'ingest.dateline-alone',
    gloss: 'A dateline with its dash, alone on a line above the lead: "WASHINGTON, August 13 (Xinhua) --".',
    must: 'WASHINGTON, August 13 (Xinhua) --\n\nThe envoy met the minister on Monday, she said.',
    mustNot: 'TALKS IN MAY –\n\nThe envoy met the minister on Monday, she said.',
    kind: 'dateline',
    zones: ['head'],
    find: (line) => wholeDateline(line.words),
  },
  {
    id: 'ingest.dateline-line',
    gloss: 'Place and day alone on a line above the text: "Amman, 9 July 2024".',
    must: 'Read-out of the visit to the capital\n\nAmman, 9 July 2024\n\nThe envoy met the minister on Monday, she said.',
    mustNot: 'Read-out of the visit to the capital\n\n9 July 2024\n\nThe envoy met the minister on Monday, she said.',
    kind: 'dateline',
    zones: ['head'],
    find: (line, page) => {
      const [day] = findDays(line.words)
      if (!day || line.words.length > 90 || /[|·]/u.test(line.words)) return undefined
      const place = line.words.slice(0, day.start).replace(/[\s,|–—:-]+$/u, '')
      const after = line.words.slice(day.end).replace(/^[\s,|–—-]*\(?\d{1,2}[:.h]\d{2}.{0,12}$/u, '')
      if (!/^[\s.:–—-]*$/u.test(after) || place === '' || !isPlaceList(place)) return undefined
      const isPublisher = page.publisher !== undefined && foldName(place) === foldName(page.publisher)
      if (isPublisher || agencyNamed(place) || place.split(/\s+/u).length > 4) return undefined
      return { ...whole(line), place: { start: 0, end: place.length }, day }
    },
  },
  {
    id: 'ingest.dateline-day-first',
    gloss: 'Day and places alone on a line above the text: "20 May 2025 | Port Sudan / Leeds", "9 July 2024, Amman".',
    must: 'Food gets in, fuel turned away\n\n20 May 2025 | Port Sudan / Leeds\n\nThe envoy met the minister on Monday, she said.',
    mustNot:
      'Food gets in, fuel turned away\n\n14 March 2025 | Briefing notes\n\nThe envoy met the minister on Monday, she said.',
    kind: 'dateline',
    zones: 'all',
    find: (line) => {
      if (line.words.length > 70) return undefined
      const [day, ...more] = findDays(line.words)
      if (day?.year === undefined || day.start !== 0 || more.length > 0) return undefined
      const place = /^(?:,|\s[|·–—-])\s(?<place>\p{Lu}.*)$/u.exec(line.words.slice(day.end))?.groups?.place
      // Two words are a person as often as a town; one word, or places parted by "/" or ",", are no person.
      const isPlain = place !== undefined && !agencyNamed(place) && (/[,/]/u.test(place) || !/\s/u.test(place))
      if (!isPlain || SECTION.test(place) || !isPlaceList(place)) return undefined
      return { ...whole(line), place: atEnd(line.words, place), day }
    },
  },
  {
    id: 'ingest.dateline-done',
    gloss: '"Done at Malabo, 22 July 2022" below the text.',
    must: 'The Conference thanked the host for its welcome.\n\nDone at Malabo, 22 July 2022',
    mustNot: 'Done at last, the minister said on 22 July 2022.',
    kind: 'dateline',
    zones: ['head', 'tail'],
    find: (line) => {
      if (line.words.length > 90) return undefined
      const lead = /^(?:done|issued|adopted|signed|given) (?:at|in)\s(?=\p{Lu})/iu.exec(line.words)?.[0].length
      const day = findDays(line.words).find((one) => one.year)
      if (lead === undefined || !day) return undefined
      const place = line.words.slice(lead, day.start).replace(/(?:[\s,–—-]|\s(?:on|this|the))+$/iu, '')
      return { ...whole(line), ...(isPlaceList(place) && { place: { start: lead, end: lead + place.length } }), day }
    },
  },
  {
    id: 'ingest.dateline-place-line',
    gloss: 'A place alone on the line before the text, below byline or stamp: "ALGIERS", "Washington, D.C.".',
    must: 'Field hospital treats hundreds after the quake\n\nSelin Korhan | 13.11.2025\n\nALGIERS\n\nA field hospital in the city of Jijel treated 600 people, it said.',
    mustNot:
      'Field hospital treats hundreds after the quake\n\nHIGHLIGHTS\n\nA field hospital in the city of Jijel treated 600 people, it said.',
    kind: 'dateline',
    zones: ['head'],
    find: (line, page) => {
      const words = line.words.replace(/[.:]$/u, '')
      const afterByline =
        page.placed.some((one) => one.kind === 'byline') && !page.placed.some((one) => one.kind === 'dateline')
      if (
        !afterByline ||
        !(line.blankAfter || /, (?:\p{Lu}\.){2}$/u.test(line.words)) ||
        words.length > 50 ||
        /\s[—–]\s/u.test(words) ||
        !isPlaceList(words)
      )
        return undefined
      // The stop of "Washington, D.C." is the place's own.
      if (/, (?:\p{Lu}\.){2}$/u.test(line.words)) return { ...whole(line), place: whole(line) }
      const isPlain =
        !/^(?:highlights|key points|summary|background|communiqu[eé]|(?:joint )?statement|declaration|resolution|read-?out)$/iu.test(
          words,
        )
      if (!isPlain || !isCapitals(words.split(/[,/]/u)[0] ?? words)) return undefined
      return { ...whole(line), place: { start: 0, end: words.length } }
    },
  },
  {
    id: 'ingest.dateline-publisher-place',
    gloss: 'Publisher and places alone on a line above the text: "Aden Tide | Taiz – Aden".',
    must: 'Shells fall an hour before the road was to open\n\nThe Test Courier | Taiz – Aden\n\nTwo mortar shells fell on Sunday, residents said.',
    mustNot:
      'Shells fall an hour before the road was to open\n\nThe Test Courier\n\nTwo mortar shells fell on Sunday, residents said.',
    publisher: 'The Test Courier',
    kind: 'dateline',
    zones: ['head'],
    find: (line, page) => {
      if (!page.publisher || line.words.length > 90) return undefined
      const [name, place, ...more] = line.words.split(/\s[|·]\s/u)
      const isPublisher = foldName(name ?? '') === foldName(page.publisher)
      if (!isPublisher || !place || more.length > 0 || !isPlaceList(place)) return undefined
      return { ...whole(line), place: atEnd(line.words, place) }
    },
  },
]

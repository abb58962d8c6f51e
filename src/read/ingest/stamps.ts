/**
 * Block rules for stamps: days and times at which a report was published, updated or aired, alone on a line or at its head.
 * Reads: lines. Writes: blocks of kind furniture. A line is a stamp when nothing is left of it once days, times, their
 * labels and the publisher's name are taken away.
 */
import { agencyNamed } from './agencies.ts'
import { findDays, TIME } from './dates.ts'
import type { Line } from './lines.ts'
import { type BlockRule, type Page, type Part, publisherLength, whole, wholeLine } from './page.ts'

export const stampRules: readonly BlockRule[] = [
  {
    id: 'ingest.stamp-date-word',
    gloss: '"date 2023-10-27" at the head of a line is a stamp, the line goes on after it.',
    must: 'date 2023-10-27 The two sides met in the capital on Thursday, officials said.',
    mustNot: 'Date palms were cut down in March, farmers said.',
    kind: 'furniture',
    zones: 'all',
    find: (line) => {
      const [found] =
        /^(?:date|published|updated|posted)?\s?:?\s?\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2})?Z?)?(?=\s+\p{L})/iu.exec(
          line.words,
        ) ?? []
      return found && /^[dpu]/iu.test(found) ? { start: 0, end: found.length } : undefined
    },
  },
  {
    id: 'ingest.stamp-correction',
    gloss: '"Correction, May 23, 6:20 pm:" before a sentence is a stamp, the sentence is text.',
    must: 'Correction, May 23, 6:20 pm: An earlier version gave a wrong figure for the dead.',
    mustNot: 'Correction of the map takes a year: the surveyors said so on Monday.',
    kind: 'furniture',
    zones: 'all',
    find: (line) => {
      const [found] =
        /^(?:correction|clarification|update|updated|editor['’]s note)\b[^:]{0,20}\d[^:]{0,20}(?::\d{2}[^:]{0,12})?:(?=\s+\S)/iu.exec(
          line.words,
        ) ?? []
      return found && hasDayOrTime(found) ? { start: 0, end: found.length } : undefined
    },
  },
  {
    id: 'ingest.stamp-line',
    gloss: 'A line of nothing but day, time, their labels and the publisher is a stamp.',
    must: 'Talks resume in the capital\n\nPublished: 08 Nov 2022, 21:47 | Updated 22:10\n\nThe two sides met on Monday, officials said.',
    mustNot: 'The war began on 24 February 2022.',
    kind: 'furniture',
    zones: 'all',
    find: (line, page) => (isStamp(line.words, page) ? whole(line) : undefined),
  },
  {
    id: 'ingest.stamp-label',
    gloss: 'A line above the text that begins with "Published", "Updated" or "As of" and a day is a stamp.',
    must: 'Talks resume in the capital\n\nPosted On: 23 JUN 2023 5:10PM by PIB Delhi\n\nThe two sides met on Monday, officials said.',
    mustNot: 'Published memoirs of the envoy tell another story of May 2015, he said.',
    kind: 'furniture',
    zones: ['head', 'tail'],
    find: (line) => (hasDayOrTime(line.words) && LABELLED.test(line.words) ? stampPart(line) : undefined),
  },
  {
    id: 'ingest.stamp-first',
    gloss: 'A line above the text that begins with a day or time, or with the publisher before one, is a stamp.',
    must: 'Talks resume in the capital\n\n14 March 2025 | Briefing notes\n\nThe two sides met on Monday, officials said.',
    mustNot: '12 May 2015 was the day\n\nThe two sides met on Monday, officials said.',
    kind: 'furniture',
    zones: ['head', 'tail'],
    find: (line, page) => {
      if (!hasDayOrTime(line.words) || line.words.length > 140) return undefined
      const [first] = findDays(line.words)
      const startsWithDay = first?.start === 0 && /^\s*(?:$|[|·•,–—-])/u.test(line.words.slice(first.end))
      const startsWithTime = line.words.search(TIME) === 0 && first !== undefined
      const byPublisher = publisherLength(line.words, page.publisher) > 0
      return startsWithDay || startsWithTime || byPublisher ? stampPart(line) : undefined
    },
  },
  {
    id: 'ingest.stamp-agency',
    gloss: 'An agency, a day and a time parted by dashes are its stamp: "KYODO NEWS - Jul 19, 2022 - 18:40 | Japan".',
    must: 'KYODO NEWS - Jul 19, 2022 - 18:40 | All, Japan\n\nThe two sides met on Monday, officials said.',
    mustNot: 'TOKYO - Jul 19, 2022 - 18:40 is when it began, officials said.',
    kind: 'furniture',
    zones: 'all',
    find: (line) => {
      const [stamp, name = '', day = ''] = AGENCY_STAMP.exec(line.words) ?? []
      const isOne = stamp !== undefined && agencyNamed(name.replace(/^(.+) \1$/u, '$1')) !== undefined
      return isOne && findDays(day)[0]?.start === 0 ? { start: 0, end: stamp.length } : undefined
    },
  },
  {
    id: 'ingest.stamp-last',
    gloss: 'A masthead line above the text that ends in a full day behind a separator is a stamp.',
    must: 'Letter on ports and straits | No. 214 | Monday, 4 March 2024\n\nThe two sides met on Monday, officials said.',
    mustNot: 'The treaty of | 4 March 2024\n\nThe two sides met on Monday, officials said.',
    kind: 'furniture',
    zones: ['head'],
    find: (line) => {
      const last = findDays(line.words).at(-1)
      const separators = line.words.match(/\s[|·•]\s/gu)?.length ?? 0
      const ends = last?.year !== undefined && last.end === line.words.length
      return ends && separators >= 2 && /\d/u.test(line.words.slice(0, last.start)) ? whole(line) : undefined
    },
  },
  {
    id: 'ingest.stamp-behind',
    gloss: 'A day in brackets behind a title, "(as of 27 February 2024)", is a stamp, the title stands before it.',
    must: 'Cyclone and Cholera: Flash Update No. 6 (as of 27 February 2024)\n\nThe two sides met on Monday, officials said.',
    mustNot: 'Cyclone and Cholera: Flash Update No. 6 (February)\n\nThe two sides met on Monday, officials said.',
    kind: 'furniture',
    zones: ['head'],
    find: (line) => {
      const found = /\((?:as of|updated|published|issued)\b[^()]{4,40}\)$/iu.exec(line.words)
      return found && found.index > 0 && findDays(found[0]).length > 0
        ? { start: found.index, end: line.words.length }
        : undefined
    },
  },
  {
    id: 'ingest.stamp-published-in',
    gloss: '"Published in The Indus Herald, January 16th, 2024" below the text is a stamp.',
    must: 'The two sides met on Monday, officials said.\n\nPublished in The Indus Herald, January 16th, 2024',
    mustNot: 'Published in March, the report names nobody, she said on Monday.',
    kind: 'furniture',
    zones: 'all',
    find: (line) =>
      findDays(line.words).some((day) => day.year)
        ? wholeLine(/^(?:first )?published in\s.*\d$/iu, 120)(line)
        : undefined,
  },
]

/** Name, day, time, and perhaps the sections of the page behind them. */
const AGENCY_STAMP =
  /^(\p{Lu}.{1,50}?)\s[–—-]\s(.{6,30}?)\s[–—-]\s\d{1,2}[:.]\d{2}(?: [A-Z]{2,4})?(?:\s\|\s[^.]{1,60}$|(?=\s|$))/u

const LABELLED =
  /^[([]?(?:first |last )?(?:published|posted|updated?|uploaded|modified|issued|released|filed|aired|broadcast|as of|date[d]?)\b/iu

const hasDayOrTime = (words: string): boolean => findDays(words).length > 0 || words.search(TIME) >= 0

/** The stamp of a line: up to a separator with a byline behind it, else the whole line. */
function stampPart(line: Line): Part | undefined {
  if (line.words.length > 160) return undefined
  const byline = /\s[|·•]\s(?=(?:by|compiled by|writer|author)\b)/iu.exec(line.words)
  if (byline) return { start: 0, end: byline.index }
  const name =
    /\s[|·•]\s(?=(?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+(?: and (?:\p{Lu}[\p{L}'’-]+ ){1,3}\p{Lu}[\p{L}'’-]+)$)/u.exec(
      line.words,
    )
  if (name) return { start: 0, end: name.index }
  // One name alone behind one separator: "4 March 2025 | Mira Holm", not "4 March 2025 | World News".
  const single =
    /^[^|·•]+\s[|·•]\s(?=\p{Lu}[\p{L}'’-]+ (?:\p{Lu}\.? )?\p{Lu}[\p{Ll}'’-]+(?:-\p{Lu}\p{Ll}+)?$)(?!.*\b(?:news|desk|notes|world|release|report|update|edition|brief|review|time)\b)/iu.exec(
      line.words,
    )
  if (single && /^\p{Lu}\p{Ll}/u.test(line.words.slice(single[0].length)))
    return { start: 0, end: single[0].length - 2 }
  return whole(line)
}

/** Words that stand beside days and times in stamps. */
const LABELS =
  /\b(?:first|last|published|posted|updated?|uploaded|modified|issued|released|filed|aired|broadcast|as of|date|dated|on|at|local|all times|time|hours?|hrs|h|minutes?|mins?|ago|ist|newspaper section|news|no)\b/giu

function isStamp(words: string, page: Page): boolean {
  if (words.length > 140 || /[.!?]["”’]?$/u.test(words.replace(/\b[ap]\.m\.$/iu, ''))) return false
  const days = findDays(words)
  let rest = words
  for (const day of days.toReversed()) rest = `${rest.slice(0, day.start)} ${rest.slice(day.end)}`
  const untimed = rest.replace(TIME, ' ')
  if (days.length === 0 && untimed === rest && !/^published$/iu.test(words)) return false
  const publisher = page.publisher?.replace(/^the\s+/iu, '').toLowerCase()
  const unnamed = publisher ? untimed.toLowerCase().replace(publisher, ' ') : untimed
  return !/[\p{L}\d]/u.test(
    unnamed.replace(LABELS, ' ').replace(/\b(?:(?:GMT|UTC)(?:[+-]\d{1,2})?|[A-Z]{2,4}T|the)\b/giu, ' '),
  )
}

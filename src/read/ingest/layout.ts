/**
 * Block rules that go by layout alone: titles, bylines and headings, told by where a line stands and how it is made.
 * Reads: lines. Writes: blocks. Asked last, after every rule that knows words.
 */
import { agencyNamed } from './agencies.ts'
import { datelineOf } from './datelines.ts'
import { findDays, TIME } from './dates.ts'
import { endsSentence, endsWithStop, isBullet, isCapitals, type Line } from './lines.ts'
import { type BlockRule, type Page, type Part, whole, wholeLine } from './page.ts'
import { isInterview, runInRule } from './run-in.ts'

const LEAD = 'The two sides met in Geneva on Monday for the first time this year, officials said.'

export const layoutRules: readonly BlockRule[] = [
  {
    id: 'ingest.heading-before-lead',
    gloss: 'A line right on top of the lead, without a blank between them, below other lines of the head is a heading.',
    must: `Talks resume in Geneva\n\n22 August 2023\n\n18.45 – Delegates sit down\n${LEAD}`,
    mustNot: `Talks resume in Geneva\n${LEAD}`,
    kind: 'heading',
    zones: ['head'],
    find: (line, page) => {
      const next = page.lines.find((one) => one.span.start > line.span.start)
      const touches =
        !line.blankAfter && next !== undefined && (next.span.start === page.leadStart || isBullet(next.words))
      const isBelowTitle = page.placed.at(-1)?.kind === 'title' && !line.blankBefore
      const above = page.placed.at(-1)
      const belowTime =
        above?.by === 'ingest.stamp-line' &&
        !line.blankBefore &&
        findDays(page.text.slice(above.start, above.end)).length === 0
      const timed = line.words.search(TIME) === 0 || belowTime
      return hasTitle(page) && !isBullet(line.words) && ((touches && !isBelowTitle) || timed) ? whole(line) : undefined
    },
  },
  {
    id: 'ingest.byline-by',
    gloss: '"By ...", "Story by ...", "From our ..." near the text\'s edges name its author.',
    must: `Talks resume in Geneva\n\nBy Mira Holm and Jon Vale\n\n${LEAD}`,
    mustNot: `Talks resume in Geneva\n\nBy-elections to follow in spring\n\n${LEAD}`,
    kind: 'byline',
    zones: ['head', 'tail'],
    find: (line) =>
      line.words.length <= 170 &&
      /^(?:(?:(?:story|words|text|report|compiled|analysis|reported|written|opinion|comment|interview|exclusive) )?by|from our|(?:writer|author|reporter|correspondent|text|words|story)\s?:)\s/iu.test(
        line.words,
      ) &&
      !/[a-z]{3}\.$/u.test(line.words)
        ? bylinePart(line)
        : undefined,
  },
  {
    id: 'ingest.byline-desk',
    gloss: 'A desk, a correspondent or agencies alone on a line, perhaps with place and day, sign the report.',
    must: `Talks resume in Geneva\n\nWeb Desk | Updated: Jun 12, 2024 21:14 IST\n\n${LEAD}`,
    mustNot: `Talks resume in Geneva\n\nStaff shortage grows worse\n\n${LEAD}`,
    kind: 'byline',
    zones: ['head'],
    find: (line, page) => {
      const [first = ''] = line.words.split(/\s[|·•]\s|,\s/u)
      const isDesk =
        /\b(?:desk|correspondents?|bureau|newsroom|staff|service|reporters?|editors?|agencies|team|editorial board|writer)$/iu.test(
          first,
        )
      return isDesk && first.split(/\s+/u).length <= 5 && line.words.length <= 110 && hasTitle(page)
        ? bylinePart(line)
        : undefined
    },
  },
  {
    id: 'ingest.byline-name',
    gloss: 'Names of persons or of an agency alone on a line between title and text sign the report.',
    must: `Talks resume in Geneva\n\nAleksandra Wronowska-Pyć, Białystok\n\n${LEAD}`,
    mustNot: `Talks resume in Geneva\n\nBoth sides play down hopes\n\n${LEAD}`,
    kind: 'byline',
    zones: ['head'],
    find: (line, page) => {
      const above = page.placed.at(-1)
      // A title in capitals goes on in capitals on its second line.
      const isSecond =
        above?.kind === 'title' &&
        !line.blankBefore &&
        isCapitals(line.words) &&
        isCapitals(page.text.slice(above.start, above.end))
      return hasTitle(page) && !isSecond && isNames(line.words) ? bylinePart(line) : undefined
    },
  },
  {
    id: 'ingest.byline-next',
    gloss: 'Capitalised words right below a byline belong to it: the place or house of its author.',
    must: `Talks resume in Geneva\n\nBy Mira Holm and Jon Vale\nKathmandu\n\n${LEAD}`,
    mustNot: `Talks resume in Geneva\n\nBy Mira Holm and Jon Vale\n\nKathmandu\n\n${LEAD}`,
    kind: 'byline',
    zones: ['head'],
    find: (line, page) =>
      page.placed.at(-1)?.kind === 'byline' && !line.blankBefore && namesOnly(line.words) ? whole(line) : undefined,
  },
  {
    id: 'ingest.heading-head',
    gloss: 'A short line in capitals between title and text is a heading: "HIGHLIGHTS", "1. MUSCAT\'S BUSY WEEK".',
    must: `Talks resume in Geneva\n\nKEY POINTS\n\n${LEAD}`,
    mustNot: `FLOODS\n\n${LEAD}`,
    kind: 'heading',
    zones: ['head'],
    find: (line, page) => {
      if (SECTIONS.test(line.words)) return whole(line)
      const numbered = /^\d{1,2}\. /u.test(line.words)
      return isCapitals(line.words) &&
        line.words.length <= 60 &&
        (numbered || (hasTitle(page) && line.words.split(/\s+/u).length <= 4))
        ? whole(line)
        : undefined
    },
  },
  {
    id: 'ingest.heading-question',
    gloss: 'A question on a line of its own between title and text, when the title is known, is a heading.',
    must: `Iran talks: what we know\n\nBy Mira Holm\n\nWhat happened?\n\n${LEAD}`,
    mustNot: `What happened?\n\n${LEAD}`,
    kind: 'heading',
    zones: ['head'],
    find: (line, page) =>
      hasTitle(page) && /\?$/u.test(line.words) && page.placed.length > 1 ? whole(line) : undefined,
  },
  {
    id: 'ingest.title',
    gloss: 'What is left of the lines above the text is its title, or a second line of it.',
    must: `Talks resume in Geneva\n\n${LEAD}`,
    mustNot: LEAD,
    kind: 'title',
    zones: ['head'],
    find: (line) => (line.words.length <= 220 ? whole(line) : undefined),
  },
  {
    id: 'ingest.heading-inline',
    gloss: "A word in capitals with a stop before a paragraph is a heading on the paragraph's line.",
    must: `${LEAD}\n\nBACKGROUND. The front broke with the central command in November, it said.`,
    mustNot: `${LEAD}\n\nNATO. The word alone is enough to raise voices, he said.`,
    kind: 'heading',
    zones: 'all',
    find: (line) => {
      const [found] = /^\p{Lu}{8,20}(?: \p{Lu}{2,20}){0,3}\.(?=\s\p{Lu})/u.exec(line.words) ?? []
      return found && !datelineOf(line.words, true) ? { start: 0, end: found.length } : undefined
    },
  },
  runInRule,
  {
    id: 'ingest.caption-long',
    gloss: 'A line without a stop between paragraphs that is too long for a heading describes a picture.',
    must: `${LEAD}\n\nWomen wait for water at the only well of the camp near Dori on Tuesday morning\n\n${LEAD}`,
    mustNot: `${LEAD}\n\nThe ties of two neighbours\n\n${LEAD}`,
    kind: 'caption',
    zones: ['body'],
    // Of 154 headings in the working set 4 are longer than 58 signs, of 7 captions none is shorter.
    find: (line) =>
      line.words.length > 58 && isHeading(line) && line.blankBefore && line.blankAfter && !endsSentence(line.words)
        ? whole(line)
        : undefined,
  },
  {
    id: 'ingest.heading',
    gloss: 'A short line without a stop between paragraphs is a heading.',
    must: `${LEAD}\n\nThe ties of two neighbours\n\n${LEAD}`,
    mustNot: `${LEAD}\n\n“I know nothing of it.”\n\n${LEAD}`,
    kind: 'heading',
    zones: ['body'],
    find: (line, page) =>
      isHeading(line) && !(/\?$/u.test(line.words) && isInterview(page)) ? whole(line) : undefined,
  },
  {
    id: 'ingest.tail',
    gloss: 'A line without a stop below the text is furniture.',
    must: `${LEAD}\n\nThe Harbour Gazette, late edition`,
    mustNot: LEAD,
    kind: 'furniture',
    zones: ['tail'],
    find: (line) =>
      endsWithStop(line.words) && line.words.length > 60 ? undefined : wholeLine(/^(?!["“‘'«])/u, 200)(line),
  },
]

/** Headings that open a report's list of points, in any letters. */
const SECTIONS =
  /^(?:summary|key (?:points|takeaways|facts|messages|developments)|highlights|at a glance|overview|background|situation overview|what we know(?: so far)?|main points)\s?:?$/iu

const hasTitle = (page: Page): boolean => page.placed.some((one) => one.kind === 'title')

function isHeading(line: Line): boolean {
  const { words } = line
  if (words.length > 160 || endsWithStop(words)) return false
  if (/^- .* -$/u.test(words)) return true
  if (isBullet(words) && !(isCapitals(words) || /^\d{1,2}\. /u.test(words))) return false
  if (/[,;]$/u.test(words)) return false
  if (/\b(?:went on|goes on|said|added|continued|stated|wrote|reads?|ran|runs|declared)\s?:$/u.test(words)) return false
  // One who speaks asks too: only a question without marks around it is a heading.
  if (endsSentence(words) && /^["“‘']/u.test(words)) return false
  return true
}

/** A byline up to "·" with a stamp behind it; a day behind "|" belongs to it (9 of 15 in the working set). */
function bylinePart(line: Line): Part {
  const separator =
    /\s(?:[·•]\s(?=(?:posted|published|updated|last updated)\b)|\s+(?=(?:tags?|topics?|posted|published|updated)\s?:))/iu.exec(
      line.words,
    )
  return separator ? { start: 0, end: separator.index } : whole(line)
}

/**
 * "Carina Lok in Beijing and Marcus Thiele-Fong", "LEILA MARKHAM — BAGHDAD", "BNS, LRT | 2025.10.09 17:20", "Corinne
 * Halvorsen, Deputy Spokesperson": capitalised words, four to a name at most, and at most four such pieces.
 */
function isNames(words: string): boolean {
  const pieces = namesOnly(words)
  if (!pieces) return false
  const [first = ''] = pieces
  return agencyNamed(first) !== undefined || pieces.length > 1 || first.trim().includes(' ')
}

/** The pieces of a line of capitalised words, up to its stamp; undefined where something else stands in it. */
function namesOnly(words: string): readonly string[] | undefined {
  if (words.length > 110) return undefined
  const [names = ''] = words.split(/\s(?:[|·•]\s|\s+)(?=(?:posted|published|updated|last updated|tags?)\b)/iu)
  const [day] = findDays(names)
  const undated = (day ? names.slice(0, day.start) : names)
    .replace(TIME, '')
    .replace(/\s(?:updated?|posted|published):?\s*$/iu, '')
  if (NO_NAMES.test(undated) || /[?!:"“”]/u.test(undated) || endsWithStop(undated.replace(/\b\p{Lu}\.$/u, '')))
    return undefined
  const pieces = undated
    .split(/\s*[,|·•&]\s*|\s+(?:and|in|for|with)\s+|\s[–—-]\s/u)
    .filter((piece) => piece.trim() !== '')
  return pieces.length > 0 && pieces.length <= 5 && pieces.every(isName) ? pieces : undefined
}

/** Words of headings in capitals, which look like names in capitals. */
const NO_NAMES =
  /\b(?:points|highlights|summary|background|overview|facts|brief|briefs|what|who|why|how|updates?|review|report|statement|communiqu[eé]|session|council|talks|messages|figures|needs|constraints|coordination|gaps)\b(?! (?:desk|bureau|editor))/iu

function isName(piece: string): boolean {
  if (/^(?:news )?agencies$/iu.test(piece.trim())) return true
  const words = piece.trim().split(/\s+/u)
  return (
    words.length <= 4 &&
    words.every(
      (word, i) =>
        /^(?:\p{Lu}[\p{L}\p{M}.'’\d-]*|\d{1,2}x\d)$/u.test(word) ||
        (i > 0 && /^(?:de|da|del|van|von|der|den|bin|al|el|la|of|y)$/u.test(word)),
    )
  )
}

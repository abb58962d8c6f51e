/**
 * Block rules for credits: who wrote, edited, translated or took the picture, and the agencies that the report draws on.
 * Reads: lines. Writes: blocks. Which agencies a credit names: `origins.ts`.
 */
import { agencyNamed } from './agencies.ts'
import { findDays } from './dates.ts'
import type { Line } from './lines.ts'
import { type BlockRule, type Part, whole, wholeLine } from './page.ts'

export const creditRules: readonly BlockRule[] = [
  {
    id: 'ingest.credit-by',
    gloss: '"Reporting by ...", "Translated from ...", "Compiled by ..." name those who made the report.',
    must: 'The two sides meet again on Friday, a diplomat said.\n\n(Reporting by Mira Holm; Editing by Jon Vale)',
    mustNot: 'Reporting by foreign journalists was banned in March, the ministry said on Monday.',
    kind: 'credit',
    zones: 'all',
    find: wholeLine(
      /^[(*[–—-]{0,2}\s?(?:(?:additional|further|extra|more)\s)?(?:(?:reporting|writing|editing|translation|compilation|production|graphics|research)(?: and (?:writing|editing|reporting))? (?:by|from)|(?:edited|translated|compiled|produced|adapted|rewritten|distributed|provided)(?: and (?:edited|written))? (?:by|from))\s(?!(?:foreign|the media|local)\b)|^(?:reporting|editing|editors?|writing|translation|translator)\s?:\s?\S.{1,100}$|^(?:text|words|story)\s?:[^:]{3,60}[.;|] ?(?:photo(?:graph)?|picture|image|video|graphic)s?\s?:[^:]{3,60}$/iu,
      300,
    ),
  },
  {
    id: 'ingest.credit-inputs',
    gloss: '"(With inputs from agencies)", "With files from ...", "(With agency inputs)" name the agencies drawn on.',
    must: 'The two sides meet again on Friday, a diplomat said.\n\n(With inputs from agencies)',
    mustNot: 'With reports from the front getting worse, the cabinet met on Monday, a minister said.',
    kind: 'credit',
    zones: 'all',
    find: (line) => (line.words.length <= 160 && isInputs(line.words) ? whole(line) : undefined),
  },
  {
    id: 'ingest.credit-contributed',
    gloss: '"... contributed to this report" names those who helped.',
    must: 'The two sides meet again on Friday, a diplomat said.\n\nThe Associated Press contributed to this report.',
    mustNot: 'Heavy rain contributed to this disaster, the governor said.',
    kind: 'credit',
    zones: 'all',
    find: (line) => {
      // It may share its line with an address to the reader: "Reach us at a@b.example. The Associated Press contributed ...".
      const found =
        /(?:^|(?<=[.!?] )|(?<=-{2,3}\s))\p{Lu}[^!?]{2,160}\bcontributed (?:(?:reporting )?(?:to|from|for) (?:this|the) (?:report|story|article)\b.*|(?:additional )?(?:reporting|research)|from \p{Lu}\S{2,20})\.?$/u.exec(
          line.words,
        )
      if (!found) return undefined
      // The stop of "David B. Holm" ends no sentence.
      const before = found[0].slice(0, found[0].indexOf(' contributed'))
      const stop = [...before.matchAll(/(?<!\b\p{Lu})\. /gu)].at(-1)?.index
      return { start: found.index + (stop === undefined ? 0 : stop + 1), end: line.words.length }
    },
  },
  {
    id: 'ingest.credit-origin',
    gloss: '"This story originated in ...", "The writer is ..." say where the text is from.',
    must: 'The two sides meet again on Friday, a diplomat said.\n\nThis story originated in the Somali Service.',
    mustNot: 'This story of two brothers began in a village near the border, she said.',
    kind: 'credit',
    zones: 'all',
    find: wholeLine(
      /^[([]?(?:this (?:story|article|report|piece|dispatch) (?:originated|originally|was (?:first|originally|produced|written|provided|translated)|first appeared|is republished|is based)|the (?:writer|author) (?:is|was|has|served|works|teaches)|about the (?:author|writer)|.{2,60}\bwas used in this (?:report|story|article)\b|.{0,60}\bviews expressed\b|originally published)/iu,
      300,
    ),
  },
  {
    id: 'ingest.credit-photo',
    gloss: 'A line of its own that begins with "Photo:" names the picture\'s maker.',
    must: 'The two sides meet again on Friday, a diplomat said.\n\nPhoto: Border Guard',
    mustNot: 'Photos showed the bridge in ruins, the mayor said.',
    kind: 'credit',
    zones: 'all',
    find: wholeLine(
      /^[([]?(?:photo(?:graph)?|picture|image|foto|pic|video|graphic|illustration)s?(?:\s?credits?|\s?courtesy(?: of)?)?(?:\s?[:|/]| by)\s?(?!.*\p{Ll}{4}\.$)(?!(?:[^\s()]{1,30} ){3,9}\([^()]{3,40}\)$).{2,80}$/iu,
      110,
    ),
  },
  {
    id: 'ingest.credit-brackets',
    gloss: 'Agencies alone in brackets on a line sign the report: "(AFP, Reuters)", "(Agencies)".',
    must: 'The two sides meet again on Friday, a diplomat said.\n\n(AFP, Reuters)',
    mustNot: 'The two sides meet again on Friday, a diplomat said.\n\n(photo)(video)',
    kind: 'credit',
    zones: 'all',
    find: (line) => {
      const inside = /^[([](?:with |inputs? from )?(?<inside>[^()[\]]{2,80})[)\]]\.?$/iu.exec(line.words)?.groups
        ?.inside
      return inside && namesOnlyAgencies(inside) ? whole(line) : undefined
    },
  },
  {
    id: 'ingest.credit-wires',
    gloss: '"Staff and wire reports", "From wire services" say that the text is agency copy.',
    must: 'The two sides meet again on Friday, a diplomat said.\n\n- Staff and wire reports',
    mustNot: 'Wire reports spoke of two dead, but the ministry denied it on Monday.',
    kind: 'credit',
    zones: 'all',
    find: wholeLine(
      /^[([–—-]{0,2}\s?(?:(?:compiled )?from |staff (?:and|&) |combined )?(?:news )?(?:wires?|agency|agencies)(?: (?:and|&) staff)? (?:services?|reports?|copy|dispatches)[.)\]]*$/iu,
      60,
    ),
  },
  {
    id: 'ingest.credit-source',
    gloss: '"Source: AFP" names where the report is from.',
    must: 'The two sides meet again on Friday, a diplomat said.\n\nSource: AFP, Reuters',
    mustNot: 'The two sides meet again on Friday, a source close to the talks said.',
    kind: 'credit',
    zones: 'all',
    find: wholeLine(/^(?:sources?|via)\s?:\s?\S.{1,80}$/iu, 100),
  },
  {
    id: 'ingest.credit-initials',
    gloss: 'Initials of writers and desks close agency copy: "mkh-eg/jhb", "FH/PA", "APP/ihn".',
    must: 'The two sides meet again on Friday, a diplomat said.\n\nmkh-eg/jhb',
    mustNot: 'The two sides meet again on Friday, a diplomat said.\n\nEND',
    kind: 'credit',
    zones: ['tail'],
    find: (line) => (!line.blankBefore && /^(?!END$)\p{Lu}{2,3}$/u.test(line.words) ? whole(line) : INITIALS(line)),
  },
  {
    id: 'ingest.credit-names',
    gloss: 'A short line below the text that names an agency, and no word of the page, is a credit.',
    must: 'The two sides meet again on Friday, a diplomat said.\n\nTest Courier staff / Reuters, AFP',
    mustNot: 'The two sides meet again on Friday, a diplomat said.\n\n© 2024 Reuters',
    kind: 'credit',
    zones: ['tail'],
    find: (line) =>
      line.words.length <= 120 && !line.words.endsWith(':') && namesAgency(line.words) ? whole(line) : undefined,
  },
  {
    id: 'ingest.credit-agency',
    gloss: 'An agency alone on a line after the text signs it: "==Kyodo", "--SPA", "– Agencies", "MAP 04 March 2025".',
    must: 'The two sides meet again on Friday, a diplomat said.\n\n--SPA',
    mustNot:
      'The two sides meet again on Friday, a diplomat said.\n\nBackground\n\nReuters asked both for comment and got no answer.',
    kind: 'credit',
    zones: ['tail'],
    find: (line) => (isAgencyLine(line) ? whole(line) : undefined),
  },
]

const INITIALS = wholeLine(
  /^(?!ends?$)(?:[a-z]{2,4}(?:[-/][a-z]{2,4})+|\p{Lu}{2,4}(?:[-/ ]\p{Lu}{2,4})+|\p{Lu}{2,8}(?:[-/]\p{Ll}{2,4})+(?:\/\d{2,4})?|(?:\p{Lu}\.){2,3}(?:\/(?:\p{Lu}\.){2,3})*)$/u,
  24,
)

const INPUTS =
  /^[([*–—-]{0,3}\s?(?:(?:this (?:story|report|article) )?(?:(?:with|includes?|including|uses|contains|(?:is )?based on|incorporating)\s(?:\S+\s){0,3}?(?:inputs?|files?|reports?|reporting|material|information|contributions?|agency|agencies)|inputs?)\b(?:\s(?:from|by|of)\s(?<list>.{2,120}?)|\s(?:inputs?|reports?|copy))?[.)\]]*$|(?:some|additional) information (?:came )?from\s(?<more>.{2,80}?)[.)\]]*$)/iu

/** "With inputs from A and B": all that is listed are names or agencies, so that no sentence is taken for a credit. */
function isInputs(words: string): boolean {
  const found = INPUTS.exec(words)
  if (!found) return false
  const list = found.groups?.list ?? found.groups?.more ?? 'Agencies'
  return list
    .split(/\s*[,&/]\s*|\s+and\s+/iu)
    .every((piece) => NAMED.test(piece) && !/\s\p{Ll}+(?:ed|ing)\b/u.test(piece))
}

const NAMED =
  /^(?:the\s)?(?:\p{Lu}|(?:[\p{L}-]+\s){0,2}(?:agenc(?:ies|y)|correspondents|staff|wires?|bureaus?|reporters|media)\b)/u

function isAgencyLine(line: Line): boolean {
  if (line.words.length > 60) return false
  const words = line.words.replace(/^[\s=()[\]*/–—-]+|[\s=()[\]*/.–—-]+$/gu, '')
  if (words === '' || words.length > 50) return false
  // "— VCN": a sign behind a dash
  if (/^[–—-]{1,2} ?\p{Lu}{3,8}$/u.test(line.words)) return true
  const [day] = findDays(words)
  const name = day ? words.slice(0, day.start).trim() : words
  return name !== '' && namesOnlyAgencies(name)
}

/** Some word, or run of capitalised words, is an agency's name. */
const namesAgency = (words: string): boolean =>
  words
    .split(/[^\p{L}\p{M}\p{N}'’ -]+|\s(?:and|by|from|in|of|with)\s|\s[–—-]\s/u)
    .flatMap((piece) => [piece.trim(), ...piece.split(' ').filter((word) => /^\p{Lu}/u.test(word))])
    .some((name) => agencyNamed(name)?.kind === 'agency' || /^(?:news )?agenc(?:ies|y)$/iu.test(name))

/**
 * Credits that close the last sentence's own line: the part from the bracket, dash or sign on. `isEnd` is true where a
 * bracket may hold any name because the report ends there.
 */
export function closingCredit(words: string, isEnd: boolean): { part: Part; by: string } | undefined {
  const bracket = /(?<=[.!?…]["'”’»)]?\s?)\((?<inside>[^()]{2,120})\)\.?$/u.exec(words)
  if (bracket?.groups?.inside) {
    const inside = bracket.groups.inside
    const isCredit =
      /^(?:reporting|writing|editing|with|translated|compiled|additional)\b/iu.test(inside) || namesOnlyAgencies(inside)
    const isName = isEnd && /^\p{Lu}[\p{L}.'’ -]{1,30}$/u.test(inside) && inside.split(' ').length <= 3
    if (isCredit || isName) return { part: { start: bracket.index, end: words.length }, by: 'ingest.credit-bracket' }
  }
  const initials = /(?<=[.!?…]["'”’»)]?\s)(?:UR\s)?\(\p{Ll}{1,4}(?:[-/]\p{Ll}{1,4})+\)$/u.exec(words)
  if (initials) return { part: { start: initials.index, end: words.length }, by: 'ingest.credit-initials' }
  const dash =
    /(?<=[.!?…]["'”’»)]?\s?)[—–-]{1,2}\s?(?:with (?:an? )?(?:reports?|inputs?|files?) from\s|agencies$)[^.]{0,80}$/iu.exec(
      words,
    )
  if (dash) return { part: { start: dash.index, end: words.length }, by: 'ingest.credit-dash' }
  const sign = /(?<=[.!?…]["'”’»)]?\s)(?<agency>\p{Lu}[\p{L}-]{1,12})(?:(?: \p{Lu}{2,4}){1,4})?$/u.exec(words)
  if (isEnd && sign?.groups?.agency && agencyNamed(sign.groups.agency)) {
    return { part: { start: sign.index, end: words.length }, by: 'ingest.credit-sign' }
  }
  return undefined
}

/** "MIA, Reuters" or "QNA": every name in it is an agency of the list. */
const namesOnlyAgencies = (words: string): boolean =>
  words
    .split(/\s*[,/&;]\s*|\s+and\s+/u)
    .filter((name) => name !== '')
    .every((name) => agencyNamed(name) !== undefined || /^(?:news )?agencies$/iu.test(name))

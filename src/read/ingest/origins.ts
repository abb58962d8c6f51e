/**
 * The origins of a report: agencies that its datelines, credits and bylines name.
 * Reads: blocks. Writes: credits, each with the agency's name in knowledge/agencies.tsv and the words that name it. A name
 * that the list lacks counts where the form says that it is an agency ("(With inputs from Colprensa)"); "agencies" alone
 * stands as `agencies`. Pictures' credits and translators are no origins.
 */
import { genderOfGivenName } from '../../knowledge/given-names.ts'
import type { Credit } from '../../record/reading.ts'
import { type Span, span } from '../../record/span.ts'
import { type Agency, agencyNamed } from './agencies.ts'
import type { Blocks } from './blocks.ts'
import { findDays } from './dates.ts'
import type { Placed } from './page.ts'

export function creditsOf(text: string, { placed, datelines }: Blocks): readonly Credit[] {
  const found: Credit[] = []
  for (const { at, found: dateline } of datelines) {
    const { agency } = dateline
    if (agency) found.push(credit(text, at + agency.start, at + agency.end, 'ingest.origin-dateline'))
  }
  for (const block of placed) {
    if (block.by === 'ingest.credit-initials') continue // "FH/PA": the initials of writers
    if (block.kind === 'credit' && !NO_ORIGIN.test(text.slice(block.start, block.end)))
      found.push(...namesIn(text, block))
    if (block.kind === 'byline' || isMastheadOfAgency(text, block)) found.push(...signersIn(text, block))
  }
  found.sort((a, b) => a.span.start - b.span.start)
  const seen = new Set<string>()
  return found.filter(({ agency }) => !seen.has(agency) && seen.add(agency))
}

const NO_ORIGIN =
  /^\W*(?:photo|picture|image|foto|video|pic\b|graphic|illustration|translated|edited|about the|the (?:writer|author)|reporting by|writing by|editing|editors?\b|compiled by)/iu

const credit = (text: string, start: number, end: number, by: string): Credit => {
  const words = text.slice(start, end)
  return {
    agency: /^(?:(?:news )?agenc(?:y|ies)|wires?)$/iu.test(words) ? 'agencies' : (agencyNamed(words)?.name ?? words),
    span: span(start, end),
    by,
  }
}

/** "KYODO NEWS - Jul 19, 2022 - 18:40": the day's stamp of an agency. */
const isMastheadOfAgency = (text: string, block: Placed): boolean => {
  if (block.by === 'ingest.stamp-agency') return true
  const [first = ''] = text.slice(block.start, block.end).split(/\s[–—|-]\s/u)
  return block.kind === 'furniture' && agencyNamed(first)?.kind === 'agency'
}

/** Agencies of a byline; broadcasters and papers only where it names nothing else ("BNS, LRT"): a reporter's own house is none. */
function signersIn(text: string, block: Placed): readonly Credit[] {
  const found = listedNames(text, block, 'ingest.origin-byline').filter(({ span: at }) => !isGivenName(text, at))
  const [first = ''] = text.slice(block.start, block.end).split(/\s[|·]\s/u)
  const names = first.split(/\s*[,/&]\s*/u)
  const onlyListed = names.length > 1 && names.every((name) => agencyNamed(name) !== undefined)
  return found.filter((one) => onlyListed || one.agency === 'agencies' || agencyNamed(one.agency)?.kind === 'agency')
}

/** "By Lena Okoro": a name that a reporter has, too, before another. */
const isGivenName = (text: string, { start, end }: Span): boolean =>
  /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + 3)) && genderOfGivenName(text.slice(start, end)) !== undefined

/** Names of a credit: listed ones anywhere, others where a list of sources stands ("with reports from A and B"). */
function namesIn(text: string, block: Placed): readonly Credit[] {
  const listed = listedNames(text, block, 'ingest.origin-credit')
  const words = text.slice(block.start, block.end)
  const generic =
    /\b(?:news )?(agenc(?:y|ies)(?=\b[^\p{L}]*$)|(?:agenc(?:y|ies)|wires?)(?= (?:inputs?|reports?|copy|material|services?|dispatches)))/iu.exec(
      words,
    )
  if (
    generic?.[1] &&
    !listed.some((one) => one.span.start <= block.start + generic.index && generic.index + block.start < one.span.end)
  ) {
    const start = block.start + generic.index + generic[0].length - generic[1].length
    return [...listed, credit(text, start, start + generic[1].length, 'ingest.origin-agencies')]
  }
  return [...listed, ...unlistedNames(text, block, listed)]
}

function listedNames(text: string, block: Placed, by: string): readonly Credit[] {
  const words = text.slice(block.start, block.end)
  const found: Credit[] = []
  // Longest first: "Associated Press of Pakistan" before "Associated Press".
  const tokens = [...words.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}.'’-]*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].replace(/[.'’-]+$|['’]s$/u, '').length,
  }))
  for (let i = 0; i < tokens.length; i++) {
    for (let length = Math.min(7, tokens.length - i); length >= 1; length--) {
      const [from, to] = [tokens[i], tokens[i + length - 1]]
      if (!from || !to) continue
      const name = words.slice(from.start, to.end)
      const agency = isCommonWord(name) ? undefined : agencyNamed(name)
      const generic = /^(?:news )?agencies$/iu.test(name)
      if (!generic && !(agency && names(agency, name))) continue
      found.push(credit(text, block.start + from.start, block.start + to.end, by))
      i += length - 1
      break
    }
  }
  return found
}

/** Signs of one or two letters, and outlets named by a common word, count only in capitals of their own. */
const names = (agency: Agency, name: string): boolean =>
  agency.kind === 'agency' || name.length > 3 || /\p{Lu}/u.test(name)
const isCommonWord = (name: string): boolean => /^\p{Ll}/u.test(name) && !/^dpa$|^epd$/u.test(name)

/** "With reports from AP and Philippine News Agency": what stands after "from", cut at commas and "and". */
function unlistedNames(text: string, block: Placed, listed: readonly Credit[]): readonly Credit[] {
  const words = text.slice(block.start, block.end)
  const lists =
    /\b(?:inputs?|files?|reports?|information|material|came)\s(?:by\s|of\s)?from\s(?<names>\p{Lu}[^.()]{1,80})/u.exec(
      words,
    ) ??
    /^Sources?\s?:\s?(?<names>\p{Lu}[^.()]{1,80})/u.exec(words) ??
    /^\W*[Ww]ith (?<names>\p{Lu}[^.()]{1,50}) inputs?\b/u.exec(words) ??
    /^\((?<names>\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2})\)\.?$/u.exec(words)
  const list = lists?.groups?.names
  if (!lists || !list) return []
  const start = block.start + lists.index + lists[0].indexOf(list)
  const found: Credit[] = []
  for (const piece of list.matchAll(/(?:(?!\s+and\s|\s?[,&/]\s?).)+/gu)) {
    const name = piece[0].replace(/^\s*(?:and\s+)?(?:the\s+)?/iu, '').trim()
    const at = start + piece.index + piece[0].indexOf(name)
    // "Mira Holm in Cairo" is a person.
    if (!/^\p{Lu}/u.test(name) || / in \p{Lu}/u.test(name) || findDays(name).length > 0) continue
    if (listed.some((one) => one.span.start < at + name.length && at < one.span.end)) continue
    found.push(credit(text, at, at + name.length, 'ingest.origin-named'))
  }
  return found
}

/**
 * Names as they are compared: folded, in parts, with their initials; and whether a shorter or misspelt one can stand for a
 * longer one. Pure functions over strings.
 */

/** Small letters without marks, articles, quotes and doubled blanks. */
export function foldName(name: string): string {
  // Most words are plain letters: marks and curly quotes are looked for once.
  const plain = NOT_ASCII.test(name)
    ? name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘]/gu, "'").replace(/[“”]/gu, '')
    : name
  const bare = withoutEnding(withoutArticle(plain.toLowerCase()))
  return UNTIDY.test(bare) ? bare.replace(/[".]/gu, '').replace(/\s+/gu, ' ').trim() : bare
}

function withoutArticle(name: string): string {
  const article = ['the ', 'a ', 'an '].find((one) => name.startsWith(one))
  return article === undefined ? name : name.slice(article.length)
}

function withoutEnding(name: string): string {
  if (name.endsWith("'s")) return name.slice(0, -2)
  return name.endsWith("'") ? name.slice(0, -1) : name
}

/** Quotation marks, stops, any blank but one between two words: few names have them, and looking is cheaper than replacing. */
const UNTIDY = /[".]|[^\S ]| {2}|^ | $/u
const NOT_ASCII = /[^\p{ASCII}]/u

const SMALL: ReadonlySet<string> = new Set([
  'of',
  'the',
  'and',
  'for',
  'on',
  'in',
  'de',
  'la',
  'du',
  'des',
  'del',
  '&',
  "'s",
])

/** The words of a name that tell: no articles and prepositions. */
export const nameParts = (name: string): readonly string[] => partsOf(foldName(name))

const partsOf = (folded: string): readonly string[] =>
  folded.split(/[\s,]+/u).filter((part) => part && !SMALL.has(part))

/** The words of a person's name, each half of a double one for itself. */
export const personParts = (name: string): readonly string[] => nameParts(name.replaceAll('-', ' '))

/**
 * True when a person's shorter name is the end of the longer, its last word, or its last word misspelt by one letter. Both as
 * `personParts`: each name is compared with hundreds of others, and taken apart once.
 */
export function isShortOfPerson(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || a.length > b.length) return false
  const tail = b.slice(b.length - a.length)
  if (a.every((part, i) => part === tail[i])) return true
  if (a.length === 1 && b.length > 1) {
    const [only = ''] = a
    return b.includes(only) || b.some((part, i) => i > 0 && isMisspelt(only, part))
  }
  // "Zarghun Shah" of Haji Zarghun Shah Afridi.
  if (b.some((_, from) => from + a.length <= b.length && a.every((part, i) => part === b[from + i]))) return true
  if (a.slice(0, -1).every((part, i) => part === tail[i]) && isMisspelt(a.at(-1) ?? '', b.at(-1) ?? '')) return true
  return a.length < b.length && a[0] === b[0] && a.at(-1) === b.at(-1)
}

/** One letter more, less or other, in words of six letters and more that begin alike: transcriptions differ so. */
export function isMisspelt(a: string, b: string): boolean {
  if (a === b) return true
  if (soundsAlike(a, b)) return true
  if (Math.min(a.length, b.length) < 6 || Math.abs(a.length - b.length) > 1 || a[0] !== b[0]) return false
  let i = 0
  while (i < a.length && a[i] === b[i]) i++
  const [x, y] = [a.slice(i), b.slice(i)]
  return x.slice(1) === y.slice(1) || x.slice(1) === y || x === y.slice(1)
}

/** Letters; shorter words are one only where they are the same. */
const SHORTEST_ALIKE = 5

/** The same consonants after the same first letter and vowel: "Rafiq" and "Rafique", "Ikramjanov" and "Ikramdzhanov". */
function soundsAlike(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.min(a.length, b.length) < SHORTEST_ALIKE || Math.abs(a.length - b.length) > 2) return false
  const [x, y] = [consonantsOf(a), consonantsOf(b)]
  return x.length > 2 && x === y && firstVowel(a) === firstVowel(b)
}

const firstVowel = (part: string): string | undefined => /[aeiou]/u.exec(part)?.[0]

const consonantsOf = (part: string): string =>
  part
    .replace(/dzh|dj|zh/gu, 'j')
    .replace(/ck|q|c(?!h)/gu, 'k')
    .replace(/ph/gu, 'f')
    .replace(/w/gu, 'v')
    .replace(/[^\p{L}]|[aeiouyh]/gu, '')
    .replace(/(.)\1+/gu, '$1')

/** True when the letters of `short` are the initials of `long`: "PCG", "U.N.", "UNHCR" not. */
export function isAcronymOf(short: string, long: string): boolean {
  const letters = acronymLetters(short)
  return letters !== undefined && initialsOf(long).includes(letters)
}

/** The letters of a name that may be the initials of another: "PCG", "UN" of "U.N."; `undefined` for all other names. */
export function acronymLetters(name: string): string | undefined {
  const letters = name.replace(/[.\s]/gu, '')
  if (letters.length > 8 || !/^\p{Lu}[\p{Lu}\p{Ll}&]{1,9}$/u.test(letters)) return undefined
  return /\p{Lu}.*\p{Lu}/u.test(letters) ? letters.toUpperCase() : undefined
}

/** The initials of a name of several words: of all its words, and of those with a capital. */
export function initialsOf(name: string): readonly string[] {
  const words = spelledOut(name)
  if (words.length < 2) return []
  const big = words.filter((word) => /^\p{Lu}/u.test(word))
  return [words.map((word) => word[0]?.toUpperCase()).join(''), big.map((word) => word[0]).join('')]
}

/** The words of an acronym's long form, without its article. */
const spelledOut = (long: string): readonly string[] =>
  long
    .replace(/^(?:the|The) /u, '')
    .split(/[\s-]+/u)
    .filter((word) => /^\p{L}/u.test(word))

/** What two names have in common wherever one rule above or below takes them for one: a word, a beginning, initials. */
export function keysOfName(name: string): readonly string[] {
  const folded = foldName(name)
  const own = partsOf(folded)
  const parts = [...own, ...(name.includes('-') ? personParts(name) : []), ...keyOf(own)]
  const last = parts.at(-1) ?? ''
  const keys = new Set([folded, ...parts])
  for (const part of parts) if (part.length >= SHORTEST_ALIKE) keys.add(`~${part[0]}`)
  keys.add(`~${last[0]}`)
  let [all, big] = ['', '']
  for (const word of spelledOut(name)) {
    all += word.charAt(0).toUpperCase()
    if (/^\p{Lu}/u.test(word)) big += word.charAt(0)
  }
  keys.add(`^${all}`)
  keys.add(`^${big}`)
  keys.add(`^${name.replace(/[.\s]/gu, '').toUpperCase()}`)
  return [...keys]
}

const SAME: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['defenses', 'defence'],
  ['organization', 'organisation'],
  ['labor', 'labour'],
  ['center', 'centre'],
  ["gov't", 'government'],
  ['govt', 'government'],
])
/** Words that a ministry's long form has and its short one lacks: "Ministry of Foreign Affairs", "foreign ministry". */
const FILLERS: ReadonlySet<string> = new Set([
  'affairs',
  'national',
  'public',
  'state',
  'federal',
  'central',
  'general',
  'royal',
])

/** What an organisation's name is about, for comparison: parts without fillers, nationality words dropped by the caller. */
export const organisationKey = (name: string): ReadonlySet<string> => keyOf(nameParts(name))

const keyOf = (parts: readonly string[]): ReadonlySet<string> => new Set(parts.map((part) => SAME.get(part) ?? part))

/** True when every part of the shorter name stands in the longer. */
export const isShortOfOrganisation = (short: ReadonlySet<string>, long: ReadonlySet<string>): boolean =>
  short.size > 0 && [...short].every((part) => long.has(part))

/** True when two names of one body differ in fillers only. */
export function isSameOrganisation(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [x, y] = [a, b].map((key) => [...key].filter((part) => !FILLERS.has(part)))
  return (
    x !== undefined && y !== undefined && x.length === y.length && x.length > 0 && x.every((part) => y.includes(part))
  )
}

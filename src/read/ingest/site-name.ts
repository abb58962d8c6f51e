/**
 * A headline without the name of its site: pages and documents printed from them have "Talks resume | The Courier".
 * Reads: the headline, who published it, its address. Writes: the headline, whole where no name that is known ends it.
 */

export interface Site {
  readonly publisher?: string | undefined
  readonly url?: string | undefined
}

/** What stands between a headline and the name. A hyphen or colon without blanks is part of a word. */
const BETWEEN = /\s(?:[|–—·•»«:-]|::)\s+/gu

/** Units of text that a site's name has at the most: a "title" may be a page of bars, and each would be asked for what is behind. */
const LONGEST_NAME = 100

/** "Talks resume" of "Talks resume | The Courier"; "Talks resume | World" of "Talks resume | World | Courier News". */
export function withoutSite(title: string, site: Site): string {
  const names = namesOf(site)
  for (const { index, 0: between } of title.matchAll(BETWEEN)) {
    if (title.length - index - between.length > LONGEST_NAME) continue
    const last = folded(title.slice(index + between.length))
    if (index > 0 && names.some((name) => isName(last, name))) return title.slice(0, index).trimEnd()
  }
  return title
}

/** "Sky News" names sky.example, and "courier.example" The Courier. */
const isName = (words: string, name: string): boolean =>
  words.startsWith(name) && /^(?:news|online|com|org|net)?$/u.test(words.slice(name.length))

function namesOf({ publisher = '', url = '' }: Site): readonly string[] {
  return [folded(publisher), ...hostNames(url)].filter((name) => name.length > 1)
}

/** `https://www.courier.co.uk/...`: the whole host, and "courier", without what other sites share. */
function hostNames(url: string): readonly string[] {
  const host = URL.parse(url)?.hostname.replace(/^www\d?\./u, '')
  if (host === undefined || !host.includes('.')) return []
  const labels = host.split('.')
  const isShared = labels.length > 2 && /^(?:com?|org|net|gov|ac)$/u.test(labels.at(-2) ?? '')
  return [host, labels.at(isShared ? -3 : -2) ?? ''].map(folded)
}

const folded = (name: string): string =>
  name
    .toLowerCase()
    .replace(/^\s*the\s/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, '')

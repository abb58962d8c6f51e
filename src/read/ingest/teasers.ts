/** Block rules for teasers: lines that send the reader to another article. Reads: lines. Writes: blocks. */
import { type BlockRule, whole, wholeLine } from './page.ts'

export const teaserRules: readonly BlockRule[] = [
  {
    id: 'ingest.teaser-label',
    gloss: 'A line that begins with "also read", "read more", "related" and the like points elsewhere.',
    must: 'Talks ended without result in the capital.\n\nAlso read | Why the border stays shut\n\nThey go on next week.',
    mustNot: 'Talks ended.\n\nRelated charges against the two officers were dropped on Monday.',
    kind: 'teaser',
    zones: 'all',
    // The first line of a report may be a title that begins so: "Explained: Why the border stays shut".
    find: (line, page) => SURE(line) ?? (line.span.start === page.lines[0]?.span.start ? undefined : LIKELY(line)),
  },
  {
    id: 'ingest.teaser-below',
    gloss: 'The line right below a bare "READ MORE ON ..." is what it points to.',
    must: 'Talks ended without result in the capital.\n\nREAD MORE ON UKRAINE\nGRAIN PAIN Ships torched in port',
    mustNot: 'Talks ended without result in the capital.\n\nREAD MORE ON UKRAINE\n\nGRAIN PAIN Ships torched in port',
    kind: 'teaser',
    zones: ['head', 'body', 'tail'],
    find: (line, page) => {
      const above = page.placed.at(-1)
      const isBare = above?.kind === 'teaser' && !/[:|»>].*\S/u.test(page.text.slice(above.start, above.end))
      return isBare && /^\n[^\S\n]*$/u.test(page.text.slice(above.end, line.span.start)) ? whole(line) : undefined
    },
  },
  {
    id: 'ingest.teaser-arrow',
    gloss: 'A short line behind an arrow, without a stop, points elsewhere.',
    must: 'Talks ended without result in the capital.\n\n>> Who is who at the border talks\n\nThey go on next week.',
    mustNot: '> “We are ready,” he wrote to the ministry on Monday.',
    kind: 'teaser',
    zones: 'all',
    find: wholeLine(/^(?:>>|»|→|▶|►)\s?(?!.*[.”"]$)\S/u, 160),
  },
]

const SURE = wholeLine(
  /^(?:[>»→▶►*[(]+\s*)?(?:also read|read also|read more|see also|must[- ]read|read next|more on this|up next)\b(?!.*[a-z]\.$)|^[^.]{3,80}\bsee our (?:\S{2,20} ){1,2}page$/iu,
  220,
)
const LIKELY = wholeLine(
  /^(?:[>»→▶►*[(]+\s*)?(?:(?:read|related(?: (?:story|stories|articles?|news|coverage))?|more|watch(?: live| now| more)?|listen(?: now| live)?|full coverage|in depth|special report|podcast|(?:exclusive )?video|most (?:popular|read|viewed)|recommended|in pictures|in photos|explained|explainer|further reading|editor['’]s picks?|don['’]t miss|trending|opinion|video|you may (?:also )?like|more (?:from|on|about) [^:|]{2,40})\s*[:|»>]\s?\S|related (?:stories|articles|news|coverage|topics|links)$)/iu,
  220,
)

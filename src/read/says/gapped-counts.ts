/**
 * A second count without a verb of its own: "a doctor put the dead at nine, [an aid worker at 11]", "the union counts 31, [the
 * brigade fewer than ten]". Who stands before the second number states it.
 * Reads: sure drafts whose cue counts. Writes: drafts, each parted into the first count and those behind it.
 */
import { evidence } from '../../record/evidence.ts'
import { overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import { type Draft, withEvidence } from './draft.ts'
import { type Layout, smallAt } from './layout.ts'

export function partedCounts(layout: Layout, draft: Draft): readonly Draft[] {
  const [piece, ...more] = draft.content
  const [first] = draft.cue
  if (!piece || more.length > 0 || !first || piece.start < first.end || !COUNTS.test(smallAt(layout, first)))
    return [draft]
  const end = layout.sentences[layout.sentenceAt(first.start)]?.span.end ?? piece.end
  if (piece.end - piece.start > LONGEST) return [draft]
  const behindPiece = layout.text.slice(piece.end, Math.max(end, piece.end))
  const rest = behindPiece.length < LONGEST ? behindPiece.replace(/[.;]?\s*$/u, '') : ''
  const found = GAPPED.exec(wordsAt(layout.text, piece) + rest)
  const { one, gap, who, mark = '', count } = found?.groups ?? {}
  if (one === undefined || gap === undefined || who === undefined || count === undefined) return [draft]
  const at = (offset: number, words: string): Span => {
    const start = piece.start + offset
    return span(start, start + words.length)
  }
  const speaker = at(one.length + gap.length, who)
  const words = layout.sentences[layout.sentenceAt(speaker.start)]?.words ?? []
  if (words.some(({ upos, span: one }) => /^(?:VERB|AUX)$/u.test(upos ?? '') && overlaps(one, speaker))) return [draft]
  const behind = at(one.length + gap.length + who.length + 1 + mark.length, count)
  const second: Draft = {
    ...{ by: 'says.cue.gapped', cue: [], source: speaker, content: [behind], via: [], isSure: true },
    evidence: { speaker: evidence('says.cue.gapped', [speaker, first]) },
  }
  const own = [at(0, one.slice(0, piece.end - piece.start))]
  return [withEvidence({ ...draft, content: own }, 'content', evidence('says.content.own-end', own)), second]
}

/** Units of text that two counts and their speaker may take. */
const LONGEST = 200

const COUNTS =
  /\b(?:put|puts|putting|count|counts|counted|give|gives|gave|estimate|estimates|estimated|say|says|said|speak of|speaks of|spoke of|set|sets|list|lists|listed|report|reports|reported)$/u
const NUMBER =
  '(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens|hundreds|thousands|no)'
const BOUND =
  '(?:at |around |about |some |only |nearly |almost |over |at least |at most |more than |fewer than |less than |up to |just )'
/** A count, a comma, a noun phrase with its article or a name, and a bare count to the end. */
const GAPPED = new RegExp(
  `^(?<one>[^,;“”"]*\\b${NUMBER}(?: \\p{L}+){0,3})(?<gap>, (?:and |while |but )?)(?<who>(?:(?:the|an?|its|his|her|another) (?:[\\p{L}’'-]+ ){0,5}?[\\p{L}’'-]+|\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+){0,3})) (?<mark>[“"]?)(?<count>${BOUND}{0,2}${NUMBER})[”"]?$`,
  'u',
)

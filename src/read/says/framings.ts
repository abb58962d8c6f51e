/**
 * Words that say with an actor what the speaker thinks of it ("militant group", "resistance movement"), and in whose voice
 * they stand: the innermost statement's, else the report's own. What somebody calls an actor is said of that actor. A word
 * that is part of a name, has another sense there or is said of somebody else ("a junta spokesman") frames nobody.
 * Reads: actors, mentions, statements; knowledge/framings.tsv. Writes: actors with framings.
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import type { Actor, Mention, Statement } from '../../record/reading.ts'
import { byPlace, type Span, sameSpan } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import { type Layout, type Stretch, small, wordRange } from './layout.ts'
import { namedAs } from './named-as.ts'

type Framing = NonNullable<Actor['framings']>[number]

const WORDS: ReadonlySet<string> = new Set(
  knowledgeTable('framings.tsv', z.object({ word: z.string(), sense: z.string() })).map(({ word }) => small(word)),
)
const MOST_WORDS = Math.max(...[...WORDS].map((word) => word.split(' ').length))
/** What they begin with: few phrases have a word of these. */
const FIRST_WORDS: ReadonlySet<string> = new Set([...WORDS].map((word) => word.split(' ')[0] ?? ''))

export function withFramings(
  layout: Layout,
  actors: readonly Actor[],
  mentions: readonly Mention[],
  holder: (at: Span) => Statement | undefined,
  statements: readonly Statement[] = [],
): readonly Actor[] {
  const named = namedAs(layout, statements, mentions)
  const ofActor = Map.groupBy(
    mentions.filter((one) => (named.has(one) || one.actor !== undefined) && one.kind !== 'pronoun'),
    (mention) => named.get(mention) ?? mention.actor,
  )
  return actors.map((actor) => {
    const found = (ofActor.get(actor.id) ?? []).flatMap((mention) => framingIn(layout, mention, holder) ?? [])
    const unique = found.filter((one, i) => found.findIndex((other) => sameSpan(one.span, other.span)) === i)
    return unique.length > 0 ? { ...actor, framings: unique.sort((a, b) => byPlace(a.span, b.span)) } : actor
  })
}

/** The longest framing word of a phrase, the first where there are two. */
function framingIn(layout: Layout, mention: Mention, holder: (at: Span) => Statement | undefined): Framing | undefined {
  const stretch = layout.stretchOf(mention.span)
  if (!stretch) return undefined
  const found = framingWords(stretch)
  if (
    !found ||
    isPartOfName(stretch, found) ||
    isOfAnother(layout, mention, stretch, found) ||
    hasOtherSense(stretch, found)
  )
    return undefined
  const at = wordRange(stretch.sentence.words, found.first, found.last)
  const said = holder(at)
  // What stands in quotation marks is somebody's word, though nobody is known for it: not the report's own.
  if (!said && isQuoted(stretch.sentence, found)) return undefined
  return { span: at, word: found.word, ...(said && { accordingTo: said.id }) }
}

interface Found {
  readonly first: number
  readonly last: number
  readonly word: string
}

function framingWords({ sentence: { words }, first, last }: Stretch): Found | undefined {
  const forms = words.slice(first, last + 1).map(({ form }) => small(form))
  const starts = [...forms.keys()].filter((i) => FIRST_WORDS.has(forms[i] ?? ''))
  for (let length = starts.length > 0 ? Math.min(MOST_WORDS, forms.length) : 0; length > 0; length--) {
    for (const start of starts) {
      const word = forms.slice(start, start + length).join(' ')
      if (start + length <= forms.length && WORDS.has(word))
        return { first: first + start, last: first + start + length - 1, word }
    }
  }
  return undefined
}

const isCapital = (word: Word | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word.form)

/** "the Karen National Liberation Army", "Revolutionary Guards"; not "Mutineers" at the head of a sentence. */
function isPartOfName({ sentence: { words, block } }: Stretch, { first, last }: Found): boolean {
  if (!isCapital(words[first]) || block === 'title' || block === 'heading') return false
  if (last > first && isCapital(words[last])) return true
  // "Coalition of Patriots"
  if (small(words[first - 1]?.form ?? '') === 'of' && isCapital(words[first - 2])) return true
  return (first > 1 && isCapital(words[first - 1])) || isCapital(words[last + 1])
}

/** "a junta spokesman", "Junta-run MRTV", "the regime's agents", "sponsors of these killers": another than the phrase's own. */
function isOfAnother(
  layout: Layout,
  { head }: Mention,
  { sentence, last: end }: Stretch,
  { first, last }: Found,
): boolean {
  const { words } = sentence
  const headAt = layout.stretchOf(head)?.first ?? first
  if (headAt < first && words.slice(headAt, first).some(({ form }) => form === 'of')) return true
  const next = words[last + 1]
  if (!next || last >= end) return false
  if (/^(?:-|['’]s|['’])$/u.test(next.form)) return true
  return next.upos === 'NOUN' && words[last]?.upos !== 'ADJ' && RULE.has(small(words[last]?.form ?? ''))
}
const RULE: ReadonlySet<string> = new Set([
  'junta',
  'regime',
  'militia',
  'occupation',
  'resistance',
  'insurgency',
  'rebel',
])

/** "the sanctions regime", "two brothers", "a spy agency", "a Chinese fighter" (an aircraft). */
function hasOtherSense({ sentence: { words } }: Stretch, { first, last, word }: Found): boolean {
  const [before, after] = [words[first - 1], words[last + 1]].map((one) => small(one?.form ?? ''))
  if (word === 'regime' || word === 'regimes') return POLICY.test(before ?? '')
  if (word === 'brothers') return before !== 'our' && small(words[first - 2]?.form ?? '') !== 'our'
  if (word === 'spy')
    return /^(?:agency|agencies|service|services|chief|plane|planes|satellite|balloon)$/u.test(after ?? '')
  return word === 'fighter' && (isCapital(words[first - 1]) || AIRCRAFT.test(after ?? ''))
}
const AIRCRAFT = /^(?:jet|jets|plane|planes|aircraft|bomber|pilot|pilots)$/u
const POLICY = /^(?:sanctions?|visa|tax|legal|export|control|inspection|border|verification|treaty|trade|exercise)$/u

/** A mark right before and right after, or before alone where the phrase is cut at it. */
function isQuoted({ words }: Sentence, { first, last }: Found): boolean {
  return OPENING.test(words[first - 1]?.form ?? '') && /^["”’'»]$/u.test(words[last + 1]?.form ?? '')
}
const OPENING = /^["“‘'«]$/u

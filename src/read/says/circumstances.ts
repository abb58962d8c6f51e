/**
 * What stands beside a saying: whom it was said to, when, where and through what ("told Reuters in Doha on Monday", "in a
 * statement on Telegram"), and why the speaker is not named ("who asked not to be named because ...").
 * Reads: drafts with speakers, words, moments. Writes: addressee, moment, medium, anonymity.
 */
import { PlaceIndex } from '../../record/place-index.ts'
import type { Moment, Statement } from '../../record/reading.ts'
import { contains, overlaps, type Span, span, wordsAt } from '../../record/span.ts'
import type { Draft } from './draft.ts'
import { type Layout, type Stretch, small } from './layout.ts'

/** The stretch of the cue's sentence that is neither claim nor speaker: where circumstances stand. */
export function besideOf(layout: Layout, draft: Draft): readonly Span[] {
  const cue = draft.cue[0]
  const sentence = cue && layout.sentences[layout.sentenceAt(cue.start)]
  if (!sentence) return []
  const taken = [...draft.content, ...(draft.source ? [draft.source] : []), ...draft.cue].sort(
    (a, b) => a.start - b.start,
  )
  const free: Span[] = []
  let from: number = sentence.span.start
  for (const one of taken) {
    const to = Math.min(one.start, sentence.span.end)
    if (to > from) free.push(span(from, to))
    from = Math.max(from, one.end)
  }
  if (from < sentence.span.end) free.push(span(from, sentence.span.end))
  return free.filter((at) => at.end > at.start)
}

/** The moment of each saying: a day that stands beside the cue and in no claim. */
export function momentsOfSaying(
  layout: Layout,
  all: readonly Draft[],
  moments: readonly Moment[],
): (draft: Draft, beside?: readonly Span[]) => Moment | undefined {
  const dated = new PlaceIndex(
    moments.filter(({ kind, from }) => (kind === 'DATE' || kind === 'TIME') && from !== undefined),
    ({ span: at }) => [at],
  )
  const claims = new PlaceIndex(all, ({ content }) => content)
  return (draft, beside = besideOf(layout, draft)) => {
    const cue = draft.cue[0]
    if (!cue) return undefined
    const near = dated
      .touching(...beside)
      .filter(
        ({ span: at }) =>
          beside.some((one) => contains(one, at)) &&
          !isOfSpeaker(layout, draft, at) &&
          !isOutsideClause(layout, cue, at) &&
          !isInClauseBeside(layout, cue, at) &&
          !isBehindDash(layout, cue, at) &&
          !claims
            .touching(at)
            .some((other) => other.content.some((piece) => overlaps(piece, at) && !piecesHold(other, cue))),
      )
    const distance = ({ span: at }: Moment): number => (at.start >= cue.end ? at.start - cue.end : cue.start - at.end)
    return near.filter((one) => distance(one) < 80).sort((a, b) => distance(a) - distance(b))[0]
  }
}

/** Inside a clause about the speaker, "the firm, which has run the mine since 2011, said". */
function isOfSpeaker({ text }: Layout, { source, cue }: Draft, at: Span): boolean {
  const end = cue[0]?.start ?? 0
  if (!source || at.start < source.end || at.end > end) return false
  return /^\s*,? (?:who|which|whose)\b/u.test(text.slice(source.end, at.start))
}

/** "It fell last year after what the town called an accident": the day is that of the clause around the saying. */
function isOutsideClause(layout: Layout, cue: Span, at: Span): boolean {
  const [said, day] = [layout.stretchOf(cue), layout.stretchOf(at)]
  if (!said || said.number !== day?.number) return false
  const { words } = said.sentence
  const verb = words.findIndex(({ deprel }, i) => i >= said.first && i <= said.last && deprel === 'acl:relcl')
  if (verb < 0 || isMeeting(words, (words[verb]?.head ?? 0) - 1)) return false
  let word = day.first
  for (let step = 0; step < 20 && word >= 0; step++) {
    if (word === verb) return false
    word = (words[word]?.head ?? 0) - 1
  }
  return true
}

/** "213, officials believe - up from 180 on Friday": what is added behind a dash is of the claim. */
const isBehindDash = ({ text }: Layout, cue: Span, at: Span): boolean =>
  at.start > cue.end && /\s[-–—]\s/u.test(text.slice(cue.end, at.start))

/** "blamed the front, which has fought since 2019", "talks which collapsed in May": the day is that of the clause about a noun. */
function isInClauseBeside(layout: Layout, cue: Span, at: Span): boolean {
  const [said, day] = [layout.stretchOf(cue), layout.stretchOf(at)]
  if (!said || said.number !== day?.number) return false
  const { words } = said.sentence
  let word = day.first
  for (let step = 0; step < 20 && word >= 0; step++) {
    if (word >= said.first && word <= said.last) return false
    if (/^acl(?::relcl)?$/u.test(words[word]?.deprel ?? '')) return true
    word = (words[word]?.head ?? 0) - 1
  }
  return false
}

/** "met the envoy yesterday, who insisted": what is said by whom one meets is said then. */
function isMeeting(words: Stretch['sentence']['words'], antecedent: number): boolean {
  const relation = words[antecedent]?.deprel ?? ''
  const meeting = words[(words[antecedent]?.head ?? 0) - 1]
  return /^(?:obj|obl|nmod|iobj)/u.test(relation) && meeting !== undefined && MEETS.has(meeting.lemma ?? '')
}
const MEETS = new Set('meet receive visit host phone telephone call interview see welcome summon greet'.split(' '))

const piecesHold = (draft: Draft, at: Span): boolean => draft.content.some((piece) => contains(piece, at))

const MEDIUM =
  /\b(?:in|on|by|through|via|during) ((?:an? |the |its |his |her |their )?(?:[\p{L}-]+ ){0,3}?(?:statement|communiqué|communique|post|tweet|letter|interview|email|e-mail|press conference|news conference|briefing|speech|address|message|video|audio|recording|press release|note|call|memo|report|filing|article|column|op-ed|radio|television|TV|Telegram|X|Twitter|Facebook|WhatsApp|Truth Social|telephone|phone))\b/u

/** "in a statement", "on Telegram", "by phone" in the words beside a saying: how it was said. */
export function mediumOf(layout: Layout, beside: readonly Span[]): Span | undefined {
  for (const at of beside) {
    const found = MEDIUM.exec(wordsAt(layout.text, at))
    const words = found?.[1]
    if (found && words) {
      const start = at.start + found.index + found[0].length - words.length
      return span(start, start + words.length)
    }
  }
  return undefined
}

const ANONYMOUS =
  /\b(?:(?:who|which|,)? ?(?:asked|wished|preferred|wanted|requested|demanded|insisted|chose|declined|refused|did not want|did not wish|was not authori[sz]ed|were not authori[sz]ed|not authori[sz]ed|is not allowed|are not allowed|was not allowed)[^,.;“”"]{0,60}?\b(?:named|identified|nameless|name|anonymity|anonymous|anonymously|quoted|identity|names|publicly|media|press|published)\b(?: (?:not )?(?:to )?be \p{L}+| used| published| in print| on air)?(?: out| off)?|(?:pleaded|sought|wishing) (?:for |to (?:remain|stay) |not to be )(?:anonymity|anonymous|nameless|named|identified|quoted)|(?:pleaded|sought|wishing) anonymity|(?:who |and |too )(?:would (?:not|only)|wouldn['’]t|will not|won['’]t|did not|does not|gave only|would give only|(?:scared|afraid) to) (?:give |use |tell |reveal )?(?:us )?(?:only )?(?:his|her|their) (?:(?:first|last|real|full) )?names?\b|off the record|(?:on|requested|under) (?:the )?(?:(?:condition|seal) of )?anonymity|(?:un-?named|unidentified|anonymous|undisclosed))/iu
const REASON =
  /\b(?:because(?: of)?|for fear of|fearing|out of fear|citing|due to|given|since|as (?:he|she|they)) [^.;“”"]{3,90}/u

/** The words that keep the speaker's name back, and those that say why. */
export function anonymityOf(
  layout: Layout,
  draft: Draft,
  beside = besideOf(layout, draft),
): NonNullable<Statement['speaker']['anonymity']> | undefined {
  const { source } = draft
  if (!source) return undefined
  const number = layout.sentenceAt(source.start)
  const sentence = layout.sentences[number]
  if (!sentence) return undefined
  const end = Math.min(sentence.span.end, source.end + 160)
  const words = layout.text.slice(source.start, end)
  const found = ANONYMOUS.exec(words)
  if (
    !found ||
    (found.index > source.end - source.start + 3 &&
      !/^[\s,]*(?:who|speaking|on|asking|requesting|under|and (?:who |also )?(?:asked|wished|wanted|requested|declined|refused|insisted|did not))\b/u.test(
        words.slice(source.end - source.start),
      ))
  ) {
    return speakingAnonymously(layout, beside, sentence.span)
  }
  return withReason(
    layout,
    source.start + found.index + leading(found[0]),
    source.start + found.index + found[0].length,
    endBefore(draft, sentence.span.end, source.start),
  )
}

/** The words of a reason end where the saying begins: "for fear of reprisals, [counted]". */
const endBefore = ({ cue }: Draft, end: number, from: number): number =>
  Math.min(end, ...cue.map(({ start }) => start).filter((start) => start > from))

const leading = (words: string): number => words.length - words.replace(/^[\s,]*(?:who |which )?/u, '').length

/** "..., speaking on condition of anonymity" anywhere beside the cue. */
function speakingAnonymously(
  layout: Layout,
  beside: readonly Span[],
  sentence: Span,
): NonNullable<Statement['speaker']['anonymity']> | undefined {
  for (const at of beside) {
    const found =
      /\b(?:speaking |spoke )?(?:on (?:the )?condition of anonymity|anonymously|asking not to be (?:named|identified)|requesting anonymity)/u.exec(
        wordsAt(layout.text, at),
      )
    if (found) return withReason(layout, at.start + found.index, at.start + found.index + found[0].length, sentence.end)
  }
  return undefined
}

function withReason(
  layout: Layout,
  from: number,
  to: number,
  end: number,
): NonNullable<Statement['speaker']['anonymity']> {
  const rest = layout.text.slice(to, end)
  const reason = REASON.exec(rest.slice(0, 140))
  const isNear = reason && /^[\s,\p{L}]*$/u.test(rest.slice(0, reason.index)) && reason.index < 40
  const words = isNear
    ? reason[0].replace(/,? (?:said|told|says|added)\b.*$|, (?:that|who|has|had)\b.*$/u, '').replace(/[\s,]+$/u, '')
    : undefined
  const start = reason ? to + reason.index : to
  return { span: span(from, to), ...(words && { reason: span(start, start + words.length) }) }
}

/** Whom it was said to: the words found, without preposition and edges. */
export function addresseeOf(layout: Layout, draft: Draft, beside: readonly Span[]): Span | undefined {
  const given = draft.addressee && behindTold(layout, draft.addressee)
  const isWhere = given && WHERE.test(layout.text.slice(Math.max(0, given.start - 8), given.start))
  if (given && !isWhere && !draft.content.some((piece) => overlaps(piece, given))) return given
  const cue = draft.cue[0]
  if (draft.by === 'says.cue.account') return undefined // "in the ministry's telling"
  const heard = interviewer(layout, draft, beside)
  if (heard) return heard
  if (
    !cue ||
    !/^(?:told|tells|tell|telling|informed|informs|assured|assures|reminded|warned|promised)$/u.test(
      small(wordsAt(layout.text, cue)).split(' ').at(-1) ?? '',
    )
  )
    return undefined
  const sentence = layout.sentences[layout.sentenceAt(cue.start)]
  const first = sentence?.words.findIndex((word) => word.span.start >= cue.end) ?? -1
  if (!sentence || first < 0) return undefined
  let to = first
  while (
    to < sentence.words.length &&
    to - first < 8 &&
    !ADDRESSEE_ENDS.test(small(sentence.words[to]?.form ?? '')) &&
    !isVerb(sentence.words[to]?.upos)
  )
    to++
  const [from, last] = [sentence.words[first], sentence.words[to - 1]]
  if (!from || !last || to === first) return undefined
  const at = span(from.span.start, last.span.end)
  return draft.content.some((piece) => overlaps(piece, at)) ? undefined : at
}
/** "said in Warsaw", "denied on state television": where, or by which medium, it was said. */
const WHERE = /(?<!\p{L})(?:in|on|at) (?:the )?$/iu

/** "Speaking to the FT", "who spoke to Reuters", "in an interview with the BBC", beside the claim or in the speaker's words. */
const SPOKE_TO =
  /\b(?:(?:speaking|spoke|talking|talked|speaks|talks) (?:to|with)|interview (?:to|with)|interviewed by|call with|phone by) ((?:(?:the|an?|its|his|her) )?(?:[\p{Lu}\d][\p{L}\p{M}\d.&'’-]*|reporters|journalists|state media|state television|lawmakers|radio|television|daily|newspaper|news agency)(?: (?:[\p{Lu}\d][\p{L}\p{M}\d.&'’-]*|news agency|newspaper|daily|radio|television))*)/u

function interviewer(layout: Layout, draft: Draft, beside: readonly Span[]): Span | undefined {
  for (const at of [...(draft.source ? [draft.source] : []), ...beside]) {
    const found = SPOKE_TO.exec(wordsAt(layout.text, at))
    const name = found?.[1]
    if (!found || !name || draft.content.some((piece) => contains(piece, at))) continue
    const start = at.start + found.index + found[0].length - name.length
    return span(start, start + name.length)
  }
  return undefined
}

/** "the press told Reuters", where the hearer was taken too wide: who stands behind the verb. */
function behindTold(layout: Layout, at: Span): Span {
  const told = wordsAt(layout.text, at).lastIndexOf(' told ')
  return told < 0 ? at : span(at.start + told + ' told '.length, at.end)
}

const ADDRESSEE_ENDS =
  /^(?:[,.;:()–—“”"]|that|to|on|in|at|by|how|what|why|whether|if|they|he|she|it|last|earlier|late|yesterday|about|of|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u
const isVerb = (tag: string | undefined): boolean => tag === 'VERB' || tag === 'AUX'

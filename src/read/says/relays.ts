/**
 * Who stands between a speaker and the publisher: "…, Tass reported", "quoted by Reuters", "in a statement carried by SANA",
 * "denied on state television", "Channel 12, citing a diplomat, reported". A relay is no statement of its own: the reading
 * that took it for one gives way (docs/reading-guide.md, via).
 * Reads: drafts with sources, words. Writes: drafts with relays, without those that only relay.
 */
import { evidence } from '../../record/evidence.ts'
import { contains, overlaps, type Span, wordsAt } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import { agreement, type Draft, withEvidence } from './draft.ts'
import { type Layout, lengthOf, sharedLength, small, wordRange } from './layout.ts'
import { isOutlet } from './outlets.ts'

/** A relay's phrase in a sentence, and where the words that make it one begin. */
interface RelayPhrase {
  readonly span: Span
  readonly by: string
  /** `passed`: "quoted by X", on the speaker; `beside`: ", X reported", on the whole claim before it. */
  readonly kind: 'passed' | 'beside' | 'citing'
  /** Of a citing outlet: the phrase of whom it cites, and the word for it. */
  readonly cited?: { readonly span: Span; readonly cue: Span } | undefined
}

export function withRelays(layout: Layout, drafts: readonly Draft[]): readonly Draft[] {
  let all = withoutTwins(drafts)
  const numbers = new Set(drafts.map((draft) => layout.sentenceAt(draft.cue[0]?.start ?? draft.content[0]?.start ?? 0)))
  for (const number of numbers) {
    const sentence = layout.sentences[number]
    if (!sentence) continue
    for (const relay of relayPhrases(layout, sentence)) all = passOn(layout, all, sentence, relay)
  }
  return all.map((draft) => ({ ...draft, via: draft.via.filter((one) => isRelay(layout, draft, one)) }))
}

/** Without doubtful readings that a surer one of the same speaker and claim makes needless. */
const withoutTwins = (drafts: readonly Draft[]): readonly Draft[] =>
  drafts.filter(
    (draft) =>
      draft.isSure ||
      !drafts.some(
        (other) =>
          other.isSure &&
          draft.source !== undefined &&
          other.source !== undefined &&
          overlaps(draft.source, other.source) &&
          agreement(draft, other) >= 0.9,
      ),
  )

/**
 * A relay is an outlet or stands behind a word of passing on; it is not the speaker himself, nor who is spoken to ("told
 * Reuters"), nor what he says.
 */
function isRelay(layout: Layout, draft: Draft, relay: Span): boolean {
  const before = small(layout.text.slice(Math.max(0, relay.start - 24), relay.start))
  const isPassed = PASSED_BEFORE.test(before)
  const { source, addressee, content, evidence: by } = draft
  if (source && overlaps(source, relay) && !(isPassed && source.start < relay.start)) return false
  const byRule = by.chain?.spans.some((one) => overlaps(one, relay)) === true
  if (addressee && overlaps(addressee, relay) && !byRule) return false
  if (TOLD_BEFORE.test(before)) return false
  if (content.some((piece) => contains(piece, relay) && lengthOf([relay]) * 2 > lengthOf([piece]))) return false
  const words = wordsAt(layout.text, relay)
  return byRule || isPassed || (isOutlet(words) && !OWN_PAPER.test(words))
}

const PASSED_BEFORE =
  /\b(?:(?:quoted|carried|aired|relayed|cited|forwarded|conveyed|broadcast|read out) (?:\w+ )?(?:by|on|in|through)|leaked to|via) (?:the |a |an )?$/u
const TOLD_BEFORE =
  /\b(?:told|tells|telling|informed|with|seen by|obtained by|reviewed by|shared with|interview with|email to|e-mail to) (?:the |a |an )?(?:[\p{L}'-]+ )?$/u
/** What a body puts out itself: a means, no relay. */
const OWN_PAPER =
  /\b(?:press (?:release|note|conference|statement|briefing|service|office)|bulletin|website|web site|site|page|account|inbox\w*|email|e-mail|remarks|media outlets|papers?)\b/iu

function passOn(layout: Layout, drafts: readonly Draft[], sentence: Sentence, relay: RelayPhrase): readonly Draft[] {
  if (relay.kind === 'citing') return cited(drafts, sentence, relay)
  const here = drafts.filter(
    (draft) =>
      draft.cue.some((cue) => contains(sentence.span, cue)) ||
      (draft.cue.length === 0 && draft.content.some((piece) => overlaps(piece, sentence.span))),
  )
  const isRelayed = (draft: Draft): boolean => {
    if (draft.source && overlaps(draft.source, relay.span) && !passedInSource(layout, draft, relay)) return false
    if (draft.content.some((piece) => contains(piece, relay.span)) && relay.kind === 'passed') return false
    const cue = draft.cue[0] ?? draft.content[0]
    return relay.kind === 'passed' ? true : cue !== undefined && cue.start < relay.span.start
  }
  const others = here.filter(({ source }) => !source || !overlaps(source, relay.span))
  const relayed = here.filter((draft) => draft.source !== undefined && isRelayed(draft) && !isNested(draft, others))
  if (relayed.length === 0) return drafts
  return drafts.flatMap((draft): Draft[] => {
    if (relayed.includes(draft)) return [{ ...addVia(draft, relay), isSure: draft.isSure || relay.kind === 'beside' }] // an outlet that reports it confirms it
    return isOnlyRelay(draft, relay, relayed) ? [] : [draft]
  })
}

const addVia = (draft: Draft, relay: RelayPhrase): Draft => {
  const others = draft.via.filter((one) => !overlaps(one, relay.span))
  const longest = draft.via.find((one) => contains(one, relay.span)) ?? relay.span
  const via = [...others, longest]
  return withEvidence({ ...draft, via }, 'chain', evidence(relay.by, relay.span))
}

/** The relay stands inside the speaker's phrase: "a diplomat quoted by the Hurriyet daily". */
const passedInSource = (layout: Layout, { source }: Draft, relay: RelayPhrase): boolean =>
  relay.kind === 'passed' &&
  source !== undefined &&
  source.start < relay.span.start &&
  /\b(?:by|through|on|to|via)\s$/u.test(layout.text.slice(source.start, relay.span.start))

const isNested = (draft: Draft, here: readonly Draft[]): boolean =>
  here.some(
    (outer) =>
      outer !== draft &&
      draft.cue.length > 0 &&
      draft.cue.every((cue) => outer.content.some((piece) => contains(piece, cue))) &&
      !(outer.source && draft.source && overlaps(outer.source, draft.source)) &&
      lengthOf(outer.content) > lengthOf(draft.content) &&
      outer.source !== undefined &&
      !outer.content.some((piece) => outer.source && contains(piece, outer.source)),
  )

/** A reading whose speaker is the relay and whose claim is the relayed one's. */
const isOnlyRelay = (draft: Draft, relay: RelayPhrase, relayed: readonly Draft[]): boolean =>
  draft.source !== undefined &&
  overlaps(draft.source, relay.span) &&
  relayed.some(
    (one) =>
      one !== draft &&
      (sharedLength(one.content, draft.content) > 0 ||
        one.cue.some((cue) => draft.content.some((piece) => contains(piece, cue)))),
  )

/** "X, citing Y, reported": Y speaks, X relays. */
function cited(drafts: readonly Draft[], sentence: Sentence, relay: RelayPhrase): readonly Draft[] {
  const { cited: source } = relay
  if (!source) return drafts
  const here = drafts.filter((draft) => draft.cue.some((cue) => contains(sentence.span, cue)))
  const bySource = here.filter((draft) => draft.source && overlaps(draft.source, source.span))
  const byOutlet = here.filter(
    (draft) => draft.source && overlaps(draft.source, relay.span) && !bySource.includes(draft),
  )
  if (bySource.length > 0) {
    return drafts.flatMap((draft) => {
      if (bySource.includes(draft)) return [{ ...addVia(draft, relay), isSure: true }]
      const isDouble =
        byOutlet.includes(draft) &&
        bySource.some((one) => sharedLength(one.content, draft.content) > 0.3 * lengthOf(draft.content))
      if (isDouble) return []
      return byOutlet.includes(draft) ? [retold(draft, relay, source)] : [draft]
    })
  }
  return drafts.map((draft) => (byOutlet.includes(draft) ? retold(draft, relay, source) : draft))
}

const retold = (draft: Draft, relay: RelayPhrase, source: { span: Span; cue: Span }): Draft => {
  const cue = draft.cue.some((one) => overlaps(one, source.cue)) ? draft.cue : [source.cue]
  const content = draft.content.filter((piece) => !overlaps(piece, source.span))
  const judged = withEvidence(
    { ...draft, cue, content: content.length > 0 ? content : draft.content, source: source.span, isSure: true },
    'speaker',
    evidence(relay.by, source.span),
  )
  return addVia(judged, relay)
}

const PASSED =
  /^(?:quoted|carried|aired|relayed|broadcast|cited|conveyed|forwarded|reported|published|circulated|released|distributed|leaked|read|transmitted|passed)$/u
const REPORTS = /^(?:reported|reports|report|said|says|wrote|writes|added|adds|quoted|carried|announced|claimed)$/u
const CITES = /^(?:citing|quoting)$/u
const BLOCKS = new Set([undefined, 'title', 'heading', 'caption'])

/** The relays that a sentence's words name. */
function relayPhrases(layout: Layout, sentence: Sentence): readonly RelayPhrase[] {
  const { words, block } = sentence
  if (!BLOCKS.has(block) || words.length > 300) return []
  const found: RelayPhrase[] = []
  for (let i = 0; i < words.length; i++) {
    const word = at(words, i)
    if (PASSED.test(word)) {
      const preposition =
        i +
        1 +
        (/^(?:out|earlier|tuesday|monday|wednesday|thursday|friday|saturday|sunday|yesterday|on)$/u.test(
          at(words, i + 1),
        ) && /^(?:by|on|in|through)$/u.test(at(words, i + 2))
          ? 1
          : 0)
      add(layout, found, words, passed(words, word, preposition))
    } else if (word === 'saying' && /^(?:as|quoted)$/u.test(at(words, i - 1))) {
      for (let by = i + 1; by <= i + 3; by++)
        if (at(words, by) === 'by')
          add(layout, found, words, { from: by + 1, by: 'says.via.quoted-by', kind: 'passed', anyName: true })
    } else if (/^(?:via|per)$/u.test(word) || (word === 'to' && at(words, i - 1) === 'according')) {
      add(layout, found, words, { from: i + 1, by: 'says.via.according-to', kind: 'beside', anyName: false })
    } else if (word === 'on' && BROADCAST.test(phraseWords(layout, words, i + 1))) {
      add(layout, found, words, { from: i + 1, by: 'says.via.on-air', kind: 'passed', anyName: false })
    } else if (CITES.test(word)) {
      const outlet = citingOutlet(layout, words, i)
      const source = phraseFrom(words, i + 1)
      if (outlet && source) {
        const cue = words[i]?.span
        if (cue) found.push({ span: outlet, by: 'says.via.citing', kind: 'citing', cited: { span: source, cue } })
      }
    }
    if (REPORTS.test(word)) {
      const parenthetical = behindComma(layout, words, i)
      if (parenthetical) found.push({ span: parenthetical, by: 'says.via.reported', kind: 'beside' })
    }
    const quoting = word === 'quoted' || word === 'quotes' || word === 'cited'
    if (
      quoting &&
      !/^(?:was|were|is|are|been|being|as|,|he|who)$/u.test(at(words, i - 1)) &&
      hasAsSaying(words, i + 1)
    ) {
      const outlet = phraseBefore(words, i)
      if (outlet) found.push({ span: outlet, by: 'says.via.quoted-as', kind: 'passed' })
    }
  }
  return found
}

/** Where somebody can be heard; not his own channel ("on its Telegram channel"). */
const BROADCAST = /^(?!(?:its|his|her|their)\b).*\b(?:television|tv|radio|broadcaster)\b/iu

const phraseWords = (layout: Layout, words: readonly Word[], from: number): string => {
  const phrase = phraseFrom(words, from)
  return phrase ? wordsAt(layout.text, phrase) : ''
}

interface Place {
  readonly from: number
  readonly by: string
  readonly kind: 'passed' | 'beside'
  /** Any phrase there relays; else only an outlet's. */
  readonly anyName: boolean
}

function passed(words: readonly Word[], verb: string, preposition: number): Place {
  const word = at(words, preposition)
  const ways: Readonly<Record<string, RegExp>> = {
    by: /^(?:quoted|carried|aired|relayed|broadcast|cited|forwarded|circulated|reported|published|released|distributed)$/u,
    through: /^(?:conveyed|relayed|passed|transmitted)$/u,
    to: /^(?:leaked)$/u,
    on: /^(?:read|carried|broadcast|aired|quoted)$/u,
    in: /^(?:quoted|carried|published)$/u,
  }
  const anyName =
    ways[word]?.test(verb) === true && !(word === 'on' || word === 'in' || verb === 'published' || verb === 'released')
  return {
    from: ways[word]?.test(verb) ? preposition + 1 : words.length,
    by: 'says.via.carried-by',
    kind: 'passed',
    anyName,
  }
}

function add(layout: Layout, found: RelayPhrase[], words: readonly Word[], place: Place): void {
  const phrase = phraseFrom(words, place.from)
  if (!phrase) return
  if (!place.anyName && !isOutlet(wordsAt(layout.text, phrase))) return
  if (found.some((one) => overlaps(one.span, phrase))) return
  found.push({ span: phrase, by: place.by, kind: place.kind })
}

/** ", X reported": an outlet between a comma and its verb, at the end of a claim. */
function behindComma(layout: Layout, words: readonly Word[], verb: number): Span | undefined {
  const phrase = phraseBefore(words, verb)
  if (!phrase) return undefined
  const first = words.findIndex((word) => word.span.start >= phrase.start)
  if (!/^[,”"'’–—]+$/u.test(at(words, first - 1)) || first < 4) return undefined
  if (!isOutlet(wordsAt(layout.text, phrase))) return undefined
  const after = at(words, verb + 1)
  return after === '' ||
    /^(?:[.,;:)”"]|on|in|late|earlier|last|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|citing|quoting)$/u.test(
      after,
    )
    ? phrase
    : undefined
}

/** The outlet of "X reported, citing", "X, citing". */
function citingOutlet(layout: Layout, words: readonly Word[], cue: number): Span | undefined {
  for (let i = cue - 1; i > Math.max(0, cue - 14); i--) {
    if (REPORTS.test(at(words, i))) {
      const phrase = phraseBefore(words, i)
      return phrase && isOutlet(wordsAt(layout.text, phrase)) ? phrase : undefined
    }
  }
  const comma = at(words, cue - 1) === ',' ? phraseBefore(words, cue - 1) : phraseBefore(words, cue)
  return comma && isOutlet(wordsAt(layout.text, comma)) ? comma : undefined
}

const hasAsSaying = (words: readonly Word[], from: number): boolean => {
  for (let i = from; i < Math.min(words.length, from + 24); i++) {
    if (at(words, i) === 'as' && /ing$/u.test(at(words, i + 1))) return true
  }
  return false
}

/** A noun phrase from a word on, by tags where there are some, else by closed-class words. */
function phraseFrom(words: readonly Word[], from: number): Span | undefined {
  let to = from
  while (to < words.length && to - from < 12 && !stops(words, to, from)) to++
  while (to > from && /^(?:['’]s|and|or)$/u.test(at(words, to - 1))) to--
  return to > from ? wordRange(words, from, to - 1) : undefined
}

function phraseBefore(words: readonly Word[], end: number): Span | undefined {
  let to = end
  while (
    to > 0 &&
    (words[to - 1]?.upos === 'ADV' ||
      words[to - 1]?.upos === 'AUX' ||
      /^(?:also|has|have|had|later|earlier|week|last)$/u.test(at(words, to - 1)))
  )
    to--
  let from = to
  while (from > 0 && to - from < 10 && !stops(words, from - 1, 0)) from--
  return to > from ? wordRange(words, from, to - 1) : undefined
}

const STOPS =
  /^(?:[,.;:!?()–—“”"]|as|that|which|who|whom|whose|citing|quoting|said|says|on|last|earlier|late|and|but|while|after|before|when|where|reported|reports|is|are|was|were|has|have|had|will|would)$/u
function stops(words: readonly Word[], i: number, from: number): boolean {
  const word = at(words, i)
  if (STOPS.test(word)) return true
  const tag = words[i]?.upos
  if (tag === undefined) return false
  if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ') return !/^\p{Lu}/u.test(words[i]?.form ?? '') && i > from
  return tag === 'ADV' && i > from
}

const at = (words: readonly Word[], i: number): string => small(words[i]?.form ?? '')

/**
 * The words by which a sentence says who passes on a claim: "quoted by X", "carried by X", ", X reported", "on state
 * television", "X, citing Y". Only the phrases; `relays.ts` decides whose claim they pass on.
 * Reads: words of one sentence, knowledge/agencies.tsv. Writes: relay phrases.
 */
import { overlaps, type Span, wordsAt } from '../../record/span.ts'
import type { Sentence, Word } from '../language/layers.ts'
import { type Layout, wordRange } from './layout.ts'
import { isOutlet } from './outlets.ts'
import { formAt as at } from './tree.ts'

/** A relay's phrase in a sentence, and where the words that make it one begin. */
export interface RelayPhrase {
  readonly span: Span
  readonly by: string
  /** `passed`: "quoted by X", on the speaker; `beside`: ", X reported", on the whole claim before it. */
  readonly kind: 'passed' | 'beside' | 'citing'
  /** Of a citing outlet: the phrase of whom it cites, and the word for it. */
  readonly cited?: { readonly span: Span; readonly cue: Span } | undefined
}

const PASSED: ReadonlySet<string> = new Set(
  'quoted carried aired relayed broadcast cited conveyed forwarded reported published circulated released distributed leaked read transmitted passed'.split(
    ' ',
  ),
)
const REPORTS: ReadonlySet<string> = new Set(
  'reported reports report said says wrote writes added adds quoted carried announced claimed'.split(' '),
)
const CITES: ReadonlySet<string> = new Set('citing quoting'.split(' '))
const BLOCKS = new Set([undefined, 'title', 'heading', 'caption'])

/** The relays that a sentence's words name. */
export function relayPhrases(layout: Layout, sentence: Sentence): readonly RelayPhrase[] {
  const { words, block } = sentence
  if (!BLOCKS.has(block) || words.length > 300) return []
  const found: RelayPhrase[] = []
  for (let i = 0; i < words.length; i++) {
    const word = at(words, i)
    if (PASSED.has(word)) {
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
    } else if (CITES.has(word)) {
      const outlet = citingOutlet(layout, words, i)
      const source = phraseFrom(words, i + 1)
      if (outlet && source) {
        const cue = words[i]?.span
        if (cue) found.push({ span: outlet, by: 'says.via.citing', kind: 'citing', cited: { span: source, cue } })
      }
    }
    if (REPORTS.has(word)) {
      const parenthetical = behindComma(layout, words, i)
      if (parenthetical) found.push({ span: parenthetical, by: 'says.via.reported', kind: 'beside' })
    }
    const quoting = word === 'quoted' || word === 'quotes' || word === 'cited'
    if (
      quoting &&
      !/^(?:was|were|is|are|been|being|as|,|he|who)$/u.test(at(words, i - 1)) &&
      hasAsSaying(words, i + 1)
    ) {
      const outlet = /^(?:which|that)$/u.test(at(words, i - 1)) ? phraseBefore(words, i - 2) : phraseBefore(words, i)
      if (outlet) found.push({ span: outlet, by: 'says.via.quoted-as', kind: 'passed' })
    }
  }
  return [...found, ...citingRelays(found)]
}

/** "X, citing Y, which quoted a guard as saying": X passes on the guard's words too. */
const citingRelays = (found: readonly RelayPhrase[]): readonly RelayPhrase[] =>
  found
    .filter(({ cited }) => cited && found.some(({ kind, span: at }) => kind === 'passed' && overlaps(at, cited.span)))
    .map(({ span: at, by }) => ({ span: at, by, kind: 'passed' }))

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
    if (REPORTS.has(at(words, i))) {
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
  /^(?:[,.;:!?()–—“”"]|as|that|which|who|whom|whose|citing|quoting|said|says|on|last|earlier|late|and|but|while|after|before|when|where|reported|reports|according|to|is|are|was|were|has|have|had|will|would)$/u
function stops(words: readonly Word[], i: number, from: number): boolean {
  const word = at(words, i)
  if (STOPS.test(word)) return true
  const tag = words[i]?.upos
  if (tag === undefined) return false
  if (tag === 'VERB' || tag === 'AUX' || tag === 'SCONJ') return !/^\p{Lu}/u.test(words[i]?.form ?? '') && i > from
  return tag === 'ADV' && i > from
}

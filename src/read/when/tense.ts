/**
 * Does the clause of a time expression look ahead? From the tree where there is one (the verb it hangs on is future, or an
 * infinitive under a plan), else from the words around it: the preposition first, then the nearest cue before it, and behind it
 * where it opens its clause. Word lists are of English function words and of verbs that speak of plans; own compilation.
 */
import type { Word } from '../language/layers.ts'
import type { Ahead } from './place.ts'
import type { Token } from './tokens.ts'

/** Look ahead wherever they stand in the clause. */
const AHEAD =
  /^(?:will|shall|ll|would|due|scheduled|slated|upcoming|forthcoming|poised|starting|beginning|effective|payable|unless|deadline|expires?|ultimatum|postponed|should|must|tomorrow)$/u
/** Verbs and nouns of plans: what stands behind them is to come; they themselves may be past. */
const PLANS =
  /^(?:plan(?:s|ned|ning)?|expect(?:s|ed)?|hop(?:es?|ing)|intends?|aims?|pledge[sd]?|promise[sd]?|vow(?:s|ed)?|threaten(?:s|ed)?|warn(?:s|ed)|urge[sd]?|await(?:s|ed)?|called|ordered|agreed|set|announced|invited|offered|going)$/u
/** Present-tense verbs of what is on a calendar: "the board meets on Monday". */
const SCHEDULED =
  /^(?:meets|returns|opens|begins|starts|votes|goes|arrives|travels|leaves|resumes?|convenes?|hosts|takes|expire|ends|closes|lapses)$/u
/** The same by their lemma, for sentences with a tree: "they go before a court on Thursday". */
const ON_CALENDARS =
  /^(?:meet|return|open|begin|start|vote|go|arrive|travel|leave|resume|convene|host|expire|depart|end|close|lapse|fly|sail|land|play|perform|move|launch|premiere|debut|visit|address|come|get|reopen|reconvene|conclude|finish|marry|wed|graduate|retire)$/u
const BACK =
  /^(?:was|were|had|did|been|said|told|came|went|took|fell|rose|began|ended|held|met|left|made|gave|won|lost|shot|hit|killed|ago|earlier|since|previous|last|says?|reported|became|got|ran|saw|sent|sold|spoke|stood|struck|threw|wrote|broke|brought|built|bought|caught|found|fled|fought|flew|grew|heard|knew|led|paid|put|shut|sank|thought|understood|withdrew|according|denied|writes|tells|confirmed)$/u
const OPENING =
  /^(?:on|in|at|the|for|early|late|and|but|from|by|until|till|through|before|since|starting|over|during|throughout)$/u

/** How many tokens before or behind the expression may decide. */
const REACH = 14

export function aheadByWords(tokens: readonly Token[], from: number, to: number): Ahead {
  const text = (at: number): string => tokens[at]?.text ?? ''
  const because = (word: string): Ahead => ({ ahead: true, why: `"${word}" stands before it` })
  if (/^as (?:soon|early|late) as$/u.test([3, 2, 1].map((steps) => text(from - steps)).join(' ')))
    return because('as soon as')
  const first = opens(tokens, from)
  let link = from - 1
  while (LINKS.test(text(link)) && link > from - 6) link--
  const preposition = text(link)
  if (preposition === 'since') return SINCE
  if (/^(?:off|of)$/u.test(text(from - 1)) && /^(?:called|ahead)$/u.test(text(from - 2)))
    return because(`${text(from - 2)} ${text(from - 1)}`)
  const possessive = text(to) === "'"
  if (possessive && !/^(?:before|for|of|off)$/u.test(preposition)) return cueBefore(tokens, from, 3) ?? NOTHING
  const dated = /^(?:for|from)$/u.test(preposition) ? isDated(tokens, from, to) : true
  if (
    !first &&
    !possessive &&
    dated &&
    /^(?:by|until|till|through|for|from|starting|beginning|before)$/u.test(preposition)
  ) {
    const turned = preposition === 'by' ? undefined : pastRightBehind(tokens, to)
    if (turned) return turned
    if (preposition === 'by' && wasDone(tokens, link)) return { ahead: false, why: 'what was done by then is past' }
    const isLoose =
      /^(?:from|starting|beginning)$/u.test(preposition) || (preposition === 'through' && !isDated(tokens, from, to))
    const said = isLoose ? cueBefore(tokens, from, REACH) : undefined
    return said ?? because(preposition)
  }
  if (!first) return cueBefore(tokens, from, REACH) ?? NOTHING
  const limit = /^(?:until|till|by)$/u.test(preposition) ? because(preposition) : undefined
  return cueBehind(tokens, to) ?? limit ?? cueBefore(tokens, from, REACH) ?? NOTHING
}

/** What may stand between a preposition and its day: "by the end of", "until 9 a.m. EST". */
const LINKS =
  /^(?:the|of|end|close|beginning|start|middle|early|late|mid|-|at|least|noon|midnight|[ap]m|\d{1,2}(?::\d\d)?|est|edt|gmt)$/u

/** A weekday or a numbered day stands among the tokens: "from May" tells less than "from Monday". */
const isDated = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }) => /day$|^\d/u.test(text))

/** What has lasted since a time has begun. */
export const SINCE: Ahead = { ahead: false, why: '"since" stands before it' }

export const NOTHING: Ahead = { ahead: false, why: 'nothing in the clause looks ahead' }

/** The expression stands first in its clause, so that its verb follows. A quotation mark opens one only behind a stop. */
function opens(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  while (at >= 0 && OPENING.test(tokens[at]?.text ?? '')) at--
  if (at < 0) return true
  const sign = tokens[at]?.text ?? ''
  const stopped = at === 0 || tokens[at - 1]?.kind !== 'word'
  return /^[;:.•]$/u.test(sign) || (stopped && /^["“‘(,]$/u.test(sign))
}

function cueBefore(tokens: readonly Token[], from: number, reach: number): Ahead | undefined {
  const on = tokens[from - 1]?.text === 'on'
  const verb = tokens[from - (on ? 2 : 1)]?.text ?? ''
  if (JUST_SAID.test(verb) || (on && verb === 'set')) return { ahead: false, why: `"${verb}" stands right before it` }
  for (let i = from - 1; i >= 0 && i >= from - reach; i--) {
    if (/^[;:.]$/u.test(tokens[i]?.text ?? '')) return undefined
    const sense = senseBefore(tokens, i)
    if (sense !== undefined) return { ahead: sense, why: `"${tokens[i]?.text}" stands before it in its clause` }
  }
  return undefined
}

function cueBehind(tokens: readonly Token[], to: number): Ahead | undefined {
  for (let i = to; i < tokens.length && i < to + REACH; i++) {
    const { text, kind, standsOut } = tokens[i] ?? NONE
    if (/^[;:.]$/u.test(text)) return undefined
    const verb = kind === 'word' && !standsOut
    const ahead = AHEAD.test(text) || isWont(tokens, i) || infinitive(tokens, i)
    const back = (BACK.test(text) && !isWont(tokens, i)) || (verb && isPast(text))
    if (ahead || back) return { ahead: ahead && !back, why: `"${text}" stands behind it in its clause` }
    if (SCHEDULED.test(text)) return { ahead: true, why: `"${text}" stands behind it in its clause` }
  }
  return undefined
}

/** "Planned for Saturday was called off", "until January, when a wing was closed": the verb of the time itself is past. */
function pastRightBehind(tokens: readonly Token[], to: number): Ahead | undefined {
  const clause = tokens[to]?.text === ',' && tokens[to + 1]?.text === 'when'
  if (clause) return cueBehind(tokens, to + 2)
  const { text } = tokens[to] ?? NONE
  return /^(?:was|were|had|did)$/u.test(text) || isPast(text)
    ? { ahead: false, why: `"${text}" stands right behind it` }
    : undefined
}

/** Verbs of plans that are past themselves where their day stands right behind them: "the ruling, announced Wednesday". */
const JUST_SAID = /^(?:called|ordered|agreed|announced|offered|invited|promised|pledged|vowed|warned)$/u
const NONE = { text: '.', kind: 'sign', standsOut: false } as const

/** "won't", three tokens, of which the first alone would be the past of "win". */
const isWont = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.text === 'won' && tokens[at + 1]?.text === "'" && tokens[at + 2]?.text === 't'

/** True: what stands behind the word is to come; false: it is past; absent: the word says nothing. */
function senseBefore(tokens: readonly Token[], at: number): boolean | undefined {
  const { text: word, kind, standsOut } = tokens[at] ?? NONE
  if (kind !== 'word') return undefined
  const before = tokens[at - 1]?.text ?? ''
  if (/^(?:will|would|shall|ll)$/u.test(word) || isWont(tokens, at)) return true
  if (AHEAD.test(word)) return ![1, 2, 3, 4, 5].some((steps) => tokens[at - steps]?.text === 'had')
  if (infinitive(tokens, at)) return true
  if (PLANS.test(word)) {
    if (/^(?:called|ordered|agreed|set|announced|offered|invited)$/u.test(word)) return undefined
    return ![1, 2].some((steps) => tokens[at - steps]?.text === 'had')
  }
  if (SCHEDULED.test(word) && !standsOut && !/^(?:to|not|the|a|an|of|and)$/u.test(before)) return true
  if (BACK.test(word)) return before === 'be' || before === 'to' ? undefined : false
  if (word === 'recalled') return false // "it will be recalled that": what follows is past
  return isPast(word) && !standsOut ? (LASTING.test(before) ? undefined : false) : undefined
}

/**
 * "He will tour in November, in Rome in December and in Oslo in January": a time that goes on a list of times, from the
 * token where the one before begins.
 */
export function goesOnList(tokens: readonly Token[], before: number, from: number): boolean {
  const between = tokens.slice(before + 1, from)
  return (
    between.some(({ text }) => text === ',' || text === 'and' || text === 'or') &&
    !between.some(
      ({ text, kind, standsOut }) => ENDS_LIST.test(text) || (kind === 'word' && !standsOut && isPast(text)),
    )
  )
}
const ENDS_LIST =
  /^(?:[;:.()"“”]|after|later|earlier|since|following|for|over|that|which|who|whose|when|where|was|were|had|has|have|did|said|says|but|than|from|before|against)$/u

/** "Were freed by Sunday", "had filed by then": a past fact, with nothing of what is to come between. */
function wasDone(tokens: readonly Token[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const word = tokens[i]?.text ?? ''
    if (NOT_DONE.test(word)) return false
    if (/^(?:was|were|had)$/u.test(word))
      return ![1, 2, 3, 4].some((steps) => /^(?:if|unless|once|when|whether)$/u.test(tokens[i - steps]?.text ?? ''))
  }
  return false
}
const NOT_DONE =
  /^(?:[;:.]|to|will|would|shall|ll|should|must|can|could|may|might|is|are|be|due|until|if|unless|expected|scheduled|planned|promised|vowed|pledged|asked|told|given)$/u

/** Before a participle that is a state and no past deed: "will remain closed". */
const LASTING = /^(?:be|been|to|remains?|stays?|kept|being)$/u

const isPast = (word: string): boolean => word.length > 4 && /[^e]ed$/u.test(word)

/** "are to speak", "plans to meet": an infinitive under a form of "be" or a verb of plans. */
function infinitive(tokens: readonly Token[], at: number): boolean {
  if (tokens[at]?.text !== 'to' || tokens[at + 1]?.kind !== 'word') return false
  const before = tokens[at - 1]?.text ?? ''
  const next = tokens[at + 1]
  if (!next || next.capital || /^(?:the|a|an|his|her|its|their|this|that|and|our|my)$/u.test(next.text)) return false
  return /^(?:is|are|ready|wants?|due|likely|decided)$/u.test(before) || PLANS.test(before)
}

/** By the tree: the head verb of the expression's words, its auxiliaries, and the verb above an infinitive. */
export function aheadByTree(words: readonly Word[], start: number, end: number): Ahead | undefined {
  const inside = (word: Word | undefined): boolean =>
    word !== undefined && word.span.start >= start && word.span.start < end
  let at = words.findIndex((word) => inside(word) && word.head !== undefined)
  if (at < 0 || /^an?$/iu.test(words[at - 1]?.form ?? '')) return undefined // "on a Sunday" is any
  const behind = at
  let between = 0
  for (let steps = 0; steps < 12; steps++) {
    const word = words[at]
    if (!word) return undefined
    if (!inside(word) && /^(?:VERB|AUX)$/u.test(word.upos ?? '')) return ofVerb(words, at, at < behind ? between : FAR)
    if (word.head === 0 && inside(word)) return ofDay(words, at)
    if (word.head === undefined || word.head === 0) return undefined
    if (!inside(word)) between++
    at = word.head - 1
  }
  return undefined
}

/** "The vote is on Sunday": the time is what is said of it. "It is Sunday" tells the day. */
function ofDay(words: readonly Word[], at: number): Ahead | undefined {
  const children = words.filter((word) => word.head === at + 1)
  const is = children.find(({ deprel, form }) => deprel === 'cop' && PRESENT_BE.test(form))
  const on = children.some(({ deprel, form }) => deprel === 'case' && /^(?:on|in)$/iu.test(form))
  return is && on ? { ahead: true, why: `"${is.form}" is present` } : undefined
}

/** More words between than any rule allows: the verb follows the time. */
const FAR = 99
const PRESENT_BE = /^(?:is|are|am|'s|’s|'re|’re|'m|’m)$/iu

/** `between`: how many words stand between a verb and the time behind it in the tree. */
function ofVerb(words: readonly Word[], at: number, between: number): Ahead | undefined {
  const verb = words[at]
  if (!verb) return undefined
  const children = words.filter((word) => word.head === at + 1)
  const auxiliary = children.find(
    (word) => /^aux/u.test(word.deprel ?? '') && /^(?:will|'ll|’ll|shall|would|should|must)$/iu.test(word.form),
  )
  if (auxiliary) return { ahead: true, why: `its verb stands with "${auxiliary.form}"` }
  if (children.some((word) => word.deprel === 'mark' && word.form.toLowerCase() === 'to')) {
    const above = words[(verb.head ?? 0) - 1]
    const form = (above?.lemma ?? above?.form ?? '').toLowerCase()
    const isPlan = !above || PLANS.test(form) || /^(?:be|due|schedule|plan|expect|vow|promise|agree|want)$/u.test(form)
    if (!isPlan) return wishes(words, verb.head ?? 0)
    return { ahead: true, why: `its verb is the infinitive "to ${verb.form}"` }
  }
  const above = words[(verb.head ?? 0) - 1]
  if (verb.deprel === 'xcomp' && above?.lemma === 'let' && /Mood=Imp/u.test(above.feats ?? ''))
    return { ahead: true, why: '"let" is a command' }
  if (asksWhether(words, children)) return { ahead: true, why: 'its verb stands in a request' }
  if (/Mood=Imp/u.test(verb.feats ?? '')) return { ahead: true, why: `"${verb.form}" is a command` }
  const running = children.some(({ form }) => PRESENT_BE.test(form)) // "is leaving on Friday"
  const present = /Tense=Pres/u.test(verb.feats ?? '') && (running || !/VerbForm=Part/u.test(verb.feats ?? ''))
  const isIf = present && children.some(({ deprel, form }) => deprel === 'mark' && /^(?:if|unless)$/iu.test(form))
  if (isIf) return { ahead: true, why: `"${verb.form}" stands under "if"` }
  if (running && between === 0 && /VerbForm=Part/u.test(verb.feats ?? '') && /Tense=Pres/u.test(verb.feats ?? ''))
    return { ahead: true, why: `"${verb.form}" goes on or is to come` }
  const isHeld = verb.lemma === 'have' && between <= 1 && /VerbForm=Fin/u.test(verb.feats ?? '') // "I have an exam on Friday"
  if (present && (isHeld || ON_CALENDARS.test(verb.lemma ?? '')))
    return { ahead: true, why: `"${verb.form}" is present` }
  const past = /Tense=Past/u.test(verb.feats ?? '') && !/VerbForm=Part/u.test(verb.feats ?? '')
  return past ? { ahead: false, why: `"${verb.form}" is past` } : undefined
}

/** "I would like to see you on Sunday": a wish is to come. */
function wishes(words: readonly Word[], above: number): Ahead | undefined {
  const would = words.find(
    ({ head, deprel, form }) => head === above && deprel === 'aux' && /^(?:would|'d|’d)$/iu.test(form),
  )
  const isWish = /^(?:like|love|prefer|be)$/u.test(words[above - 1]?.lemma ?? '')
  return would && isWish
    ? { ahead: true, why: `"${would.form}" with "${words[above - 1]?.form}" is a wish` }
    : undefined
}

/** "Can you come on Tuesday?" */
const asksWhether = (words: readonly Word[], children: readonly Word[]): boolean =>
  words.at(-1)?.form === '?' &&
  children.some(({ deprel, form }) => deprel === 'aux' && /^(?:can|could|may|might|do)$/iu.test(form)) &&
  children.some(({ deprel, form }) => deprel === 'nsubj' && /^(?:you|i|we)$/iu.test(form))

/**
 * Who-says readings of direct quotations with a cue and a speaker beside them: “...,” X said; “...,” said X; X said: “...”.
 * A quotation that goes on in the next sentence or paragraph without a cue of its own belongs to the statement before.
 * Reads: text, prepared clauses, quotations. Writes: raw says; marks the cues it used.
 */
import { type Span, span, trim, wordsAt } from '../../record/span.ts'
import { type Clause, type Cue, cueAt, subjectStart, VERBAL, wordSpan } from './clause.ts'
import type { Quotation, RawSays } from './layers.ts'
import { finiteCue, isMainClaim, type UsedCues, verbStart } from './says-clause.ts'

interface Place {
  readonly sentence: number
  readonly word: number
}

/** A cue with its speaker beside a quotation, both in one sentence. */
interface Beside {
  readonly rule: string
  readonly place: Place
  readonly cue: Cue
  readonly source: Span
  readonly addressee: readonly Span[]
}

export function quotedSays(
  text: string,
  clauses: readonly Clause[],
  quotations: readonly Quotation[],
  used: readonly UsedCues[],
): readonly RawSays[] {
  const found: RawSays[] = []
  let last: { content: Span[]; endsAt: Place } | undefined
  for (const quotation of quotations) {
    if (quotation.within !== undefined || quotation.kind === 'title') continue
    const opening = placeOf(clauses, quotation.marks[0])
    const closing = quotation.closed ? placeOf(clauses, quotation.marks.at(-1)) : undefined
    const beside = (closing && after(clauses, closing)) ?? (opening && before(clauses, opening, closing))
    const isSpeech = quotation.kind === 'speech' || /[,.?!…]$/u.test(wordsAt(text, quotation.pieces[0] ?? span(0, 0)))
    const content = contentOf(text, clauses, quotation, opening, beside?.place)
    if (!isSpeech || content.length === 0) continue
    if (beside && opening && isRelay(clauses, opening, beside, used)) {
      last = undefined
      continue
    }
    if (beside) {
      const cueWords = wordSpan(clauseAt(clauses, beside.place), beside.cue.from, beside.cue.to)
      found.push({ by: beside.rule, cue: [cueWords], source: [beside.source], content, addressee: beside.addressee })
      used[beside.place.sentence]?.add(beside.cue.from)
      last = { content, endsAt: later(beside.place, closing ?? beside.place) }
    } else if (last && opening && goesOn(clauses, last.endsAt, opening)) {
      last.content.push(...content)
      last.endsAt = closing ?? opening
    } else last = undefined
  }
  return found
}

/**
 * True when the clause that the quotation ends is somebody else's claim ("Hamas praised “the effort”, RIA reported"): who stands
 * beside it only relays, and the claim ends there.
 */
function isRelay(
  clauses: readonly Clause[],
  opening: Place,
  { place, cue }: Beside,
  used: readonly UsedCues[],
): boolean {
  if (opening.sentence !== place.sentence || cue.from < opening.word || opening.word < 2) return false
  const clause = clauseAt(clauses, opening)
  const cues = used[opening.sentence]
  if (!cues || !/[\p{L}\p{N}]/u.test(clause.small[opening.word - 1] ?? '')) return false
  if (!isMainClaim(clause, 0, opening.word, cues)) return false
  clause.cuts.add(place.word + 1)
  cues.add(cue.from)
  return true
}

/** The quotation's words; with the words before it where it only ends the clause that the cue reports ("They were “beaten,” he said"). */
function contentOf(
  text: string,
  clauses: readonly Clause[],
  { pieces }: Quotation,
  opening: Place | undefined,
  cue: Place | undefined,
): Span[] {
  const content = pieces.map((piece) => withoutStop(text, piece)).filter((piece) => piece.end > piece.start)
  const [only] = content
  if (!only || content.length > 1 || !opening || opening.sentence !== cue?.sentence || cue.word < opening.word)
    return content
  const clause = clauseAt(clauses, opening)
  const sign = clause.small[opening.word - 1] ?? ''
  if (opening.word < 2 || !/[\p{L}\p{N}]/u.test(sign)) return content
  let from = opening.word
  while (from > 0 && !/^[;:]$/u.test(clause.small[from - 1] ?? '')) from--
  return [span(wordSpan(clause, from, from + 1).start, only.end)]
}

const clauseAt = (clauses: readonly Clause[], place: Place): Clause => {
  const clause = clauses[place.sentence]
  if (!clause) throw new RangeError(`There is no sentence ${place.sentence}.`)
  return clause
}

const later = (a: Place, b: Place): Place => (a.sentence > b.sentence ? a : b)

/** The word that holds a mark. Binary search over sentences. */
function placeOf(clauses: readonly Clause[], mark: Span | undefined): Place | undefined {
  if (!mark) return undefined
  let low = 0
  let high = clauses.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((clauses[middle]?.sentence.span.end ?? 0) <= mark.start) low = middle + 1
    else high = middle
  }
  const word = clauses[low]?.words.findIndex((one) => one.span.end > mark.start) ?? -1
  return word < 0 ? undefined : { sentence: low, word }
}

/** “...,” X said and “...,” said X. */
function after(clauses: readonly Clause[], closing: Place): Beside | undefined {
  const clause = clauseAt(clauses, closing)
  let from = closing.word + 1
  if (clause.small[from] === ',') from++
  const inverted = cueAt(
    clause,
    from,
    (form) =>
      form.entry.part === 'verb' &&
      canReport(form.entry.frames) &&
      (form.slots.has('past') || form.slots.has('third') || form.slots.has('base')),
  )
  if (inverted) {
    const end = phraseEnd(clause, inverted.to)
    if (end > inverted.to && isSpeaker(clause, inverted.to) && isPhrase(clause, inverted.to, end)) {
      return {
        rule: 'lexical.quote-said-x',
        place: closing,
        cue: inverted,
        source: wordSpan(clause, inverted.to, end),
        addressee: [],
      }
    }
  }
  for (let at = from + 1; at < Math.min(from + 24, clause.words.length); at++) {
    if (/^[.;:!?]$/u.test(clause.small[at] ?? '') || clause.quoted[at] === 1) return undefined
    const cue = finiteCue(clause, at)
    if (!cue || !canReport(cue.form.entry.frames) || clause.small[cue.to] === 'not') continue // "who asked not to be named"
    const verb = verbStart(clause, at, from)
    if (subjectStart(clause, from, verb) !== from || !isSpeaker(clause, from)) return undefined
    const end = phraseEnd(clause, cue.to)
    const addressee = cue.form.entry.frames.has('person') && end > cue.to ? [wordSpan(clause, cue.to, end)] : []
    return { rule: 'lexical.quote-x-said', place: closing, cue, source: wordSpan(clause, from, verb), addressee }
  }
  return undefined
}

const canReport = (frames: ReadonlySet<string>): boolean =>
  frames.has('direct') || frames.has('that') || frames.has('person')

/** X said: “...” and X said, “...”: the quotation ends its sentence. */
function before(clauses: readonly Clause[], opening: Place, closing: Place | undefined): Beside | undefined {
  const clause = clauseAt(clauses, opening)
  const sign = clause.small[opening.word - 1] ?? ''
  if (closing && closing.sentence === opening.sentence && closing.word < clause.words.length - 3) return undefined
  const isBare = sign !== ':' && sign !== ','
  if (isBare && (!/^\p{Lu}/u.test(clause.words[opening.word + 1]?.form ?? '') || !finiteCue(clause, opening.word - 1)))
    return undefined
  for (let at = opening.word - 1; at > 0; at--) {
    if (clause.quoted[at] === 1 || clause.small[at] === ';') return undefined
    const cue = finiteCue(clause, at)
    if (!cue || !canReport(cue.form.entry.frames)) continue
    const start = startBefore(clause, at)
    const verb = verbStart(clause, at, start)
    const subject = subjectStart(clause, start, verb)
    if (subject === undefined) continue
    if (clause.small.slice(cue.to, opening.word - 1).includes(',')) return undefined
    const end = Math.min(phraseEnd(clause, cue.to), opening.word - 1)
    const addressee = cue.form.entry.frames.has('person') && end > cue.to ? [wordSpan(clause, cue.to, end)] : []
    return { rule: 'lexical.x-said-quote', place: opening, cue, source: wordSpan(clause, subject, verb), addressee }
  }
  return undefined
}

/** Behind the last "; " or ", and" before the cue. */
function startBefore(clause: Clause, at: number): number {
  for (let i = at - 1; i > 0; i--) {
    const word = clause.small[i] ?? ''
    if (word === ';' || word === ':' || ((word === 'and' || word === 'but') && clause.small[i - 1] === ','))
      return i + 1
  }
  return 0
}

/** Where a noun phrase after the cue ends: at a sign, a relative, a time or place. */
function phraseEnd(clause: Clause, from: number): number {
  let at = from
  while (
    at < clause.words.length &&
    !/^(?:[,;:.!?–—()"“”‘«»]|who|which|whose|when|while|as|after|before|during|earlier|last|later|on|in|at|by|from|via|and|but|to|yesterday|today|late|early)$/u.test(
      clause.small[at] ?? '',
    )
  )
    at++
  return at
}

/** No clause: “...,” said she, not “...,” said she warned them. */
const isPhrase = ({ small }: Clause, from: number, to: number): boolean =>
  !small.slice(from, to).some((word) => VERBAL.test(word)) &&
  (!/^(?:i|we|he|she|they|you)$/u.test(small[from] ?? '') || to === from + 1)

const isSpeaker = (clause: Clause, at: number): boolean =>
  /^\p{Lu}/u.test(clause.words[at]?.form ?? '') ||
  /^(?:he|she|they|it|we|i|you|the|a|an|his|her|its|their|our|my|one|two|another|some|several|both|this|\p{L}+s|police|people)$/u.test(
    clause.small[at] ?? '',
  )

/** True when a quotation without a cue opens in the statement's sentence, the next one, or the next paragraph's first. */
function goesOn(clauses: readonly Clause[], end: Place, opening: Place): boolean {
  if (opening.sentence === end.sentence) return opening.word > end.word
  const between = clauses.slice(end.sentence + 1, Math.min(opening.sentence, end.sentence + 4))
  return opening.word === 0 && opening.sentence <= end.sentence + 4 && between.every(({ words }) => words.length === 0) // a teaser
}

/** A claim in whose last piece a quotation opens goes on to the quotation's end: "saying that “it is war. It must stop.”" */
export function withQuotation(text: string, says: RawSays, quotations: readonly Quotation[]): RawSays {
  const last = says.content.at(-1)
  if (!last) return says
  const held = quotations.find(({ within, closed, pieces: [first, ...more] }) => {
    if (!first || within !== undefined || !closed) return false
    return first.start >= last.start && first.start < last.end && (more.length > 0 || first.end > last.end + 1)
  })
  const [first, ...more] = held?.pieces ?? []
  if (!first) return says
  const pieces = [span(last.start, Math.max(first.end, last.end)), ...more].map((piece) => withoutStop(text, piece))
  return { ...says, content: [...says.content.slice(0, -1), ...pieces] }
}

/** Without the comma or stop before the closing mark. */
function withoutStop(text: string, piece: Span): Span {
  let end: number = piece.end
  while (end > piece.start && /[,.;:]/u.test(text.charAt(end - 1)) && !text.startsWith('...', end - 3)) end--
  return trim(text, span(piece.start, end))
}

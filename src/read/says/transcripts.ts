/**
 * Who asks in a transcript: its host, presenter or voice-over is the report's own voice, and so is a bare question in a
 * briefing; what correspondents and guests say are statements (docs/reading-guide.md, forms without a cue word). A turn is
 * read as a whole where rule and model read the same label.
 * Reads: paragraphs that open with a label in capitals, raw readings. Writes: raw readings without the host's turns.
 */
import { PlaceIndex } from '../../record/place-index.ts'
import { contains, type Span, span, wordsAt } from '../../record/span.ts'
import type { RawSays } from '../language/layers.ts'
import type { Layout } from './layout.ts'

interface Turn {
  readonly label: Span
  /** The names that the label calls its speaker by, small letters: "saarniit" of "HOST (INGRID SAARNIIT)". */
  readonly names: readonly string[]
  readonly isAsking: boolean
  readonly words: string
}

const LABEL = /^(?<name>\p{Lu}[\p{Lu}\p{M}.'’ -]*\p{Lu})(?: \((?<role>[^()\n]{1,60})\))?:/u
/** In a briefing whoever asks may claim something too ("There is a report that ..."), but a bare question claims nothing. */
const QUESTION = /^(?:question|q)$/iu
/** What a label calls those who put the questions and those who read between the pieces. */
const ASKS =
  /\b(?:host|anchor|presenter|interviewer|moderator|voice-?over|vo|narrator|newsreader|studio|continuity|announcer)\b/iu

export function withoutHosts(layout: Layout, says: readonly RawSays[]): readonly RawSays[] {
  const turns = turnsOf(layout)
  if (!isTranscript(turns)) return says
  const hosts = hostsOf(turns)
  const seen = new Map<string | undefined, number>()
  for (const { names } of turns) seen.set(names[0], (seen.get(names[0]) ?? 0) + 1)
  const isOnce = ({ names }: Turn): boolean => seen.get(names[0]) === 1
  const turnsAt = new PlaceIndex(turns, ({ label }) => [label])
  const whole = new PlaceIndex(
    says.filter(({ by }) => by === 'lexical.label'),
    ({ source }) => source,
  )
  return says.filter((raw) => {
    const isOfLabel = raw.by === 'lexical.label' || raw.cue.every((at) => !/\p{L}/u.test(wordsAt(layout.text, at)))
    const [turn] = isOfLabel ? turnsAt.touching(...raw.source) : []
    if (!turn) return true
    const { label, names } = turn
    if (
      names.some((name) => hosts.has(name)) ||
      isBareQuestion(turn) ||
      (isOnce(turn) && isCredit(turn)) ||
      GREETS.test(turn.words)
    )
      return false
    const isRead = whole.touching(label).some(({ source }) => source.some((at) => contains(label, at)))
    return raw.by === 'lexical.label' || !isRead
  })
}

const isBareQuestion = ({ names, words }: Turn): boolean =>
  names.some((name) => QUESTION.test(name)) && /^[^.?!]*[?–—-]$/u.test(words)

/** "DURATION: 4 min", "PROGRAMME: Coast Today": what a script says about itself. */
const isCredit = ({ label, words }: Turn): boolean =>
  label.end - label.start < 24 &&
  words.length < 60 &&
  /[\p{L}\p{N}]$/u.test(words) &&
  !/\b(?:is|are|was|were|has|have|will)\b/u.test(words)

/** "Good afternoon.", "Thanks, everybody. See you tomorrow.": nothing is claimed. */
const GREETS =
  /^(?:good (?:morning|afternoon|evening)|hello|hi|welcome|thanks?(?: you)?|goodbye|bye)(?:,? [\p{L}-]+){0,2}[.!]?(?: see you [\p{L} ]{1,20}[.!]?)?$/iu

function turnsOf({ text, sentences }: Layout): readonly Turn[] {
  const opening = sentences.filter((one, i) => sentences[i - 1]?.paragraph !== one.paragraph)
  return opening.flatMap(({ span: at }): Turn[] => {
    const found = LABEL.exec(text.slice(at.start, at.start + 120))
    const { name, role } = found?.groups ?? {}
    if (!found || name === undefined) return []
    const start = at.start + found[0].length
    const end = text.indexOf('\n', start)
    return [
      {
        label: span(at.start, start),
        names: [name, role ?? ''].map(lastWord).filter((word) => word !== ''),
        isAsking: ASKS.test(name) || (role !== undefined && ASKS.test(role)),
        words: text.slice(start, end < 0 ? undefined : end).trim(),
      },
    ]
  })
}

const lastWord = (words: string): string => words.split(' ').at(-1)?.toLowerCase() ?? ''

/** Somebody speaks twice: not the slugs of briefs ("SOFIA: ..."). */
const isTranscript = (turns: readonly Turn[]): boolean =>
  turns.length > 2 && new Set(turns.map(({ names }) => names[0])).size < turns.length

/** "PRESENTER: Ann Lee" at the head of a script tells whose label asks. */
const NAME = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){1,3}$/u

/** By what the labels say; where none says it, who opens with a question to the next speaker. */
function hostsOf(turns: readonly Turn[]): ReadonlySet<string> {
  const named = turns
    .filter(({ isAsking }) => isAsking)
    .flatMap(({ names, words }) => (NAME.test(words) ? [...names, lastWord(words)] : names))
  const [first, second] = turns
  const isOpening = first?.words.endsWith('?') === true && first.names[0] !== second?.names[0]
  return new Set(named.length > 0 ? named : isOpening ? first.names : [])
}

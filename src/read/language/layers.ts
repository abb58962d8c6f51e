/**
 * The layers of language: what the stages of this folder add over the text and what every later stage reads.
 * Spans are UTF-16 units of the report's text, half-open. Words and sentences are Universal Dependencies' (v2).
 */

import type { Span } from '../../record/span.ts'
import type { BlockKind } from '../../record/values.ts'
import type { CastNet } from './cast-net.ts'

/** One syntactic word: "don't" is two, "do" and "n't". The model's fields are absent until it has read the word. */
export interface Word {
  readonly span: Span
  /** The word as it stands in the text. */
  readonly form: string
  readonly lemma?: string | undefined
  readonly upos?: string | undefined
  /** Penn tag, as in UD English. */
  readonly xpos?: string | undefined
  /** UD features, `Number=Plur|Person=3`, sorted; absent for none. */
  readonly feats?: string | undefined
  /** Number of the head word within its sentence, from 1; 0 for the root. */
  readonly head?: number | undefined
  /** UD relation with its subtype (`nmod:poss`). */
  readonly deprel?: string | undefined
}

export interface Sentence {
  readonly span: Span
  readonly words: readonly Word[]
  /** The block it stands in; absent for running text. Words and sentences cover blocks too. */
  readonly block?: BlockKind | undefined
  /** Number of its paragraph in the report, from 0; a block is a paragraph of its own. */
  readonly paragraph: number
}

/** What stands between quotation marks, perhaps in several pieces over several paragraphs. */
export interface Quotation {
  /** The words inside, without the marks: one piece a paragraph, where it runs on. */
  readonly pieces: readonly Span[]
  /** Every mark: opening, closing, re-opening at paragraph starts. */
  readonly marks: readonly Span[]
  /** `speech`, or where the form alone can tell: `scare` (one to a few words of distance or naming), `title` (of a work). */
  readonly kind: 'speech' | 'scare' | 'title'
  readonly closed: boolean
  /** Index of the quotation it stands in. */
  readonly within?: number | undefined
}

/** One who-says reading before it is judged: of a lexical rule or of the model. A role without words is an empty list. */
export interface RawSays {
  /** Rule id or model head. */
  readonly by: string
  readonly cue: readonly Span[]
  readonly source: readonly Span[]
  readonly content: readonly Span[]
  readonly addressee: readonly Span[]
  /** Relays between the speaker and the publisher ("Tass" of "..., Tass reported"); the model's readings only. */
  readonly via?: readonly Span[] | undefined
  readonly score?: number | undefined
}

export interface NameSpan {
  readonly span: Span
  /** PERSON, ORG, PLACE, NORP, EVENT, DATE, TIME, MISC. */
  readonly type: string
  readonly score?: number | undefined
}

/** PropBank: the head word of an argument of a predicate. */
export interface RoleLink {
  readonly predicate: Span
  /** ARG0, ARG1, ARGM-TMP ... */
  readonly label: string
  readonly argument: Span
}

/** A word that anchors an event, before events are judged. */
export interface RawTrigger {
  readonly span: Span
  /** PLOVER 2.0 type. */
  readonly type: string
  readonly status: string
  readonly background: boolean
  readonly score?: number | undefined
}

/** What rules own: words, sentences, quotation marks. */
export interface Words {
  readonly sentences: readonly Sentence[]
  readonly quotations: readonly Quotation[]
}

/** Everything known of a report's language. Without a model the last five are empty but for lexical `says`. */
export interface Language extends Words {
  readonly names: readonly NameSpan[]
  readonly roles: readonly RoleLink[]
  readonly says: readonly RawSays[]
  readonly triggers: readonly RawTrigger[]
  /** Absent where no who-says pass was read. In memory only. */
  readonly vectors?: WordVectors | undefined
}

/** What the who-says pass knows of each word, for the net that weighs phrases. */
export interface WordVectors {
  readonly net: CastNet
  /** By where a word begins, three parts of `net.width` values: as head, first and last word of a phrase. */
  readonly byStart: ReadonlyMap<number, Float32Array>
}

/**
 * What sort of speaker some words stand for: somebody named, one unnamed (role), several or a body unnamed (collective), a
 * document, an outlet. By the head of the phrase, its article and number, and the names in it; who a pronoun or "the
 * minister" stands for is asked of the actors and, where there are none, of the speakers before.
 * Reads: words and tree; knowledge/speaker-nouns, actor-heads, agencies. Law: docs/reading-guide.md (kind).
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import { type Span, wordsAt } from '../../record/span.ts'
import type { SpeakerKind } from '../../record/values.ts'
import { agencyNamed } from '../ingest/agencies.ts'
import { speakerNoun } from '../language/cue-lexicon.ts'
import type { Word } from '../language/layers.ts'
import { headNoun, titleOf } from '../who/vocabulary.ts'
import { headOf, type Layout, type Stretch, small } from './layout.ts'

const DOCUMENTS: ReadonlySet<string> = new Set(
  knowledgeTable('document-nouns.tsv', z.object({ noun: z.string(), plural: z.string() })).flatMap(
    ({ noun, plural }) => [noun, plural],
  ),
)

export interface KindReading {
  readonly kind: SpeakerKind
  readonly by: string
  /** The words point at somebody told before: a pronoun, "the minister", "the agency". */
  readonly refers?: 'pronoun' | 'definite' | undefined
}

/** The kind that the words alone tell. */
export function kindByWords(layout: Layout, at: Span): KindReading {
  const stretch = layout.stretchOf(at)
  if (!stretch) return { kind: 'collective', by: 'says.kind.other' }
  const { sentence, first, last } = stretch
  const words = sentence.words.slice(first, last + 1)
  const forms = words.map((word) => small(word.form))
  const phrase = phraseOf(stretch)
  if (PRONOUNS.test(forms.join(' ')))
    return { kind: PLURAL.test(forms[0] ?? '') ? 'collective' : 'named', by: 'says.kind.pronoun', refers: 'pronoun' }
  if (QUESTION.test(forms.join(' '))) return { kind: 'role', by: 'says.kind.questioner' }
  const whole = agencyNamed(stripArticle(wordsAt(layout.text, at)))
  if (whole) return { kind: 'media', by: 'says.kind.agency' }
  const { noun } = phrase
  if (AGED.test(forms.join(''))) return { kind: 'named', by: 'says.kind.age', refers: 'definite' }
  if (
    (phrase.isName || phrase.apposed) &&
    phrase.article !== 'indefinite' &&
    forms.some(
      (form, i) => BESIDE_OUTLET.test(form) && i <= headOf(stretch) - first + 4 && !OWNS.test(forms[i + 1] ?? ''),
    )
  )
    return { kind: 'media', by: 'says.kind.outlet' }
  if (phrase.isOneOf && noun && DOCUMENTS.has(noun)) return { kind: 'document', by: 'says.kind.document' }
  if (phrase.isOneOf && phrase.apposed) return { kind: 'named', by: 'says.kind.name-beside' }
  if (phrase.isOneOf) return { kind: isOne(forms) ? 'role' : 'collective', by: 'says.kind.part-of' }
  if (phrase.isName)
    return { kind: agencyNamed(phrase.name) && !phrase.noun ? 'media' : nameKind(phrase), by: 'says.kind.name' }
  if (noun && FIGURE.test(noun) && PUBLIC.test(forms.join(' ')))
    return { kind: phrase.isPlural ? 'collective' : 'role', by: 'says.kind.figure' }
  if (/^reports$/u.test(forms.at(-1) ?? '') && phrase.article === 'bare' && !phrase.isOwned)
    return { kind: 'collective', by: 'says.kind.reports' }
  const listed = noun === undefined ? undefined : DOCUMENTS.has(noun) ? 'document' : speakerNoun(noun)
  if (A_GROUP.test(forms.join(' '))) return { kind: 'collective', by: 'says.kind.group' }
  if (noun && RUMOURS.test(noun) && !phrase.isOwned && (phrase.article === 'bare' || TALK.test(noun)))
    return { kind: 'collective', by: 'says.kind.reports' }
  if (noun === 'paper' && phrase.article === 'definite')
    return { kind: 'media', by: 'says.kind.media', refers: 'definite' }
  if (listed === 'document' && phrase.isTitled) return { kind: 'named', by: 'says.kind.name' }
  if (listed === 'document') return { kind: 'document', by: 'says.kind.document' }
  if (noun && REPORTER.test(noun))
    return { kind: phrase.isPlural ? 'collective' : phrase.apposed ? 'named' : 'role', by: 'says.kind.role' }
  if (noun && /^agenc(?:y|ies)$/u.test(noun) && !NEWS_AGENCY.test(forms.join(' ')))
    return { kind: 'named', by: 'says.kind.body', refers: 'definite' }
  if (listed === 'media' || (noun && (OUTLET.test(noun) || noun === 'agency'))) {
    return { kind: 'media', by: 'says.kind.media', ...(phrase.article === 'definite' && { refers: 'definite' }) }
  }
  if (phrase.apposed) return { kind: 'named', by: 'says.kind.name-beside' }
  return commonNoun(phrase, listed, words[headOf(stretch) - first]?.form ?? '')
}

interface Phrase {
  readonly noun: string | undefined
  readonly name: string
  readonly isName: boolean
  readonly hasName: boolean
  /** A name stands beside the head noun: "the envoy, Ann Lee", "Minister Ann Lee". */
  readonly apposed: boolean
  readonly article: 'definite' | 'indefinite' | 'bare'
  readonly isPlural: boolean
  readonly isOneOf: boolean
  readonly isOwned: boolean
  /** All of it is written with capitals, as a name is: "the World Food Programme". */
  readonly isTitled: boolean
}

const PRONOUNS =
  /^(?:i|me|we|us|you|he|him|she|it|they|them|who|which|that|his|her|its|their|our|my|both|himself|herself|themselves|the former|the latter)$/u
/** The label of whoever asks in a briefing. */
const QUESTION = /^(?:question|q)$/u
/** People, not numbers: "a senior figure", "opposition figures". */
const FIGURE = /^figures?$/u
const PUBLIC =
  /\b(?:senior|leading|key|top|public|political|religious|tribal|opposition|party|prominent|influential) figures?\b/u
const PLURAL = /^(?:we|us|they|them|their|our|both)$/u
const OUTLET =
  /^(?:agency|newswire|tabloid|blog|gazette|tv|telegram|facebook|twitter|podcast|programme|program|show|site|network)$/u
const REPORTER = /^(?:journalist|reporter|correspondent)s?$/u
const AGED = /^(?:the|a|this)\d+-year-old$/u
const OWNS = /^(?:of|['’]s|director|chief|editor|boss|head|correspondent|reporter)$/u
const BESIDE_OUTLET =
  /^(?:daily|weekly|newspaper|channel|website|portal|tabloid|broadcaster|magazine|radio|tv|television|newswire)$/u
const RUMOURS = /^(?:reports|accounts|rumou?rs?|speculation|gossip)$/u
/** Nobody in particular spreads them, with an article or without. */
const TALK = /^(?:rumou?rs?|talk|speculation|gossip)$/u
const A_GROUP = /^an? (?:\p{L}+ )?(?:group|section|number|handful|crowd|majority|dozen) of \p{L}/u
const NEWS_AGENCY = /\b(?:news|press|telegraph\w*|information|state|official|semi-official) (?:\w+ )?agenc/u
/** Bodies whose noun counts their people, or is plural by its form. */
const BODIES =
  /^(?:side|delegation|staff|crew|team|mission|forces?|guards?|guerrillas|committee|union|services?|headquarters|command|bloc|think-tank|tank|board|bench|panel|chiefs|leadership|nations|states|camp)$/u

function phraseOf(stretch: Stretch): Phrase {
  const { sentence, first, last } = stretch
  const { words } = sentence
  const head = headOf(stretch)
  const word = words[head]
  const forms = words.slice(first, last + 1).map(({ form }) => small(form))
  const opening = forms[0] ?? ''
  const article =
    /^(?:an?|one|another|some|any|several|many|two|three|four|five|six|certain|unnamed|unidentified|\d+)$/u.test(
      opening,
    )
      ? 'indefinite'
      : /^(?:the|this|that|these|those|his|her|its|their|our|my|both)$/u.test(opening) ||
          hasGenitive(words, first, head)
        ? 'definite'
        : 'bare'
  const isOneOf =
    /^(?:one|some|two|three|four|five|six|several|many|most|both|none|each|either|\d+)$/u.test(opening) &&
    forms[1] === 'of'
  const noun = word && !isProper(word, head === 0 || isFirst(words, head)) ? small(word.form) : commonHead(word)
  const apposed = hasNameBeside(words, last, head)
  const isName = word !== undefined && noun === undefined && isProper(word, false)
  return {
    noun,
    name: isName ? nameAround(words, first, last, head) : '',
    isName,
    hasName: words.slice(first, last + 1).some((one, i) => isProper(one, isFirst(words, first + i))),
    apposed,
    article,
    isPlural: word
      ? /Number=Plur/u.test(word.feats ?? '') ||
        word.xpos === 'NNS' ||
        word.xpos === 'NNPS' ||
        (word.upos === undefined && /[^s]s$/u.test(word.form))
      : false,
    isOneOf,
    isOwned: hasGenitive(words, first, head),
    isTitled: isTitled(words, first, last),
  }
}

/** "Ministry", "Police", "Sources": a capital that is a noun's all the same. */
function commonHead(word: Word | undefined): string | undefined {
  if (!word) return undefined
  const form = small(word.form)
  return speakerNoun(form) !== undefined || headNoun(form) !== undefined || titleOf(form)?.kind === 'office'
    ? form
    : undefined
}

const isFirst = (words: readonly Word[], at: number): boolean =>
  at === 0 || (at === 1 && /^\P{L}+$/u.test(words[0]?.form ?? ''))

function isProper(word: Word, isOpening: boolean): boolean {
  if (!/^[\p{Lu}\p{Lt}]/u.test(word.form) && !/^(?:al|el|de|bin)-\p{Lu}/u.test(word.form)) return false
  if (word.upos === 'PROPN') return true
  return word.upos === undefined
    ? !isOpening
    : word.upos !== 'DET' && word.upos !== 'PRON' && word.upos !== 'ADJ' && !isOpening
}

const isTitled = (words: readonly Word[], first: number, last: number): boolean => {
  const own = words.slice(first, last + 1).filter(({ form }, i) => i > 0 || !/^the$/iu.test(form))
  return own.length > 2 && own.every(({ form }) => /^\p{Lu}\p{Ll}/u.test(form))
}

const hasGenitive = (words: readonly Word[], first: number, head: number): boolean =>
  words.slice(first, head).some(({ form }) => /^['’]s?$/u.test(form) || /['’]s$/u.test(form))

/** A name in apposition or compound with the head, not behind a preposition: "spokesman Ali Reza", "the mayor, Ann Lee". */
function hasNameBeside(words: readonly Word[], last: number, head: number): boolean {
  for (let i = head + 1; i <= last; i++) {
    const form = words[i]?.form ?? ''
    if (/^(?:of|for|in|at|on|from|with|who|which|that|to|by|close|familiar|near|under|involved|based)$/u.test(form)) {
      // "a spokesman for the army, Ali Reza": the name behind a comma stands beside the head
      const comma = words.findIndex((one, n) => n > i && n <= last && one.form === ',')
      return comma > 0 && startsName(words, comma + 1, last)
    }
    if (form === ',' || form === '(') return startsName(words, i + 1, last)
    if (isProper(words[i] ?? NO_WORD, false)) return !/^(?:['’]s)$/u.test(words[i + 1]?.form ?? '')
  }
  return false
}
const NO_WORD: Word = { span: { start: 0, end: 0 } as Span, form: '' } // stands for no word: it has no letter

/** Two capitals in a row, or one that ends the phrase: "Ann Lee", "Lee". */
const startsName = (words: readonly Word[], at: number, last: number): boolean => {
  let i = at
  while (
    i <= last &&
    (titleOf(words[i]?.form ?? '') !== undefined || /^(?:the|Dr|Mr|Mrs|Ms)\.?$/u.test(words[i]?.form ?? ''))
  )
    i++
  const [one, two] = [words[i], words[i + 1]]
  const isAdjective = one?.upos === 'ADJ' && /^\p{Lu}/u.test(one.form) && i < last // "National Front"
  if (!one || i > last || !(isProper(one, false) || isAdjective)) return false
  if (isAdjective) return two !== undefined && isProper(two, false)
  return (
    i === last || (two !== undefined && (isProper(two, false) || /^[,)]|^(?:al|bin|de|van|von|of)$/u.test(two.form)))
  )
}

function nameAround(words: readonly Word[], first: number, last: number, head: number): string {
  let [from, to] = [head, head]
  while (from > first && isProper(words[from - 1] ?? NO_WORD, false)) from--
  while (to < last && isProper(words[to + 1] ?? NO_WORD, false)) to++
  return words
    .slice(from, to + 1)
    .map(({ form }) => form)
    .join(' ')
}

const stripArticle = (words: string): string =>
  words.replace(/^(?:the|state-run|state-owned|semi-official|official)\s+/iu, '')

const nameKind = ({ name }: Phrase): SpeakerKind =>
  /\b(?:News|TV|Radio|Times|Post|Herald|Tribune|Daily|Gazette|Agency)$/u.test(name) ? 'media' : 'named'
const isOne = (forms: readonly string[]): boolean => /^(?:one|either|each|another)$/u.test(forms[0] ?? '')

/** "A diplomat" is a role, "diplomats" collective, "the ministry" named; "the mayor" is whom the report names so. */
function commonNoun(phrase: Phrase, listed: SpeakerKind | undefined, form: string): KindReading {
  const { noun = '', article, isPlural, isOwned, hasName } = phrase
  const kind = headNoun(noun)?.kind
  const refers = article === 'definite' ? ({ refers: 'definite' } as const) : {}
  const isCapital = /^\p{Lu}\p{Ll}/u.test(form)
  if (noun === 'police' || noun === 'sides' || noun === 'parties') {
    return { kind: isOwned || (isCapital && hasName) ? 'named' : 'collective', by: 'says.kind.many', ...refers }
  }
  if (BODIES.test(noun) && article === 'definite') return { kind: 'named', by: 'says.kind.body', ...refers }
  if (BODIES.test(noun) && !isPlural && article === 'indefinite') return { kind: 'role', by: 'says.kind.a-body' }
  const isPerson =
    listed === 'role' ||
    kind === 'person' ||
    (listed === undefined && kind === undefined && titleOf(noun) !== undefined)
  // "the Coordinator" that no name stands beside anywhere is an office; "the Council" is a body's name
  if (isCapital && article === 'definite' && !isPlural)
    return { kind: isPerson ? 'role' : 'named', by: 'says.kind.capital', ...refers }
  if (isCapital && isPlural && article === 'definite' && hasName)
    return { kind: 'named', by: 'says.kind.capital', ...refers }
  if (
    article === 'bare' &&
    !isPlural &&
    titleOf(noun)?.kind === 'office' &&
    !/^(?:source|diplomat|official)$/u.test(noun)
  )
    return { kind: 'named', by: 'says.kind.office' }
  if (isPerson)
    return { kind: isPlural ? 'collective' : 'role', by: isPlural ? 'says.kind.many' : 'says.kind.role', ...refers }
  if (kind === 'people') return { kind: 'collective', by: 'says.kind.many', ...refers }
  const isBody =
    listed === 'collective' ||
    kind === 'organisation' ||
    kind === 'government' ||
    kind === 'state' ||
    kind === 'armed group'
  if (isBody) {
    if (isPlural) return { kind: 'collective', by: 'says.kind.many', ...refers }
    if (article === 'indefinite') return { kind: 'role', by: 'says.kind.a-body' }
    return { kind: 'named', by: isOwned || hasName ? 'says.kind.body-of' : 'says.kind.body', ...refers }
  }
  if (isPlural) return { kind: 'collective', by: 'says.kind.many', ...refers }
  if (phrase.hasName && article !== 'indefinite') return { kind: 'named', by: 'says.kind.name-inside', ...refers }
  return { kind: article === 'bare' && !phrase.hasName ? 'collective' : 'role', by: 'says.kind.other', ...refers }
}

/**
 * Whether the words around a doubtful reading confirm it: its cue is a verb of saying of the lexicon and what it claims is the
 * verb's clause or infinitive, or what is denied, refused, promised or asked for; a word that says as much whatever stands
 * beside it ("reportedly", "was quoted as saying", "would not comment"); a noun of saying with its clause and its owner.
 * Reads: drafts, words with their tree, cue lexicon.
 */
import { contains, type Span } from '../../record/span.ts'
import { cueForms } from '../language/cue-lexicon.ts'
import type { Word } from '../language/layers.ts'
import type { Draft } from './draft.ts'
import { type Layout, type Stretch, small, smallAt } from './layout.ts'

export function isConfirmed(layout: Layout, { cue, content, source }: Draft): boolean {
  const first = cue[0]
  const stretch = first && layout.stretchOf(first)
  if (!stretch) return false
  if (SAYS_ALONE.test(cue.map((at) => smallAt(layout, at)).join(' '))) return true
  const behind = layout.text.slice(first.end, Math.min(stretch.sentence.span.end, first.end + 200))
  if (smallAt(layout, first) === 'quoted' && /\bas (?:saying|telling|warning|writing)\b/u.test(behind)) return true
  const [claim] = content
  if (claim && TOLD.test(layout.text.slice(Math.max(0, first.start - 12), claim.start))) return true
  if (source && claim && FEELS.test(cue.map((at) => smallAt(layout, at)).join(' '))) return true
  // "One was overheard muttering: “Get him out.”": a quotation behind the colon
  if (source && claim && /^(?: [\p{L}’'-]+){0,3}: ?["“]$/u.test(layout.text.slice(first.end, claim.start))) return true
  return isVerbOf(stretch, content) || (source !== undefined && isNounOf(stretch, content))
}

/** Cues that hand a claim to somebody, or to nobody named, in any sentence. */
const SAYS_ALONE =
  /^(?:reportedly|allegedly|(?:it )?(?:is|was|has been) (?:\w+ly )?(?:learnt|learned)|(?:(?:has|had|have) )?(?:is|are|was|were|been) (?:\w+ly |earlier )?quoted(?: as \w+ing)?|as (?:saying|telling|warning)|(?:stands?|stood) ready|(?:would not|will not|wouldn't|won't|does not|did not|doesn't) (?:comment|discuss|be drawn|confirm|disclose))$/u

/** Somebody was told or promised what stands right behind. */
const TOLD =
  /\b(?:was|were|been) (?:told|promised|ordered|informed|notified|instructed|assured|warned)(?: that)? ["“‘]?$/u

/** What a communiqué says by a noun: "expressed deep concern at", "reserves the right to", "reiterates its warning". */
const FEELS =
  /^(?:(?:has|have|had) )?(?:(?:express|voic)(?:e|es|ed|ing) (?:(?:its|his|her|their|deep|grave|serious|strong|great|profound) )*(?:concern|alarm|regret|dismay|outrage|doubts?)|reserves? the right|reiterat(?:e|es|ed) (?:its|his|her|their) \w+|takes? note)\b/u

/** The verb's own clause, infinitive or object stands in the claim. */
function isVerbOf({ sentence: { words }, first, last }: Stretch, content: readonly Span[]): boolean {
  for (let i = first; i <= last; i++) {
    const verb = words[i]
    if (verb?.upos !== 'VERB') continue
    const listed = cueForms(small(verb.form)).filter(({ entry }) => entry.part === 'verb')
    if (listed.length === 0) return false
    const takesObject = listed.some(({ entry }) => OBJECTS.has(entry.act))
    return words.some(
      (word) =>
        word.head === i + 1 &&
        (word.deprel === 'ccomp' ||
          (word.deprel === 'obj' && takesObject) ||
          (word.deprel === 'xcomp' && isInfinitive(words, word)) ||
          (word.deprel === 'obl' && listed.some(({ rest }) => rest.length === 1 && hasCase(words, word, rest[0])))) &&
        content.some((piece) => contains(piece, word.span)),
    )
  }
  return false
}

/** "its allegation that ...", "the offer to leave": what the noun says stands in the claim. */
function isNounOf({ sentence: { words }, first, last }: Stretch, content: readonly Span[]): boolean {
  const noun = words.findIndex(({ upos }, i) => i >= first && i <= last && upos === 'NOUN')
  const listed = cueForms(small(words[noun]?.form ?? '')).filter(({ entry }) => entry.part === 'noun')
  if (noun < 0 || listed.length === 0) return false
  return words.some(
    (word, i) =>
      word.head === noun + 1 &&
      /^(?:acl|ccomp)$/u.test(word.deprel ?? '') &&
      words.some(({ head, form, deprel }) => deprel === 'mark' && head === i + 1 && /^(?:that|to)$/iu.test(form)) &&
      content.some((piece) => contains(piece, word.span)),
  )
}

/** The preposition that the lexicon asks for: "asked [for] a seat". */
function hasCase(words: readonly Word[], noun: Word, preposition: string | undefined): boolean {
  const number = words.indexOf(noun) + 1
  return words.some(({ head, deprel, form }) => head === number && deprel === 'case' && small(form) === preposition)
}

/** "to be closed", "to leave": not "calls it [theatre]". */
function isInfinitive(words: readonly Word[], word: Word): boolean {
  const number = words.indexOf(word) + 1
  const isVerb = word.upos === 'VERB' || word.upos === 'AUX'
  return isVerb || words.some(({ head, deprel }) => head === number && deprel === 'cop')
}

/** Acts whose plain object is a claim: "denied the raid", "promised talks"; "reported a fire" mostly is the report's own. */
const OBJECTS: ReadonlySet<string> = new Set(['deny', 'decline', 'promise'])

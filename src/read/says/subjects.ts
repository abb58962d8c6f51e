/**
 * Whose cue it is, by the tree: the subject of a verb of saying, past coordination, control and participles; the agent of
 * a passive; whoever owns a noun ("Moscow's denial", "a warning from the UN").
 * Reads: words and tree of the cue's sentence. Writes: the span of the speaker's phrase, with the rule that found it.
 */
import type { Span } from '../../record/span.ts'
import type { Word } from '../language/layers.ts'
import { type Layout, type Stretch, small, wordRange } from './layout.ts'
import { childrenOf } from './tree.ts'

export interface SubjectFound {
  readonly span: Span
  readonly by: string
}

/** The speaker that the tree gives for a cue. `undefined`: none, or no tree. */
export function subjectOf(layout: Layout, cue: Span): SubjectFound | undefined {
  const stretch = layout.stretchOf(cue)
  if (!stretch || stretch.sentence.words[stretch.first]?.head === undefined) return undefined
  const { words } = stretch.sentence
  const verb = predicateOf(stretch)
  if (verb === undefined) return undefined
  const found = words[verb]?.upos === 'NOUN' ? ownerOf(words, verb) : subjectAbove(words, verb)
  if (!found) return undefined
  const at = phraseSpan(words, found.word, cue)
  return at && { span: at, by: found.by }
}

/** Whose subject takes in what another says. */
const HEARS = /^(?:hear|learn|read|understand|know|see)$/u

/** The active subject of the cue's verb; no pronoun that only points on. */
export function activeSubject(layout: Layout, cue: Span): Span | undefined {
  const stretch = layout.stretchOf(cue)
  const words = stretch?.sentence.words ?? []
  const verb = stretch && predicateOf(stretch)
  if (verb === undefined || words[verb]?.upos !== 'VERB' || HEARS.test(words[verb]?.lemma ?? '')) return undefined
  const subject = childrenOf(words, verb).find((child) => words[child]?.deprel === 'nsubj')
  if (subject === undefined || /^(?:who|which|that|what|it|there)$/u.test(small(words[subject]?.form ?? '')))
    return undefined
  return phraseSpan(words, subject, cue)
}

/** The active subject, where nothing but helpers of the verb stand between the two. */
export function subjectBeside(layout: Layout, cue: Span): Span | undefined {
  const at = activeSubject(layout, cue)
  const stretch = layout.stretchOf(cue)
  const verb = stretch && predicateOf(stretch)
  if (!at || !stretch || verb === undefined) return undefined
  const { words } = stretch.sentence
  const verbStart = words[verb]?.span.start ?? 0
  const isNear = words.every(
    ({ span: one, upos }) =>
      one.end <= at.end || one.start >= verbStart || upos === 'AUX' || upos === 'ADV' || upos === 'PART',
  )
  return isNear && at.end <= verbStart ? at : undefined
}

/**
 * The cue is a passive of its own subject: who was told, asked or feared does not speak, its agent does. Not "was quoted as
 * saying", "is concerned", "would not be drawn": there the subject speaks.
 */
export function isPassiveOf(layout: Layout, cue: Span, subject: Span): boolean {
  const stretch = layout.stretchOf(cue)
  if (!stretch) return false
  const { words } = stretch.sentence
  const verb = predicateOf(stretch)
  const participle = verb === undefined ? undefined : words[verb]
  if (verb === undefined || participle?.xpos !== 'VBN' || !SPOKEN_TO.has(participle.lemma ?? '')) return false
  const touchesSubject = (i: number): boolean => {
    const at = words[i]?.span
    return at !== undefined && at.start < subject.end && subject.start < at.end
  }
  if (/^acl/u.test(participle.deprel ?? '') && participle.deprel !== 'acl:relcl') {
    return (
      touchesSubject((participle.head ?? 0) - 1) &&
      !childrenOf(words, verb).some((child) => words[child]?.upos === 'AUX')
    )
  }
  const children = childrenOf(words, verb)
  const passive = children.find((child) => words[child]?.deprel === 'nsubj:pass')
  return (
    passive !== undefined && touchesSubject(passive) && children.some((child) => words[child]?.deprel === 'aux:pass')
  )
}
const SPOKEN_TO = new Set(
  'tell inform ask order promise instruct urge warn advise assure notify remind expect believe think consider understand fear say presume know allege accuse suspect blame suppose assume estimate rumour rumor offer invite request'.split(
    ' ',
  ),
)

/** The cue's own predicate: its first verb that is no auxiliary, else its noun. */
function predicateOf({ sentence: { words }, first, last }: Stretch): number | undefined {
  let noun: number | undefined
  for (let i = first; i <= last; i++) {
    if (words[i]?.upos === 'VERB') return i
    if (words[i]?.upos === 'NOUN') noun ??= i
  }
  return noun ?? (words[first]?.upos === 'AUX' ? first : undefined)
}

interface Found {
  readonly word: number
  readonly by: string
}

function relationOf(word: Word | undefined): string {
  const { deprel = '' } = word ?? {}
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Climbs from a verb without a subject to the one that has it. */
function subjectAbove(words: readonly Word[], verb: number): Found | undefined {
  let at = verb
  let by = 'says.speaker.subject'
  for (let step = 0; step < 6; step++) {
    const children = childrenOf(words, at)
    const passive = children.find((child) => words[child]?.deprel === 'nsubj:pass')
    const subject = children.find((child) => words[child]?.deprel === 'nsubj' || words[child]?.deprel === 'csubj')
    const isPassive = passive !== undefined || children.some((child) => words[child]?.deprel === 'aux:pass')
    if (isPassive && at === verb) {
      const agent = children.find(
        (child) =>
          relationOf(words[child]) === 'obl' &&
          childrenOf(words, child).some((one) => small(words[one]?.form ?? '') === 'by'),
      )
      return agent === undefined ? undefined : { word: agent, by: 'says.speaker.agent' }
    }
    if (subject !== undefined) return { word: subject, by }
    if (passive !== undefined) return { word: passive, by }
    const head = (words[at]?.head ?? 0) - 1
    if (head < 0) return undefined
    const relation = relationOf(words[at])
    if (
      relation === 'conj' ||
      relation === 'xcomp' ||
      relation === 'advcl' ||
      relation === 'parataxis' ||
      relation === 'ccomp'
    )
      at = head
    else if (relation === 'acl') return { word: head, by: 'says.speaker.participle' }
    else return undefined
    by = relation === 'conj' ? 'says.speaker.shared-subject' : 'says.speaker.controlled'
  }
  return undefined
}

/** "Moscow's denial", "a warning from the UN", "a statement by the army". */
function ownerOf(words: readonly Word[], noun: number): Found | undefined {
  const children = childrenOf(words, noun)
  const owner = children.find((child) => words[child]?.deprel === 'nmod:poss')
  if (owner !== undefined) return { word: owner, by: 'says.speaker.owner' }
  const giver = children.find(
    (child) =>
      relationOf(words[child]) === 'nmod' &&
      childrenOf(words, child).some((one) => /^(?:by|from)$/u.test(small(words[one]?.form ?? ''))),
  )
  return giver === undefined ? undefined : { word: giver, by: 'says.speaker.giver' }
}

/** The phrase of a word: all under it, without relative clauses far behind, prepositions before, and the cue. */
function phraseSpan(words: readonly Word[], head: number, cue: Span): Span | undefined {
  const inside = new Set([head])
  let grew = true
  for (let step = 0; grew && step < 30; step++) {
    grew = false
    for (let i = 0; i < words.length; i++) {
      const word = words[i]
      const above = (word?.head ?? 0) - 1
      if (!word || inside.has(i) || !inside.has(above)) continue
      const relation = relationOf(word)
      if (relation === 'punct' || relation === 'parataxis' || word.deprel === 'acl:relcl') continue
      if (above === head && (relation === 'case' || relation === 'cc' || relation === 'mark')) continue
      inside.add(i)
      grew = true
    }
  }
  let [first, last] = [head, head]
  while (inside.has(first - 1)) first--
  while (
    inside.has(last + 1) ||
    (words[last + 1]?.form === ',' && inside.has(last + 2) && relationOf(words[last + 2]) !== 'conj')
  )
    last++
  const isGenitive = /^['’]s?$/u.test(words[last]?.form ?? '')
  const at = wordRange(words, first, isGenitive ? last - 1 : last)
  return at.start < cue.end && cue.start < at.end ? undefined : at
}

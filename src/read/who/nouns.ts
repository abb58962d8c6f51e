/**
 * What the head word of a phrase tells of whom it stands for: kind, number and gender, by the tables, by its ending, or as a
 * count, a state or an age that stands alone ("six were arrested", "the wounded", "the 66-year-old").
 * Reads: tree, tables.
 */
import { childrenOf, formsOf, isGlued, lower, relation, type Tree } from './tree.ts'
import { endsLonger, type HeadNoun, headNoun, nationality, titleOf } from './vocabulary.ts'

/** Kind, number and gender of the phrase's head, by the tables, by its ending, or as a number or adjective that stands alone. */
export function nounAt(tree: Tree, i: number): HeadNoun | undefined {
  const word = tree.words[i]
  if (!word) return undefined
  // Trees differ on which of the two words is the head.
  if (isCharge(tree, i - 1) && tree.heads[i - 1] !== i) return undefined
  if (isCharge(tree, i) || isCharge(tree, i - 1))
    return { noun: 'chargé', kind: 'person', number: 'singular', gender: undefined }
  if (isAge(tree, i)) return stateAlone(tree, i)
  if (isAboard(tree, i - 2)) return undefined
  if (isQuestion(tree, i)) return { noun: 'question', kind: 'person', number: 'singular', gender: undefined }
  if (isCountryman(tree, i)) return { noun: 'person', kind: 'person', number: 'singular', gender: undefined }
  if (word.upos === 'NOUN' || word.upos === 'PROPN') {
    const whole = i > 1 && lower(tree, i - 1) === '-' ? hyphenated(tree, i - 2) : undefined
    // "vice-chancellor" is told of at its noun: the word that the other one hangs on.
    if (whole) return tree.heads[i - 2] === i ? whole : undefined
    if (QUANTITIES.has(lower(tree, i))) return quantityOf(tree, i)
    if (ALONE.has(lower(tree, i)) || ORDINALS.has(lower(tree, i))) return stateAlone(tree, i)
    const two = i > 0 && (endsLonger(lower(tree, i)) || isGlued(tree, i)) ? named(formsOf(tree, i - 1, i)) : undefined
    return two ?? hyphenated(tree, i) ?? named(word.form) ?? agentNoun(word.form)
  }
  if (word.upos === 'NUM') return countAlone(tree, i)
  if (word.upos === 'PRON' || word.upos === 'DET') return thoseWho(tree, i)
  if (word.upos === 'ADJ' || word.upos === 'VERB') return stateAlone(tree, i)
  return undefined
}

/** "chargé | d'affaires". */
const isCharge = (tree: Tree, i: number): boolean =>
  lower(tree, i).startsWith('charg') && /^d['’]affaires$/u.test(lower(tree, i + 1))

/** "director-general": UD cuts at the hyphen; the words after it are no person of their own. */
const hyphenated = (tree: Tree, i: number): HeadNoun | undefined =>
  lower(tree, i + 1) === '-' ? (named(formsOf(tree, i, i + 2)) ?? headNoun(formsOf(tree, i, i + 4))) : undefined

const QUANTITIES: ReadonlySet<string> = new Set(
  'dozens scores hundreds thousands tens handful dozen rest thirds batch batches busload busloads boatload boatloads line lines gathering gatherings'.split(
    ' ',
  ),
)

/** The noun behind "of": "women" of "two of the women". */
const wholeOf = (tree: Tree, i: number): number | undefined =>
  childrenOf(tree, i, 'nmod').find(
    (child) => child > i && childrenOf(tree, child, 'case').some((k) => lower(tree, k) === 'of'),
  )

/** "dozens of women", "hundreds of thousands of people": as many of whom they are. */
function quantityOf(tree: Tree, i: number): HeadNoun | undefined {
  const of = wholeOf(tree, i)
  const noun = of === undefined ? undefined : nounAt(tree, of)
  return noun && { ...noun, number: 'plural' }
}

function named(words: string): HeadNoun | undefined {
  const lowered = words.toLowerCase()
  const noun = headNoun(lowered)
  if (noun) return noun
  const title = titleOf(lowered)
  if (title && title.kind !== 'honorific')
    return { noun: title.title, kind: 'person', number: title.number, gender: title.gender }
  const more = lowered.includes('-') ? PREFIXED.exec(lowered) : undefined
  return more?.[1] === undefined ? undefined : named(more[1])
}

/** "ex-combatants", "the sub-chief", "a counter-protester": whoever the noun behind the hyphen tells of. */
const PREFIXED = /^(?:ex|co|sub|vice|counter|non|anti|pro|arch|deputy|half|self|neo|semi|under|mid|fellow)-(\p{L}+)$/u

/** Endings that only persons have; "-er" and "-or" have too many things among them. */
function agentNoun(form: string): HeadNoun | undefined {
  const match = /^(\p{Ll}{2,}(?:ist|man|woman|person|ologist|crat|eer))(s?)$|^(\p{Ll}{2,})(men|women|people)$/u.exec(
    form,
  )
  if (!match) return undefined
  const plural = match[2] === 's' || match[3] !== undefined
  return { noun: match[1] ?? form, kind: 'person', number: plural ? 'plural' : 'singular', gender: undefined }
}

/** "Six were arrested", "two of the women", "three others": a count of persons without their noun. */
function countAlone(tree: Tree, i: number): HeadNoun | undefined {
  const role = relation(tree, i)
  if (!['nsubj', 'obj', 'iobj', 'conj', 'root', 'obl', 'nmod', 'appos'].includes(role)) return undefined
  const of = wholeOf(tree, i)
  const noun = of === undefined ? undefined : nounAt(tree, of)
  const isOfThem =
    of !== undefined && (['them', 'us', 'those', 'these'].includes(lower(tree, of)) || isTheMany(tree, of))
  if (of !== undefined && !isOfThem && noun === undefined) return undefined
  if (/million|billion|thousand|\d\p{L}/u.test(lower(tree, i))) return undefined
  if (isOfThem && ['nmod', 'appos'].includes(role)) return undefined
  if (
    of === undefined &&
    (['obl', 'nmod', 'appos'].includes(role) || (!isInWords(tree, i) && !(role === 'nsubj' && isTheMany(tree, i))))
  )
    return undefined
  const one = lower(tree, i) === 'one'
  if (one && of === undefined) return undefined
  // "11 of his companies" are bodies, "two of the women" and "one of the delegation" persons.
  const isBody = noun !== undefined && noun.kind !== 'people' && noun.number === 'plural'
  return {
    noun: noun?.noun ?? 'person',
    kind: isBody ? noun.kind : 'person',
    number: one ? 'singular' : 'plural',
    gender: noun?.gender,
    weak: of === undefined,
  }
}

/** "QUESTION: Is that so?": whoever asks, in a transcript. */
const isQuestion = (tree: Tree, i: number): boolean =>
  i === 0 && /^QUESTION$/u.test(tree.words[i]?.form ?? '') && lower(tree, 1) === ':'

const isInWords = (tree: Tree, i: number): boolean => /^\p{L}+$/u.test(tree.words[i]?.form ?? '')

/** "The 33 were freed", "one of the four": a count alone under "the" is of people told of before. */
const isTheMany = (tree: Tree, i: number): boolean =>
  tree.words[i]?.upos === 'NUM' &&
  lower(tree, i - 1) === 'the' &&
  /^(?:\d{1,3}|\p{L}+)$/u.test(tree.words[i]?.form ?? '') &&
  tree.heads[i - 1] === i

/** "a Syrian", "the Omani", "a 44-year-old Dane": a nationality word that is the phrase's head. */
const isCountryman = (tree: Tree, i: number): boolean =>
  tree.countryStarts[i] === true &&
  nationality(tree.words[i]?.form ?? '')?.number === 'singular' &&
  ['nsubj', 'obj', 'iobj', 'obl', 'appos', 'conj'].includes(relation(tree, i)) &&
  childrenOf(tree, i, 'det').some((child) => ['a', 'an', 'the', 'another'].includes(lower(tree, child)))

const WHOEVER: ReadonlySet<string> = new Set(['those', 'somebody', 'someone', 'everyone', 'everybody'])

/** "those freed", "those on board", "somebody who was in the room": whoever a clause or place tells of. */
function thoseWho(tree: Tree, i: number): HeadNoun | undefined {
  if (!WHOEVER.has(lower(tree, i)) || (tree.heads[i] ?? -1) === i + 1) return undefined
  const isTold =
    isAboard(tree, i) ||
    (tree.children[i] ?? []).some(
      (child) =>
        child > i &&
        child - i <= 8 &&
        (['acl', 'nmod'].includes(relation(tree, child)) ||
          (child === i + 1 && ['amod', 'advmod'].includes(relation(tree, child)))),
    )
  if (!isTold) return undefined
  const number = lower(tree, i) === 'those' ? 'plural' : 'singular'
  return { noun: 'person', kind: 'person', number, gender: undefined }
}

/** "those | on board", which most trees hang on the verb. */
export const isAboard = (tree: Tree, i: number): boolean =>
  lower(tree, i + 1) === 'on' && lower(tree, i + 2) === 'board'

const ALONE: ReadonlySet<string> = new Set(
  'wounded injured dead missing detained arrested displaced accused killed poor sick elderly young unemployed faithful jailed freed abducted captured disabled homeless bereaved deceased slain fallen drowned rescued evacuated imprisoned convicted condemned stranded expelled exiled kidnapped disappeared evicted hungry needy vulnerable rich wealthy powerful landless stateless infirm infected departed injured affected old taken dying insured oppressed'.split(
    ' ',
  ),
)

/** "the wounded", "the 57-year-old". */
function stateAlone(tree: Tree, i: number): HeadNoun | undefined {
  const articles = childrenOf(tree, i, 'det').map((child) => lower(tree, child))
  if (isAge(tree, i))
    return (articles.length > 0 || isArticled(tree, i)) && !isBeforeNoun(tree, i)
      ? { noun: 'person', kind: 'person', number: 'singular', gender: undefined }
      : undefined
  if (!['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'conj', 'appos', 'root'].includes(relation(tree, i))) return undefined
  const isCounted =
    ['obj', 'nsubj', 'conj'].includes(relation(tree, i)) &&
    tree.words[i - 1]?.upos === 'NUM' &&
    COUNTED.has(lower(tree, i))
  // "the eldest was shot", "a third got away": one of those told of before.
  if (ORDINALS.has(lower(tree, i)) && articles.length > 0 && isSubjectAlone(tree, i))
    return { noun: 'person', kind: 'person', number: 'singular', gender: undefined }
  if (!isCounted && !articles.some((one) => ['the', 'those'].includes(one))) return undefined
  if (!ALONE.has(lower(tree, i)) || isTally(tree, i)) return undefined
  return { noun: lower(tree, i), kind: 'person', number: 'plural', gender: undefined }
}

/** "the 66-year-old widow", "the 66-year-old, retired baker": a noun or more adjectives follow. */
const isBeforeNoun = (tree: Tree, i: number): boolean =>
  ['NOUN', 'PROPN', 'ADJ', 'NUM'].includes(tree.words[i + 1]?.upos ?? '') ||
  ['-', '/'].includes(lower(tree, i + 1)) ||
  (relation(tree, i) === 'amod' && tree.words[tree.heads[i] ?? -1]?.upos === 'NOUN' && lower(tree, i + 1) === ',')

/** "the third fled", not "a third of the houses burned". */
const isSubjectAlone = (tree: Tree, i: number): boolean =>
  /^nsubj/u.test(tree.words[i]?.deprel ?? '') && lower(tree, i + 1) !== 'of'

const ORDINALS: ReadonlySet<string> = new Set('third fourth fifth sixth eldest oldest youngest'.split(' '))

/** "treated 44 wounded", "counted 14 dead". */
const COUNTED: ReadonlySet<string> = new Set(
  'wounded injured dead missing detained arrested displaced killed stateless homeless'.split(' '),
)

/** "puts the dead at 16": a count, nobody. */
const isTally = (tree: Tree, i: number): boolean =>
  lower(tree, i + 1) === 'at' && /^put/u.test(lower(tree, tree.heads[i] ?? -1))

/** "the | 58-year-old": some trees hang the article on the year. */
const isArticled = (tree: Tree, i: number): boolean => ['the', 'a', 'an'].includes(lower(tree, i - 5))

/** "66-year-old", which UD cuts at its hyphens. */
const isAge = (tree: Tree, i: number): boolean =>
  lower(tree, i).endsWith('year-old') || (lower(tree, i) === 'old' && lower(tree, i - 2) === 'year')

/**
 * The rules of this folder by id: those over names, which can be tried on a text as it stands, and the glosses of those that
 * need a tree, whose examples are built sentences in the tests beside each file.
 */
import type { Rule, RuleFamily } from '../../knowledge/rule.ts'
import type { Report } from '../../record/reading.ts'
import { span } from '../../record/span.ts'
import type { NameSpan, Sentence, Word } from '../language/layers.ts'
import { findWords } from '../language/words.ts'
import { findWho } from './who.ts'

const NAMES: readonly Rule[] = [
  {
    id: 'who.same-name',
    gloss: 'the same name again',
    must: 'We met Elena Petrova on Monday and Elena Petrova on Friday.',
    mustNot: 'We met Elena Petrova on Monday and Anna Ivanova on Friday.',
  },
  {
    id: 'who.partial-name',
    gloss: 'a part of a longer name told before or after',
    must: 'We met Selim Abu Kareem on Monday and Kareem on Friday.',
    mustNot: 'We met Selim Abu Kareem on Monday and Ismail Darwish on Friday.',
  },
  {
    id: 'who.acronym',
    gloss: 'the initials of a longer name',
    must: 'The International Rescue Committee left. We saw IRC on Friday.',
    mustNot: 'The International Rescue Committee left. We saw OCHA on Friday.',
  },
  {
    id: 'who.acronym-in-brackets',
    gloss: 'a short form in brackets right after the name',
    must: 'We saw the Philippine Coast Guard (PCG) on Friday.',
    mustNot: 'We saw the Philippine Coast Guard (Manila) on Friday.',
  },
  {
    id: 'who.same-body',
    gloss: 'one body under two forms of its name',
    must: 'The Defence Ministry was shut. We saw the Ministry of Defense on Friday.',
    mustNot: 'The Defence Ministry was shut. We saw the Ministry of Health on Friday.',
  },
  {
    id: 'who.state-government',
    gloss: 'a state with its capital, its seat of power and its government',
    must: 'We heard Russia on Monday and Moscow on Friday.',
    mustNot: 'We heard Russia on Monday and Tehran on Friday.',
  },
  {
    id: 'who.state-name',
    gloss: 'a state under its usual name, whatever the report calls it by',
    must: 'We heard Moscow, Iran and Fiji on Monday.',
    mustNot: 'We heard Elena Petrova on Monday.',
  },
  {
    id: 'who.fullest-name',
    gloss: 'the longest of the names that stand for it',
    must: 'We met Elena Petrova.',
    mustNot: 'We met nobody.',
  },
]

/** What the rules over trees do, in one line each. */
export const TREE_RULES: ReadonlyMap<string, string> = new Map([
  ['who.first', 'the first phrase that stands for it'],
  ['who.signs', 'what it does in the report, added up, makes an actor of it'],
  ['who.full-form', 'a body under its full name, which the report does not spell out'],
  ['who.nations-body', 'the nation in view, before a government or body of which each nation has one'],
  ['who.wordings', 'how its phrases can be cut and what they do, added up, tells which words are listed for it'],
  ['who.named-by-fate', 'nothing is told of them but what befell them'],
  ['who.own-name', 'the name without the words before it that say what it is or whose'],
  ['who.unnamed', 'without the word that says that nobody is named'],
  ['who.owner', 'whose kin or helper it is, who is hardly to be mistaken for another'],
  ['who.of-owner', 'whose it is in the report, put behind as readers do'],
  ['who.first-wording', 'nobody gives its name, so it is called as it is first spoken of'],
  ['who.joint', 'one of two that a phrase names together, by its own nation'],
  ['who.both', 'a phrase for two that were told of, given to the first of them'],
  ['who.apposition', 'two phrases side by side, one explaining the other'],
  ['who.called', 'one said to be called by a name'],
  ['who.copula', 'the one is said to be the other'],
  ['who.group-by-name', 'a noun for a group with its name before it'],
  ['who.members', 'a body and its members, units, ships or planes'],
  ['who.same-words', 'the same phrase again'],
  ['who.same-noun', 'the same noun or office, with nothing that contradicts'],
  ['who.headline', 'the one that the headline named shortly'],
  ['who.kind-noun', 'a noun for the kind of body that was named before'],
  ['who.same-count', 'as many people as were told of before'],
  ['who.kin-noun', 'another noun for the same people'],
  ['who.fate', 'people called by what was told of them before'],
  ['who.army', 'an army and its troops'],
  ['who.police', 'the police and its officers'],
  ['who.own-fighters', 'the fighters of an armed group are the group'],
  ['who.force', 'a force or mission told of, whatever it was called'],
  ['who.person-in-view', 'a description of the person told of just before'],
  ['who.now-owned', 'the same noun, now with the word that tells whose'],
  ['who.only-in-view', 'the only man, or the only people, told of just before'],
  ['who.speaks-on', 'the one who spoke last, now called by what he is'],
  ['who.other-of-two', 'the other of two, by what the first was called'],
  ['who.guest', 'the official who visits or receives the one told of'],
  ['who.most-of-them', 'a number of many "of them", the people told of just before'],
  ['who.placed-now', 'the same noun, now with the words that tell where they are from'],
  ['who.told-of-most', '"the men", those of a number of whom most is told'],
  ['who.accused', 'the one of whom a trial or detention is told'],
  ['who.home-government', 'the government of the state that the report is of or most speaks of'],
  ['who.owners-state', 'the state of the one whose it is said to be'],
  ['who.named-later', 'a person told of before by office or trade, now named'],
  ['who.pronoun', 'the most present one that fits in number, gender and kind'],
  ['who.same-voice', '"I", "we" or "you" of the text itself, which is one voice'],
  ['who.speaker-of-quotation', 'who speaks the words that hold the pronoun'],
  ['who.speakers-side', 'the body for which the speaker of these words speaks'],
])

export const whoRules: RuleFamily = {
  name: 'who',
  rules: NAMES,
  fires: (text) => {
    const report: Report = { id: 'rule', text, language: 'en', blocks: [], credits: [] }
    const sentences = findWords(report).map(byShape)
    const language = {
      sentences,
      quotations: [],
      names: sentences.flatMap(namesByShape),
      roles: [],
      says: [],
      triggers: [],
    }
    // Every name speaks, so that all are actors, whatever else the signs would ask for.
    const says = language.names.map(({ span }) => ({
      ...{ by: 'rule', cue: [], source: [span], content: [], addressee: [] },
    }))
    const { mentions, actors } = findWho(report, language, says)
    return new Set([...mentions, ...actors].flatMap(({ evidence }) => Object.values(evidence).map(({ by }) => by)))
  },
}

/** Capitals inside a sentence are proper nouns: enough for rules over names, where no model has read the words. */
const byShape = (sentence: Sentence): Sentence => ({
  ...sentence,
  words: sentence.words.map((word, i): Word => {
    const isName = /^\p{Lu}/u.test(word.form) && (i > 0 || !/^(?:The|We|He|She|It|They|I|A|An)$/u.test(word.form))
    return { ...word, upos: isName ? 'PROPN' : /^\p{L}/u.test(word.form) ? 'X' : 'PUNCT' }
  }),
})

/** Runs of capitals as names: of bodies where all letters are capitals, else of persons until a noun in them says otherwise. */
function namesByShape({ words }: Sentence): readonly NameSpan[] {
  const names: NameSpan[] = []
  for (let i = 0; i < words.length; i++) {
    let end = i
    while (words[end]?.upos === 'PROPN') end++
    const [first, last] = [words[i], words[end - 1]]
    if (end === i || !first || !last) continue
    names.push({ span: span(first.span.start, last.span.end), type: /^\p{Lu}+$/u.test(first.form) ? 'ORG' : 'PERSON' })
    i = end
  }
  return names
}

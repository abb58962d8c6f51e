/**
 * Small counts that prose makes in passing and no reader compares: back references, parties, sources, times, pronouns.
 * Reads: phrases and their judged role. Each rule has a text it must refuse a number in and a near miss.
 */

import { isQuote } from './atoms.ts'
import type { Judged } from './judged.ts'
import { KIN } from './kin.ts'
import { namesPersons } from './nouns.ts'
import { isNumberAtom, numberOfWord } from './number-words.ts'
import { after, before, isBare, isSmall, nearBefore, only, type Phrase } from './phrase.ts'
import { type Refusal, refusal as rule } from './refusal.ts'
import { wordSet } from './word-set.ts'

const TEXT_UNITS = /^(?:pages?|paragraphs?|chapters?|words|lines|verses)$/u
const WHERE = wordSet('in at near between off from on around outside across along left saw its only')
const DEFINITE = wordSet('the all both these those last first next latter former')
const SAYS = wordSet(
  `said says say saying told tell tells confirmed confirm claimed claim reported report relate related added stressed
  wrote write warned warn acknowledged argued testified recalled according recounted described insisted alleged
  reckon estimate believe conceded complained pledged explained noted argued joked recounted testify relate saw
  heard described remember remembered maintain maintained deny denied informed spoke speak`,
)
const CITES = wordSet(
  `according citing quoting cited quoted shared told said say says from hear interviewed speaking spoke told cites cite
  quotes`,
)
const INTERVIEWED = wordSet('interviewed speaking spoke interviews interviewing')
const SPEAKERS = wordSet(
  `sources source officials official diplomats diplomat people persons witnesses residents members lawmakers officers
  lawyers aides ministers relatives journalists analysts experts participants workers airport shipbrokers spouses
  survivors peasants parties women men doctors nurses associates friends colleagues neighbours neighbors cousins
  acquaintances insiders`,
)

/** "According to two officials", "…", said two officials". */
function isCited(phrase: Phrase): boolean {
  const at = nearBefore(phrase, CITES, 3)
  if (at === undefined) return false
  const { atoms } = phrase
  if (!/^(?:say|says|said)$/u.test(atoms[at]?.lower ?? '')) return true
  return isQuote(atoms[at - 1]) || [',', '?', '!'].includes(atoms[at - 1]?.text ?? '')
}

/** "Two officials and a diplomat said": the count is the subject of a verb of saying. */
function speaks({ atoms, to }: Phrase): boolean {
  for (let at = to; at < Math.min(atoms.length, to + 14); at++) {
    const atom = atoms[at]
    if (!atom || [';', '.', '?', '!', ':'].includes(atom.text) || atom.lower === 'who') return false
    if (atom.text === ',') {
      if (!/^(?:speaking|both|one|citing|all|in)$/u.test(atoms[at + 1]?.lower ?? '')) return false
      const close = atoms.findIndex((one, index) => index > at && one.text === ',')
      if (close < 0) return false
      at = close
    } else if (SAYS.has(atom.lower)) return !/^(?:was|were|been|be|is|are|being)$/u.test(atoms[at - 1]?.lower ?? '')
  }
  return false
}

/** "Spoke to 22 residents, two doctors and a clerk": more of those who were spoken to. */
function isAlsoInterviewed(phrase: Phrase): boolean {
  const { atoms, quantity } = phrase
  if (!isSmall(phrase, 12) || !['and', ','].includes(before(phrase)?.lower ?? '')) return false
  const at = nearBefore(phrase, INTERVIEWED, 8)
  if (at === undefined || !['to', 'with'].includes(atoms[at + 1]?.lower ?? '')) return false
  return namesPersons(atoms[phrase.counted?.head ?? -1]) && atoms.slice(at + 2, quantity.from).some(isNumberAtom)
}

/** The role says that something happened to what is counted. */
const isFate = (judged: Judged): boolean => !['other', 'troops', 'present', 'weapons', 'aid'].includes(judged.role)
const isOwnFate = (judged: Judged): boolean => isFate(judged) && judged.by !== 'how-many.role.earlier'

export const PASSING_RULES: readonly Refusal[] = [
  rule(
    'one',
    '"One" as a pronoun or an article; it counts only where something happened to that one.',
    'One of the mediators says no one asked.',
    'One driver was killed.',
    (phrase, judged) => {
      const isZero = phrase.atoms[phrase.quantity.numberFrom]?.lower === 'zero'
      if (
        isZero &&
        !phrase.counted?.noun?.plural &&
        (after(phrase)?.kind === 'word' || !['at', 'to', 'is', 'was', ':'].includes(before(phrase)?.lower ?? ''))
      )
        return true
      if (only(phrase) === 1 && phrase.quantity.bound === 'more than' && isBare(phrase)) return true
      if (only(phrase) !== 1 || phrase.quantity.bound !== 'exact' || phrase.quantity.form !== 'words') return false
      if (phrase.atoms[phrase.quantity.numberFrom]?.lower !== 'one') return false
      const last = before(phrase)?.lower ?? ''
      if (
        [
          'no',
          'any',
          'every',
          'each',
          'this',
          'which',
          'the',
          'not',
          'another',
          'whom',
          'last',
          'first',
          'only',
          'if',
          'single',
        ].includes(last) ||
        (last === 'but' && before(phrase, 2)?.lower === 'all')
      )
        return true
      // "not one naira", "one-dollar notes"
      if (phrase.quantity.unit)
        return phrase.quantity.unit.kind === 'money' && (last === 'not' || after(phrase)?.text === '-')
      if (
        ['is', 'was'].includes(after(phrase)?.lower ?? '') &&
        ['a', 'an', 'the', 'from', 'now', 'still'].includes(after(phrase, 2)?.lower ?? '')
      )
        return true
      if (isOwnFate(judged))
        return (
          (phrase.partOfWhole && !judged.by.includes('verb')) ||
          (phrase.partOfWhole && after(phrase, 3)?.lower === 'missing')
        )
      return !(isBare(phrase) && ['at', 'to', ':', 'of'].includes(last) && isFate(judged))
    },
  ),
  rule(
    'back-reference',
    '"The two", "all four", "the three": they refer back to somebody named.',
    'All four had come home; the two were tired.',
    'The 13 teachers detained in June are free.',
    (phrase, judged) => {
      if (phrase.quantity.bound !== 'exact' || phrase.quantity.unit) return false
      const last = before(phrase)?.lower ?? ''
      // "the other three"
      if (last === 'other' && before(phrase, 2)?.lower === 'the' && isBare(phrase))
        return isSmall(phrase, 12) && !isOwnFate(judged)
      if (!DEFINITE.has(last)) return false
      if (isBare(phrase)) return !['at', 'to'].includes(after(phrase)?.lower ?? '') || (only(phrase) ?? 99) < 13
      if (last === 'the' && isOwnFate(judged) && judged.by === 'how-many.role.verb-after') return false
      return (only(phrase) ?? 99) <= (judged.role === 'other' ? 4 : 2) && last !== 'last'
    },
  ),
  rule(
    'party',
    'Parties that a report is about ("the two sides", "both governments").',
    'Talks between two allies went on.',
    'The two sides exchanged 20 prisoners.',
    (phrase) => phrase.counted?.noun?.class === 'party' && isSmall(phrase, 12),
  ),
  rule(
    'speaker',
    'A few people who speak or are cited as sources.',
    'Two officials familiar with the talks said so.',
    'Two officials were arrested on Monday.',
    (phrase, judged) => {
      if (phrase.counted?.noun?.class === 'source') return !isFate(judged)
      if (
        /^(?:to|with|interviewed|interviews|interviewing)$/u.test(before(phrase)?.lower ?? '') &&
        nearBefore(phrase, INTERVIEWED, 3) !== undefined &&
        namesPersons(phrase.atoms[phrase.counted?.head ?? -1])
      )
        return true
      if (isAlsoInterviewed(phrase)) return true
      if (!isSmall(phrase, 5) || isOwnFate(judged)) return false
      const head = phrase.atoms[phrase.counted?.head ?? -1]?.lower ?? ''
      if (!phrase.counted || phrase.partOfPronoun) return false
      const spoken = SPEAKERS.has(head) || namesPersons(phrase.atoms[phrase.counted.head])
      if (!spoken) return false
      return isCited(phrase) || speaks(phrase)
    },
  ),
  rule(
    'abstract',
    'A few acts, texts or thoughts ("two versions", "three promises").',
    'The army gave two versions of it.',
    'The army recorded 17 complaints.',
    (phrase) =>
      phrase.counted?.noun?.class === 'abstract' &&
      (isSmall(phrase, 12) || TEXT_UNITS.test(phrase.atoms[phrase.counted.head]?.lower ?? '')),
  ),
  KIN,
  rule(
    'times',
    'How often something was done.',
    'They were asked three times.',
    'It was shared more than 11,000 times.',
    (phrase) => after(phrase)?.lower === 'times' && isSmall(phrase, 12),
  ),
  rule(
    'place',
    'Two or three places that only say where something is.',
    'Shells fell in two hamlets near the border.',
    'The army raided nine compounds near the border.',
    (phrase, judged) =>
      phrase.counted?.noun?.class === 'place' &&
      judged.role === 'other' &&
      isSmall(phrase, 3) &&
      WHERE.has(before(phrase)?.lower ?? ''),
  ),
  rule(
    'difference',
    'By how much one count differs from another.',
    'It was ten fewer than needed.',
    'It was fewer than ten.',
    (phrase) =>
      ['fewer', 'more', 'less'].includes(after(phrase)?.lower ?? '') &&
      after(phrase, 2)?.lower === 'than' &&
      isBare(phrase),
  ),
  rule(
    'or-two',
    'A loose "or two".',
    'They heard a burst or two.',
    'They heard one or two bursts, then 20.',
    (phrase) =>
      before(phrase)?.lower === 'or' &&
      isBare(phrase) &&
      isSmall(phrase, 3) &&
      before(phrase, 2)?.kind === 'word' &&
      numberOfWord(before(phrase, 2)?.lower ?? '') === undefined,
  ),
  rule(
    'part',
    'A few of a few in passing ("two of them in pyjamas").',
    'Four gates would open, two of them in Nicosia.',
    'Four gates burned; two of them were hit by 12 shells.',
    (phrase, judged) =>
      phrase.partOfPronoun &&
      judged.role === 'other' &&
      judged.by !== 'how-many.role.verb-after' &&
      isSmall(phrase, 4) &&
      before(phrase)?.lower !== 'counted',
  ),
  rule(
    'half',
    'A part of one in words that is of no stated whole.',
    'They had three quarters.',
    'A third attack burned 12 houses.',
    (phrase) => {
      if (
        /^(?:half|halves|thirds?|quarters?|fifths?|sixths?|eighths?|tenths?)$/u.test(after(phrase)?.lower ?? '') &&
        isSmall(phrase, 9)
      )
        return true
      return (
        phrase.quantity.unit === undefined &&
        only(phrase) !== undefined &&
        (only(phrase) ?? 1) > 0 &&
        (only(phrase) ?? 1) < 1
      )
    },
  ),
]

/**
 * How a statement was reached: its words, its cue, its speaker and whom he stands for, each link of the chain, act and kind.
 */

import type { Reading, Statement } from '../record/reading.ts'
import { mentionReasons } from './actor.ts'
import { claimQuoted } from './claim.ts'
import { mentionAt } from './meant.ts'
import { furtherReasons, plainly, type Reason, reasonOf } from './reasons.ts'
import {
  actAsNoun,
  actInWords,
  FORMS_IN_WORDS,
  momentInWords,
  quoted,
  speakerInSentence,
  speakerInWords,
} from './wording.ts'

export function statementReasons(reading: Reading, statement: Statement): readonly Reason[] {
  const { speaker, cue, content, evidence, form } = statement
  const because = (field: string, of: string, value?: string): readonly Reason[] => {
    const found = evidence[of]
    return found ? [reasonOf(reading, field, { evidence: found, value })] : []
  }
  const mention = mentionAt(reading, speaker.span)
  const found = because('words', 'content')
  return [
    ...(found.length > 0 ? found : [plainly('words', `${quoted(reading, content)}.`)]),
    plainly('form', `${FORMS_IN_WORDS[form]}.`),
    ...(cue.length === 0 ? [plainly('cue', NO_CUE)] : cueReasons(reading, statement)),
    ...(speaker.span ? because('speaker', 'speaker') : [plainly('speaker', 'Nobody is named for it.')]),
    ...(mention ? mentionReasons(reading, mention) : []),
    ...because('kind of speaker', 'kind', speaker.kind),
    ...because('act', 'act', actInWords(statement)),
    ...circumstances(reading, statement),
    ...chainReasons(reading, statement),
    ...furtherReasons(reading, evidence, ['content', 'speaker', 'cue', 'kind', 'act', 'chain']),
    ...(statement.doubtful ? [plainly('doubt', doubtOf(reading, statement))] : []),
  ]
}

const NO_CUE =
  'No word hands the claim to the speaker: a headline’s colon or dash, a speaker’s label or the layout does.'

/** The cue by what found it; where only the claim says what did, that found its cue too. */
function cueReasons(reading: Reading, { cue, evidence }: Statement): readonly Reason[] {
  const { cue: own, content } = evidence
  const found = own ?? (content && /^(?:model|lexical|says\.cue)\./u.test(content.by) ? content : undefined)
  return found
    ? [reasonOf(reading, 'cue', { evidence: { ...found, spans: cue, alternatives: own?.alternatives } })]
    : [plainly('cue', `${quoted(reading, cue)}.`)]
}

/** To whom, when, in which medium it was said, and why the speaker is not named. */
function circumstances(reading: Reading, { speaker, addressee, medium, moment }: Statement): readonly Reason[] {
  const { anonymity } = speaker
  const when = reading.moments.find(({ id }) => id === moment)
  return [
    ...(anonymity
      ? [
          plainly(
            'not named',
            `${quoted(reading, [anonymity.span])}${anonymity.reason ? `; the reason given: ${quoted(reading, [anonymity.reason])}` : '; no reason is given'}.`,
          ),
        ]
      : []),
    ...(addressee ? [plainly('said to', `${quoted(reading, [addressee])}.`)] : []),
    ...(medium ? [plainly('medium', `${quoted(reading, [medium])}.`)] : []),
    ...(when
      ? [plainly('said when', `${quoted(reading, [when.span])}, ${momentInWords(when)}, stands with the cue.`)]
      : []),
  ]
}

/** Each link behind the speaker: who relays it, in whose statement it stands, who is credited, who published it. */
function chainReasons(reading: Reading, { chain, evidence, within }: Statement): readonly Reason[] {
  const relayed = evidence.chain
  let isRelayTold = false
  return chain.flatMap((link, index): readonly Reason[] => {
    switch (link.kind) {
      case 'speaker': {
        if (index === 0) return []
        const outer = reading.statements.find(({ id }) => id === (link.statement ?? within))
        return outer
          ? [
              plainly(
                'within',
                `${speakerInWords(reading, outer)} tells of it: the cue stands inside ${quoted(reading, outer.content)}.`,
              ),
            ]
          : []
      }
      case 'relay': {
        if (relayed && !isRelayTold) {
          isRelayTold = true
          return [reasonOf(reading, 'relay', { evidence: relayed })]
        }
        return relayed ? [] : [plainly('relay', `${link.name} hands it on, in the statement around or beside the cue.`)]
      }
      case 'agency':
        return [plainly('agency', agencyOf(reading, link.name))]
      case 'publisher':
        return [plainly('publisher', `${link.name} published the report.`)]
      default:
        return link.kind satisfies never
    }
  })
}

/** Where the report names the agency: a credit with its rule, or the dateline. */
function agencyOf({ report }: Reading, name: string): string {
  const credit = report.credits.find(({ agency }) => agency === name)
  const block =
    credit && report.blocks.find(({ span }) => span.start <= credit.span.start && credit.span.end <= span.end)
  const words = block?.span ?? credit?.span ?? report.dateline?.span
  return `${name} stands for the origin of the report${words ? `: ${quoted({ report }, [words])}` : ''}.`
}

/** The open end that tells why a reading is doubtful. */
function doubtOf({ open = [] }: Reading, { id }: Statement): string {
  const found = open.find(({ statement }) => statement === id)
  return `Doubtful: ${found?.reason ?? 'less likely a saying than an attitude or an act'}. It holds no figure, moment or statement.`
}

/** One sentence: what it is by its act, whose, and its words. */
export function statementLine(reading: Reading, statement: Statement): string {
  const { speaker } = statement
  const who = speaker.span ? speakerInSentence(reading, statement) : 'somebody who is not named'
  const what = actAsNoun(statement)
  return `${what.charAt(0).toUpperCase()}${what.slice(1)} by ${who}: ${claimQuoted(reading, statement)}.`
}

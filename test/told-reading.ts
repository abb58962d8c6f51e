/** A reading with a nested statement, a relay, figures that differ, days and a framing: what the page for people shows. */
import { evidence } from '../src/record/evidence.ts'
import { itemId } from '../src/record/ids.ts'
import type { Figure, Moment, Reading, Statement } from '../src/record/reading.ts'
import { at, emptyReading } from './readings.ts'

export const TOLD_TEXT = `Two tolls after the fire

The fire broke out on Monday. At least 12 dockers died, the militant group said, state radio reported on Tuesday. “The union told us that 9 were dead,” said Elena Petrova, who asked not to be named because she fears for her post. The mayor denied it.`

const link = (name: string, kind: 'speaker' | 'relay' | 'publisher' = 'speaker'): Statement['chain'][number] =>
  kind === 'publisher' ? { kind, name } : { kind, name, span: at(TOLD_TEXT, name) }

const courier = link('The Courier', 'publisher')

function statement(
  speaker: string,
  { content, cue, ...more }: { content: string; cue: string } & Partial<Omit<Statement, 'content' | 'cue' | 'speaker'>>,
): Statement {
  const [words, who] = [at(TOLD_TEXT, content), at(TOLD_TEXT, speaker)]
  return {
    id: itemId('statement', undefined, [words]),
    speaker: { span: who, kind: 'named' },
    cue: [at(TOLD_TEXT, cue)],
    content: [words],
    form: 'indirect',
    act: 'say',
    chain: [link(speaker), courier],
    evidence: {
      content: evidence('model.says', words, { score: 0.97 }),
      speaker: evidence('model.says', who, { score: 0.97 }),
      act: evidence('says.act.cue', at(TOLD_TEXT, cue)),
    },
    ...more,
  }
}

function figure(words: string, value: { min: number; max?: number; accordingTo: string }): Figure {
  const span = at(TOLD_TEXT, words)
  const { min, max, accordingTo } = value
  return {
    id: itemId('figure', 'killed', [span]),
    span,
    stated: [min],
    bound: max === undefined ? 'at least' : 'exact',
    min,
    ...(max !== undefined && { max }),
    role: 'killed',
    accordingTo,
    evidence: { value: evidence(max === undefined ? 'how-many.value.at-least' : 'how-many.value.exact', span) },
  }
}

function day(words: string, from: string, to: string): Moment {
  const span = at(TOLD_TEXT, words)
  const found = evidence('when.weekday', span, { alternatives: [{ value: '2024-03-18', reason: 'the next such day' }] })
  return {
    id: itemId('moment', 'DATE', [span]),
    ...{ span, kind: 'DATE', from, to, precision: 'day', anchor: { kind: 'report' } },
    timex3: { type: 'DATE', value: from },
    evidence: { from: found, to: found, timex3: found },
  }
}

/** The reading of `TOLD_TEXT` as a careful reader would make it. */
export function toldReading(): Reading {
  const { report, ...rest } = emptyReading(TOLD_TEXT)
  const tuesday = day('Tuesday', '2024-03-12', '2024-03-13')
  const group = statement('the militant group', {
    ...{ content: 'At least 12 dockers died', cue: 'said', moment: tuesday.id },
    chain: [link('the militant group'), link('state radio', 'relay'), courier],
  })
  const petrova = statement('Elena Petrova', {
    content: 'The union told us that 9 were dead',
    cue: 'said',
    form: 'direct',
  })
  const asked = at(TOLD_TEXT, 'who asked not to be named because she fears for her post')
  const union = statement('The union', {
    ...{ content: '9 were dead', cue: 'told', within: petrova.id },
    chain: [link('The union'), { ...link('Elena Petrova'), statement: petrova.id }, courier],
  })
  const mayor = statement('The mayor', { content: 'it', cue: 'denied', act: 'deny' })
  const [twelve, nine] = [
    figure('At least 12', { min: 12, accordingTo: group.id }),
    figure('9', { min: 9, max: 9, accordingTo: union.id }),
  ]
  const told = at(TOLD_TEXT, 'The fire broke out on Monday')
  const title = at(TOLD_TEXT, 'Two tolls after the fire')
  const name = at(TOLD_TEXT, 'the militant group')
  return {
    ...rest,
    report: {
      ...{ ...report, title: 'Two tolls after the fire', publisher: 'The Courier', source: 'fire.txt' },
      published: { from: '2024-03-13', to: '2024-03-14', by: 'given', weighed: [] },
      blocks: [{ kind: 'title', span: title, by: 'ingest.title' }],
    },
    statements: [
      group,
      {
        ...petrova,
        speaker: { ...petrova.speaker, anonymity: { span: asked, reason: at(TOLD_TEXT, 'she fears for her post') } },
      },
      union,
      mayor,
    ],
    figures: [twelve, nine],
    moments: [day('Monday', '2024-03-11', '2024-03-12'), tuesday],
    actors: [
      {
        id: itemId('actor', 'armed group', [name]),
        ...{ name: 'The Harbour Front', names: [name], kind: 'armed group', named: true, sectors: [], roles: [] },
        framings: [{ span: at(TOLD_TEXT, 'militant'), word: 'militant' }],
        evidence: { name: evidence('who.first-wording', name) },
      },
    ],
    mentions: [
      {
        id: itemId('mention', 'nominal', [name]),
        ...{ span: name, head: at(TOLD_TEXT, 'group'), kind: 'nominal', actor: itemId('actor', 'armed group', [name]) },
        evidence: {
          actor: evidence('who.kind-noun', title, {
            basis: 'coreference',
            alternatives: [{ value: 'the union', reason: 'stands further back' }],
          }),
        },
      },
    ],
    voice: [
      { id: itemId('voice', undefined, [told]), span: told, evidence: { span: evidence('says.voice.sentence', told) } },
    ],
    clashes: [
      {
        id: itemId('clash', 'killed', [twelve.span, nine.span]),
        ...{ figures: [twelve.id, nine.id], relation: 'apart', reason: '“At least 12” begins at 12, above “9”' },
        evidence: { relation: evidence('says.clash.apart', [twelve.span, nine.span]) },
      },
    ],
    open: [
      {
        id: itemId('open', 'pronoun', [at(TOLD_TEXT, 'us')]),
        ...{ kind: 'pronoun', span: at(TOLD_TEXT, 'us'), reason: 'nobody named before fits the pronoun' },
        ...{ statement: petrova.id, evidence: {} },
      },
    ],
  }
}

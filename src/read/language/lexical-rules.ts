/**
 * The rules of the lexical who-says layer: for each id what it reads, a text on which it must fire, one on which it must not.
 * The ids stand in `by` of every raw reading; the code that reads them is in says-*.ts and claim.ts.
 */
import type { Rule } from '../../knowledge/rule.ts'

const rule = (id: string, gloss: string, must: string, mustNot: string): Rule => ({
  ...{ id: `lexical.${id}`, gloss, must, mustNot },
})

export const LEXICAL_RULES: readonly Rule[] = [
  rule(
    'quote-x-said',
    'A quotation, then speaker and cue.',
    '“We came as friends,” the envoy told reporters.',
    '“We came as friends,” read a banner in the street.',
  ),
  rule(
    'quote-said-x',
    'A quotation, then cue and speaker.',
    '“We came as friends,” said the envoy, Ann Lee.',
    'The so-called “friends of the river” said nothing.',
  ),
  rule(
    'x-said-quote',
    'Speaker and cue, then a quotation that ends its sentence.',
    'The envoy said: “We came as friends.”',
    'The sign at the gate: “We came as friends.”',
  ),
  rule(
    'according-to-first',
    'A source named before its claim.',
    'According to the army, the bridge was shelled at dawn.',
    'According to which plan the bridge was built is not known.',
  ),
  rule(
    'according-to',
    'A source named after its claim.',
    'The bridge was shelled at dawn, according to the army.',
    'The work goes on according to plan.',
  ),
  rule(
    'citing',
    'An outlet that cites the source between subject and cue.',
    'State radio, citing a mediator, reported that the bridge had reopened.',
    'State radio, citing poor health, replaced its director.',
  ),
  rule(
    'x-said-citing',
    'A claim, an outlet and the source it cites.',
    'The bridge has reopened, state radio reported, citing a mediator.',
    'The bridge has reopened, citing a mediator.',
  ),
  rule(
    'x-said',
    'A claim, then speaker and cue at the end.',
    'His life is not in danger, doctors say.',
    'His life is not in danger, which surprised doctors.',
  ),
  rule(
    'x-said-between',
    'Speaker and cue inside their claim.',
    'Soldiers, he claimed, had taken his phone.',
    'Soldiers, he and others, had taken his phone.',
  ),
  rule(
    'said-x',
    'A claim, then cue and speaker at the end.',
    'The bridge was shelled at dawn, said a police officer.',
    'A police officer, who was there at dawn, said the bridge was shelled.',
  ),
  rule(
    'passive',
    'A belief or report that nobody is named for.',
    'The group is believed to hold around 30 captives.',
    'The group believed it would hold its captives.',
  ),
  rule(
    'quoted-as',
    'One who is quoted by somebody else, then the claim.',
    'The envoy was quoted by Tass as saying that the talks had failed.',
    'The envoy was as good as his word.',
  ),
  rule(
    'x-quoted-as-saying',
    'A claim, then one who is quoted by somebody else.',
    '“The talks have failed,” the envoy was quoted as saying by Tass.',
    'The envoy was quoted as saying that the talks had failed.',
  ),
  rule(
    'that-clause',
    'Speaker, cue and a that-clause.',
    'The minister warned on Monday that the dam could break.',
    'The warning that the dam could break came late.',
  ),
  rule(
    'bare-clause',
    'Speaker, cue and a clause without "that".',
    'The group says it has recorded 17 complaints.',
    'The group has recorded 17 complaints.',
  ),
  rule(
    'told-that',
    'Speaker, cue, addressee and a that-clause.',
    'The governor told reporters on Friday that the road was open.',
    'The governor told the truth and that was all.',
  ),
  rule(
    'asked-to',
    'Speaker, cue, and whom to do what: both are the claim.',
    'The council urged the parties to resume the talks.',
    'An official who asked not to be named declined.',
  ),
  rule(
    'told-to',
    'Speaker, cue, addressee and an infinitive.',
    'The collector told the families to have patience.',
    'The collector told the families about the road to the coast.',
  ),
  rule(
    'told-clause',
    'Speaker, cue, addressee and a clause without "that".',
    'The governor told reporters the road was open.',
    'The governor told reporters about the road.',
  ),
  rule(
    'infinitive',
    'Speaker, cue and an infinitive.',
    'The rebels threatened to close the port.',
    'The rebels moved to close the port.',
  ),
  rule(
    'decline',
    'Speaker and a refusal to speak, with what it is about.',
    'The army would neither confirm nor deny the report.',
    'The army has not commented on the report.',
  ),
  rule(
    'object',
    'Speaker, cue and an object that holds the claim.',
    'Tehran denied any role in the attack.',
    'No group claimed responsibility for the attack.',
  ),
  rule(
    'headline-source-last',
    'A headline that names its source after a colon or dash.',
    'Ceasefire deal near: sources',
    'Ceasefire deal near: a timeline',
  ),
  rule(
    'headline-source-first',
    'A headline that names its speaker before a colon.',
    'Foreign minister: talks with rebels will go on',
    'Explained: talks with rebels will go on',
  ),
  rule(
    'label',
    "A transcript's speaker labels.",
    'RAO: Will you release water?\n\nGOWDA (minister): Not one drop.\n\nRAO: Thank you.',
    'SOFIA: Bulgaria scrapped a levy.\n\nASTANA: Kazakhstan sent flour.',
  ),
]

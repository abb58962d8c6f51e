/**
 * What a speaker does by saying it: act and class, by the cue's words, what is denied in them, and where the cue leaves it
 * open by the claim ("called it a lie" denies, "called it a disgrace" condemns).
 * Reads: cue, claim, the words before the cue; knowledge/reporting-verbs.tsv, act-phrases.tsv, verdict-words.tsv.
 * Law: docs/reading-guide.md (act).
 */
import { z } from 'zod'
import { knowledgeTable } from '../../knowledge/table.ts'
import { ACTS, type Act, STATEMENT_CLASSES, type StatementClass } from '../../record/values.ts'
import { type CueForm, cueForms } from '../language/cue-lexicon.ts'
import { small } from './layout.ts'

export interface ActReading {
  readonly act: Act
  readonly class: StatementClass
  /** "Would neither confirm nor deny". */
  readonly neither: boolean
  readonly by: string
}

export interface ActWords {
  /** The cue's words, small letters, parted as words; empty for none. */
  readonly cue: readonly string[]
  /** Up to four words before the cue in its sentence, without those of the speaker. */
  readonly before: readonly string[]
  /** The claim, small letters. */
  readonly content: string
  /** What stands between cue and claim, small letters. */
  readonly between: string
}

const VERDICTS: ReadonlyMap<string, 'deny' | 'condemn' | 'praise'> = new Map(
  knowledgeTable(
    'verdict-words.tsv',
    z.object({ word: z.string(), verdict: z.enum(['deny', 'condemn', 'praise']) }),
  ).map(({ word, verdict }) => [word, verdict] as const),
)

/** Each between blanks, as it stands in a text. */
const PHRASES = knowledgeTable(
  'act-phrases.tsv',
  z.object({ phrase: z.string(), act: z.enum(ACTS), class: z.enum(STATEMENT_CLASSES) }),
).map((row) => ({ ...row, phrase: ` ${row.phrase} ` }))

/** The act of a statement; `say` where nothing tells more. */
export function actOf(words: ActWords): ActReading {
  const { content } = words
  const cue = words.cue.join(' ')
  const around = `${words.before.join(' ').replace(NAMELESS, '')} ${cue} ${words.between}`.trim()
  const neither = NEITHER.test(around) || NEITHER.test(`${around} ${content}`)
  if (neither) return { act: 'decline', class: 'speech', neither, by: 'says.act.neither' }
  if (REFUSES.test(around) || (REFUSES_OWN.test(cue) && REFUSED.test(content)) || REFUSES_OWN_ONLY.test(cue))
    return { act: 'decline', class: 'speech', neither, by: 'says.act.refusal' }
  const opening = ` ${cue} ${words.between} ${content.slice(0, 20)} `.replace(/\s+/gu, ' ')
  const phrase = PHRASES.find((one) => opening.includes(one.phrase))
  if (phrase) return { act: phrase.act, class: phrase.class, neither, by: 'says.act.phrase' }
  const found = entryOf(words.cue)
  const base = { act: found?.entry.act ?? 'say', class: found?.entry.class ?? 'speech', neither } as const
  const lemma = found?.entry.lemma ?? ''
  if ((words.cue.length === 0 || /^(?:say|tell|reply|answer|add)$/u.test(lemma)) && refusesItself(content))
    return { ...base, act: 'decline', by: 'says.act.own-refusal' }
  if (/^calls?(?:ed|ing)? .*\b(?:for|on|upon)$/u.test(`${cue} ${words.between}`.trim()))
    return { ...base, act: 'demand', by: 'says.act.cue' }
  if (NAMES.has(lemma)) return named(base, lemma, content)
  if (HOLDS.test(cue) && LIABLE.test(content))
    return { ...base, act: 'accuse', class: 'speech', by: 'says.act.held-liable' }
  if (EXPRESSES.test(cue) && THANKS.test(`${cue} ${words.between} ${content}`))
    return { ...base, act: 'praise', class: 'evaluation', by: 'says.act.thanks' }
  if (FLAT_DENIAL.test(content)) return { ...base, act: 'deny', by: 'says.act.flat-denial' }
  if (lemma === 'reject' || lemma === 'rebuff' || lemma === 'turn down' || lemma === 'spurn') {
    const isAsked = ASKED.test(content)
    return { ...base, act: isAsked || lemma !== 'reject' ? 'decline' : 'deny', by: 'says.act.rejected' }
  }
  if (lemma === 'tell' && /(?:^|… )(?:not )?to (?!be\b)\p{L}/u.test(content))
    return { ...base, act: 'order', by: 'says.act.told-to' }
  if (/^(?:assure|reassure|swear)$/u.test(lemma) && !LATER.test(content))
    return { ...base, act: 'say', by: 'says.act.assured' }
  if (lemma === 'rule out' && NO_SHARE.test(content)) return { ...base, act: 'deny', by: 'says.act.ruled-out' }
  if (lemma === 'report' && /\b(?:no|denied)\b/u.test(cue)) return { ...base, by: 'says.act.cue' }
  if (lemma === 'offer' || PROMISES.test(cue)) return { ...base, act: 'promise', by: 'says.act.cue' }
  if (INTENDS.test(cue)) return { ...base, act: 'intend', class: 'belief', by: 'says.act.cue' }
  if (found === undefined && DENIES.test(content) && words.cue.length === 0) return { ...base, by: 'says.act.none' }
  if (isNegated(words) && (base.act === 'deny' || lemma === 'rule out'))
    return { ...base, act: 'say', by: 'says.act.negated' }
  return { ...base, by: found ? 'says.act.cue' : 'says.act.none' }
}

/** "An official, who declined to be named, said": he keeps his name back, not what he says. */
const NAMELESS =
  /\b(?:declin|refus)(?:ed|es|ing) to (?:be (?:named|identified|quoted|cited)|give (?:his|her|their) names?)\b/u

/** "Called the charge “a novel”" denies; "called the plan “a tantrum”" condemns; "described the road as closed" only says. */
function named(base: Omit<ActReading, 'by'>, lemma: string, content: string): ActReading {
  const verdict = verdictIn(content)
  const isJudged = verdict === 'praise' || (verdict === 'condemn' && PAPER.test(content))
  if (CHARGE.test(content) && !isJudged) return { ...base, act: 'deny', by: 'says.act.named-charge' }
  if (lemma === 'dismiss') return { ...base, act: 'deny', by: 'says.act.cue' }
  if (verdict && lemma !== 'speak of') return { ...base, act: verdict, by: 'says.act.verdict' }
  const isQuoted = /[“"'‘]/u.test(content)
  if (isQuoted && !/^(?:describe|speak of)/u.test(lemma))
    return { ...base, act: 'condemn', by: 'says.act.named-quoted' }
  return { ...base, by: 'says.act.cue' }
}
const CHARGE =
  /\b(?:accusations?|allegations?|charges?|claims?|reports?|rumou?rs?|suggestions?|figures?|numbers?|toll|account|affidavit|letter|paper|document|footage|video|story|talk)\b/u
/** What may hold more than a charge, and be called bad without being called untrue: "the report a whitewash". */
const PAPER =
  /^(?:the |its |their |his |her |this |that )?(?:\p{L}+ )?(?:reports?|letter|paper|document|video|footage)\b/u
/** "Held Caracas responsible", "holds the State accountable for". */
const HOLDS = /\b(?:hold|holds|held|holding)\b/u
const LIABLE = /^[^,;:]{2,120} (?:responsible|accountable|liable)\b/u
const EXPRESSES = /\b(?:express|voic|convey|extend|offer|grateful|pay|paid)/u
const THANKS =
  /\b(?:thanks|gratitude|grateful|appreciation|admiration|tribute|support for|congratulations|satisfaction)\b/u
/** What is assured is promised where it lies ahead: "the road would reopen", not "the road had been cleared". */
const LATER = /^to\b|\b(?:would|will|shall|could|can|may|(?:is|are|was|were) to)\b|'ll\b|\bwon't\b/u
/** "Ruled out any link": a share in something is denied, a step is declined. */
const NO_SHARE =
  /\b(?:links?|lapses?|violations?|involvement|foul play|sabotage|connection|wrongdoing|negligence|breach(?:es)?)\b/u

/** The speaker refuses in the words he begins with, or says little else. */
function refusesItself(content: string): boolean {
  const found = OWN_REFUSAL.exec(content)
  return found !== null && (content.length < 90 || found.index < 12)
}

/** An answer that is a denial whatever its verb: "Not so", "Nonsense". */
const FLAT_DENIAL =
  /^[“"'‘]?(?:(?:yeah|yes|no|well), )?(?:not so|not true|nonsense|no truth|(?:that|this|it)(?:'s| is) (?:just |simply )?(?:not (?:true|accurate|correct|so)|untrue|false|nonsense|a lie|rubbish))\b/u

const NEITHER = /\bneither (?:to )?(?:confirm|deny|confirming|denying)|\bn(?:ot|either) confirm(?:ing)? n?or deny/u
const REFUSES =
  /\b(?:would|will|could|can|can|does|do|did|wo|ca)(?:n't| n't| not|not)(?: be drawn| say| comment| confirm| discuss| disclose| name| elaborate| speculate| give| provide| speak| talk| be quoted)\b|\b(?:wouldn't|won't|can't|couldn't|doesn't|don't|cannot) (?:be drawn|say|comment|confirm|discuss|disclose|name|elaborate|speculate|give|provide)|\b(?:decline|declines|declined|declining|refuse|refuses|refused|refusing)\b|\bhung up\b|\bsays? no\b/u
const REFUSES_OWN = /^(?:would|will|wo|could|did|does|do) ?(?:not|n't)(?: want)?$|^(?:wouldn't|won't)$/u
const REFUSES_OWN_ONLY = /^(?:would|will|wo) ?(?:not|n't)$|^(?:wouldn't|won't)$/u
const REFUSED = /^(?:to )?(?:say|comment|confirm|discuss|disclose|name|elaborate|be drawn|give|provide)\b/u
const OWN_REFUSAL =
  /\b(?:no comment|(?:'m|am|is|are) not going to (?:get into|comment|preview|discuss)|(?:can|could|will|would|do|does|am|is)(?: ?n't| ?not) (?:comment|confirm|discuss|say (?:anything|more|whether|who|how|when))|can't (?:comment|confirm|discuss)|cannot (?:comment|confirm|discuss)|not (?:in a position|able|authori[sz]ed|at liberty) to (?:comment|confirm|say|discuss))\b/u
/** Cues that give their object a name; the name tells the act. */
const NAMES = new Set([
  'call',
  'term',
  'describe',
  'brand',
  'label',
  'characterise',
  'characterize',
  'depict',
  'dub',
  'speak of',
  'denounce as',
  'dismiss',
  'portray',
])
const ASKED =
  /\b(?:offers?|proposals?|requests?|calls? for|demands?|appeals?|invitations?|plan|plea|petition|bid|ultimatum|idea|talks|negotiations?|resign\w*|extradition|terms|decisions?|rulings?|verdicts?|defeat|deals?|pacts?|accords?|treaty|truce|ceasefire|peace|mandates?|amnesty)\b/u
const PROMISES =
  /\b(?:stands? ready|is ready|was ready|willing|gave (?:his|her|its|their) word|given (?:\w+ )?(?:his|her|its|their) word|has promised|reserves the right)\b/u
const INTENDS =
  /\b(?:plan|plans|planned|planning|intend|intends|intended|is considering|was considering|considering|weighing|is seeking to|is seeking|seeks to|hoped?|hopes) ?(?:to)?$/u
const DENIES = /^(?:no|not)\b/u

const isNegated = ({ cue, before }: ActWords): boolean => {
  const words = [...before.slice(-3), ...cue]
  return words.some((word) => word === 'not' || word === "n't" || /n't$/u.test(word) || word === 'never')
}

/** The verdict that the first telling word of a claim passes. */
function verdictIn(content: string): 'deny' | 'condemn' | 'praise' | undefined {
  for (const word of content.split(/[^\p{L}'-]+/u)) {
    const verdict = VERDICTS.get(word) ?? VERDICTS.get(word.replace(/s$/u, ''))
    if (verdict) return verdict
  }
  return undefined
}

/**
 * The cue's entry in the lexicon: the longest one; of several the first whose act is more than `say` ("expressed gratitude"
 * thanks), but a verb of saying behind "quoted as" rules.
 */
function entryOf(cue: readonly string[]): CueForm | undefined {
  const found: CueForm[] = []
  for (let i = 0; i < cue.length; i++) {
    const forms = cueForms(cue[i] ?? '').filter((one) => one.rest.every((word, n) => cue[i + 1 + n] === word))
    const form = forms[0] && forms.filter(({ rest }) => rest.length === forms[0]?.rest.length)
    if (!form?.length) continue
    const verb = form.find(({ entry }) => entry.part !== 'noun') ?? form[0]
    if (verb) {
      found.push(verb)
      i += verb.rest.length
    }
  }
  return found.find(({ entry }) => entry.act !== 'say') ?? found[0]
}

/** A cue's words as the lexicon parts them: "wouldn't" is "would" and "n't". */
export const cueWords = (words: string): readonly string[] =>
  small(words)
    .replace(/n't\b/gu, " n't")
    .split(/[\s“”"]+/u)
    .filter((word) => word !== '')

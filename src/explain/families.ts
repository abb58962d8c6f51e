/** Every family of rules, in the order of the layers: for glosses, and for the test that runs each rule's two sentences. */
import type { RuleFamily } from '../knowledge/rule.ts'
import { howManyRules } from '../read/how-many/rules.ts'
import { ingestRules } from '../read/ingest/rules.ts'
import { lexicalSaysRules } from '../read/language/lexical-says.ts'
import { saysRules } from '../read/says/rules.ts'
import { whenRules } from '../read/when/rules.ts'
import { whoRules } from '../read/who/rules.ts'

export const RULE_FAMILIES: readonly RuleFamily[] = [
  ingestRules,
  lexicalSaysRules,
  whenRules,
  howManyRules,
  whoRules,
  saysRules,
]

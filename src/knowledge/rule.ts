/**
 * The one shape of a rule, in every layer: an id that never changes, a line that says what it does, a sentence it must
 * match and one it must not. `test/rules.test.ts` runs these two sentences for every family of rules.
 */
export interface Rule {
  /** `layer.name`, for example `when.weekday`; stands in the evidence of everything the rule gave. */
  readonly id: string
  readonly gloss: string
  /** A text on which the rule must fire. */
  readonly must: string
  /** A near miss on which it must not. */
  readonly mustNot: string
}

/** A layer's rules with a way to try them: `fires` says which of them fired on a text of their own. */
export interface RuleFamily<R extends Rule = Rule> {
  readonly name: string
  readonly rules: readonly R[]
  /** Ids of the rules that gave something in `text`, read as a small report of its own dated 2024-03-14 (a Thursday). */
  readonly fires: (text: string) => ReadonlySet<string>
}

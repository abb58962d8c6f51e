/**
 * Statements as lists show them: in the report's order, each with those within it right behind, also where the inner one stands
 * first in the text ("It fell, a clerk wrote, the mayor told us"). Reads: statements. Writes: them, with how deep each stands.
 */
import type { Statement } from '../record/reading.ts'

export interface NestedStatement {
  readonly statement: Statement
  /** 0 for one that stands in no other. */
  readonly depth: number
}

export function nestedStatements(statements: readonly Statement[]): readonly NestedStatement[] {
  const known = new Set(statements.map(({ id }) => id))
  const within = Map.groupBy(statements, (one) => (one.within && known.has(one.within) ? one.within : ''))
  const below = (id: string, depth: number): readonly NestedStatement[] =>
    (within.get(id) ?? []).flatMap((statement) => [{ statement, depth }, ...below(statement.id, depth + 1)])
  return below('', 0)
}

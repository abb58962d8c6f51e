/** The block rules as a family, for the one test that runs every rule's own sentences. */
import type { RuleFamily } from '../../knowledge/rule.ts'
import { blockRules, placeBlocks } from './blocks.ts'
import type { BlockRule } from './page.ts'

/** The rules of the frame, for the test that runs every rule's own sentences. */
export const ingestRules: RuleFamily<BlockRule> = {
  name: 'ingest',
  rules: blockRules,
  fires: (text) => new Set(placeBlocks(text, publishers.get(text)).placed.map((block) => block.by)),
}

/** By sentence, the publisher that its rule says it has. */
const publishers: ReadonlyMap<string, string | undefined> = new Map(
  blockRules
    .filter((rule) => rule.publisher !== undefined)
    .flatMap(({ must, mustNot, publisher }) => [must, mustNot].map((text) => [text, publisher] as const)),
)

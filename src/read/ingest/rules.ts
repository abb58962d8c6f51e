/** The block rules as a family, for the one test that runs every rule's own sentences. */
import type { RuleFamily } from '../../knowledge/rule.ts'
import { blockRules, placeBlocks } from './blocks.ts'
import type { BlockRule } from './page.ts'

/** The rules of the frame, for the test that runs every rule's own sentences. */
export const ingestRules: RuleFamily<BlockRule> = {
  name: 'ingest',
  rules: blockRules,
  fires: (text) => new Set(placeBlocks(text, publisherOf(text)).placed.map((block) => block.by)),
}

/** Rules that need a publisher say in their sentences who it is: a masthead, or "The Test Courier". */
const publisherOf = (text: string): string | undefined =>
  /^TBILISI EVENING HERALD\b/u.test(text)
    ? 'Tbilisi Evening Herald'
    : text.includes('The Test Courier')
      ? 'The Test Courier'
      : undefined

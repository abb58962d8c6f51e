import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parsed } from '../../../test/parsed.ts'
import { namesIn } from './names.ts'
import { treeOf } from './tree.ts'

const sortOf = (line: string): string | undefined => {
  const [sentence] = parsed(line).language.sentences
  return sentence && namesIn(treeOf(sentence, 0), [])[0]?.sort
}

test('a name that ends as companies do is no person, though it opens with a given name', () => {
  assert.equal(sortOf('Maria/PROPN/3/nsubj Lines/PROPN/1/flat denied/VERB/0/root it/PRON/3/obj'), 'organisation')
  assert.equal(sortOf('Maria/PROPN/3/nsubj Lindt/PROPN/1/flat denied/VERB/0/root it/PRON/3/obj'), 'person')
})

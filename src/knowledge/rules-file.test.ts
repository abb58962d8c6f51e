import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseRules } from './rules-file.ts'

const good = [
  '# ours',
  'rule says.plain',
  'gloss a name and said',
  'must He said so.',
  'not He sat so.',
  'cue said',
  'cue says',
].join('\n')

test('a rule has its id, gloss and two sentences, and keeps its own fields in order', () => {
  const [rule] = parseRules(good, 'x.rules')
  assert.deepEqual(rule, {
    id: 'says.plain',
    gloss: 'a name and said',
    must: 'He said so.',
    mustNot: 'He sat so.',
    fields: { cue: ['said', 'says'] },
  })
})

test('a rule without its counter-example, a doubled id and a stray line are named by line', () => {
  assert.throws(() => parseRules('rule a.b\ngloss x\nmust y\n', 'x.rules'), {
    code: 'E0403',
    message: /line 1: the rule has no "not"/u,
  })
  assert.throws(() => parseRules(`${good}\n\n${good}`, 'x.rules'), { code: 'E0403', message: /twice/u })
  assert.throws(() => parseRules('rule', 'x.rules'), { code: 'E0403', message: /line 1/u })
})

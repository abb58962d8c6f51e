import assert from 'node:assert/strict'
import { test } from 'node:test'
import { evidence } from '../src/record/evidence.ts'
import { span } from '../src/record/span.ts'
import { teiDays } from './tei-days.ts'

const by = (rule: string) => ({ evidence: { from: evidence(rule, span(0, 1)) }, from: '2024-03-14', to: '2024-03-15' })

test('a season of a stated year has the month in which it ends, one counted from a day has not', () => {
  assert.deepEqual(teiDays('2010-SU', by('when.season-year')), { from: '2010-06-01', to: '2010-10-01' })
  assert.deepEqual(teiDays('0373-WI', by('when.season-year')), { from: '0373-12-01', to: '0374-04-01' })
  assert.deepEqual(teiDays('2009-FA', by('when.season-year')), { from: '2009-09-01', to: '2010-01-01' })
  assert.deepEqual(teiDays('2010-SU', by('when.named-season')), { from: '2010-06-01', to: '2010-09-01' })
})

test('other values have their own days, values that are no date the record’s', () => {
  assert.deepEqual(teiDays('2010-05', by('when.month')), { from: '2010-05-01', to: '2010-06-01' })
  assert.deepEqual(teiDays('P2W', by('when.duration')), { from: '2024-03-14', to: '2024-03-15' })
})

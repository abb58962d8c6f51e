import assert from 'node:assert/strict'
import { test } from 'node:test'
import { span } from '../../record/span.ts'
import { ownCountriesOf } from './own-country.ts'

const report = { id: 'x', text: 'MALÉ, 4 March (AFP) - It rained.', language: 'en', blocks: [], credits: [] }

test('a publisher is of the country that its name says, or that its agency is of', () => {
  assert.equal(ownCountriesOf({ ...report, publisher: 'The Manila Sentinel' }).publisher, 'PHL')
  assert.equal(ownCountriesOf({ ...report, publisher: 'Ministry of Health, Republic of Maldives' }).publisher, 'MDV')
  assert.equal(ownCountriesOf({ ...report, publisher: 'Yonhap News Agency' }).publisher, 'KOR')
  assert.equal(ownCountriesOf({ ...report, publisher: 'The Evening Star' }).publisher, undefined)
})

test('a dateline in capitals is of the country that its capital is of', () => {
  const dateline = { span: span(0, 20), place: span(0, 4) }
  assert.equal(ownCountriesOf({ ...report, dateline }).dateline, 'MDV')
  assert.equal(ownCountriesOf(report).dateline, undefined)
})

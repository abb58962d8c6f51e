import assert from 'node:assert/strict'
import { test } from 'node:test'
import { datelineOf } from './datelines.ts'
import { isoDay } from './dates.ts'

test('a country in brackets is a part of the place', () => {
  const found = datelineOf('Misrata (Libya) (AFP) – Rival camps exchanged prisoners on Wednesday, officers said.', true)
  assert.deepEqual(found?.place, { start: 0, end: 15 })
})

const taken = (words: string, isLead = true): readonly (string | undefined)[] | undefined => {
  const found = datelineOf(words, isLead)
  const slice = (part: { start: number; end: number } | undefined): string | undefined =>
    part && words.slice(part.start, part.end)
  return (
    found && [words.slice(0, found.end), slice(found.place), found.day && isoDay(found.day, 2024), slice(found.agency)]
  )
}

test('datelines of agencies come apart into place, day and agency', () => {
  const cases: readonly (readonly [string, string | undefined, string | undefined, string | undefined])[] = [
    ['MOSCOW, Oct 26 (Reuters) -', 'MOSCOW', '2024-10-26', 'Reuters'],
    ['BAGHDAD/ANKARA, March 6 (Reuters) -', 'BAGHDAD/ANKARA', '2024-03-06', 'Reuters'],
    ['MOSCOW, April 11, 2024. /TASS/.', 'MOSCOW', '2024-04-11', 'TASS'],
    ['MOSCOW, Feb 6 - RIA Novosti.', 'MOSCOW', '2024-02-06', 'RIA Novosti'],
    ['Yerevan (AFP) –', 'Yerevan', undefined, 'AFP'],
    ['LAHORE, Aug 26 (APP):', 'LAHORE', '2024-08-26', 'APP'],
    ['Asunción, Aug 24, 2024 (EFE).-', 'Asunción', '2024-08-24', 'EFE'],
    ['KINGSTOWN, St Vincent, Sept 18, CMC –', 'KINGSTOWN, St Vincent', '2024-09-18', 'CMC'],
    ['Jan 22 (Reuters) -', undefined, '2024-01-22', 'Reuters'],
    ['UNITED NATIONS, May 14 (Parallel News) -', 'UNITED NATIONS', '2024-05-14', 'Parallel News'],
    ['TEHRAN –', 'TEHRAN', undefined, undefined],
    ['WASHINGTON, D.C. –', 'WASHINGTON, D.C.', undefined, undefined],
    ['(Reuters) -', undefined, undefined, 'Reuters'],
    ['CLEVELAND, Ohio –', 'CLEVELAND, Ohio', undefined, undefined],
    ['DECATUR, Ill. —', 'DECATUR, Ill', undefined, undefined],
    ['CANBERRA, Australia (AP)_', 'CANBERRA, Australia', undefined, 'AP'],
    ['NAIROBI, Kenya (AP) _', 'NAIROBI, Kenya', undefined, 'AP'],
    ['WASHINGTON ―', 'WASHINGTON', undefined, undefined],
    ['INDEPENDENCE, MO. (AP)--', 'INDEPENDENCE, MO', undefined, 'AP'],
  ]
  for (const [dateline, ...parts] of cases) {
    assert.deepEqual(taken(`${dateline} Envoys met on Wednesday, two diplomats said.`), [dateline, ...parts])
  }
})

test('a paragraph that only begins with capitals, a colon or a dash has no dateline', () => {
  for (const words of [
    'The deal – the first in two years – was signed on Monday.',
    'NB: a previous owner was put on the list.',
    'Moscow said on Oct 26 (a Thursday) that it would not go.',
    'NATO (the alliance) said on Monday that it would stay.',
    'Two things: bread and peace.',
  ]) {
    assert.equal(taken(words), undefined, words)
  }
})

test('a headline about what somebody said is no dateline', () => {
  for (const words of [
    'Halden: The truce will hold until the vote.',
    'The Latest: Three towns cast their first votes.',
    'FIX IS IN: Moderators Ignore Every Question Of The Evening',
  ]) {
    assert.equal(taken(words), undefined, words)
  }
  const lead =
    'Nine sailors of a tanker that was stopped on Sunday off the coast of the island were brought ashore on Monday night, and are to be flown home this week.'
  assert.deepEqual(taken(`New Delhi: ${lead}`)?.[0], 'New Delhi:')
})

test('in a round-up only places in capitals open an item', () => {
  assert.deepEqual(taken('LUSAKA: China has forgiven interest.', false), ['LUSAKA:', 'LUSAKA', undefined, undefined])
  assert.equal(taken('Rao: China has forgiven interest.', false), undefined)
})

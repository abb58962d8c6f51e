import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { HearsayError } from '../../record/problem.ts'
import { wordsAt } from '../../record/span.ts'
import { frameReport, type Metadata } from './frame.ts'

const LEAD = 'The two sides met in Geneva on Monday for the first time this year, officials said.'

const dayOf = (text: string, metadata: Metadata = {}): readonly (string | undefined)[] => {
  const { published } = frameReport(text, metadata).report
  return [published?.from, published?.by]
}
const codesOf = (text: string, metadata: Metadata = {}): readonly string[] =>
  frameReport(text, metadata).problems.map((problem) => problem.code)

test('the day handed in wins, and the stamp is kept as what it was weighed against', () => {
  const { report, problems } = frameReport(`date 2023-10-26 ${LEAD}`, { published: '2023-10-27' })
  assert.equal(report.published?.by, 'given')
  assert.deepEqual([report.published?.from, report.published?.to], ['2023-10-27', '2023-10-28'])
  const [weighed] = report.published?.weighed ?? []
  assert.deepEqual([weighed?.from, weighed?.by, weighed?.reason], ['2023-10-26', 'stamp', '1 day earlier'])
  assert.deepEqual(problems, [])
})

test('signs of the day that lie far apart are a problem with its place', () => {
  const text = `date 2023-01-26 ${LEAD}`
  const [problem] = frameReport(text, { published: '2023-10-27' }).problems
  assert.equal(problem?.code, 'P0107')
  assert.equal(problem?.span && wordsAt(text, problem.span), '2023-01-26')
})

test('a stamp goes before a dateline, a dateline before the address, and all before nothing', () => {
  const url = 'https://example.org/2024/05/18/talks'
  assert.deepEqual(dayOf(`Published: 20 May 2024\n\nOslo, 19 May 2024 – ${LEAD}`, { url }), ['2024-05-20', 'stamp'])
  assert.deepEqual(dayOf(`Oslo, 19 May 2024 – ${LEAD}`, { url }), ['2024-05-19', 'dateline'])
  assert.deepEqual(dayOf(LEAD, { url }), ['2024-05-18', 'url'])
  assert.deepEqual(dayOf(LEAD), [undefined, undefined])
  assert.deepEqual(codesOf(LEAD), ['P0106'])
})

test('a day of publication goes before the day of an update', () => {
  const text = `Talks resume\n\nUpdated: 22 May 2024 | Published: 20 May 2024\n\n${LEAD}`
  assert.deepEqual(dayOf(text), ['2024-05-20', 'stamp'])
})

test('a dateline without a year takes it from another sign and never from a clock', () => {
  const text = `MOSCOW, Dec 31 (Reuters) - ${LEAD}`
  assert.deepEqual(dayOf(text), [undefined, undefined])
  assert.deepEqual(dayOf(`${text}\n\n© 2023 Thomson Reuters`), ['2023-12-31', 'dateline'])
  const { report } = frameReport(text, { published: '2024-01-01' })
  assert.equal(report.dateline?.day, '2023-12-31')
})

test('03/04/2024 is read by what stands near it, else day first with a problem', () => {
  const stamp = (line: string): string => `Talks resume\n\n03/04/2024 18:20\n\n${line}${LEAD}`
  assert.deepEqual(dayOf(stamp('')), ['2024-04-03', 'stamp'])
  assert.deepEqual(codesOf(stamp('')), ['P0107'])
  assert.deepEqual(dayOf(stamp('GENEVA, March 4 – ')), ['2024-03-04', 'stamp'])
  assert.deepEqual(codesOf(stamp('GENEVA, March 4 – ')), [])
})

test('a day that is none is an error of the caller', () => {
  assert.throws(
    () => frameReport(LEAD, { published: '2023-13-01' }),
    (error) => error instanceof HearsayError && error.code === 'E0103',
  )
})

test('the dateline is taken apart and its agency stands among the credits', () => {
  const text = `MOSCOW, Oct 26 (Thomson Reuters) - ${LEAD}\n\n(With inputs from AFP and agencies)`
  const { report } = frameReport(text, { published: '2023-10-27' })
  const { dateline, credits } = report
  assert.equal(dateline?.place && wordsAt(text, dateline.place), 'MOSCOW')
  assert.deepEqual([dateline?.day, dateline?.agency], ['2023-10-26', 'Reuters'])
  assert.deepEqual(
    credits.map(({ agency, span: at }) => [agency, wordsAt(text, at)]),
    [
      ['Reuters', 'Thomson Reuters'],
      ['AFP', 'AFP'],
      ['agencies', 'agencies'],
    ],
  )
})

const REPORT = 'Two convoys reached the camp\n\nBy Mira Holm\n\n'
const LINES: readonly (readonly [rule: string, line: string, place: string | undefined, day: string | undefined])[] = [
  ['dateline-line', 'Amman, 9 July 2024', 'Amman', '2024-07-09'],
  ['dateline-line', 'Amman, 9 July', 'Amman', '2024-07-09'],
  ['dateline-day-first', '9 July 2024 | Port Sudan / Leeds', 'Port Sudan / Leeds', '2024-07-09'],
  ['dateline-day-first', '9 July 2024, Amman', 'Amman', '2024-07-09'],
  ['dateline-done', 'Done at Malabo, 9 July 2024', 'Malabo', '2024-07-09'],
  ['dateline-done', 'Signed in Port of Spain on 9 July 2024', 'Port of Spain', '2024-07-09'],
  ['dateline-done', 'Done at Room 12, 9 July 2024', undefined, '2024-07-09'],
  ['dateline-place-line', 'ALGIERS', 'ALGIERS', undefined],
  ['dateline-place-line', 'Washington, D.C.', 'Washington, D.C.', undefined],
  ['dateline-publisher-place', 'The Test Courier | Taiz – Aden', 'Taiz – Aden', undefined],
]
for (const [rule, line, place, day] of LINES) {
  test(`${rule}: "${line}" has ${place ? `the place ${place}` : 'no place'} and ${day ? `the day ${day}` : 'no day'}`, () => {
    const text = rule === 'dateline-done' ? `${LEAD}\n\n${line}` : `${REPORT}${line}\n\n${LEAD}`
    const { report } = frameReport(text, { publisher: 'The Test Courier', published: '2024-07-12' })
    const { dateline, blocks } = report
    assert.equal(blocks.find((block) => block.kind === 'dateline')?.by, `ingest.${rule}`)
    assert.equal(dateline?.place && wordsAt(text, dateline.place), place)
    assert.equal(dateline?.day, day)
  })
}

test('credits name agencies that no list knows, when the form says so', () => {
  const agencies = (credit: string): readonly string[] =>
    frameReport(`${LEAD}\n\n${credit}`).report.credits.map((one) => one.agency)
  assert.deepEqual(agencies('(With information from Sierra Wire)'), ['Sierra Wire'])
  assert.deepEqual(agencies('With files from The Canadian Press and Radio-Canada'), [
    'The Canadian Press',
    'Radio-Canada',
  ])
  assert.deepEqual(agencies('(Reporting by Mira Holm; Editing by Jon Vale)'), [])
  assert.deepEqual(agencies('Photo: AFP'), [])
  assert.deepEqual(agencies('FH/PA'), [])
})

test('title and byline come from the text, a title handed in goes before', () => {
  const text = `Talks resume in Geneva\n\nBy Mira Holm\n\n${LEAD}`
  const { report } = frameReport(text)
  assert.equal(report.title, 'Talks resume in Geneva')
  assert.equal(report.byline && wordsAt(text, report.byline), 'By Mira Holm')
  assert.equal(frameReport(text, { title: 'Envoys meet' }).report.title, 'Envoys meet')
})

test('the id hangs on what was handed in and on nothing deduced', () => {
  const id = (metadata: Metadata): string => frameReport(`date 2023-10-27 ${LEAD}`, metadata).report.id
  assert.equal(id({ source: 'a.txt' }), id({ source: 'b.txt' }))
  assert.notEqual(id({}), id({ published: '2023-10-27' }))
})

test('a page of furniture alone is told', () => {
  assert.deepEqual(codesOf('Subscribe now\n\nShare · Print'), ['P0106', 'P0109'])
})

const PIECES = [
  ...[
    'date 2024-02-18 ',
    'Also read | Why?',
    '(With inputs from agencies)',
    'MOSCOW, Oct 26 (Reuters) - ',
    '14:32 GMT',
  ],
  ...[
    'By Mira Holm',
    '🔴 LIVE',
    'é\u0301',
    '\u00A0',
    '\n',
    '\n\n',
    ' ',
    LEAD,
    '“',
    '”',
    '(QNA)',
    '...',
    '| ',
    'Share',
    '© 2024 X',
    'A B',
  ],
]

test('blocks lie in the text, in order, without overlap, and are not empty', () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 25,
  })
  fc.assert(
    fc.property(text, fc.option(fc.constantFrom('Reuters', 'X'), { nil: undefined }), (pieces, publisher) => {
      const { report } = frameReport(pieces.join(''), { publisher })
      let end = 0
      for (const { span: at } of report.blocks) {
        assert.ok(at.start >= end && at.start < at.end && at.end <= report.text.length)
        assert.equal(wordsAt(report.text, at).trim(), wordsAt(report.text, at))
        end = at.end
      }
      for (const { agency, span: at } of report.credits) {
        assert.ok(agency !== '' && at.start < at.end && at.end <= report.text.length)
      }
      assert.deepEqual(frameReport(report.text, { publisher }).report, report)
    }),
    { numRuns: 200 },
  )
})

test('a megabyte of blank lines, of dates or of brackets takes no time to speak of', () => {
  for (const text of [`${'\n'.repeat(1_000_000)}x`, '03/04/2024 '.repeat(50_000), '('.repeat(500_000)]) {
    const start = performance.now()
    frameReport(text)
    assert.ok(performance.now() - start < 3000)
  }
})

const REAL = new URL('../../../../shared/reports/moscow-delegation.txt', import.meta.url)
test('the real report is framed without a problem', { skip: !existsSync(REAL) && 'needs ../shared' }, () => {
  const { report, problems } = frameReport(readFileSync(REAL, 'utf8'))
  assert.deepEqual(problems, [])
  assert.deepEqual([report.published?.from, report.published?.by], ['2023-10-27', 'stamp'])
  assert.deepEqual(
    report.blocks.map((block) => block.kind),
    ['furniture', 'heading', 'teaser', 'heading', 'credit'],
  )
  const [stamp] = report.blocks
  assert.equal(stamp && wordsAt(report.text, stamp.span), 'date 2023-10-27')
  assert.deepEqual(
    report.credits.map((credit) => credit.agency),
    ['agencies'],
  )
})

test('a reporter whose given name an agency has too is no agency', () => {
  const creditsOf = (line: string): readonly (string | undefined)[] =>
    frameReport(`Talks open\n\n${line}\n\n${LEAD}`, {}).report.credits.map(({ agency }) => agency)
  assert.deepEqual(creditsOf('By Lena Okoro in Maridi'), [])
  assert.deepEqual(creditsOf('By Petra Novak'), [])
  assert.deepEqual(creditsOf('By Lena Okoro, AFP'), ['AFP'])
})

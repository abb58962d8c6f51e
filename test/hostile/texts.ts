/** Texts that no newsroom would write, or that only long lists and bad copies hold, for the stages behind the reading of files. */
const NEWS = `The foreign ministry of Georgia said on Thursday that at least 34 sailors were held. “Nobody has been harmed,” said Zurab
Lomidze, the delegation's spokesman. He told reporters that the rebels had killed 12 people last week. Police said 27.`

const list = (count: number, make: (number: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, i) => make(i)).join(between)

/** A word of letters for a number, with a capital: no two of the same. */
const named = (number: number): string =>
  `V${[...number.toString(26)].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 26))).join('')}ov`

const MONTHS = ['January', 'Feb.', 'May', 'Ramadan']
const NO_DAYS = `the 400th week of May, the 0th century, the 100000th century, day 99999999999999999999 of the war, 2024-13-45, the 13th
month, Q9 2024, winter 1999-98, 10000 centuries ago, the 366th day of 2023, aged -5, 25:61, 1 January 0000, in the year 300000`

export const TEXTS: Readonly<Record<string, string>> = {
  'names joined by "and"': `${list(3000, named, ' and ')} said so.`,
  'brackets in brackets': `${NEWS} ${'(the army '.repeat(500)}${')'.repeat(500)} said the police.`,
  'quotations that never close': list(2000, (i) => `“He said ${named(i)} was shot `, ''),
  'a word of 100,000 signs': `The minister of A${'b'.repeat(100_000)} said so on Monday.`,
  'all capitals': NEWS.toUpperCase(),
  'all small': NEWS.toLowerCase(),
  'no punctuation': NEWS.replace(/[^\p{L}\p{N}\s]/gu, '').repeat(10),
  'a list': list(400, (i) => `- ${named(i)}: ${i} killed, ${i % 32} May ${i}`, '\n'),
  'a table': list(200, (i) => `| ${named(i)} | ${i} | said | “no” |`, '\n'),
  'a dialogue of 1,000 turns': list(1000, (i) => `“I saw ${i} men,” ${i % 2 ? 'he' : 'Anna Berg'} said.`, '\n\n'),
  'a transcript': list(500, (i) => `${named(i % 9).toUpperCase()}: They told us that ${i} died.`, '\n'),
  'speakers who say nothing': `${NEWS}\n\n${list(20, (i) => `${named(i).toUpperCase()}:`, '\n')}`,
  'several scripts': list(100, (i) => `Президент said 习近平 told رئيس that ${i} людей were killed in القدس.`),
  'marks on letters': `${NEWS} ${[...NEWS].map((sign) => `${sign}\u0301`).join('')}`,
  'pictures between words': NEWS.replaceAll(' ', ' 👩‍🚒 '),
  'right to left': `\u202e${NEWS}\u202c \u2067${NEWS}\u2069`,
  'signs without width': NEWS.replaceAll(' ', '\u200b \u200d\u2060'),
  'days that are none': list(20, (i) => MONTHS.map((month) => `He was shot on ${month} ${i * 5} ${i * 9}.`).join(' ')),
  'days that cannot be': NO_DAYS.split(', ')
    .map((day) => `The army said he was killed in ${day}.`)
    .join(' '),
  'lives of no length': list(100, (i) => `${named(i)} (${1900 + i}–${1900 - i}), born 31 February ${i}, said no.`),
  'said by nobody to nobody': 'said that he said that said '.repeat(300),
  'only a name': 'Anna Berg',
  'only a sign': '“',
}

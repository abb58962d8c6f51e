/**
 * From places in a report's text back to places in the text that was handed in. Ingest may take characters out (a byte
 * order mark, controls) and write line ends in one way; gold counts in the text as it was. UTF-16 units on both sides.
 */

/** A place as scorers want it. */
export interface Place {
  readonly start: number
  readonly end: number
}

/** The way back, or `undefined` when the report's text is not what was handed in less some characters. */
export function wayBack(handedIn: string, text: string): ((at: Place) => Place) | undefined {
  if (handedIn === text) return ({ start, end }) => ({ start, end })
  const unitOf = new Uint32Array(text.length + 1) // unit in `handedIn` of each unit of `text`
  let unit = 0
  for (let i = 0; i < text.length; i++) {
    while (unit < handedIn.length && !sameUnit(handedIn, unit, text[i])) unit++
    if (unit === handedIn.length) return undefined
    unitOf[i] = unit
    unit += handedIn[unit] === '\r' && handedIn[unit + 1] === '\n' ? 2 : 1
  }
  unitOf[text.length] = unit
  return ({ start, end }) => {
    const from = unitOf[start] ?? handedIn.length
    return { start: from, end: start === end ? from : (unitOf[end - 1] ?? handedIn.length - 1) + 1 }
  }
}

/** A carriage return stands for the line feed that ingest makes of it, a control character for the blank. */
function sameUnit(handedIn: string, unit: number, wanted: string | undefined): boolean {
  const given = handedIn[unit] ?? ''
  if (given === wanted) return true
  return (wanted === '\n' && given === '\r') || (wanted === ' ' && /\p{Cc}/u.test(given))
}

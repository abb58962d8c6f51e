/**
 * The quotation marks of one paragraph, told from apostrophes, inch marks and elisions by the signs beside them.
 * Reads: text. Writes: marks in order, each with its class and whether it can open or close. UTF-16 units.
 */
type MarkClass = 'double' | 'guillemet' | 'single'

export interface QuotationMark {
  readonly start: number
  readonly end: number
  readonly class: MarkClass
  /** From the sign itself or from what stands beside it; `either` where both are open. */
  readonly role: 'open' | 'close' | 'either'
  /** A closing single mark after an s ("the hostages’ ") or -in that may be an apostrophe instead. */
  readonly isDoubtful: boolean
}

const MARK = /["“”„‟«»‹›‘’‚‛'`´]/gu

export function findMarks(text: string, start: number, end: number): readonly QuotationMark[] {
  const marks: QuotationMark[] = []
  const paragraph = text.slice(start, end) // a search of the text goes on to the next mark, pages behind the paragraph
  MARK.lastIndex = 0
  for (let found = MARK.exec(paragraph); found; found = MARK.exec(paragraph)) {
    const at = start + found.index
    const mark = isPair(text, at, end) ? markAt(text, at, 2, start, end) : markAt(text, at, 1, start, end)
    if (!mark) continue
    marks.push(mark)
    MARK.lastIndex = mark.end - start
  }
  return marks
}

/** '' and `` and ’’ stand for one double mark; ''' does not. */
function isPair(text: string, at: number, end: number): boolean {
  const sign = text.charAt(at)
  return "'`’‘".includes(sign) && at + 1 < end && text.charAt(at + 1) === sign && text.charAt(at + 2) !== sign
}

function markAt(text: string, at: number, length: number, start: number, end: number): QuotationMark | undefined {
  const sign = text.charAt(at)
  const before = at > start ? text.charAt(at - 1) : ''
  const after = at + length < end ? text.charAt(at + length) : ''
  const bounds = { start: at, end: at + length, isDoubtful: false }
  if (length === 2) return { ...bounds, class: 'double', role: pairRole(sign, before, after) }
  switch (sign) {
    case '“':
      return { ...bounds, class: 'double', role: opens(before, after) ? 'open' : 'either' }
    case '”':
      return { ...bounds, class: 'double', role: closes(before, after) || !opens(before, after) ? 'close' : 'either' }
    case '„':
    case '‟':
      return { ...bounds, class: 'double', role: 'open' }
    case '"':
      if (/\d/u.test(before) && !opens(before, after)) return { ...bounds, class: 'double', role: 'close' }
      return { ...bounds, class: 'double', role: straightRole(before, after) }
    case '«':
    case '‹':
      return { ...bounds, class: 'guillemet', role: closes(before, after) && !opens(before, after) ? 'either' : 'open' }
    case '»':
    case '›':
      return {
        ...bounds,
        class: 'guillemet',
        role: opens(before, after) && !closes(before, after) ? 'either' : 'close',
      }
    default:
      return singleMark(text, at, before, after, bounds)
  }
}

function singleMark(
  text: string,
  at: number,
  before: string,
  after: string,
  bounds: { start: number; end: number; isDoubtful: boolean },
): QuotationMark | undefined {
  const sign = text.charAt(at)
  const isWordBefore = /[\p{L}\p{N}\p{M}]/u.test(before)
  const isWordAfter = /[\p{L}\p{N}]/u.test(after)
  if (isWordBefore && isWordAfter) return undefined // don't, O’Connor
  if (!isWordBefore && isWordAfter) {
    ELISION.lastIndex = at + 1
    if (sign !== '‚' && ELISION.test(text)) return undefined // ’em, '90s
    if (sign === '’' || sign === '´') return undefined // curly texts open with ‘
    return { ...bounds, class: 'single', role: 'open' }
  }
  if (sign === '‘' || sign === '‚' || sign === '‛' || sign === '`') {
    return opens(before, after) ? { ...bounds, class: 'single', role: 'open' } : undefined
  }
  if (before === '' || /\s/u.test(before)) {
    return after !== '' && !/\s/u.test(after) && sign === "'" ? { ...bounds, class: 'single', role: 'open' } : undefined
  }
  if (/\d/u.test(before) && !/[.,;:!?\s)]/u.test(after)) return undefined // feet, minutes
  const tail = text.slice(Math.max(0, at - 3), at)
  return {
    ...bounds,
    class: 'single',
    role: 'close',
    isDoubtful: /(?:[sxz]|\Bin)$/iu.test(tail) && /[\s-]/u.test(after),
  }
}
const ELISION = /(?:\d\ds?|em|cause|cuz|til|till|bout|n|tis|twas|round|s|m|re|ve|ll|d|t)(?![\p{L}\p{N}])/iuy

const opens = (before: string, after: string): boolean =>
  (before === '' || /[\s([{\-–—/“‘"'«„:]/u.test(before)) && after !== '' && !/\s/u.test(after)
const closes = (before: string, after: string): boolean =>
  before !== '' && !/[\s([{]/u.test(before) && (after === '' || !/[\p{L}\p{N}]/u.test(after))

function straightRole(before: string, after: string): 'open' | 'close' | 'either' {
  const canOpen = opens(before, after)
  const canClose = closes(before, after)
  if (canOpen === canClose) return 'either'
  return canOpen ? 'open' : 'close'
}

function pairRole(sign: string, before: string, after: string): 'open' | 'close' | 'either' {
  return sign === '`' || sign === '‘' ? 'open' : straightRole(before, after)
}

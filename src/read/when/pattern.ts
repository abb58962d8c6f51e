/**
 * Patterns over time tokens, written as one line: `the? (last|past|previous):which AMOUNT? UNIT`.
 * Words stand for themselves, CAPITALS for a class (`classes.ts`), `a|b` for either, `?` for perhaps, parentheses for a
 * group, `:name` keeps what matched under a name. There is no repetition, so a match looks at a bounded number of tokens and
 * the time for a text grows with its length alone.
 */
import { HearsayError } from '../../record/problem.ts'
import { CLASSES, type ClassName, type Kept } from './classes.ts'
import type { Token } from './tokens.ts'

type Node =
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'class'; readonly name: ClassName; readonly key: string }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly parts: readonly Node[] }
  | { readonly kind: 'perhaps'; readonly part: Node }
  | { readonly kind: 'keep'; readonly part: Node; readonly name: string }

interface Match {
  /** Index of the first token and of the one after the last. */
  readonly from: number
  readonly to: number
  /** What the classes read, by class in small letters or by `:name` (named words are kept as they stand, in small letters). */
  readonly kept: Kept
}

export interface Pattern {
  readonly source: string
  /** The longest match that begins at token `at`. */
  readonly matchAt: (tokens: readonly Token[], at: number) => Match | undefined
  /** What a match can begin with (a word, or a class in capitals), and what can stand behind that. */
  readonly openings: ReadonlyMap<string, Behind>
}

/** What can stand behind the first sign of a match. */
export interface Behind {
  readonly words: ReadonlySet<string>
  /** Some class can. */
  readonly classes: boolean
  /** Nothing need. */
  readonly end: boolean
}

export function pattern(source: string): Pattern {
  const node = parse(source)
  const openings = new Map([...signsFirst(node)].map((sign) => [sign, behind(node, sign)] as const))
  return { source, openings, matchAt: (tokens, at) => longest(node, tokens, at) }
}

function longest(node: Node, tokens: readonly Token[], from: number): Match | undefined {
  let to = from
  let kept: Kept = {}
  follow(node, tokens, from, {}, (at, found) => {
    if (at <= to) return
    to = at
    kept = found
  })
  return to > from ? { from, to, kept } : undefined
}

/** Calls `on` for each way through the node, with where it ends and what it kept. */
function follow(
  node: Node,
  tokens: readonly Token[],
  at: number,
  kept: Kept,
  on: (at: number, kept: Kept) => void,
): void {
  switch (node.kind) {
    case 'word':
      if (tokens[at]?.text === node.word) on(at + 1, kept)
      return
    case 'class': {
      const read = CLASSES[node.name](tokens, at)
      if (read) on(read.next, { ...kept, [node.key]: read.value })
      return
    }
    case 'either':
      for (const part of node.parts) follow(part, tokens, at, kept, on)
      return
    case 'perhaps':
      follow(node.part, tokens, at, kept, on)
      on(at, kept)
      return
    case 'keep': {
      const own = node.part.kind === 'class' ? node.part.key : undefined
      follow(node.part, tokens, at, kept, (to, found) => {
        const words = (): string =>
          tokens
            .slice(at, to)
            .map((token) => token.text)
            .join(' ')
        on(to, { ...found, [node.name]: own ? found[own] : words() })
      })
      return
    }
    case 'sequence':
      followAll(node.parts, 0, tokens, at, kept, on)
  }
}

function followAll(
  parts: readonly Node[],
  index: number,
  tokens: readonly Token[],
  at: number,
  kept: Kept,
  on: (at: number, kept: Kept) => void,
): void {
  const part = parts[index]
  if (!part) on(at, kept)
  else follow(part, tokens, at, kept, (to, found) => followAll(parts, index + 1, tokens, to, found, on))
}

/** The words and classes that a node can begin with. */
function signsFirst(node: Node): ReadonlySet<string> {
  const signs = new Set<string>()
  const add = (part: Node): void => {
    if (part.kind === 'word') signs.add(part.word)
    else if (part.kind === 'class') signs.add(part.name)
    else if (part.kind === 'either') part.parts.forEach(add)
    else if (part.kind === 'sequence') {
      for (const one of part.parts) {
        add(one)
        if (!canBeEmpty(one)) return
      }
    } else add(part.part)
  }
  add(node)
  return signs
}

function behind(node: Node, sign: string): Behind {
  const rests = restsOf(node, sign)
  const signs = rests.flatMap((rest) => [...signsFirst(rest)])
  const words = new Set(signs.filter((one) => !isClass(one)))
  return { words, classes: signs.some(isClass), end: rests.some(canBeEmpty) }
}

/** What is left of a node once it has begun with `sign`, by each way of doing so. */
function restsOf(node: Node, sign: string): readonly Node[] {
  switch (node.kind) {
    case 'word':
      return node.word === sign ? [NOTHING] : []
    case 'class':
      return node.name === sign ? [NOTHING] : []
    case 'either':
      return node.parts.flatMap((part) => restsOf(part, sign))
    case 'perhaps':
    case 'keep':
      return restsOf(node.part, sign)
    case 'sequence': {
      const rests: Node[] = []
      for (const [index, part] of node.parts.entries()) {
        const following = node.parts.slice(index + 1)
        for (const rest of restsOf(part, sign)) rests.push({ kind: 'sequence', parts: [rest, ...following] })
        if (!canBeEmpty(part)) break
      }
      return rests
    }
  }
}
const NOTHING: Node = { kind: 'sequence', parts: [] }

function canBeEmpty(node: Node): boolean {
  switch (node.kind) {
    case 'perhaps':
      return true
    case 'keep':
      return canBeEmpty(node.part)
    case 'either':
      return node.parts.some(canBeEmpty)
    case 'sequence':
      return node.parts.every(canBeEmpty)
    default:
      return false
  }
}

// ---- reading a pattern's line

function parse(source: string): Node {
  const signs = [...source.matchAll(/[()|?]|:[a-z]+|[^\s()|?:]+/gu)].map((match) => match[0])
  let at = 0
  const wrong = (): never => {
    throw new HearsayError(
      'E0403',
      `The pattern "${source}" is not right at part ${at + 1} ("${signs[at] ?? 'its end'}").`,
    )
  }
  const one = (): Node => {
    const sign = signs[at] ?? wrong()
    let node: Node
    if (sign === '(') {
      at++
      node = either()
      if (signs[at] !== ')') wrong()
      at++
    } else {
      if (/^[)|?:]/u.test(sign)) wrong()
      at++
      if (!isClass(sign) && /^[A-Z_]{2,}$/u.test(sign)) wrong()
      node = isClass(sign) ? { kind: 'class', name: sign, key: sign.toLowerCase() } : { kind: 'word', word: sign }
    }
    if (signs[at]?.startsWith(':')) node = { kind: 'keep', part: node, name: (signs[at++] ?? '').slice(1) }
    if (signs[at] === '?') {
      at++
      node = { kind: 'perhaps', part: node }
    }
    return node
  }
  const sequenceOf = (): Node => {
    const parts = [one()]
    while (at < signs.length && signs[at] !== ')' && signs[at] !== '|') parts.push(one())
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'sequence', parts }
  }
  const either = (): Node => {
    const parts = [sequenceOf()]
    while (signs[at] === '|') {
      at++
      parts.push(sequenceOf())
    }
    return parts.length === 1 && parts[0] ? parts[0] : { kind: 'either', parts }
  }
  const node = either()
  if (at < signs.length) wrong()
  return node
}

const isClass = (sign: string): sign is ClassName => Object.hasOwn(CLASSES, sign)

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
  | { readonly kind: 'class'; readonly name: ClassName }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'either'; readonly parts: readonly Node[] }
  | { readonly kind: 'perhaps'; readonly part: Node }
  | { readonly kind: 'keep'; readonly part: Node; readonly name: string }

export interface Match {
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
  /** Words that a match can begin with; absent when it can begin with a class. */
  readonly first: ReadonlySet<string> | undefined
}

export function pattern(source: string): Pattern {
  const node = parse(source)
  return { source, first: firstWords(node), matchAt: (tokens, at) => longest(node, tokens, at) }
}

/** A way through the pattern: where it stands and what it kept. */
interface Way {
  readonly at: number
  readonly kept: Kept
}

function longest(node: Node, tokens: readonly Token[], from: number): Match | undefined {
  let best: Way | undefined
  for (const way of ways(node, tokens, { at: from, kept: {} })) if (way.at > (best?.at ?? from)) best = way
  return best && { from, to: best.at, kept: best.kept }
}

function* ways(node: Node, tokens: readonly Token[], way: Way): Generator<Way> {
  switch (node.kind) {
    case 'word':
      if (tokens[way.at]?.text === node.word) yield { at: way.at + 1, kept: way.kept }
      return
    case 'class': {
      const read = CLASSES[node.name](tokens, way.at)
      if (read) yield { at: read.next, kept: { ...way.kept, [node.name.toLowerCase()]: read.value } }
      return
    }
    case 'either':
      for (const part of node.parts) yield* ways(part, tokens, way)
      return
    case 'perhaps':
      yield* ways(node.part, tokens, way)
      yield way
      return
    case 'keep': {
      const own = node.part.kind === 'class' ? node.part.name.toLowerCase() : undefined
      for (const found of ways(node.part, tokens, way)) {
        const words = tokens.slice(way.at, found.at).map((token) => token.text)
        yield { at: found.at, kept: { ...found.kept, [node.name]: own ? found.kept[own] : words.join(' ') } }
      }
      return
    }
    case 'sequence':
      yield* sequence(node.parts, 0, tokens, way)
  }
}

function* sequence(parts: readonly Node[], index: number, tokens: readonly Token[], way: Way): Generator<Way> {
  const part = parts[index]
  if (!part) yield way
  else for (const found of ways(part, tokens, way)) yield* sequence(parts, index + 1, tokens, found)
}

function firstWords(node: Node): ReadonlySet<string> | undefined {
  switch (node.kind) {
    case 'word':
      return new Set([node.word])
    case 'class':
      return undefined
    case 'either': {
      const all = node.parts.map(firstWords)
      return all.every((one) => one !== undefined) ? new Set(all.flatMap((one) => [...(one ?? [])])) : undefined
    }
    case 'perhaps':
    case 'keep':
      return firstWords(node.part)
    case 'sequence': {
      const words = new Set<string>()
      for (const part of node.parts) {
        const own = firstWords(part)
        if (!own) return undefined
        for (const word of own) words.add(word)
        if (!canBeEmpty(part)) return words
      }
      return words
    }
  }
}

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
      node = /^[A-Z_]{2,}$/u.test(sign)
        ? { kind: 'class', name: className(sign) ?? wrong() }
        : { kind: 'word', word: sign }
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

const className = (sign: string): ClassName | undefined =>
  Object.keys(CLASSES).find((name): name is ClassName => name === sign)

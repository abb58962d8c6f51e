import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { span } from '../../record/span.ts'
import { nest, type Piece } from './nest.ts'

interface Named {
  readonly name: string
  readonly span: ReturnType<typeof span>
}

const TEXT = 'abcdefghij'
const named = (name: string, start: number, end: number): Named => ({ name, span: span(start, end) })

/** `a<x:bc>d`: pieces as text. */
const drawn = (pieces: readonly Piece<Named>[]): string =>
  pieces
    .map((piece) =>
      piece.kind === 'text'
        ? TEXT.slice(piece.span.start, piece.span.end)
        : `<${piece.item.name}:${drawn(piece.inside)}>`,
    )
    .join('')

const draw = (...items: Named[]): string => drawn(nest(span(0, 10), items))

test('a span in a span is a piece in a piece', () => {
  assert.equal(draw(named('in', 3, 5), named('out', 1, 8)), 'a<out:bc<in:de>fgh>ij')
})

test('of two spans that cross the first to end stays whole and the other goes on', () => {
  assert.equal(draw(named('x', 1, 6), named('y', 4, 8)), 'a<x:bcd<y:ef>><y:gh>ij')
})

test('three spans that cross are each cut no more than they must', () => {
  assert.equal(draw(named('x', 0, 4), named('y', 2, 6), named('z', 3, 9)), '<x:ab<y:c<z:d>>><y:<z:ef>><z:ghi>j')
})

test('a span without length stands behind what ends there and before what begins', () => {
  assert.equal(draw(named('x', 0, 4), named('y', 4, 6), named('point', 4, 4)), '<x:abcd><point:><y:ef>ghij')
  assert.equal(draw(named('end', 10, 10)), 'abcdefghij<end:>')
})

test('spans are cut to the stretch, and what does not touch it is left out', () => {
  const items = [named('before', 0, 3), named('over', 2, 9), named('after', 7, 9), named('point', 8, 8)]
  assert.equal(drawn(nest(span(3, 7), items)), '<over:defg>')
})

test('every letter is there once and in order, inside exactly the spans that cover it', () => {
  const ends = fc.tuple(fc.nat(10), fc.nat(10)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)))
  fc.assert(
    fc.property(fc.array(ends, { maxLength: 8 }), (spans) => {
      const items = spans.map((at, index) => ({ name: String(index), span: at }))
      const seen: string[] = []
      const walk = (pieces: readonly Piece<Named>[], around: readonly string[]): void => {
        for (const piece of pieces) {
          if (piece.kind === 'item') walk(piece.inside, [...around, piece.item.name])
          else for (let i: number = piece.span.start; i < piece.span.end; i++) seen.push(`${i} ${[...around].sort()}`)
        }
      }
      walk(nest(span(0, 10), items), [])
      const expected = Array.from(TEXT, (_, i) => {
        const around = items.filter(({ span: at }) => at.start <= i && i < at.end).map(({ name }) => name)
        return `${i} ${around.sort()}`
      })
      assert.deepEqual(seen, expected)
    }),
  )
})

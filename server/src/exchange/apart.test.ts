import fc from 'fast-check'
import { expect, test } from 'vitest'
import { overlaps } from '../engine/span.ts'
import { apart } from './apart.ts'

const span = (start: number, end: number) => ({ start, end })

test.each([
  ['nested', [span(0, 9), span(2, 4)], [span(0, 9)]],
  ['touching', [span(0, 2), span(2, 4)], [span(0, 2), span(2, 4)]],
  [
    'crossing: the longer, then what it leaves room for',
    [span(0, 3), span(2, 7), span(6, 8), span(7, 8)],
    [span(2, 7), span(7, 8)],
  ],
  ['of two as long the first', [span(0, 3), span(2, 5)], [span(0, 3)]],
])('%s', (_, spans, kept) => {
  expect(apart(spans)).toStrictEqual(kept)
})

test('none overlap, and each that is left out overlaps one that is kept and no shorter', () => {
  const spans = fc.array(
    fc.tuple(fc.nat(30), fc.integer({ min: 1, max: 9 })).map(([start, length]) => span(start, start + length)),
  )
  fc.assert(
    fc.property(spans, spans => {
      const kept = apart(spans)
      for (const [i, one] of kept.entries()) if (i > 0) expect(overlaps(kept[i - 1]!, one)).toBe(false)
      for (const one of spans.filter(one => !kept.includes(one)))
        expect(kept.some(other => overlaps(one, other) && other.end - other.start >= one.end - one.start)).toBe(true)
    }),
  )
})

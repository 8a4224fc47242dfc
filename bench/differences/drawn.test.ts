import fc from 'fast-check'
import { expect, test } from 'vitest'
import { drawn } from './drawn.ts'

test('a seed draws the same items, each once', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer()), fc.nat(20), fc.integer(), (items, count, seed) => {
      const some = drawn(items, count, seed)
      expect(some).toHaveLength(Math.min(count, items.length))
      expect(new Set(some).size).toBe(some.length)
      expect(some.every(item => items.includes(item))).toBe(true)
      expect(drawn(items, count, seed)).toEqual(some)
    }),
  )
})

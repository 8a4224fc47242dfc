import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Buckets } from './buckets.ts'

test('items come back in the order in which they came, without those that were taken out', () => {
  const steps = fc.array(fc.record({ key: fc.nat(3), item: fc.nat(5), isAdded: fc.boolean() }), { maxLength: 40 })
  fc.assert(
    fc.property(steps, steps => {
      const buckets = new Buckets<number>()
      const expected: number[][] = [[], [], [], []]
      for (const { key, item, isAdded } of steps) {
        if (isAdded) {
          buckets.add(key, item)
          expected[key]!.push(item)
        } else {
          buckets.delete(key, other => other === item)
          expected[key] = expected[key]!.filter(other => other !== item)
        }
      }
      expect(expected.map((_, key) => buckets.get(key))).toEqual(expected)
    }),
  )
})

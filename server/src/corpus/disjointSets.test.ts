import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DisjointSets } from './disjointSets.ts'

test('what is joined is one group, in the order in which it was first seen', () => {
  const sets = new DisjointSets<string>()
  for (const [a, b] of ['ab', 'cd', 'ee', 'da']) sets.join(a!, b!)
  expect(sets.groups()).toEqual([['a', 'b', 'c', 'd'], ['e']])
  expect(new DisjointSets().groups()).toEqual([])
})

test('two items are in one group exactly when a path of joins leads from one to the other', () => {
  const pair = fc.tuple(fc.nat(9), fc.nat(9))
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 12 }), pairs => {
      const sets = new DisjointSets<number>()
      for (const [a, b] of pairs) sets.join(a, b)
      const reached = (from: number) => {
        const seen = new Set([from])
        for (const _ of pairs) for (const [a, b] of pairs) if (seen.has(a) || seen.has(b)) seen.add(a).add(b)
        return [...seen].sort()
      }
      for (const group of sets.groups()) for (const item of group) expect(group.toSorted()).toEqual(reached(item))
    }),
  )
})

import { bestPath } from '../server/src/engine/entities/tagger/decode.ts'
import { TAGS, TYPES } from '../server/src/engine/entities/tagger/tags.ts'
import type { Indexed } from './perceptron.ts'

/** Counts of names found and right, by type, `names` (the first three) and `all`. */
export interface Score {
  readonly right: number
  readonly found: number
  readonly gold: number
}

/** Scores weights on examples: exact span and type. Names outside every stretch count as missed. */
export function scoreOn(
  examples: readonly Indexed[],
  rows: ArrayLike<number>,
  passage: ArrayLike<number>,
): Record<string, Score> {
  const counts = new Map<string, { right: number; found: number; gold: number }>()
  const at = (type: string) => {
    let count = counts.get(type)
    if (!count) {
      count = { right: 0, found: 0, gold: 0 }
      counts.set(type, count)
    }
    return count
  }
  for (const { example, rows: features, ends } of examples) {
    const { length, allowed } = example
    const scores = new Float32Array(length * TAGS)
    for (let i = 0, k = 0; i < length; i++)
      for (; k < ends[i]!; k++) for (let t = 0; t < TAGS; t++) scores[i * TAGS + t]! += rows[features[k]! * TAGS + t]!
    const guess = Array.from(bestPath(scores, length, passage))
    const gold = Array.from(allowed, bits => 31 - Math.clz32(bits & -bits))
    const found = namesOf(guess)
    const wanted = namesOf(gold)
    const known = new Set(wanted.map(name => name.join()))
    for (const [, , type] of wanted) at(TYPES[type]!).gold++
    for (const name of found) {
      const count = at(TYPES[name[2]]!)
      count.found++
      if (known.has(name.join())) count.right++
    }
    for (const type of example.missed) at(type).gold++
  }
  const sum = (types: readonly string[]): Score =>
    types.map(at).reduce((a, b) => ({ right: a.right + b.right, found: a.found + b.found, gold: a.gold + b.gold }), {
      right: 0,
      found: 0,
      gold: 0,
    })
  return Object.fromEntries([
    ...TYPES.map(type => [type, at(type)] as const),
    ['names', sum(TYPES.slice(0, 3))],
    ['all', sum(TYPES)],
  ])
}

export function f1({ right, found, gold }: Score): number {
  return found + gold > 0 ? (200 * right) / (found + gold) : 0
}

/** The names of a sequence of tags: first token, last token (exclusive), index of the type. */
export function namesOf(tags: readonly number[]): (readonly [number, number, number])[] {
  const names: (readonly [number, number, number])[] = []
  let first = 0
  tags.forEach((tag, i) => {
    if (tag === 0) return
    const part = (tag - 1) & 3
    if (part === 0 || part === 3) first = i
    if (part === 2 || part === 3) names.push([first, i + 1, (tag - 1) >> 2])
  })
  return names
}

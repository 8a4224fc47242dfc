import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bestPath, decode } from './decode.ts'
import { STATES, TAGS } from './tags.ts'

const NO_PASSAGE = new Int16Array(STATES * STATES)

/** Scores of `length` tokens with 10 for each listed pair of token and tag. */
function scores(length: number, ...pairs: [number, number][]): Int32Array {
  const all = new Int32Array(length * TAGS)
  for (const [token, tag] of pairs) all[token * TAGS + tag] = 10
  return all
}

test('a name of two tokens and one of one', () => {
  // person: 1 begin, 3 last; place: 12 unit
  expect(decode(scores(4, [0, 1], [1, 3], [3, 12]), 4, NO_PASSAGE)).toEqual([
    { first: 0, last: 2, type: 0 },
    { first: 3, last: 4, type: 2 },
  ])
})

test('a name that is begun is closed, and one that is not begun is none', () => {
  expect(decode(scores(1, [0, 1]), 1, NO_PASSAGE)).toEqual([])
  expect(decode(scores(2, [1, 3]), 2, new Int16Array(STATES * STATES).fill(-20))).toEqual([
    { first: 0, last: 2, type: 0 },
  ])
})

test('nothing for no scores', () => {
  expect(decode(new Int32Array(3 * TAGS), 3, NO_PASSAGE)).toEqual([])
})

test('no path scores more', () => {
  const cells = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3 * TAGS, maxLength: 3 * TAGS })
  const passages = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: STATES ** 2, maxLength: STATES ** 2 })
  fc.assert(
    fc.property(cells, passages, (cells, passage) => {
      const found = [...bestPath(cells, 3, passage)]
      expect(scoreOf(found, cells, passage)).toBe(Math.max(...everyPath(3).map(path => scoreOf(path, cells, passage))))
    }),
    { numRuns: 20 },
  )
})

/** Every legal sequence of tags. */
function everyPath(length: number): number[][] {
  let paths: number[][] = [[]]
  for (let i = 0; i < length; i++)
    paths = paths.flatMap(path => Array.from({ length: TAGS }, (_, tag) => [...path, tag]))
  return paths.filter(path => scoreOf(path, new Int32Array(length * TAGS), NO_PASSAGE) > Number.NEGATIVE_INFINITY)
}

/** The score of a sequence of tags, minus infinity when it is not legal. */
function scoreOf(path: readonly number[], cells: ArrayLike<number>, passage: ArrayLike<number>): number {
  let score = 0
  let state = 0
  let open = -1
  for (const [i, tag] of path.entries()) {
    const type = (tag - 1) >> 2
    const part = (tag - 1) & 3
    const goesOn = tag > 0 && (part === 1 || part === 2)
    if (goesOn !== open >= 0 || (goesOn && type !== open)) return Number.NEGATIVE_INFINITY
    if (!goesOn) {
      const after = tag === 0 ? 0 : type + 1
      score += passage[state * STATES + after]!
      state = after
    }
    open = tag > 0 && part < 2 ? type : -1
    score += cells[i * TAGS + tag]!
  }
  return open >= 0 ? Number.NEGATIVE_INFINITY : score
}

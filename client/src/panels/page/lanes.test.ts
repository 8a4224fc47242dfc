import { expect, test } from 'vitest'
import { lanesOf } from './lanes.ts'

test.each<[string, [number, number][], number[]]>([
  [
    'apart',
    [
      [0, 1],
      [5, 6],
      [9, 9],
    ],
    [0, 0, 0],
  ],
  [
    'touching',
    [
      [0, 4],
      [5, 6],
      [5, 9],
    ],
    [0, 1, 2],
  ],
  [
    'a free lane below',
    [
      [0, 9],
      [1, 2],
      [5, 6],
    ],
    [0, 1, 1],
  ],
  [
    'more than there are lanes',
    [
      [0, 1],
      [0, 1],
      [0, 1],
      [0, 1],
    ],
    [0, 1, 2, 2],
  ],
  ['nothing', [], []],
])('%s', (_, stretches, lanes) => {
  expect(
    lanesOf(
      stretches.map(([from, to]) => ({ from, to })),
      2,
      3,
    ),
  ).toEqual(lanes)
})

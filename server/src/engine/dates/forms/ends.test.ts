import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['by the end of this year', ['the end of this year: DATE 2024 END']],
  ['by the end of March 1941', ['the end of March 1941: DATE 1941-03 END']],
  ['in the middle of next week', ['the middle of next week: DATE 2024-W11 MID']],
  ['by year-end', ['year-end: DATE 2024 END']],
  ["by month's end", ["month's end: DATE 2024-03 END"]],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the end of the road', 'in the middle of nowhere', 'the end of the second act'])('no end in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

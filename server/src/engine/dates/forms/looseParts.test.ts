import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['It fell in the night of March 3.', ['the night of March 3: TIME 2024-03-03TNI']],
  ['They will meet tonight.', ['tonight: TIME 2024-03-06TNI']],
  ['It rained on Monday in the morning.', ['Monday: DATE 2024-03-04', 'the morning: TIME 2024-03-04TMO']],
  ['It fell overnight.', ['overnight: TIME 2024-03-06TNI']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['an overnight success', 'the night of the long knives', 'a night train'])('no part of a day in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

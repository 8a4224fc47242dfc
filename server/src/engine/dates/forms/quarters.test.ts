import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['in the third quarter of 2013', ['the third quarter of 2013: DATE 2013-Q3']],
  ['It lost a third-quarter bet.', ['third-quarter: DATE 2023-Q3']],
  ['It lost money in the fourth quarter.', ['the fourth quarter: DATE 2023-Q4']],
  ['in the 1988 second quarter', ['the 1988 second quarter: DATE 1988-Q2']],
  ["this year's third quarter", ["this year's third quarter: DATE 2024-Q3"]],
  ['in the first half of 2013', ['the first half of 2013: DATE 2013-H1']],
  ['in Q3 2013', ['Q3 2013: DATE 2013-Q3']],
  ['in the year-ago quarter', ['the year-ago quarter: DATE 2022-Q4']],
  ['For the quarter, it lost money.', ['the quarter: DATE 2023-Q4']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['in the first half he scored', 'a third of the quarter-finals', 'the second half ended'])(
  'no quarter in "%s"',
  text => expect(timesOf(text)).toEqual([]),
)

test('a year ago compares the quarter spoken of', () => {
  expect(timesOf('It earned 5 million in the third quarter, up from 4 million a year ago and last year.')).toEqual([
    'the third quarter: DATE 2023-Q3',
    'a year ago: DATE 2022-Q3',
    'last year: DATE 2023',
  ])
})

import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  [
    'Sales rose in February compared to the same period last year.',
    ['February: DATE 2024-02', 'the same period last year: DATE 2023-02'],
  ],
  [
    'Sales fell in January, compared to the same month a year ago.',
    ['January: DATE 2024-01', 'the same month a year ago: DATE 2023-01'],
  ],
  [
    'It lost money in the third quarter, up from the same quarter of the previous year.',
    ['the third quarter: DATE 2023-Q3', 'the same quarter of the previous year: DATE 2022-Q3'],
  ],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the same period', 'the same man last', 'at the same time'])('no period in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

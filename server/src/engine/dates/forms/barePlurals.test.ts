import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['for months', ['months: DURATION PXM']],
  ['a decades-long dispute', ['decades-long: DURATION PXDE']],
  ['a year-long dispute', ['year-long: DURATION P1Y']],
  ['He left years ago.', ['years ago: DATE PAST_REF']],
  ['for years', ['years: DURATION PXY']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['Days passed.', 'the minutes of the meeting'])('no length in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

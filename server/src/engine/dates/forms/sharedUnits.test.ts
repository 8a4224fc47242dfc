import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['between 60 and 90 days', ['60: DURATION P60D', '90 days: DURATION P90D']],
  ['two or three weeks', ['two: DURATION P2W', 'three weeks: DURATION P3W']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['between 8 and 10 years old', '60 to 90 cars'])('no shared unit in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['on the 8th (local time)', ['the 8th: DATE 2024-02-08']],
  ['said on the 5th that', ['the 5th: DATE 2024-03-05']],
  ['They will meet on the 8th.', ['the 8th: DATE 2024-03-08']],
])('days of the month: %s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test('a day of the month without an article date', () =>
  expect(timesOf('said on the 8th that', null)).toEqual(['the 8th: DATE XXXX-XX-08']))

test.each(['on the 8th floor', 'the 8th', 'on the 45th day', 'by the 3rd Army'])('no day of the month in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['It began at 10:32.', ['10:32: TIME 2024-03-06T10:32']],
  ['It began at 16:15 UTC, March 4.', ['16:15 UTC: TIME 2024-03-04T16:15Z', 'March 4: DATE 2024-03-04']],
  ['It began at 8 p.m. on Tuesday.', ['8 p.m. on Tuesday: TIME 2024-03-05T20:00']],
  ['It began at 12:00 UTC Monday.', ['12:00 UTC Monday: TIME 2024-03-04T12:00Z']],
  ['It began at noon Tuesday.', ['noon Tuesday: TIME 2024-03-05T12:00']],
  ['It began at 0830 GMT.', ['0830 GMT: TIME 2024-03-06T08:30Z']],
  ["It began at six o'clock.", ["six o'clock: TIME 2024-03-06T06:00"]],
  ['It began at 12 a.m. local time.', ['12 a.m. local time: TIME 2024-03-06T00:00']],
  ['It began on Tuesday at 8am.', ['Tuesday: DATE 2024-03-05', '8am: TIME 2024-03-05T08:00']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['won 2:1', 'a 10:32 finish', 'a 25:99 split at 25:99', 'at 10', 'verse 3:16 says', 'an overnight success'])(
  'no time in "%s"',
  text => expect(timesOf(text)).toEqual([]),
)

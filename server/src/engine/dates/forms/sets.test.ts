import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['They meet every Friday.', ['every Friday: SET XXXX-WXX-5']],
  ['They meet each year.', ['each year: SET P1Y']],
  ['They meet every other week.', ['every other week: SET P2W']],
  ['ten cars per month', ['per month: SET P1M']],
  ['daily flights', ['daily: SET P1D']],
  ['the annual meeting', ['annual: SET P1Y']],
  ['every May', ['every May: SET XXXX-05']],
  ['every morning', ['every morning: SET XXXX-XX-XXTMO']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the Daily Mail', 'every man', 'each other', 'per cent', 'as per usual', 'Entertainment Weekly'])(
  'no set in "%s"',
  text => expect(timesOf(text)).toEqual([]),
)

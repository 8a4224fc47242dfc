import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['It sold 15 a year.', ['a year: SET P1Y']],
  ['They met twice a week.', ['a week: SET P1W']],
  ['tens of billions of dollars a year', ['a year: SET P1Y']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['a year-old boy'])('no rate in "%s"', text => expect(timesOf(text)).toEqual([]))

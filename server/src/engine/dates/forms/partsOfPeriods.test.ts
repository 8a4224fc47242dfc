import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['in the last week of March 2009', ['the last week of March 2009: DATE 2009-W13']],
  ['on the first day of 2004', ['the first day of 2004: DATE 2004-01-01']],
  ['in the week of March 4', ['the week of March 4: DATE 2024-W10']],
  ['in the second month of 2004', ['the second month of 2004: DATE 2004-02']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the first man', 'the first week of rehearsals'])('no part in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

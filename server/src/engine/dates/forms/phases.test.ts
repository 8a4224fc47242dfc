import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['in early 2009', ['early 2009: DATE 2009 START']],
  ['in mid-2011', ['mid-2011: DATE 2011 MID']],
  ['in late May 2010', ['late May 2010: DATE 2010-05 END']],
  ['late in 1957', ['late in 1957: DATE 1957 END']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['an early warning', 'the late president', 'mid-table'])('no date in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

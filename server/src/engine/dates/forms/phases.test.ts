import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['in early 2009', ['early 2009: DATE 2009 START']],
  ['in mid-2011', ['mid-2011: DATE 2011 MID']],
  ['in late May 2010', ['late May 2010: DATE 2010-05 END']],
  ['late in 1957', ['late in 1957: DATE 1957 END']],
  ['by the end of this year', ['the end of this year: DATE 2024 END']],
  ['by the end of March 1941', ['the end of March 1941: DATE 1941-03 END']],
  ['in the middle of next week', ['the middle of next week: DATE 2024-W11 MID']],
  ['by year-end', ['year-end: DATE 2024 END']],
  ['in the last week of March 2009', ['the last week of March 2009: DATE 2009-W13']],
  ['on the first day of 2004', ['the first day of 2004: DATE 2004-01-01']],
  ['in the week of March 4', ['the week of March 4: DATE 2024-W10']],
  ['in the first nine months', ['the first nine months: DURATION P9M']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each([
  'an early warning',
  'the late president',
  'the end of the road',
  'the first man',
  'mid-table',
  'in the middle of nowhere',
])('no date in "%s"', text => expect(timesOf(text)).toEqual([]))

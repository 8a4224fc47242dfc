import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['They talked over the weekend.', ['the weekend: DATE 2024-W10-WE']],
  [
    'It rained on Monday, but late in the day it cleared.',
    ['Monday: DATE 2024-03-04', 'late in the day: DATE 2024-03-04 END'],
  ],
  ['It rose in 2009, from a loss the year before.', ['2009: DATE 2009', 'the year before: DATE 2008']],
  ['sales for the full year', ['the full year: DATE 2024']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each(['the week-old baby', 'the day that never came'])('no period in "%s"', text =>
  expect(timesOf(text)).toEqual([]),
)

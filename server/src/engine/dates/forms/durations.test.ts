import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['for two years', ['two years: DURATION P2Y']],
  ['for twenty-four hours', ['twenty-four hours: DURATION PT24H']],
  ['a five-year plan', ['five-year: DURATION P5Y']],
  ['two and a half years', ['two and a half years: DURATION P2.5Y']],
  ['a year and a half', ['a year and a half: DURATION P1.5Y']],
  ['for half an hour', ['half an hour: DURATION PT30M']],
  ['for half a century', ['half a century: DURATION P50Y']],
  ['for a few days', ['a few days: DURATION PXD']],
  ['for a couple of weeks', ['a couple of weeks: DURATION P2W APPROX']],
  ['for more than three years', ['more than three years: DURATION P3Y MORE_THAN']],
  ['for almost two decades', ['almost two decades: DURATION P20Y LESS_THAN']],
  ['for about a week', ['a week: DURATION P1W APPROX']],
  ['within a month', ['a month: DURATION P1M']],
  ['for three straight days', ['three straight days: DURATION P3D']],
  ['a fortnight', ['a fortnight: DURATION P2W']],
  ['He left two years ago.', ['two years ago: DATE 2022']],
  ['He left nearly four years ago.', ['nearly four years ago: DATE 2020 LESS_THAN']],
  ['He left a week ago.', ['a week ago: DATE 2024-W09']],
  ['He left three days ago.', ['three days ago: DATE 2024-03-03']],
  ['“[Ten] years ago it was small.”', ['[Ten] years ago: DATE 2014']],
  ['He left a decade ago.', ['a decade ago: DATE 2014']],
  ['He came on March 3 and left two days later.', ['March 3: DATE 2024-03-03', 'two days later: DATE 2024-03-05']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each([
  'a 22-year-old man',
  'he is 22 years old',
  'the seconded officer',
  'a second bomb',
  'a quarter of the votes',
  'in some quarters',
  'won 3-2',
  'costs 12 dollars',
  'Office 2018 day five',
  'ten] years',
  'the constructor of the week-old car',
])('no duration in "%s"', text => expect(timesOf(text)).toEqual([]))

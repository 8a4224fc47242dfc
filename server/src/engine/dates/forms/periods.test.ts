import { expect, test } from 'vitest'
import { timesOf } from '../../../../../test/support/times.ts'

test.each([
  ['They met last year.', ['last year: DATE 2023']],
  ['They meet next month.', ['next month: DATE 2024-04']],
  ['They met this week.', ['this week: DATE 2024-W10']],
  ['They met last weekend.', ['last weekend: DATE 2024-W09-WE']],
  ['They met in the last quarter.', ['the last quarter: DATE 2023-Q4']],
  ['They met earlier this month.', ['earlier this month: DATE 2024-03 START']],
  ['They meet later this year.', ['later this year: DATE 2024 END']],
  ['They meet early next week.', ['early next week: DATE 2024-W11 START']],
  ['They met last April.', ['last April: DATE 2023-04']],
  ['They meet next May 5.', ['next May 5: DATE 2024-05-05']],
  ['They met last summer.', ['last summer: DATE 2023-SU']],
  ['They met last Christmas.', ['last Christmas: DATE 2023-12-25']],
  ['They met last night.', ['last night: TIME 2024-03-05TNI']],
  ['They met this morning.', ['this morning: TIME 2024-03-06TMO']],
  ['It fell over the past three years.', ['the past three years: DURATION P3Y']],
  ['It will fall over the next two weeks.', ['the next two weeks: DURATION P2W']],
  ['It rose in the past year.', ['the past year: DURATION P1Y']],
  ['It may rise in the coming weeks.', ['the coming weeks: DURATION PXW']],
  [
    'On May 10, 1940, he resigned. That same day they attacked.',
    ['May 10, 1940: DATE 1940-05-10', 'That same day: DATE 1940-05-10'],
  ],
  ['He resigned on Monday and left the next day.', ['Monday: DATE 2024-03-04', 'the next day: DATE 2024-03-05']],
  ['It sold 5 in 2009, up from the previous year.', ['2009: DATE 2009', 'the previous year: DATE 2008']],
])('%s', (text, expected) => expect(timesOf(text)).toEqual(expected))

test.each([
  'the last man',
  'next to the house',
  'this year-old boy',
  'the same period',
  'past the house',
  'the current crisis',
  'at last',
  'that second bomb',
])('no period in "%s"', text => expect(timesOf(text).filter(time => !time.startsWith('current:'))).toEqual([]))

test('nothing is known without an article date', () => {
  expect(timesOf('They met last week and meet at the end of the year.', null)).toEqual([
    'last week: DATE null',
    'the end of the year: DATE null END',
  ])
})

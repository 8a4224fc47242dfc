import { expect, test } from 'vitest'
import { resolvedTimes } from '../../../../test/support/times.ts'
import { waitsForArticleDate } from './waiting.ts'

test.each<[string, boolean]>([
  ['He said so on Monday.', true],
  ['He left last year.', true],
  ['He left two days ago.', true],
  ['He left on the 8th.', true],
  ['It begins on March 6.', true],
  ['It closes at 10:32.', true],
  ['It closes at Christmas.', true],
  ['It opened on Monday night.', true],
  ['It was in the first week of this year.', true],
  ['It begins on March 6, 2024.', false],
  ['It was in 2021.', false],
  ['It happens every Monday.', false],
  ['It lasted two weeks.', false],
  ['It happened recently.', false],
  ['It is dated 45/13/2024.', false],
  ['It is dated 03/04/2024.', false],
])('without an article date: %s', (text, waits) => {
  expect(resolvedTimes(text, null).map(waitsForArticleDate)).toEqual([waits])
  expect(resolvedTimes(text).map(waitsForArticleDate)).toEqual([false])
})

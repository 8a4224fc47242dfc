import { expect, test } from 'vitest'
import { resolvedTimes } from '../../../../test/support/times.ts'
import { describeReason } from './describeReason.ts'

test.each([
  ['He said so Monday.', "The last such day up to the article's date, since “said” speaks of the past."],
  [
    'He said so Wednesday.',
    "The last such day up to the article's date, since “said” speaks of the past. It is the article's own day.",
  ],
  ['He will go on Monday.', "The first such day from the article's date on, since “will” speaks of the future."],
  ['Rain on Monday.', "The last such day up to the article's date, as is usual in news."],
  ['Rain next Monday.', "The next such day from the article's date."],
  ['He left on the 8th.', "The last such day up to the article's date, since “left” speaks of the past."],
  ['He left in March.', "The last such month up to the article's date, since “left” speaks of the past."],
  ['He left in 2021.', 'It stands so in the text.'],
  ['He left two days ago.', "2 days before the article's date."],
  [
    'He left on March 6, 2024, a Monday. Sales rose 2 percent in the first quarter of 2023.',
    'It stands so in the text.',
  ],
  ['Dated 03/04/2021.', 'Day and month may stand in either order.'],
  ['Dated 31 February 2024.', 'The calendar has no such day.'],
  ['For three years.', 'A length of time.'],
  ['It came recently.', 'The text does not say how far off.'],
])('%s', (text, expected) => expect(describeReason(resolvedTimes(text)[0]!.why)).toBe(expected))

test.each([
  [
    'He said so Monday.',
    "The last such day up to the article's date, since “said” speaks of the past. The article bears no date from which to count.",
  ],
  ['He left last year.', 'The article bears no date from which to count.'],
])('without an article date: %s', (text, expected) =>
  expect(describeReason(resolvedTimes(text, null)[0]!.why)).toBe(expected),
)

test.each([
  ['as written; the weekday does not fit', 'It stands so in the text. The weekday does not fit.'],
  ['part of 2024-03', 'A part of March 2024.'],
  ["1 year before the article's date, for the quarter", "The same quarter, 1 year before the article's date."],
])('the tag "%s"', (tag, expected) => expect(describeReason(tag)).toBe(expected))

import { expect, test } from 'vitest'
import { dateWords } from './dateWords.ts'

test.each([
  ['2024-03-06', 'Wednesday 6 March 2024'],
  ['2024-04', 'April 2024'],
  ['2024', '2024'],
  ['202', 'the 2020s'],
  ['20', 'the century from 2000'],
  ['2024-W15', 'the week from Monday 8 April 2024'],
  ['2024-W15-WE', 'the weekend of Saturday 13 April 2024'],
  ['2024-Q1', 'the first quarter of 2024'],
  ['2024-H2', 'the second half of 2024'],
  ['2024-SU', 'summer 2024'],
  ['2024-03-06TMO', 'Wednesday 6 March 2024, morning'],
  ['2024-03-06T10:30', 'Wednesday 6 March 2024, 10:30'],
  ['P3M', '3 months'],
  ['P1Y', '1 year'],
  ['PT5M', '5 minutes'],
  ['PXD', 'some days'],
  ['PRESENT_REF', 'about the time of the article'],
  ['XXXX-XX-08', 'day 8 of a month that is not known'],
  ['XXXX-WXX-1', 'a Monday of a week that is not known'],
  ['2024-02-30', undefined],
  ['nonsense', undefined],
  ['', undefined],
])('%s is %s', (value, words) => {
  expect(dateWords(value)).toBe(words)
})

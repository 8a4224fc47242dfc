import { expect, test } from 'vitest'
import { civilDate, isoDate } from './calendar.ts'
import { intervalOf } from './interval.ts'

test.each([
  ['2024-03-06', '2024-03-06', '2024-03-06'],
  ['2024-03-06TNI', '2024-03-06', '2024-03-06'],
  ['2024-03-06T10:32Z', '2024-03-06', '2024-03-06'],
  ['2024-02', '2024-02-01', '2024-02-29'],
  ['2024', '2024-01-01', '2024-12-31'],
  ['2024-W10', '2024-03-04', '2024-03-10'],
  ['2024-W10-WE', '2024-03-09', '2024-03-10'],
  ['2020-W53', '2020-12-28', '2021-01-03'],
  ['2024-Q1', '2024-01-01', '2024-03-31'],
  ['2024-H2', '2024-07-01', '2024-12-31'],
  ['2023-WI', '2023-12-01', '2024-02-29'],
  ['2024-SU', '2024-06-01', '2024-08-31'],
  ['198', '1980-01-01', '1989-12-31'],
  ['19', '1900-01-01', '1999-12-31'],
])('%s runs from %s to %s', (value, first, last) => {
  const interval = intervalOf(value)!
  expect([isoDate(civilDate(interval.first)), isoDate(civilDate(interval.last))]).toEqual([first, last])
})

test('years before Christ', () => {
  expect(civilDate(intervalOf('BC0480')!.first)).toEqual({ year: -479, month: 1, day: 1 })
})

test.each([
  'PRESENT_REF',
  'P3M',
  'PT24H',
  'XXXX-XX-08',
  'XXXX-WXX-1',
  '2023-02-29',
  '2024-13',
  '2024-W53',
  '2024-QX',
  '',
  '2',
  '20240306',
])('no days for "%s"', value => expect(intervalOf(value)).toBeUndefined())

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { civilDate, isoDate } from './calendar.ts'
import { findCalendarDate } from './calendarDate.ts'

/** The text found and its value. */
function found(text: string): string | undefined {
  const date = findCalendarDate(text)
  return date && `${text.slice(date.start, date.end)} = ${date.value}`
}

test.each([
  ['2024-03-06 –', '2024-03-06 = 2024-03-06'],
  [' date 2024-03-06 Japan is', '2024-03-06 = 2024-03-06'],
  ['2024-03-06T10:32:00Z', '2024-03-06 = 2024-03-06'],
  ['2024/03/06', '2024/03/06 = 2024-03-06'],
  ['2024.3.6', '2024.3.6 = 2024-03-06'],
  ['LONDON, March 6 (Reuters) -', 'March 6 = XXXX-03-06'],
  ['Published 6 Mar 2024 10:32 GMT', '6 Mar 2024 = 2024-03-06'],
  ['Updated: Mar. 6th, 2024', 'Mar. 6th, 2024 = 2024-03-06'],
  ['Wed, 06 Mar 2024 10:32:00 +0000', 'Wed, 06 Mar 2024 = 2024-03-06'],
  ['Wednesday 6 March 2024', 'Wednesday 6 March 2024 = 2024-03-06'],
  ['the 6th of March, 2024', '6th of March, 2024 = 2024-03-06'],
  ['06.03.2024', '06.03.2024 = 2024-03-06'],
  ['06-Mar-2024', '06-Mar-2024 = 2024-03-06'],
  ['MARCH 6, 2024', 'MARCH 6, 2024 = 2024-03-06'],
  ['29 February', '29 February = XXXX-02-29'],
  ['25/12/2023', '25/12/2023 = 2023-12-25'],
  ['12/25/2023', '12/25/2023 = 2023-12-25'],
  ['04/04/2024', '04/04/2024 = 2024-04-04'],
  ['2024-03-06_japan-aukus.txt', '2024-03-06 = 2024-03-06'],
  ['2024_03_06.txt', '2024_03_06 = 2024-03-06'],
  ['afp20240306-2.txt', '20240306 = 2024-03-06'],
])('%s', (text, expected) => expect(found(text)).toBe(expected))

test.each([
  '',
  'March',
  'March 2024',
  '2024',
  '03/04/2024',
  '3-4-2024',
  '31 February 2024',
  '29 February 2023',
  '45/13/2024',
  '2024-13-01',
  'March 32',
  '000_410918f53f2dd3c9.txt',
  '20241306.txt',
  '120240306',
  'version 10.4.11',
  'may 747 people',
])('no date in "%s"', text => expect(found(text)).toBeUndefined())

test.each([
  ['03/04/2024', 'day-month', '2024-04-03'],
  ['03/04/2024', 'month-day', '2024-03-04'],
  ['3-4-2024', 'month-day', '2024-03-04'],
  ['03.04.2024', 'month-day', '2024-04-03'],
  ['25/12/2023', 'month-day', '2023-12-25'],
  ['12/25/2023', 'day-month', '2023-12-25'],
  ['2024/03/04', 'day-month', '2024-03-04'],
] as const)('%s with %s first', (text, order, value) => expect(findCalendarDate(text, order)?.value).toBe(value))

test('every day written in ISO is found', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300000, max: 1000000 }), n => {
      const value = isoDate(civilDate(n))
      expect(findCalendarDate(`(${value})`)).toEqual({ start: 1, end: 11, value })
    }),
  )
})

test('any text is taken, and spans lie inside it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), text => {
      const date = findCalendarDate(text)
      if (date) expect(0 <= date.start && date.start < date.end && date.end <= text.length).toBe(true)
    }),
  )
})

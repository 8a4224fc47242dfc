import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addMonths,
  civilDate,
  dayNumber,
  daysInMonth,
  isoDate,
  isoWeekOf,
  isValidDate,
  mondayOf,
  parseIsoDate,
  weekdayOf,
  weeksInYear,
} from './calendar.ts'

test.each([
  ['1970-01-01', 0, 4],
  ['2024-03-06', 19788, 3],
  ['2000-02-29', 11016, 2],
  ['1900-03-01', -25508, 4],
  ['0001-01-01', -719162, 1],
  ['9999-12-31', 2932896, 5],
])('%s is day %i, weekday %i', (iso, number, weekday) => {
  expect(dayNumber(parseIsoDate(iso)!)).toBe(number)
  expect(isoDate(civilDate(number))).toBe(iso)
  expect(weekdayOf(number)).toBe(weekday)
})

// The awkward turns of years of ISO 8601's own examples.
test.each([
  ['2005-01-01', 2004, 53],
  ['2005-12-31', 2005, 52],
  ['2007-01-01', 2007, 1],
  ['2008-12-29', 2009, 1],
  ['2010-01-03', 2009, 53],
  ['2024-03-06', 2024, 10],
])('%s lies in week %i-W%i', (iso, year, week) => {
  expect(isoWeekOf(dayNumber(parseIsoDate(iso)!))).toEqual({ year, week })
})

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-01-31', 1, '2023-02-28'],
  ['2024-03-31', -1, '2024-02-29'],
  ['2024-01-15', -1, '2023-12-15'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2024-11-30', 14, '2026-01-30'],
])('%s and %i months is %s', (from, months, to) => expect(isoDate(addMonths(parseIsoDate(from)!, months))).toBe(to))

test('validity', () => {
  expect(isValidDate(2023, 2, 29)).toBe(false)
  expect(isValidDate(2024, 2, 29)).toBe(true)
  expect(isValidDate(1900, 2, 29)).toBe(false)
  expect(isValidDate(undefined, 2, 29)).toBe(true)
  expect(isValidDate(undefined, 2, 30)).toBe(false)
  expect(isValidDate(2024, 13, 1)).toBe(false)
  expect(isValidDate(2024, 4, 31)).toBe(false)
  expect(isValidDate(2024, 0, 1)).toBe(false)
  expect(parseIsoDate('2024-02-30')).toBeUndefined()
  expect(parseIsoDate('2024-2-3')).toBeUndefined()
  expect([2004, 2009, 2015, 2020, 2024].map(weeksInYear)).toEqual([53, 53, 53, 53, 52])
})

const anyDay = fc.integer({ min: -5_000_000, max: 5_000_000 })

test('a day and its date are one to one, and the next day follows', () => {
  fc.assert(
    fc.property(anyDay, n => {
      const date = civilDate(n)
      expect(dayNumber(date)).toBe(n)
      const next = civilDate(n + 1)
      const wraps = date.day === daysInMonth(date.year, date.month)
      expect(next.day).toBe(wraps ? 1 : date.day + 1)
      expect(weekdayOf(n + 1)).toBe((weekdayOf(n) % 7) + 1)
    }),
  )
})

test("a week's Monday lies at most six days before its days", () => {
  fc.assert(
    fc.property(anyDay, n => {
      const monday = mondayOf(isoWeekOf(n))
      expect(n - monday).toBe(weekdayOf(n) - 1)
    }),
  )
})

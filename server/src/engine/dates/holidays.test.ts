import { expect, test } from 'vitest'
import { civilDate, isoDate } from './calendar.ts'
import { dateOfHoliday, easterSunday, parseHolidays } from './holidays.ts'

// Dates of Western Easter as printed in the Book of Common Prayer's and the U.S. Naval Observatory's tables.
test.each(['1961-04-02', '1976-04-18', '2000-04-23', '2008-03-23', '2011-04-24', '2024-03-31', '2038-04-25'])(
  'Easter %s',
  date => expect(isoDate(civilDate(easterSunday(Number(date.slice(0, 4)))))).toBe(date),
)

test.each([
  ['12-25', 2024, '2024-12-25'],
  ['nth 11 4 4', 2023, '2023-11-23'],
  ['nth 11 4 4 +1', 2023, '2023-11-24'],
  ['nth 05 1 -1', 2021, '2021-05-31'],
  ['nth 09 1 1', 2025, '2025-09-01'],
  ['easter -2', 2024, '2024-03-29'],
])('the rule "%s" in %i', (rule, year, date) => {
  const [holiday] = parseHolidays(`name\t${rule}\tname`)
  expect(isoDate(dateOfHoliday(holiday!.rule, year))).toBe(date)
})

test('a rule that can not be read is named', () => {
  expect(() => parseHolidays('name\tsome day\tname')).toThrow('holidays.txt: no such rule: "some day"')
})

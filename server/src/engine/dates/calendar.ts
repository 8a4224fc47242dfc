/**
 * Proleptic Gregorian civil arithmetic on plain numbers: no time zone, no clock. Years are astronomical: 0 is 1 BC.
 * Day numbers count from 1970-01-01 = 0. The algorithms for day numbers are Howard Hinnant's ("chrono-compatible low-level date algorithms", public domain).
 */
export interface CivilDate {
  readonly year: number
  /** 1 to 12. */
  readonly month: number
  /** 1 to 31. */
  readonly day: number
}

/** A week of ISO 8601: it belongs to the year that holds its Thursday. */
export interface IsoWeek {
  readonly year: number
  /** 1 to 53. */
  readonly week: number
}

/** The number of days from 1970-01-01 to the date, which must be valid. */
export function dayNumber({ year, month, day }: CivilDate): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146097 + dayOfEra - 719468
}

/** The date of a day number. */
export function civilDate(dayNumber: number): CivilDate {
  const z = dayNumber + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  }
}

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The number of days of a month (1 to 12). */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : LENGTHS[month - 1]!
}

/** Whether the calendar has such a date. Without a year, 29 February is one. */
export function isValidDate(year: number | undefined, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year ?? 2000, month)
}

/** The weekday of a day number, Monday = 1 to Sunday = 7, as in ISO 8601. */
export function weekdayOf(dayNumber: number): number {
  return ((((dayNumber + 3) % 7) + 7) % 7) + 1
}

/** The date `months` later (earlier when negative); a day that the month lacks becomes its last: 31 January + 1 month is 28 or 29 February. */
export function addMonths({ year, month, day }: CivilDate, months: number): CivilDate {
  const index = year * 12 + month - 1 + months
  const newYear = Math.floor(index / 12)
  const newMonth = index - newYear * 12 + 1
  return { year: newYear, month: newMonth, day: Math.min(day, daysInMonth(newYear, newMonth)) }
}

/** The ISO week that a day number falls in. */
export function isoWeekOf(dayNumber: number): IsoWeek {
  const thursday = dayNumber - weekdayOf(dayNumber) + 4
  const { year } = civilDate(thursday)
  return { year, week: Math.floor((thursday - dayNumberOfNewYear(year)) / 7) + 1 }
}

/** The day number of an ISO week's Monday. */
export function mondayOf({ year, week }: IsoWeek): number {
  const fourth = dayNumberOfNewYear(year) + 3
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** The number of ISO weeks of a year, 52 or 53. */
export function weeksInYear(year: number): number {
  return isoWeekOf(dayNumber({ year, month: 12, day: 28 })).week
}

/** The date as `YYYY-MM-DD`; only for years 0 to 9999. */
export function isoDate({ year, month, day }: CivilDate): string {
  return `${String(year).padStart(4, '0')}-${twoDigits(month)}-${twoDigits(day)}`
}

/** The date of `YYYY-MM-DD`, or undefined when the text is no such date or the calendar has none. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)
  if (!match) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isValidDate(year, month, day) ? { year, month, day } : undefined
}

/** A number from 0 to 99 in two digits. */
export function twoDigits(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}

function dayNumberOfNewYear(year: number): number {
  return dayNumber({ year, month: 1, day: 1 })
}

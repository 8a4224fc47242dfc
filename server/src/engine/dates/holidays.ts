import { rowsOf } from '../resources.ts'
import { type CivilDate, civilDate, dayNumber, daysInMonth, weekdayOf } from './calendar.ts'

/** A day with a name and the rule that gives its date in a year. */
export interface Holiday {
  readonly id: string
  /** In lower case. */
  readonly names: readonly string[]
  readonly rule: HolidayRule
}

/** The same date each year, the `nth` weekday of a month (with `after` days), or days from Western Easter. */
export type HolidayRule =
  | { readonly kind: 'fixed'; readonly month: number; readonly day: number }
  | {
      readonly kind: 'weekday'
      readonly month: number
      readonly weekday: number
      readonly nth: number
      readonly after: number
    }
  | { readonly kind: 'easter'; readonly offset: number }

/** The holidays of the data file `holidays.txt`. Throws an error that names the line when a rule can not be read. */
export function parseHolidays(file: string): Holiday[] {
  return rowsOf(file).map(([id, rule, names]) => ({
    id: id!,
    names: (names ?? '').split('|'),
    rule: parseRule(rule ?? ''),
  }))
}

/** The date of a holiday in a year. */
export function dateOfHoliday(rule: HolidayRule, year: number): CivilDate {
  if (rule.kind === 'fixed') return { year, month: rule.month, day: rule.day }
  if (rule.kind === 'easter') return civilDate(easterSunday(year) + rule.offset)
  const first = dayNumber({ year, month: rule.month, day: 1 })
  const last = first + daysInMonth(year, rule.month) - 1
  const day =
    rule.nth > 0
      ? first + ((rule.weekday - weekdayOf(first) + 7) % 7) + 7 * (rule.nth - 1)
      : last - ((weekdayOf(last) - rule.weekday + 7) % 7)
  return civilDate(day + rule.after)
}

/** The day number of Western Easter Sunday, by the anonymous Gregorian computus (Nature, 20 April 1876). */
export function easterSunday(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114
  return dayNumber({ year, month: Math.floor(f / 31), day: (f % 31) + 1 })
}

function parseRule(text: string): HolidayRule {
  const fixed = /^(\d\d)-(\d\d)$/.exec(text)
  if (fixed) return { kind: 'fixed', month: Number(fixed[1]), day: Number(fixed[2]) }
  const easter = /^easter (-?\d+)$/.exec(text)
  if (easter) return { kind: 'easter', offset: Number(easter[1]) }
  const nth = /^nth (\d\d) (\d) (-?\d)(?: \+(\d))?$/.exec(text)
  if (!nth) throw new Error(`holidays.txt: no such rule: "${text}"`)
  return {
    kind: 'weekday',
    month: Number(nth[1]),
    weekday: Number(nth[2]),
    nth: Number(nth[3]),
    after: Number(nth[4] ?? 0),
  }
}

import { dayNumber, daysInMonth, isValidDate, mondayOf, weeksInYear } from './calendar.ts'

/** Days from `first` to `last`, both included, as day numbers (1970-01-01 = 0). */
export interface Interval {
  readonly first: number
  readonly last: number
}

/**
 * The days that a TIMEX3 value covers: a date, week, weekend, month, quarter, half, season, year, decade or century, with or without a time of day. Undefined
 * for durations, sets, references without measure and dates with an unknown part. Seasons are the meteorological ones of the northern half, winter begun in December.
 */
export function intervalOf(value: string): Interval | undefined {
  const match = /^(BC)?(\d{2,4})(?:-([0-9A-Z]+))?(?:-([0-9A-Z]+))?$/.exec(withoutTime(value))
  if (!match) return undefined
  const [, bc, digits = '', second, third] = match
  if (digits.length < 4) return second === undefined && !bc ? wholeYears(digits) : undefined
  const year = bc ? 1 - Number(digits) : Number(digits)
  if (second === undefined) return months(year, 1, 12)
  const part = PARTS.get(second)
  if (part) return third === undefined ? months(year, part[0], part[1]) : undefined
  if (second.startsWith('W')) return week(year, second, third)
  if (!/^\d\d$/.test(second) || Number(second) < 1 || Number(second) > 12) return undefined
  if (third === undefined) return months(year, Number(second), 1)
  if (!/^\d\d$/.test(third) || !isValidDate(year, Number(second), Number(third))) return undefined
  const day = dayNumber({ year, month: Number(second), day: Number(third) })
  return { first: day, last: day }
}

/** First month and number of months of the parts of a year. */
const PARTS: ReadonlyMap<string, readonly [number, number]> = new Map(
  Object.entries<readonly [number, number]>({
    Q1: [1, 3],
    Q2: [4, 3],
    Q3: [7, 3],
    Q4: [10, 3],
    H1: [1, 6],
    H2: [7, 6],
    SP: [3, 3],
    SU: [6, 3],
    FA: [9, 3],
    WI: [12, 3],
  }),
)

/** Cuts a time of day off a date: "2024-03-06TMO", "2024-03-06T10:32Z". */
function withoutTime(value: string): string {
  const at = value.indexOf('T')
  return at === 10 || at === 12 ? value.slice(0, at) : value
}

function months(year: number, month: number, count: number): Interval {
  const end = month - 1 + count - 1
  const lastYear = year + Math.floor(end / 12)
  const lastMonth = (end % 12) + 1
  const last = dayNumber({ year: lastYear, month: lastMonth, day: daysInMonth(lastYear, lastMonth) })
  return { first: dayNumber({ year, month, day: 1 }), last }
}

/** A decade ("198") or a century ("19"). */
function wholeYears(digits: string): Interval {
  const years = digits.length === 3 ? 10 : 100
  return months(Number(digits) * years, 1, years * 12)
}

function week(year: number, second: string, third: string | undefined): Interval | undefined {
  const number = /^W(\d\d)$/.exec(second)?.[1]
  if (number === undefined || Number(number) < 1 || Number(number) > weeksInYear(year)) return undefined
  const monday = mondayOf({ year, week: Number(number) })
  if (third === undefined) return { first: monday, last: monday + 6 }
  return third === 'WE' ? { first: monday + 5, last: monday + 6 } : undefined
}

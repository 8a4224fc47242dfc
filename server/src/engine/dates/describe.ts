import { civilDate, weekdayOf } from './calendar.ts'
import { intervalOf } from './interval.ts'

/** A TIMEX3 value in plain English, for hovers: "2024-03-06" is "Wednesday, 6 March 2024". A value of no known shape is returned as it is. */
export function describeValue(value: string): string {
  return (
    REFERENCES.get(value) ??
    describeDuration(value) ??
    describeTimed(value) ??
    describeSet(value) ??
    describeOpen(value) ??
    value
  )
}

/** Whether a text is a TIMEX3 value that is understood here. */
export function isValue(text: string): boolean {
  return intervalOf(text) !== undefined || describeValue(text) !== text
}

/** The same as briefly as it can be read: "6 Mar 2024", "Apr 2024"; other stretches as {@link describeValue} has them. */
export function describeShortly(value: string): string {
  const [, year = '', month = '', day] = /^(\d{4})-(\d\d)(?:-(\d\d))?(?=T|$)/.exec(value) ?? []
  const name = MONTHS[Number(month) - 1]?.slice(0, 3)
  if (!name) return describeValue(value)
  return `${day === undefined ? '' : `${Number(day)} `}${name} ${Number(year)}`
}

const REFERENCES: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    PAST_REF: 'some time in the past',
    PRESENT_REF: 'the present',
    FUTURE_REF: 'some time in the future',
  }),
)
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const DAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ')
const PARTS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    Q1: 'first quarter of',
    Q2: 'second quarter of',
    Q3: 'third quarter of',
    Q4: 'fourth quarter of',
    H1: 'first half of',
    H2: 'second half of',
    SP: 'spring of',
    SU: 'summer of',
    FA: 'autumn of',
    WI: 'winter of',
  }),
)
const PARTS_OF_DAY: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    TMO: 'in the morning',
    TMI: 'at midday',
    TAF: 'in the afternoon',
    TEV: 'in the evening',
    TNI: 'at night',
  }),
)
const DATE_UNITS: ReadonlyMap<string, string> = new Map(
  Object.entries<string>({
    Y: 'year',
    Q: 'quarter',
    M: 'month',
    W: 'week',
    D: 'day',
    WE: 'weekend',
    DE: 'decade',
    CE: 'century',
  }),
)
const TIME_UNITS: ReadonlyMap<string, string> = new Map(Object.entries<string>({ H: 'hour', M: 'minute', S: 'second' }))

/** "P3M" is "3 months", "PTXM" "some minutes". */
function describeDuration(value: string): string | undefined {
  const match = /^P(T?)(\d+(?:\.\d+)?|X)([A-Z]{1,2})$/.exec(value)
  if (!match) return undefined
  const unit = (match[1] ? TIME_UNITS : DATE_UNITS).get(match[3]!)
  if (!unit) return undefined
  if (match[2] === '1') return `1 ${unit}`
  return `${match[2] === 'X' ? 'some' : match[2]} ${unit === 'century' ? 'centuries' : `${unit}s`}`
}

/** A stretch of the calendar, with its time of day. */
function describeTimed(value: string): string | undefined {
  const at = value.indexOf('T', 7)
  const date = describeDate(at < 0 ? value : value.slice(0, at))
  if (!date || at < 0) return date
  const time = value.slice(at)
  const part = PARTS_OF_DAY.get(time)
  if (part) return `${date}, ${part}`
  const clock = /^T(\d\d:\d\d)(Z?)$/.exec(time)
  return clock ? `${date}, ${clock[1]}${clock[2] ? ' UTC' : ''}` : undefined
}

function describeDate(value: string): string | undefined {
  const interval = intervalOf(value)
  if (!interval) return undefined
  const { year, month, day } = civilDate(interval.first)
  if (/^\d{2,3}$/.test(value))
    return value.length === 3 ? `the ${value}0s` : `the ${ordinal(Number(value) + 1)} century`
  const [, second, third] = value.replace('BC', '').split('-')
  if (second === undefined) return yearName(year)
  if (PARTS.get(second)) return `the ${PARTS.get(second)} ${yearName(year)}`
  const last = civilDate(interval.last)
  if (second.startsWith('W')) {
    const name = third ? 'the weekend of' : 'the week of'
    const from =
      day === 1 || month !== last.month
        ? `${day} ${MONTHS[month - 1]}${year === last.year ? '' : ` ${yearName(year)}`}`
        : day
    return `${name} ${from} to ${last.day} ${MONTHS[last.month - 1]} ${yearName(last.year)}`
  }
  if (third === undefined) return `${MONTHS[month - 1]} ${yearName(year)}`
  return `${DAYS[weekdayOf(interval.first) - 1]}, ${day} ${MONTHS[month - 1]} ${yearName(year)}`
}

function yearName(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`
}

/** "XXXX-WXX-5" is said of a set and of a weekday that is not resolved. */
function describeSet(value: string): string | undefined {
  const weekday = /^XXXX-WXX-([1-7])$/.exec(value)
  return weekday ? `a ${DAYS[Number(weekday[1]) - 1]}, the week not known` : undefined
}

/** Dates with unknown parts: "XXXX-XX-08", "XXXX-03-06", "XXXX-03", "XXXX-SU". */
function describeOpen(value: string): string | undefined {
  const match = /^XXXX-(XX|\d\d|[A-Z][A-Z0-9])(?:-(\d\d))?$/.exec(value)
  if (!match) return undefined
  const [, second = '', third] = match
  if (second === 'XX') return third && `the ${ordinal(Number(third))} of an unknown month`
  if (PARTS.get(second)) return third === undefined ? `the ${PARTS.get(second)} an unknown year` : undefined
  const month = MONTHS[Number(second) - 1]
  return month && `${third === undefined ? '' : `${Number(third)} `}${month} of an unknown year`
}

function ordinal(n: number): string {
  const teen = n % 100 >= 11 && n % 100 <= 13
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`
}

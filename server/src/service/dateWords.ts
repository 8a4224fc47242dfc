import { civilDate, dayNumber, mondayOf, parseIsoDate, weekdayOf } from '../engine/dates/calendar.ts'

/**
 * A TIMEX3 value in words ("2024-03-06" is "Wednesday 6 March 2024", "2024-W15" "the week from Monday 8 April 2024", "P3M" "3 months");
 * undefined for a value that has no plain words.
 */
export function dateWords(value: string): string | undefined {
  if (REFERENCES[value]) return REFERENCES[value]
  const [day = '', time] = value.split('T', 2)
  const duration = DURATION.exec(value)
  if (duration) return durationWords(duration[2]!, duration[3]!, duration[1] === 'T')
  const words = dayWords(day)
  if (!words || time === undefined) return words
  return `${words}, ${TIMES[time] ?? time}`
}

function durationWords(count: string, unit: string, time: boolean): string | undefined {
  const name = time && unit === 'M' ? 'minute' : UNITS[unit]
  return name && `${count === 'X' ? 'some' : count} ${name}${count === '1' ? '' : 's'}`
}

function dayWords(value: string): string | undefined {
  const date = parseIsoDate(value)
  if (date) return `${WEEKDAYS[weekdayOf(dayNumber(date)) - 1]} ${date.day} ${MONTHS[date.month - 1]} ${date.year}`
  const match = PARTS.exec(value)
  if (match) {
    const [, year = '', month, week, weekend, part, number] = match
    if (month) return `${MONTHS[Number(month) - 1]} ${year}`
    if (week) {
      const monday = mondayOf({ year: Number(year), week: Number(week) })
      return weekend ? `the weekend of ${dayName(monday + 5)}` : `the week from ${dayName(monday)}`
    }
    if (number) return `the ${ORDINALS[number]} ${part === 'H' ? 'half' : 'quarter'} of ${year}`
    return year
  }
  if (/^\d{3}$/.test(value)) return `the ${value}0s`
  if (/^\d\d$/.test(value)) return `the century from ${value}00`
  const open = OPEN.exec(value)
  if (open?.[1]) return `day ${Number(open[1])} of a month that is not known`
  if (open?.[2]) return `a ${WEEKDAYS[Number(open[2]) - 1]} of a week that is not known`
  const season = SEASON.exec(value)
  return season ? `${SEASONS[season[2]!]} ${season[1]}` : undefined
}

function dayName(day: number): string {
  const { year, month, day: of } = civilDate(day)
  return `${WEEKDAYS[weekdayOf(day) - 1]} ${of} ${MONTHS[month - 1]} ${year}`
}

const REFERENCES: Readonly<Record<string, string>> = {
  PRESENT_REF: 'about the time of the article',
  PAST_REF: 'some time before the article',
  FUTURE_REF: 'some time after the article',
}
const PARTS = /^(\d{4})(?:-(0[1-9]|1[0-2])|-W([0-5]\d)(-WE)?|-([QH])([1-4]))?$/
const OPEN = /^XXXX-(?:XX-(\d\d)|WXX-([1-7]))$/
const SEASON = /^(\d{4})-(SP|SU|FA|WI)$/
const DURATION = /^P(T?)(\d+(?:\.\d+)?|X)([A-Z]+)$/
const SEASONS: Readonly<Record<string, string>> = { SP: 'spring', SU: 'summer', FA: 'autumn', WI: 'winter' }
const ORDINALS: Readonly<Record<string, string>> = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth' }
const TIMES: Readonly<Record<string, string>> = {
  MO: 'morning',
  MI: 'midday',
  AF: 'afternoon',
  EV: 'evening',
  NI: 'night',
  DT: 'daytime',
}
const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  H: 'hour',
  S: 'second',
  DE: 'decade',
  CE: 'century',
  WE: 'weekend',
  Q: 'quarter',
}
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

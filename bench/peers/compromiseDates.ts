import nlp from 'compromise'
import datesPlugin, { type DateJSON } from 'compromise-dates'
import { dayNumber, isoWeekOf, parseIsoDate, twoDigits } from '../../server/src/engine/dates/calendar.ts'
import type { Span } from '../../server/src/engine/span.ts'
import type { ScoredDate } from '../scoring/document.ts'
import { bare, type DateFinder, SOME_DAY, valueAt } from './finder.ts'

const dated = nlp.extend(datesPlugin)

/**
 * compromise-dates' dates, with durations where they stand in no date. Values keep the unit it gives; of ranges the start. Line by line, since it
 * throws on some lines, which then count as without dates.
 */
export const compromiseDates: DateFinder = {
  name: 'compromise-dates',
  dates(text, documentDate = SOME_DAY) {
    const found: ScoredDate[] = []
    let offset = 0
    for (const line of text.split('\n')) {
      for (const date of attempt(() => datesIn(line, documentDate)) ?? [])
        found.push({ ...date, start: date.start + offset, end: date.end + offset })
      offset += line.length + 1
    }
    return found
  },
}

function attempt<T>(find: () => T): T | undefined {
  try {
    return find()
  } catch {
    return undefined
  }
}

function datesIn(line: string, documentDate: string): ScoredDate[] {
  const document = dated(line)
  const found: ScoredDate[] = []
  const options = { today: documentDate, timezone: 'UTC' }
  for (const { offset, dates } of document.dates(options).json({ offset: true }) as DateMatch[])
    found.push({ ...spanOf(offset, line), ...timexOf(dates) })
  for (const { offset, duration } of document.durations().json({ offset: true }) as DurationMatch[]) {
    const span = spanOf(offset, line)
    if (!found.some(date => date.start < span.end && span.start < date.end))
      found.push({ ...span, type: 'DURATION', value: period(duration) })
  }
  return found
}

interface Offset {
  readonly start: number
  readonly length: number
}

interface DateMatch {
  readonly offset: Offset
  readonly dates: DateJSON
}

interface DurationMatch {
  readonly offset: Offset
  readonly duration: Readonly<Record<string, number>>
}

function spanOf({ start, length }: Offset, line: string): Span {
  return bare({ start, end: start + length }, line)
}

function timexOf({ start, unit, repeat }: DateJSON): { type: string; value: string | null } {
  if (repeat) return { type: 'SET', value: null }
  if (!start) return { type: 'DATE', value: null }
  if (unit === 'year' || unit === 'month') return { type: 'DATE', value: valueAt(start, unit) }
  if (unit === 'week') return { type: 'DATE', value: weekOf(start.slice(0, 10)) }
  if (unit === 'time' || unit === 'hour' || unit === 'minute') return { type: 'TIME', value: start.slice(0, 16) }
  return { type: 'DATE', value: valueAt(start, 'day') }
}

function weekOf(iso: string): string | null {
  const date = parseIsoDate(iso)
  if (!date) return null
  const { year, week } = isoWeekOf(dayNumber(date))
  return `${year}-W${twoDigits(week)}`
}

const UNITS = ['year', 'month', 'week', 'day'] as const
const CLOCK_UNITS = ['hour', 'minute', 'second'] as const

function period(duration: Readonly<Record<string, number>>): string | null {
  const part = (units: readonly string[]) =>
    units.map(unit => (duration[unit] ? `${duration[unit]}${unit[0]!.toUpperCase()}` : '')).join('')
  const clock = part(CLOCK_UNITS)
  const value = `P${part(UNITS)}${clock && `T${clock}`}`
  return value === 'P' ? null : value
}

import { addMonths, civilDate, dayNumber } from './calendar.ts'
import type { Resolution } from './resolveMeaning.ts'
import type { Shift, Unit } from './timeCandidate.ts'
import {
  anchorOf,
  firstDayOf,
  type Moment,
  momentOfDay,
  NO_ARTICLE_DATE,
  type Timeline,
  valueOfUnit,
} from './timeline.ts'

const MONTHS: Partial<Record<Unit, number>> = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 }

/** Resolves an expression that counts units from the article's date or from what was mentioned: "yesterday", "last month", "two years earlier". */
export function resolveShift(
  { unit: given, count: number, sign, from, measured }: Shift,
  timeline: Timeline,
): Resolution {
  // "A decade ago" is a year, not a decade.
  const decades = given === 'decade' && sign !== 0 && from !== 'sentence' && number !== undefined
  const unit = decades ? 'year' : given
  const count = decades ? number * 10 : number
  if (count === undefined)
    return { value: sign < 0 ? 'PAST_REF' : sign > 0 ? 'FUTURE_REF' : 'PRESENT_REF', why: 'indefinite distance' }
  const anchor =
    fineEnough(anchorOf(timeline, from), unit) ?? (timeline.narrative ? undefined : fineEnough(timeline.article, unit))
  const why = reason(from, sign, count, unit, anchor === timeline.article)
  if (!anchor)
    return {
      value: null,
      why: timeline.article || timeline.narrative ? `${why}, which is not known` : NO_ARTICLE_DATE,
    }
  const { mention } = timeline
  // "$5 million in the third quarter, up from $4 million a year ago" speaks of that quarter.
  if (measured && unit === 'year' && sign < 0 && Number.isInteger(count) && mention?.quarter) {
    const value = valueOfUnit('quarter', firstDayOf({ year: mention.year - count, month: mention.month! }))
    return { value, why: `${why}, for the quarter` }
  }
  const start = firstDayOf(anchor)
  if (unit === 'second' || unit === 'minute' || unit === 'hour')
    return { value: null, why: 'the time of writing is not known' }
  const months = MONTHS[unit]
  const whole = Number.isInteger(count)
  const day = months
    ? dayNumber(addMonths(civilDate(start), Math.round(sign * count * months)))
    : start + Math.round(sign * count * (unit === 'day' ? 1 : 7))
  if (!Number.isSafeInteger(day) || Math.abs(day) > 1e8) return { value: null, why: 'out of range' }
  const grain = whole ? unit : unit === 'year' ? 'month' : unit
  return { value: valueOfUnit(grain, day), why, moment: momentAt(grain, day) }
}

/** An anchor at least as fine as the unit; a coarser one can not carry it. */
function fineEnough(anchor: Moment | undefined, unit: Unit): Moment | undefined {
  if (!anchor) return undefined
  if (unit === 'month' || unit === 'quarter') return anchor.month === undefined ? undefined : anchor
  if (unit === 'year' || unit === 'decade' || unit === 'century') return anchor
  return anchor.day === undefined ? undefined : anchor
}

function momentAt(unit: Unit, day: number): Moment {
  const moment = momentOfDay(day)
  if (unit === 'day') return moment
  if (unit === 'quarter') return { year: moment.year, month: moment.month!, quarter: true }
  if (unit === 'year' || unit === 'decade' || unit === 'century') return { year: moment.year }
  return { year: moment.year, month: moment.month! }
}

function reason(from: Shift['from'], sign: -1 | 0 | 1, count: number, unit: Unit, article: boolean): string {
  const anchor = article || from === 'article' ? "the article's date" : 'the date mentioned before'
  if (sign === 0) return `the ${unit} of ${anchor}`
  return `${count} ${unit}${count === 1 ? '' : 's'} ${sign < 0 ? 'before' : 'after'} ${anchor}`
}

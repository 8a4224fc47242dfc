import { civilDate, dayNumber, daysInMonth } from './calendar.ts'
import type { Resolution } from './resolveMeaning.ts'
import type { Part } from './timeCandidate.ts'
import { momentOfDay, monthValue, valueOfUnit } from './timeline.ts'

/** "the last week of March", "the first day of 2004": a unit of a whole that is resolved already. The last week is the one that holds the last day's week before it is over. */
export function resolvePart({ index, unit }: Part, whole: Resolution): Resolution {
  const { moment } = whole
  if (moment?.day !== undefined && unit === 'week')
    return { value: valueOfUnit('week', moment.day), why: `week of ${whole.value}` }
  if (!moment || moment.day !== undefined)
    return { value: null, why: whole.value === null ? whole.why : 'part of a day' }
  const { year, month } = moment
  const first = dayNumber({ year, month: month ?? 1, day: 1 })
  const last = dayNumber({ year, month: month ?? 12, day: daysInMonth(year, month ?? 12) })
  const why = `part of ${whole.value}`
  if (unit === 'month') {
    const number = index < 0 ? 12 : index
    return month === undefined
      ? { value: monthValue(year, number), why, moment: { year, month: number } }
      : { value: null, why }
  }
  const length = unit === 'day' ? 1 : 7
  const day = index < 0 ? last - length + 1 : first + (index - 1) * length
  const moved = unit === 'day' ? momentOfDay(day) : { year: civilDate(day).year, month: civilDate(day).month }
  return { value: valueOfUnit(unit, day), why, moment: moved }
}

import type { Holiday } from '../holidays.ts'
import { bareYears, decades, spelledDecades } from './bareYears.ts'
import { centuries } from './centuries.ts'
import { clockTimes, looseParts } from './clockTimes.ts'
import { dayOfMonth } from './dayOfMonth.ts'
import { deicticDays, references } from './deictics.ts'
import { barePlurals, durations } from './durations.ts'
import type { Form } from './form.ts'
import { holidayForm } from './holidays.ts'
import { dayMonthDates, monthDates } from './monthDates.ts'
import { numericDates } from './numericDates.ts'
import { knownPeriods, periods } from './periods.ts'
import { ends, firstMonths, partsOfPeriods, phases } from './phases.ts'
import { possessedQuarters, quarters } from './quarters.ts'
import { seasons } from './seasons.ts'
import { sets } from './sets.ts'
import { weekdays } from './weekdays.ts'

/** The forms by the words they can begin with. */
export type FormIndex = ReadonlyMap<string, readonly Form[]>

/** Indexes all forms. Where several fit the longest wins, among equals the first of this list. */
export function indexForms(holidays: readonly Holiday[], abbreviations: ReadonlySet<string>): FormIndex {
  const index = new Map<string, Form[]>()
  const forms: readonly Form[] = [
    numericDates,
    monthDates,
    dayMonthDates,
    weekdays,
    holidayForm(holidays, abbreviations),
    clockTimes,
    looseParts,
    deicticDays,
    periods,
    knownPeriods,
    possessedQuarters,
    quarters,
    partsOfPeriods,
    firstMonths,
    ends,
    phases,
    seasons,
    dayOfMonth,
    centuries,
    decades,
    spelledDecades,
    bareYears,
    durations,
    barePlurals,
    sets,
    references,
  ]
  for (const form of forms) {
    for (const start of new Set(form.starts)) {
      const list = index.get(start)
      if (list) list.push(form)
      else index.set(start, [form])
    }
  }
  return index
}

/** The forms within other forms: all but those that contain others themselves. */
export const CONTAINERS: ReadonlySet<Form> = new Set([partsOfPeriods, ends])

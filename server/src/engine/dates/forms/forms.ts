import type { Token } from '../../text/tokens.ts'
import type { Holiday } from '../holidays.ts'
import { barePlurals } from './barePlurals.ts'
import { bareYears } from './bareYears.ts'
import { centuries } from './centuries.ts'
import { clockTimes } from './clockTimes.ts'
import { dayOfMonth } from './dayOfMonth.ts'
import { decades, spelledDecades } from './decades.ts'
import { deicticDays } from './deictics.ts'
import { durations } from './durations.ts'
import { ends } from './ends.ts'
import { firstUnits } from './firstUnits.ts'
import type { Form } from './form.ts'
import { holidayForm } from './holidays.ts'
import { knownPeriods } from './knownPeriods.ts'
import { looseParts } from './looseParts.ts'
import { dayMonthDates, monthDates } from './monthDates.ts'
import { numericDates } from './numericDates.ts'
import { partsOfPeriods } from './partsOfPeriods.ts'
import { periods } from './periods.ts'
import { phases } from './phases.ts'
import { possessedQuarters, quarters } from './quarters.ts'
import { rates } from './rates.ts'
import { references } from './references.ts'
import { samePeriods } from './samePeriods.ts'
import { seasons } from './seasons.ts'
import { sets } from './sets.ts'
import { sharedUnits } from './sharedUnits.ts'
import { weekdays } from './weekdays.ts'

/** The forms by the words they can begin with. */
export type FormIndex = ReadonlyMap<string, readonly Form[]>

/** The forms that can begin with a token; undefined when none can. */
export function formsAt(index: FormIndex, { kind, lower }: Token): readonly Form[] | undefined {
  if (kind !== 'number') return index.get(lower)
  return index.get(lower.charCodeAt(lower.length - 1) < 0x3a ? '#' : '#th')
}

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
    samePeriods,
    knownPeriods,
    possessedQuarters,
    quarters,
    partsOfPeriods,
    firstUnits,
    ends,
    phases,
    seasons,
    dayOfMonth,
    centuries,
    decades,
    spelledDecades,
    bareYears,
    sharedUnits,
    rates,
    durations,
    barePlurals,
    sets,
    references,
  ]
  for (const form of forms) {
    const starts = new Set(form.starts)
    // A number that ends in a letter is a number, too.
    if (starts.has('#')) starts.add('#th')
    for (const start of starts) {
      const list = index.get(start)
      if (list) list.push(form)
      else index.set(start, [form])
    }
  }
  return index
}

/** The forms within other forms: all but those that contain others themselves. */
export const CONTAINERS: ReadonlySet<Form> = new Set([partsOfPeriods, ends])

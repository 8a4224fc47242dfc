import type { Resources } from '../resources.ts'
import { type FormIndex, indexForms } from './forms/forms.ts'
import { type HolidayRule, parseHolidays } from './holidays.ts'

/** What the recogniser and the resolver of dates know. */
export interface TimeKnowledge {
  readonly forms: FormIndex
  /** The rules of the holidays by id. */
  readonly holidays: ReadonlyMap<string, HolidayRule>
}

/** Loads the holidays and indexes the forms. Rejects when the data file is missing or broken. */
export async function loadTimeKnowledge(
  resources: Resources,
  abbreviations: ReadonlySet<string>,
): Promise<TimeKnowledge> {
  const holidays = parseHolidays(await resources.text('holidays.txt'))
  return {
    forms: indexForms(holidays, abbreviations),
    holidays: new Map(holidays.map(({ id, rule }) => [id, rule])),
  }
}

import type { Token } from '../../text/tokens.ts'
import { wordAt } from './form.ts'

/** The parts of the day with TIMEX3's letters. */
export const PARTS_OF_DAY: ReadonlyMap<string, string> = new Map([
  ['morning', 'TMO'],
  ['afternoon', 'TAF'],
  ['evening', 'TEV'],
  ['night', 'TNI'],
  ['nighttime', 'TNI'],
  ['midday', 'TMI'],
  ['lunchtime', 'TMI'],
  ['noon', 'T12:00'],
  ['midnight', 'T24:00'],
])

/** The part of the day that follows a date: "night" in "Tuesday night". */
export function partOfDayAt(tokens: readonly Token[], at: number): { time: string; end: number } | undefined {
  const time = PARTS_OF_DAY.get(wordAt(tokens, at))
  return time === undefined ? undefined : { time, end: at + 1 }
}

import type { Unit } from './timeCandidate.ts'

/** A word for a unit of time. */
export interface UnitWord {
  readonly unit: Unit
  readonly plural: boolean
  /** How many of the unit it stands for: 2 for "fortnight". */
  readonly times: number
}

const NAMES: readonly [Unit, string, string][] = [
  ['second', 'second', 'seconds'],
  ['minute', 'minute', 'minutes'],
  ['hour', 'hour', 'hours'],
  ['day', 'day', 'days'],
  ['weekend', 'weekend', 'weekends'],
  ['week', 'week', 'weeks'],
  ['month', 'month', 'months'],
  ['quarter', 'quarter', 'quarters'],
  ['year', 'year', 'years'],
  ['decade', 'decade', 'decades'],
  ['century', 'century', 'centuries'],
]

/** The words for units in lower case. */
export const UNIT_WORDS: ReadonlyMap<string, UnitWord> = new Map<string, UnitWord>([
  ...NAMES.flatMap(([unit, one, many]): [string, UnitWord][] => [
    [one, { unit, plural: false, times: 1 }],
    [many, { unit, plural: true, times: 1 }],
  ]),
  ['fortnight', { unit: 'week', plural: false, times: 2 }],
  ['fortnights', { unit: 'week', plural: true, times: 2 }],
  ['mins', { unit: 'minute', plural: true, times: 1 }],
  ['hrs', { unit: 'hour', plural: true, times: 1 }],
  ['yr', { unit: 'year', plural: false, times: 1 }],
  ['yrs', { unit: 'year', plural: true, times: 1 }],
])

const LETTERS: Record<Unit, [string, string]> = {
  second: ['PT', 'S'],
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  weekend: ['P', 'WE'],
  week: ['P', 'W'],
  month: ['P', 'M'],
  quarter: ['P', 'Q'],
  year: ['P', 'Y'],
  decade: ['P', 'DE'],
  century: ['P', 'CE'],
}

/** A duration in TIMEX3 notation, `X` for an indefinite count: "P3M", "PT24H", "PXY", "P2.5Y". Decades are counted in years, as annotators do; half an hour is thirty minutes. */
export function durationValue(unit: Unit, count: number | undefined): string {
  if (unit === 'decade' && count !== undefined) return durationValue('year', count * 10)
  if (count === 0.5) {
    const parts = HALVES[unit]
    if (parts) return durationValue(parts[1], parts[0])
  }
  const [start, letter] = LETTERS[unit]
  return `${start}${count ?? 'X'}${letter}`
}

const HALVES: Partial<Record<Unit, [number, Unit]>> = {
  hour: [30, 'minute'],
  minute: [30, 'second'],
  day: [12, 'hour'],
  year: [6, 'month'],
  century: [50, 'year'],
}

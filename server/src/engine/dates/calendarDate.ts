import { isoDate, isValidDate, twoDigits } from './calendar.ts'
import { MONTHS, WEEKDAYS } from './monthNames.ts'

/** A calendar date as written, with its ISO value: `2024-03-06`, or `XXXX-03-06` when no year is given. */
export interface CalendarDate {
  readonly start: number
  readonly end: number
  readonly value: string
}

/** Which of day and month is written first in dates such as 03/04/2024. */
export type DateOrder = 'day-month' | 'month-day'

/**
 * The first calendar date written in a short text (a dateline, the value of a header, a file's name), a weekday before it included:
 * "2024-03-06", "6 March 2024", "March 6, 2024", "Wed, 06 Mar 2024", "06.03.2024", "2024/03/06", "March 6", "20240306". Undefined when there is none, when the
 * calendar has no such day, and, unless their order is given, for dates such as 03/04/2024 that could be read both ways (25/12/2023 can not). Looks at the first 1,000 code units only.
 */
export function findCalendarDate(text: string, order?: DateOrder): CalendarDate | undefined {
  const parts = partsOf(text)
  for (let i = 0; i < parts.length; i++) {
    const found = digitsAt(parts, i, order) ?? dayFirstAt(parts, i) ?? monthFirstAt(parts, i)
    if (!found) continue
    if (found.value === undefined) return undefined
    return { start: weekdayBefore(parts, i) ?? parts[i]!.start, end: parts[found.last]!.end, value: found.value }
  }
  return undefined
}

/** A run of letters or digits, with what stands between it and the part before. */
interface Part {
  readonly text: string
  readonly start: number
  readonly end: number
  readonly gap: string
}

/** A date up to the part `last`; an undefined value when it can not be one day. */
interface Found {
  readonly last: number
  readonly value: string | undefined
}

function partsOf(text: string): Part[] {
  const parts: Part[] = []
  let before = 0
  for (const match of text.slice(0, 1000).matchAll(/\d+|\p{L}+/gu)) {
    const end = match.index + match[0].length
    parts.push({ text: match[0].toLowerCase(), start: match.index, end, gap: text.slice(before, match.index) })
    before = end
  }
  return parts
}

/** Year first, or three numbers with the same `.`, `/` or `-` between, or eight digits in a row that are plainly a date. */
function digitsAt(parts: readonly Part[], i: number, order: DateOrder | undefined): Found | undefined {
  const [a, b, c] = [parts[i]!, parts[i + 1], parts[i + 2]]
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)$/.exec(a.text)
  if (compact) {
    const value = isoValue(Number(compact[1]), Number(compact[2]), Number(compact[3]))
    return value === undefined ? undefined : { last: i, value }
  }
  if (!b || !c || b.gap !== c.gap || !/^[-./_]$/.test(b.gap) || !isDigits(b, 1, 2)) return undefined
  if (isDigits(a, 4, 4) && isDigits(c, 1, 2))
    return { last: i + 2, value: isoValue(Number(a.text), Number(b.text), Number(c.text)) }
  if (!isDigits(a, 1, 2) || !isDigits(c, 4, 4)) return undefined
  const year = Number(c.text)
  const dayFirst = isoValue(year, Number(b.text), Number(a.text))
  // Points are used for day first only; elsewhere, without an order, one of the two must be impossible, or both the same.
  if (b.gap === '.') return { last: i + 2, value: dayFirst }
  const monthFirst = isoValue(year, Number(a.text), Number(b.text))
  if (order && dayFirst && monthFirst) return { last: i + 2, value: order === 'day-month' ? dayFirst : monthFirst }
  const value = dayFirst === undefined || dayFirst === monthFirst ? monthFirst : monthFirst ? undefined : dayFirst
  return { last: i + 2, value }
}

/** "6 March 2024", "6th of March", "06-Mar-2024". */
function dayFirstAt(parts: readonly Part[], i: number): Found | undefined {
  if (!isDigits(parts[i]!, 1, 2)) return undefined
  let at = i + 1
  if (parts[at] && ORDINAL_ENDS.has(parts[at]!.text) && parts[at]!.gap === '') at++
  if (parts[at]?.text === 'of') at++
  const name = parts[at]
  const month = name && isNear(name) ? MONTHS.get(name.text) : undefined
  return month === undefined ? undefined : withYear(parts, at, month, Number(parts[i]!.text))
}

/** "March 6, 2024", "Mar. 6th". */
function monthFirstAt(parts: readonly Part[], i: number): Found | undefined {
  const month = MONTHS.get(parts[i]!.text)
  const number = parts[i + 1]
  if (month === undefined || !number || !isDigits(number, 1, 2) || !isNear(number)) return undefined
  const suffixed = parts[i + 2] !== undefined && ORDINAL_ENDS.has(parts[i + 2]!.text) && parts[i + 2]!.gap === ''
  return withYear(parts, suffixed ? i + 2 : i + 1, month, Number(number.text))
}

const ORDINAL_ENDS = new Set(['st', 'nd', 'rd', 'th'])

function withYear(parts: readonly Part[], last: number, month: number, day: number): Found {
  const year = parts[last + 1]
  // "March 6 2024" but not "March 6 - 2024" nor "March 6 (2024 …".
  const given = year !== undefined && isDigits(year, 4, 4) && /^(?:,? ?|-|\/|\.)$/.test(year.gap)
  if (!given) return { last, value: isoValue(undefined, month, day) }
  return { last: last + 1, value: isoValue(Number(year.text), month, day) }
}

function weekdayBefore(parts: readonly Part[], i: number): number | undefined {
  const before = parts[i - 1]
  return before && WEEKDAYS.has(before.text) && /^[.,]? ?$/.test(parts[i]!.gap) ? before.start : undefined
}

function isDigits(part: Part, least: number, most: number): boolean {
  return part.text.length >= least && part.text.length <= most && part.text[0]! <= '9'
}

function isNear(part: Part): boolean {
  return /^(?:[.,]? ?|[-_/])$/.test(part.gap)
}

function isoValue(year: number | undefined, month: number, day: number): string | undefined {
  if (!isValidDate(year, month, day)) return undefined
  return year === undefined ? `XXXX-${twoDigits(month)}-${twoDigits(day)}` : isoDate({ year, month, day })
}

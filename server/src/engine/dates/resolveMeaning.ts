import { civilDate, dayNumber, isValidDate } from './calendar.ts'
import { dateOfHoliday, type HolidayRule } from './holidays.ts'
import { resolveCalendar } from './resolveCalendar.ts'
import { resolvePart } from './resolvePart.ts'
import { resolveShift } from './resolveShift.ts'
import type { Direction, HolidayMeaning, Slashed, TimeCandidate } from './timeCandidate.ts'
import { anchorOf, dateValue, type Moment, momentOfDay, NO_ARTICLE_DATE, type Timeline, yearOf } from './timeline.ts'

/** The value of an expression with what led to it. */
export interface Resolution {
  /** In TIMEX3 notation, a time of day not yet added. */
  readonly value: string | null
  readonly why: string
  readonly alternatives?: readonly string[]
  /** What later expressions can count from. */
  readonly moment?: Moment
}

/** Resolves what an expression says against what is known so far. */
export function resolveMeaning(
  { meaning, direction }: Pick<TimeCandidate, 'meaning' | 'direction'>,
  timeline: Timeline,
  holidays: ReadonlyMap<string, HolidayRule>,
): Resolution {
  switch (meaning.kind) {
    case 'fixed':
      return { value: meaning.value, why: meaning.why }
    case 'calendar':
      return resolveCalendar(meaning, timeline, direction)
    case 'shift':
      return resolveShift(meaning, timeline)
    case 'part':
      return resolvePart(
        meaning,
        resolveMeaning({ meaning: meaning.whole, ...(direction && { direction }) }, timeline, holidays),
      )
    case 'decade':
      return resolveDecade(meaning.tens, timeline)
    case 'slashed':
      return resolveSlashed(meaning, timeline)
    case 'holiday':
      return resolveHoliday(meaning, timeline, holidays.get(meaning.holiday)!, direction)
  }
}

/** The last decade of that name that has begun by the article's date; without one, by the year 2000. */
function resolveDecade(tens: number, timeline: Timeline): Resolution {
  const anchor = anchorOf(timeline, 'mention')
  const now = anchor?.year ?? 1999
  const century = Math.floor(now / 100) - (tens * 10 > now % 100 ? 1 : 0)
  return { value: `${century}${tens}`, why: anchor ? 'decade, before the article' : 'decade, century implied' }
}

/** The only order the calendar allows, the one that is known for the article, or the one that falls near its date; else null with both as alternatives. */
function resolveSlashed({ first, second, year }: Slashed, timeline: Timeline): Resolution {
  const readings = [
    [first, second],
    [second, first],
  ] as const
  const days = [
    ...new Set(
      readings
        .filter(([month, day]) => isValidDate(year, month, day))
        .map(([month, day]) => dayNumber({ year, month, day })),
    ),
  ]
  if (days.length === 0) return { value: null, why: 'no such day in the calendar' }
  const article = timeline.article?.day
  const near = article === undefined ? [] : days.filter(day => Math.abs(day - article) <= 10)
  const { order } = timeline
  const known = order?.is === 'month-day' ? days[0] : order && days[1]
  const chosen = days.length === 1 ? days[0] : (known ?? (near.length === 1 ? near[0] : undefined))
  const rest = days.filter(day => day !== chosen).map(day => dateValue(civilDate(day)))
  const alternatives = rest.length ? { alternatives: rest } : {}
  if (chosen === undefined) return { value: null, why: 'day and month in either order', ...alternatives }
  const why =
    days.length === 1 ? 'the only order the calendar allows' : known ? order!.why : "the order near the article's date"
  return { value: dateValue(civilDate(chosen)), why, moment: momentOfDay(chosen), ...alternatives }
}

function resolveHoliday(
  { year, which }: HolidayMeaning,
  timeline: Timeline,
  rule: HolidayRule,
  direction: Direction | undefined,
): Resolution {
  const on = (given: number) => dayNumber(dateOfHoliday(rule, given))
  if (year !== undefined) {
    const known = yearOf(year, timeline)
    if (known === undefined) return { value: null, why: NO_ARTICLE_DATE }
    return { value: dateValue(civilDate(on(known))), why: 'holiday', moment: momentOfDay(on(known)) }
  }
  const anchor = anchorOf(timeline, 'article')
  if (!anchor) {
    const value =
      rule.kind === 'fixed' ? `XXXX-${dateValue({ year: 2000, month: rule.month, day: rule.day }).slice(5)}` : null
    return { value, why: `holiday; ${NO_ARTICLE_DATE}` }
  }
  const today = anchor.day ?? dayNumber({ year: anchor.year, month: anchor.month ?? 12, day: 28 })
  const years = [anchor.year - 1, anchor.year, anchor.year + 1].map(on)
  const past = years.findLast(day => (which === 'last' ? day < today : day <= today))!
  const next = years.find(day => (which === 'next' ? day > today : day >= today))!
  const ahead = which ? which === 'next' : direction ? direction.to === 'future' : next - today < today - past
  const day = timeline.narrative ? on(anchor.year) : ahead ? next : past
  return {
    value: dateValue(civilDate(day)),
    why: direction && !which ? `holiday, ${direction.to}: ${direction.cue}` : 'holiday',
    moment: momentOfDay(day),
  }
}

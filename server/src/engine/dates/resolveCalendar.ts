import { addMonths, civilDate, dayNumber, isValidDate, twoDigits, weekdayOf } from './calendar.ts'
import type { Resolution } from './resolveMeaning.ts'
import type { Calendar, Direction } from './timeCandidate.ts'
import {
  anchorOf,
  dateValue,
  type Moment,
  momentOfDay,
  monthValue,
  NO_ARTICLE_DATE,
  notKnown,
  type Timeline,
  weekdayFrom,
  yearOf,
  yearValue,
} from './timeline.ts'

/** Fills what a calendar date leaves open: the year of "March 6", the month of "the 8th", the week of "Wednesday". */
export function resolveCalendar(date: Calendar, timeline: Timeline, direction: Direction | undefined): Resolution {
  const resolved = fill(date, timeline, direction)
  const day = resolved.moment?.day
  const contradicted = day !== undefined && date.weekday !== undefined && weekdayOf(day) !== date.weekday
  return contradicted ? { ...resolved, why: `${resolved.why}; the weekday does not fit` } : resolved
}

function fill(date: Calendar, timeline: Timeline, direction: Direction | undefined): Resolution {
  if (date.year !== undefined) {
    const year = yearOf(date.year, timeline)
    if (year === undefined) return { value: withoutYear(date), why: NO_ARTICLE_DATE }
    return inYear(date, year, typeof date.year === 'number' ? 'as written' : 'year from the words')
  }
  if (date.weekday !== undefined && date.day === undefined)
    return resolveWeekday(date.weekday, date.which, timeline, direction)
  if (date.month === undefined && date.part === undefined) return resolveDay(date.day!, timeline, direction)
  const anchor = anchorOf(timeline, 'article')
  if (!anchor) return { value: withoutYear(date), why: notKnown('year', timeline) }
  const picked = timeline.narrative
    ? inYear(date, yearInStory(date, anchor), 'year of the story')
    : pickYear(date, anchor, direction)
  const fitting = date.weekday === undefined ? undefined : yearOfWeekday(date, anchor.year)
  return fitting === undefined || fitting === picked.moment?.year
    ? picked
    : inYear(date, fitting, 'year by the weekday')
}

/** The year nearest to `year`, at most one off, in which the date falls on its weekday; undefined when there is none or two are as near. */
function yearOfWeekday({ month, day, weekday }: Calendar, year: number): number | undefined {
  const fits = (candidate: number) =>
    isValidDate(candidate, month!, day!) &&
    weekdayOf(dayNumber({ year: candidate, month: month!, day: day! })) === weekday
  for (let off = 0; off <= 1; off++) {
    const years = [year - off, year + off].filter(fits)
    if (years.length > 0) return off === 0 || years.length === 1 ? years[0] : undefined
  }
  return undefined
}

/** The value with its year filled in; null when that year has no such day. */
function inYear(date: Calendar, year: number, why: string): Resolution {
  const { month, day, part } = date
  if (part !== undefined)
    return {
      value: `${yearValue(year)}-${part}`,
      why,
      moment: { year, month: START.get(part)!, ...(part.startsWith('Q') && { quarter: true as const }) },
    }
  if (month === undefined) return { value: yearValue(year), why, moment: { year } }
  if (day === undefined) return { value: monthValue(year, month), why, moment: { year, month } }
  if (!isValidDate(year, month, day)) return { value: null, why: 'no such day in the calendar' }
  return { value: dateValue({ year, month, day }), why, moment: momentOfDay(dayNumber({ year, month, day })) }
}

/** The first month of the parts of a year. */
const START: ReadonlyMap<string, number> = new Map(
  Object.entries<number>({
    Q1: 1,
    Q2: 4,
    Q3: 7,
    Q4: 10,
    H1: 1,
    H2: 7,
    SP: 3,
    SU: 6,
    FA: 9,
    WI: 12,
  }),
)
const LENGTH: ReadonlyMap<string, number> = new Map(Object.entries<number>({ H1: 6, H2: 6 }))

function withoutYear({ month, day, part }: Calendar): string | null {
  if (part !== undefined) return `XXXX-${part}`
  if (month === undefined) return null
  return day === undefined ? `XXXX-${twoDigits(month)}` : `XXXX-${twoDigits(month)}-${twoDigits(day)}`
}

/** In a story told in order, January after December is the next year's. */
function yearInStory(date: Calendar, anchor: Moment): number {
  const month = date.month ?? START.get(date.part!)!
  return anchor.month !== undefined && anchor.month === 12 && month === 1 ? anchor.year + 1 : anchor.year
}

/** The year that puts the date before or after the article's, as the words and the sentence say. */
function pickYear(date: Calendar, anchor: Moment, direction: Direction | undefined): Resolution {
  const now = anchor.year * 12 + (anchor.month ?? 1) - 1
  const start = date.month ?? START.get(date.part!)!
  const length = date.month !== undefined ? 1 : (LENGTH.get(date.part!) ?? 3)
  const firstOf = (year: number) => year * 12 + start - 1
  const today = anchor.day ?? 0
  const begun = (year: number) =>
    date.day !== undefined && isValidDate(year, start, date.day)
      ? dayNumber({ year, month: start, day: date.day }) <= today
      : firstOf(year) <= now
  const over = (year: number) =>
    date.day !== undefined && isValidDate(year, start, date.day)
      ? dayNumber({ year, month: start, day: date.day }) < today
      : firstOf(year) + length - 1 < now
  const years = [anchor.year - 1, anchor.year, anchor.year + 1]
  const past = years.findLast(year => (date.which === 'last' ? over(year) : begun(year))) ?? anchor.year - 1
  const next = years.find(year => (date.which === 'next' ? !begun(year) : !over(year))) ?? anchor.year + 1
  if (date.which === 'this') return inYear(date, anchor.year, "this: the article's year")
  if (date.which) return inYear(date, date.which === 'last' ? past : next, `${date.which}, from the article's date`)
  const name = date.part ? 'part of the year' : date.day === undefined ? 'month' : 'day and month'
  const behind = now - firstOf(past)
  const ahead = firstOf(next) - now
  const to =
    date.part?.startsWith('Q') && ahead >= 5 ? 'past' : likelier(behind, ahead, date.day !== undefined, direction)
  const chosen = inYear(
    date,
    to === 'past' ? past : next,
    direction?.to === to ? `${name}, ${to}: ${direction.cue}` : `${name}, nearest`,
  )
  const other = past === next ? null : inYear(date, to === 'past' ? next : past, '').value
  return other === null ? chosen : { ...chosen, alternatives: [other] }
}

/** Tense decides, unless that date lies most of a year off and the other near by: then the writer would have given the year; without a sign of tense the past is likelier in news. */
function likelier(behind: number, ahead: number, day: boolean, direction: Direction | undefined): Direction['to'] {
  if (direction?.cue === 'since') return 'past'
  if (behind + ahead === 12 && ahead <= (day ? 2 : 1)) return 'future'
  if (ahead >= 9 && behind <= 3) return 'past'
  return direction?.to ?? (behind <= ahead + 3 ? 'past' : 'future')
}

function resolveWeekday(
  weekday: number,
  which: Calendar['which'],
  timeline: Timeline,
  direction: Direction | undefined,
): Resolution {
  const anchor = anchorOf(timeline, 'article')
  const to =
    which === 'last' ? 'past' : which === 'next' ? 'future' : (direction?.to ?? (which === 'this' ? 'future' : 'past'))
  const why = which && which !== 'this' ? `weekday, ${which}` : `weekday, ${to}${direction ? `: ${direction.cue}` : ''}`
  if (anchor?.day === undefined) return { value: `XXXX-WXX-${weekday}`, why: `${why}; ${notKnown('week', timeline)}` }
  const today = anchor.day
  const past = weekdayFrom(which === 'last' ? today - 1 : today, weekday, -1)
  const next = weekdayFrom(which === 'next' ? today + 1 : today, weekday, 1)
  const day = to === 'past' ? past : next
  const other = to === 'past' ? next : past
  return {
    value: dateValue(civilDate(day)),
    why: weekdayOf(today) === weekday && day === today ? `${why}, the article's own day` : why,
    moment: momentOfDay(day),
    ...(other !== day && !which && { alternatives: [dateValue(civilDate(other))] }),
  }
}

/** "the 8th": of the month that the direction gives. */
function resolveDay(day: number, timeline: Timeline, direction: Direction | undefined): Resolution {
  const anchor = anchorOf(timeline, 'article')
  if (anchor?.month === undefined) return { value: `XXXX-XX-${twoDigits(day)}`, why: notKnown('month', timeline) }
  if (anchor.day === undefined || timeline.narrative)
    return inYear({ kind: 'calendar', month: anchor.month, day }, anchor.year, 'month of the story')
  const ahead = direction?.to === 'future'
  const month = { year: anchor.year, month: anchor.month, day: 1 }
  const today = civilDate(anchor.day).day
  for (let step = day <= today === !ahead || day === today ? 0 : 1; step < 3; step++) {
    const { year, month: number } = addMonths(month, ahead ? step : -step)
    if (isValidDate(year, number, day))
      return inYear(
        { kind: 'calendar', month: number, day },
        year,
        `day of the month, ${ahead ? 'future' : 'past'}${direction ? `: ${direction.cue}` : ''}`,
      )
  }
  return { value: `XXXX-XX-${twoDigits(day)}`, why: 'no such day near the article' }
}

import { type CivilDate, civilDate, dayNumber, isoDate, isoWeekOf, twoDigits, weekdayOf } from './calendar.ts'
import type { DateOrder } from './calendarDate.ts'
import type { Anchor, RelativeYear, Unit } from './timeCandidate.ts'

/** Calendar time as far as it is known. */
export interface Moment {
  /** Astronomical. */
  readonly year: number
  readonly month?: number
  /** Whether the moment is a quarter, which `month` begins. */
  readonly quarter?: true
  /** Day number. */
  readonly day?: number
}

/** What the text has said about time so far, and what it starts from. */
export interface Timeline {
  /** The article's date, unless there is none or the text tells of other times ({@link Timeline.narrative}). */
  readonly article: Moment | undefined
  /** The text tells a story of its own time: what is left open follows from what was said before, not from the article's date. */
  readonly narrative: boolean
  /** How slashed dates are to be read; undefined when nothing says so. */
  readonly order?: { readonly is: DateOrder; readonly why: string } | undefined
  /** What was said last, at each granularity. */
  mention: Moment | undefined
  /** The last day of the same sentence. */
  sentenceDay: number | undefined
}

/** The reason, last of all, where an expression waits for the date of an article that bears none. */
export const NO_ARTICLE_DATE = 'no article date'

/** Why something stays open: "year not known", or the article's date that would tell it. */
export function notKnown(unit: 'year' | 'month' | 'week', { article, narrative }: Timeline): string {
  return article || narrative ? `${unit} not known` : NO_ARTICLE_DATE
}

/** The moment of a day number. */
export function momentOfDay(day: number): Moment {
  const { year, month } = civilDate(day)
  return { year, month, day }
}

/** Where an expression counts from; undefined when nothing is known. */
export function anchorOf(timeline: Timeline, from: Anchor): Moment | undefined {
  if (from === 'sentence' && timeline.sentenceDay !== undefined) return momentOfDay(timeline.sentenceDay)
  if (from === 'article' && !timeline.narrative) return timeline.article
  if (timeline.narrative) return timeline.mention
  return from === 'mention' ? (timeline.mention ?? timeline.article) : timeline.article
}

/** The year that "last year" or "of that year" means; undefined when there is no anchor. */
export function yearOf(year: number | RelativeYear, timeline: Timeline): number | undefined {
  if (typeof year === 'number') return year
  const anchor = anchorOf(timeline, year.from)
  return anchor && anchor.year + year.shift
}

/** A year in TIMEX3 notation: "2024", "BC0480". */
export function yearValue(year: number): string {
  return year > 0 ? String(year).padStart(4, '0') : `BC${String(1 - year).padStart(4, '0')}`
}

/** A month in TIMEX3 notation. */
export function monthValue(year: number, month: number): string {
  return `${yearValue(year)}-${twoDigits(month)}`
}

/** A date in TIMEX3 notation. */
export function dateValue(date: CivilDate): string {
  return date.year > 0 ? isoDate(date) : `${monthValue(date.year, date.month)}-${twoDigits(date.day)}`
}

/** The period of a unit that holds a day, in TIMEX3 notation. */
export function valueOfUnit(unit: Unit, day: number): string {
  const { year, month } = civilDate(day)
  switch (unit) {
    case 'week':
    case 'weekend': {
      const { year: weekYear, week } = isoWeekOf(day)
      return `${yearValue(weekYear)}-W${twoDigits(week)}${unit === 'weekend' ? '-WE' : ''}`
    }
    case 'month':
      return monthValue(year, month)
    case 'quarter':
      return `${yearValue(year)}-Q${Math.ceil(month / 3)}`
    case 'year':
      return yearValue(year)
    case 'decade':
      return yearValue(year).slice(0, -1)
    case 'century':
      return yearValue(year).slice(0, -2)
    default:
      return dateValue(civilDate(day))
  }
}

/** The first day number of a moment. */
export function firstDayOf({ year, month, day }: Moment): number {
  return day ?? dayNumber({ year, month: month ?? 1, day: 1 })
}

/** The first day at or after (`sign` 1), or at or before (-1), `day` with a weekday. */
export function weekdayFrom(day: number, weekday: number, sign: 1 | -1): number {
  const ahead = (weekday - weekdayOf(day) + 7) % 7
  return sign > 0 || ahead === 0 ? day + ahead : day + ahead - 7
}

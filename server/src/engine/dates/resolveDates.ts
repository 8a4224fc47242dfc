import type { TimeExpression } from '../article.ts'
import type { Knowledge } from '../knowledge.ts'
import type { ArticleDraft } from '../pipeline.ts'
import { dayNumber, isValidDate, parseIsoDate } from './calendar.ts'
import type { DateOrder } from './calendarDate.ts'
import { type Resolution, resolveMeaning } from './resolveMeaning.ts'
import type { TimeCandidate } from './timeCandidate.ts'
import { momentOfDay, type Timeline } from './timeline.ts'

/**
 * Gives every time expression its value: against the article's date, or, where the text tells a story of another time, against what was mentioned before.
 * The granularity of the text is kept. Null where nothing can be known.
 */
export function resolveDates(draft: ArticleDraft, knowledge: Knowledge): void {
  const date = draft.documentDate ? parseIsoDate(draft.documentDate.value) : undefined
  const article = date && momentOfDay(dayNumber(date))
  const timeline: Timeline = {
    article,
    narrative: isNarrative(draft, date?.year),
    order: orderOf(draft),
    mention: undefined,
    sentenceDay: undefined,
  }
  const dates: TimeExpression[] = []
  for (const { start, reading } of draft.paragraphs) {
    let sentence = -1
    reading.times.forEach((candidate, index) => {
      if (candidate.sentence !== sentence) timeline.sentenceDay = undefined
      sentence = candidate.sentence
      const whole = dayNextTo(reading.times, index) ?? withYearOfNext(candidate, reading.times[index + 1]) ?? candidate
      const resolved = resolveMeaning(whole, timeline, knowledge.times.holidays)
      remember(resolved, candidate, timeline)
      dates.push(expression(candidate, resolved, start))
    })
  }
  draft.dates = dates
}

/** The order of slashed dates that is given, else that of those in the article that allow only one, where these agree. */
function orderOf({ dateOrder, paragraphs }: ArticleDraft): Timeline['order'] {
  if (dateOrder) return { is: dateOrder, why: 'in the order that is set' }
  const seen = new Set<DateOrder>()
  for (const { reading } of paragraphs) {
    for (const { meaning } of reading.times) {
      if (meaning.kind !== 'slashed') continue
      const { first, second, year } = meaning
      const monthFirst = isValidDate(year, first, second)
      if (monthFirst !== isValidDate(year, second, first)) seen.add(monthFirst ? 'month-day' : 'day-month')
    }
  }
  const [is] = seen
  return is && seen.size === 1 ? { is, why: "in the order of the article's other dates" } : undefined
}

/** "at 16:15 UTC, June 1st": the time takes the day that follows at once. */
function dayNextTo(times: readonly TimeCandidate[], index: number): TimeCandidate | undefined {
  const candidate = times[index]!
  const next = times[index + 1]
  if (candidate.type !== 'TIME' || candidate.meaning.kind !== 'shift' || candidate.meaning.from !== 'sentence')
    return undefined
  return next && next.sentence === candidate.sentence && next.start - candidate.end <= 2
    ? { ...next, time: candidate.time! }
    : undefined
}

/** "April to June 2008", "21 March - 21 June 1952": the first of the two takes the year of the second. */
function withYearOfNext(candidate: TimeCandidate, next: TimeCandidate | undefined): TimeCandidate | undefined {
  const { meaning } = candidate
  if (meaning.kind !== 'calendar' || meaning.year !== undefined || meaning.month === undefined || meaning.which)
    return undefined
  if (next?.meaning.kind !== 'calendar' || next.sentence !== candidate.sentence || next.start - candidate.end > 5)
    return undefined
  const { year, month } = next.meaning
  if (typeof year !== 'number' || month === undefined) return undefined
  return { ...candidate, meaning: { ...meaning, year: meaning.month > month ? year - 1 : year } }
}

/** A day or period named becomes what the next expression may count from. */
function remember({ moment }: Resolution, { type }: TimeCandidate, timeline: Timeline): void {
  if (!moment || (type !== 'DATE' && type !== 'TIME')) return
  // A year in passing ("the frontier of 1812") does not move the story.
  const { mention } = timeline
  if (timeline.narrative && mention && moment.month === undefined && Math.abs(moment.year - mention.year) > 8) return
  timeline.mention = moment
  if (moment.day !== undefined) timeline.sentenceDay = moment.day
}

function expression(
  { start, end, type, time, mod }: TimeCandidate,
  resolved: Resolution,
  offset: number,
): TimeExpression {
  const timed = (value: string) => (time === undefined ? value : value + time)
  return {
    start: start + offset,
    end: end + offset,
    type,
    value: resolved.value === null ? null : timed(resolved.value),
    ...(mod !== undefined && { mod }),
    why: resolved.why,
    ...(resolved.alternatives?.length && { alternatives: resolved.alternatives.map(timed) }),
    status: 'detected',
  }
}

/**
 * Whether a text tells history rather than news: it gives at least four dates with month and year that lie more than a year from the article's date (or
 * there is none), at least twice as many as expressions that point from the day of writing.
 */
function isNarrative({ paragraphs }: ArticleDraft, year: number | undefined): boolean {
  let told = 0
  let pointing = 0
  for (const { reading } of paragraphs) {
    for (const { meaning } of reading.times) {
      if (meaning.kind === 'shift' && meaning.from === 'article') pointing++
      else if (meaning.kind !== 'calendar') continue
      else if (meaning.weekday !== undefined) pointing++
      else if (typeof meaning.year === 'number' && (meaning.month !== undefined || meaning.year <= 0))
        told += year === undefined || Math.abs(meaning.year - year) > 1 ? 1 : 0
    }
  }
  return told >= 4 && told >= 2 * pointing
}

import type { Article, TimeExpression } from '../engine/article.ts'
import { intervalOf } from '../engine/dates/interval.ts'
import { contains, overlaps, type Span } from '../engine/span.ts'

/**
 * The expression that says when something was said: in the sentence of the cue, or of the last word said where there is no cue, outside of what was said and
 * of every quotation, the nearest one behind the cue, else before it ("the allies said in a statement on Monday"). Undefined when there is none that
 * stands for a day or a little more.
 */
export function dayOfSaying(article: Article, cue: Span | null, said: readonly Span[]): TimeExpression | undefined {
  const last = said.at(-1)
  const at = cue ?? (last && { start: last.end - 1, end: last.end })
  const sentence = at && article.sentences.find(({ start, end }) => start <= at.start && at.start < end)
  if (!sentence) return undefined
  const outside = article.dates.filter(
    date =>
      contains(sentence, date) &&
      isDayOrWeek(date) &&
      ![...said, ...article.quotations].some(other => overlaps(other, date)),
  )
  return outside.find(({ start }) => start >= at.start) ?? outside.findLast(({ start }) => start < at.start)
}

/** Weekdays, days of the month with or without it, calendar days and weeks. */
function isDayOrWeek({ type, value }: TimeExpression): boolean {
  if (value === null || (type !== 'DATE' && type !== 'TIME')) return false
  if (/^XXXX-(?:WXX-\d|XX-\d\d|\d\d-\d\d)/.test(value)) return true
  const days = intervalOf(value)
  return days !== undefined && days.last - days.first < 7
}

import type { Occurrence } from '../corpus/corpus.ts'
import type { TimeExpression } from '../engine/article.ts'
import { describeValue } from '../engine/dates/describe.ts'
import { contextOf } from './excerpt.ts'
import { list, type Markup } from './markup.ts'
import type { View } from './view.ts'

const MOST_DATES = 8

/** A time expression: its calendar value and the reasoning, and what else falls there in other articles; when unresolved, why and what would resolve it. */
export function dateHover(view: View, date: TimeExpression, markup: Markup): (string | undefined)[] {
  const { text } = markup
  const others = date.value === null ? [] : view.corpus.datesWithin(date.value).filter(({ uri }) => uri !== view.uri)
  const listed = list(
    markup,
    others.map(other => dateLine(other, markup)),
    MOST_DATES,
  )
  return [
    heading(date, markup),
    reasoning(view, date, text),
    date.alternatives?.length ? text(`or: ${date.alternatives.map(describeValue).join(', ')}`) : undefined,
    isOpen(date) && !view.article.documentDate ? text(HOW_TO_DATE) : undefined,
    listed && text('in other articles'),
    listed,
  ]
}

const HOW_TO_DATE =
  'The article bears no date. A dateline at its top such as 2024-03-06, or a date in its file name, would resolve this.'

/** Whether the value waits for the article's date. */
function isOpen({ value }: TimeExpression): boolean {
  return value === null || value.startsWith('XXXX')
}

function heading({ value, mod, type }: TimeExpression, { strong, text }: Markup): string {
  if (value === null) return strong('unresolved')
  const words = describeValue(value)
  const modified = mod ? `${MODIFIERS[mod]} ` : ''
  return `${strong(modified + words)}${text(` · ${words === value ? '' : `${value} · `}${type.toLowerCase()}`)}`
}

function reasoning({ article }: View, date: TimeExpression, text: Markup['text']): string | undefined {
  const { documentDate } = article
  const dated = documentDate && ` · article of ${describeValue(documentDate.value)} (${documentDate.source})`
  return date.why ? text(`${date.why}${dated ?? ''}`) : undefined
}

function dateLine({ uri, article, item }: Occurrence<TimeExpression>, markup: Markup): string {
  const { before, after } = contextOf(article, item, 60)
  const words = article.text.slice(item.start, item.end)
  return `${markup.place(uri, article, item)} ${markup.text(before)}${markup.strong(words)}${markup.text(after)}`
}

const MODIFIERS: Readonly<Record<NonNullable<TimeExpression['mod']>, string>> = {
  START: 'the start of',
  MID: 'the middle of',
  END: 'the end of',
  APPROX: 'about',
  BEFORE: 'before',
  AFTER: 'after',
  ON_OR_BEFORE: 'on or before',
  ON_OR_AFTER: 'on or after',
  LESS_THAN: 'less than',
  MORE_THAN: 'more than',
  EQUAL_OR_LESS: 'at most',
  EQUAL_OR_MORE: 'at least',
}

import type { Occurrence } from '../corpus/corpus.ts'
import type { DocumentDate, TimeExpression } from '../engine/article.ts'
import { describeValue } from '../engine/dates/describe.ts'
import { describeReason } from '../engine/dates/describeReason.ts'
import { waitsForArticleDate } from '../engine/dates/waiting.ts'
import { decidedWords } from './decidedWords.ts'
import { type Editor, SET_ARTICLE_DATE, SET_ARTICLE_DATE_TITLE } from './editor.ts'
import { contextOf } from './excerpt.ts'
import { impliedLine } from './impliedDates.ts'
import { listOf, type Markup } from './markup.ts'
import { modified } from './modified.ts'
import type { View } from './view.ts'

const MOST_DATES = 8

/** A time expression: its calendar value and the reasoning, and what else falls there in other articles; when unresolved, why and what would resolve it. */
export function dateHover(
  view: View,
  date: TimeExpression,
  markup: Markup,
  { commands }: Editor,
): (string | undefined)[] {
  const { text } = markup
  const waits = !view.article.documentDate && waitsForArticleDate(date)
  const others = date.value === null ? [] : view.corpus.datesWithin(date.value).filter(({ uri }) => uri !== view.uri)
  const listed = listOf(markup, others, MOST_DATES, other => dateLine(other, markup))
  return [
    heading(date, markup),
    reasoning(view, date, text),
    date.alternatives?.length ? text(`or: ${date.alternatives.map(describeValue).join(', ')}`) : undefined,
    waits ? impliedLine(view, date, markup) : undefined,
    waits ? text(commands.has(SET_ARTICLE_DATE) ? `${HOW_TO_DECIDE} ${HOW_TO_DATE}` : HOW_TO_DATE) : undefined,
    listed && text('in other articles'),
    listed,
  ]
}

const HOW_TO_DECIDE = `The quick fix “${SET_ARTICLE_DATE_TITLE}” here asks for it.`
const HOW_TO_DATE = 'A dateline at the top such as 2024-03-06 or a date in the file’s name would tell it.'

function heading({ value, mod, type, status }: TimeExpression, { strong, text }: Markup): string {
  const decided = decidedWords(status)
  const end = decided === undefined ? '' : ` · ${decided}`
  if (value === null) return strong('unresolved') + text(end)
  const words = describeValue(value)
  return `${strong(modified(mod, words))}${text(` · ${words === value ? '' : `${value} · `}${type.toLowerCase()}${end}`)}`
}

/** The reasons in sentences, with the article's date where they speak of it. */
function reasoning(
  { article: { documentDate } }: View,
  { why }: TimeExpression,
  text: Markup['text'],
): string | undefined {
  if (!why) return undefined
  const reason = describeReason(why)
  if (!documentDate || !reason.includes('article')) return text(reason)
  return text(`${reason} The article is of ${describeValue(documentDate.value)}${SOURCES[documentDate.source]}.`)
}

const SOURCES: Readonly<Record<DocumentDate['source'], string>> = {
  dateline: ' by its dateline',
  byline: ' by its byline',
  metadata: ' by its header',
  filename: ' by its file’s name',
  option: '',
  decision: ', as you have decided',
}

function dateLine({ uri, article, item }: Occurrence<TimeExpression>, markup: Markup): string {
  const { before, after } = contextOf(article, item, 60)
  const words = article.text.slice(item.start, item.end)
  return `${markup.place(uri, article, item)} ${markup.text(before)}${markup.strong(words)}${markup.text(after)}`
}

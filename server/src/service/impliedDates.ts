import { type DateEvidence, impliedArticleDate, impliedDays } from '../corpus/documentDates.ts'
import type { TimeExpression } from '../engine/article.ts'
import { describeValue } from '../engine/dates/describe.ts'
import { excerpt } from './excerpt.ts'
import { type Markup, plainText } from './markup.ts'
import type { View } from './view.ts'

/** What the other articles imply, in words: of the day that an expression means, else of the article's date. Undefined when they imply nothing. */
export function impliedLine(view: View, date: TimeExpression, markup: Markup): string | undefined {
  const { corpus, uri } = view
  const { text, strong } = markup
  const day = impliedDays(corpus, uri).find(({ value }) => value === date.value)
  if (day) {
    const [first = '', ...rest] = day.days.map(describeValue)
    const days = rest.length
      ? `${text('One of ')}${[first, ...rest].map(strong).join(text(', '))}`
      : `${text('Probably ')}${strong(first)}`
    return `${days}${text(': ')}${evidence(view, day.evidence, markup)}`
  }
  const implied = impliedArticleDate(corpus, uri)
  if (!implied) return undefined
  return `${text('The article is probably of ')}${strong(describeValue(implied.value))}${text(' or soon after: ')}${evidence(view, implied.evidence, markup)}`
}

/** The date that the other articles imply for this one, which bears none, as ISO date and why; undefined when they imply none. */
export function suggestedDate(view: View): { readonly value: string; readonly why: string } | undefined {
  const implied = impliedArticleDate(view.corpus, view.uri)
  return implied && { value: implied.value, why: evidence(view, implied.evidence, plainText) }
}

/** "“Monday” here, “the 8th” in b.txt:4, “next month” (April 2024) in c.txt:19". */
function evidence(view: View, found: readonly DateEvidence[], markup: Markup): string {
  return found.map(one => evidenceIn(view, one, markup)).join(markup.text(', '))
}

function evidenceIn(view: View, { uri, article, date }: DateEvidence, { text, place }: Markup): string {
  if (!date) {
    const bears = ` is of ${describeValue(article.documentDate!.value)}`
    return `${place(uri, article, { start: 0, end: 0 })}${text(bears)}`
  }
  const words = excerpt(article.text, date, 60)
  const value = date.value!.startsWith('XXXX') ? words : describeValue(date.value!)
  const said = text(`“${words}”${value === words ? '' : ` (${value})`} `)
  return said + (uri === view.uri ? text('here') : `${text('in ')}${place(uri, article, date)}`)
}

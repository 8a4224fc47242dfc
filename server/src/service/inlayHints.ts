import type { InlayHint, Range } from 'vscode-languageserver-types'
import type { TimeExpression } from '../engine/article.ts'
import { describeShortly } from '../engine/dates/describe.ts'
import { describeReason } from '../engine/dates/describeReason.ts'
import { intervalOf } from '../engine/dates/interval.ts'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/** Which inlay hints a reader wants. */
export interface InlayHintSettings {
  readonly dates: boolean
}

/** Behind every expression of time in the range that counts from another time the calendar time it means: "Wednesday" 6 Mar 2024. */
export function inlayHints({ article }: View, range: Range, settings: InlayHintSettings): InlayHint[] {
  if (!settings.dates) return []
  const lines = linesOf(article)
  const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)]
  return article.dates
    .filter(({ end }) => from <= end && end <= to)
    .filter(isResolvedFromElsewhere)
    .map(({ value, why, end }) => ({
      position: lines.positionAt(end),
      label: describeShortly(value!),
      paddingLeft: true,
      tooltip: describeReason(why),
    }))
}

/** Whether a day or period was found for words that do not say it themselves. */
function isResolvedFromElsewhere({ type, value, why }: TimeExpression): boolean {
  if (value === null || (type !== 'DATE' && type !== 'TIME') || !intervalOf(value)) return false
  return !/^(?:as written|decade$|century$|part of|the only order|holiday$)/.test(why)
}

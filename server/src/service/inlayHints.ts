import type { InlayHint, Range } from 'vscode-languageserver-types'
import type { Article, Quotation, TimeExpression } from '../engine/article.ts'
import { describeShortly } from '../engine/dates/describe.ts'
import { describeReason } from '../engine/dates/describeReason.ts'
import { intervalOf } from '../engine/dates/interval.ts'
import { overlaps, type Span } from '../engine/span.ts'
import { excerpt } from './excerpt.ts'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/** Which inlay hints a reader wants. */
export interface InlayHintSettings {
  readonly dates: boolean
  readonly speakers: boolean
}

/**
 * What stands elsewhere, behind the words in the range that need it: the calendar time of an expression that counts from another ("Wednesday" 6 Mar 2024), the speaker of
 * a quotation whose sentence names none ("We must act." — the embassy).
 */
export function inlayHints({ article }: View, range: Range, settings: InlayHintSettings): InlayHint[] {
  const lines = linesOf(article)
  const [from, to] = [lines.offsetAt(range.start), lines.offsetAt(range.end)]
  const isAskedFor = ({ end }: Span) => from <= end && end <= to
  const dates = settings.dates ? article.dates.filter(isAskedFor).filter(isResolvedFromElsewhere) : []
  const orphans = settings.speakers ? article.quotations.filter(isAskedFor).filter(isOrphan(article)) : []
  return [
    ...dates.map(({ value, why, end }) => ({
      position: lines.positionAt(end),
      label: describeShortly(value!),
      paddingLeft: true,
      tooltip: describeReason(why),
    })),
    ...orphans.map(({ speaker, end }) => ({
      position: lines.positionAt(end),
      label: `— ${excerpt(article.text, speaker!, 40)}`,
      paddingLeft: true,
      tooltip: `Who says it stands in line ${lines.positionAt(speaker!.start).line + 1}.`,
    })),
  ]
}

/** Whether a quotation of a clause or more has its speaker from another sentence. */
function isOrphan({ sentences }: Article): (quotation: Quotation) => boolean {
  return quotation => {
    const { kind, speaker } = quotation
    if (kind !== 'direct' || !speaker) return false
    return !sentences.some(sentence => overlaps(sentence, quotation) && overlaps(sentence, speaker))
  }
}

/** Whether a day or period was found for words that do not say it themselves. */
function isResolvedFromElsewhere({ type, value, why }: TimeExpression): boolean {
  if (value === null || (type !== 'DATE' && type !== 'TIME') || !intervalOf(value)) return false
  return !/^(?:as written|decade$|century$|part of|the only order|holiday$)/.test(why)
}

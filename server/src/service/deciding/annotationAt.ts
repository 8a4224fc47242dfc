import type { Claim, Mention, Quotation, TimeExpression } from '../../engine/article.ts'
import type { Span } from '../../engine/span.ts'
import { dateAt, mentionAt } from '../found.ts'
import { tellingAt } from '../tellings.ts'
import type { View } from '../view.ts'

/** What stands at a place, the first of these that does. */
export type Annotation =
  | { readonly kind: 'entity'; readonly item: Mention }
  | { readonly kind: 'date'; readonly item: TimeExpression }
  | { readonly kind: 'quotation'; readonly item: Quotation }
  | { readonly kind: 'claim'; readonly item: Claim }

/**
 * What a reader who stands in `range` means: the name, date, quotation or claim there; of a selection only what it covers or what covers just it. Undefined when there
 * is nothing.
 */
export function annotationAt(view: View, range: Span): Annotation | undefined {
  return annotationsAt(view, range)[0]
}

/** All that stands there, the first the most particular. */
export function annotationsAt(view: View, range: Span): Annotation[] {
  const { start, end } = range
  const isMeant = (span: Span) => start === end || (span.start >= start && span.end <= end)
  const mention = mentionAt(view, start)
  const date = dateAt(view, start)
  const { quotation, claim } = tellingAt(view, start)
  const found: Annotation[] = []
  if (mention && isMeant(mention)) found.push({ kind: 'entity', item: mention })
  if (date && isMeant(date)) found.push({ kind: 'date', item: date })
  if (quotation && isMeant(quotation)) found.push({ kind: 'quotation', item: quotation })
  if (claim && (start === end || claim.content.every(isMeant))) found.push({ kind: 'claim', item: claim })
  return found
}

/** The first stretch that an annotation is about. */
export function firstSpan({ kind, item }: Annotation): Span {
  return kind === 'claim' ? item.content[0]! : item
}

import type { Claim, Mention, Quotation, Source, TimeExpression } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import type { View } from './view.ts'

/** The innermost span at an offset, also when the offset is its end (a cursor behind a word); undefined when there is none. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | undefined {
  let at: T | undefined
  let before: T | undefined
  for (const span of spans) {
    if (span.start > offset) break
    if (offset < span.end) at = span
    else if (offset === span.end) before = span
  }
  return at ?? before
}

export function mentionAt({ article }: View, offset: number): Mention | undefined {
  return spanAt(article.entities, offset)
}

export function dateAt({ article }: View, offset: number): TimeExpression | undefined {
  return spanAt(article.dates, offset)
}

export function quotationAt({ article }: View, offset: number): Quotation | undefined {
  return spanAt(article.quotations, offset)
}

/** The innermost claim one of whose parts stands at the offset: the one whose part there is shortest; undefined when there is none. */
export function claimAt({ article }: View, offset: number): Claim | undefined {
  let found: Claim | undefined
  let shortest = Number.POSITIVE_INFINITY
  for (const claim of article.claims) {
    for (const { start, end } of partsOf(claim)) {
      if (start <= offset && offset <= end && end - start < shortest) {
        found = claim
        shortest = end - start
      }
    }
  }
  return found
}

/** The spans of a claim: sources, chain, cue and content. */
export function partsOf(claim: Claim): Span[] {
  return [...claim.source, ...(claim.chain ?? []), ...claim.cue, ...claim.content]
}

/** The article's id of the entity at an offset: of a name, or of the phrase that names a source; undefined when there is none. */
export function entityAt(view: View, offset: number): string | undefined {
  return mentionAt(view, offset)?.entity ?? spanAt(sourcesOf(view), offset)?.entity
}

function sourcesOf({ article }: View): Source[] {
  return [
    ...article.claims.flatMap(claim => [...claim.source, ...(claim.chain ?? [])]),
    ...article.quotations.flatMap(quotation => quotation.speaker ?? []),
  ].sort((a, b) => a.start - b.start)
}

/** The shortest span that holds all of the spans; there must be one. */
export function hull(spans: readonly Span[]): Span {
  return spans.reduce((a, b) => ({ start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) }))
}

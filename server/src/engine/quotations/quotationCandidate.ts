import type { Quotation } from '../article.ts'
import type { Span } from '../span.ts'

/** A pair of quotation marks in one paragraph. Offsets relative to the paragraph. */
export interface QuotationCandidate extends Span {
  readonly kind: Quotation['kind']
  /** False when the paragraph ends before the quotation is closed. */
  readonly closed: boolean
}

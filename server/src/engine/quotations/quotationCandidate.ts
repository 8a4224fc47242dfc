import type { Quotation } from '../article.ts'
import type { Span } from '../span.ts'

/** A pair of quotation marks in one paragraph. Offsets relative to the paragraph. */
export interface QuotationCandidate extends Span {
  readonly kind: Quotation['kind']
  /** False when nothing closes the quotation. */
  readonly closed: boolean
  /** Why it ends where it does, when no mark closes it. */
  readonly why?: string
  /** The tokens of the paragraph it holds, marks included; `last` is exclusive. */
  readonly first: number
  readonly last: number
}

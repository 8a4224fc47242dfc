import type { EntityType } from '../article.ts'
import type { Span } from '../span.ts'

/** A stretch that may be a name, seen from its paragraph alone. Offsets relative to the paragraph. */
export interface NameCandidate extends Span {
  readonly type: EntityType
  readonly confidence: number
  /** The office or title before or after it, as printed. */
  readonly title?: string
}

/** From this certainty on a name is taken as one wherever its word stands with a capital. */
export const CERTAIN = 0.8

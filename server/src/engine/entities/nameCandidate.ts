import type { EntityType } from '../article.ts'
import type { Span } from '../span.ts'

/** A stretch that may be a name, seen from its paragraph alone. Offsets relative to the paragraph. */
export interface NameCandidate extends Span {
  readonly type: EntityType
  readonly confidence: number
  /** The office or title before or after it, as printed. */
  readonly title?: string
}

/** From this certainty on a name tells something of other places of its article: that it is a name there, too, what it owns; below it, full names tell what it is. */
export const CERTAIN = 0.8

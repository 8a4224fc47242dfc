import type { Span } from '../../server/src/engine/span.ts'

/** A span that may carry its text. */
export interface Passage extends Span {
  readonly text?: string
}

export interface ScoredEntity extends Passage {
  /** One of the published types, or `misc` in sets that know only person, organization and place. */
  readonly type: string
  readonly entity?: string | null
}

export interface ScoredDate extends Passage {
  readonly type?: string | null
  readonly value?: string | null
}

export interface ScoredQuotation extends Passage {
  readonly kind?: string
  readonly speaker?: Passage | null
}

export interface ScoredClaim {
  readonly source?: readonly Passage[]
  readonly cue?: readonly Passage[]
  readonly content?: readonly Passage[]
  readonly mode?: string
  readonly within?: string
}

export interface ScoredRegion extends Passage {
  readonly kind: string
}

/** The annotations of one document as far as they are there: a superset of what `newsgloss annotate --format jsonl` prints. */
export interface AnnotatedDocument {
  readonly id: string
  readonly entities?: readonly ScoredEntity[]
  readonly dates?: readonly ScoredDate[]
  readonly quotations?: readonly ScoredQuotation[]
  readonly claims?: readonly ScoredClaim[]
  readonly regions?: readonly ScoredRegion[]
  /** In plain sets the ISO date itself, in the published format an object or null. */
  readonly documentDate?: { readonly value: string } | string | null
}

/** A document of a gold set. */
export interface GoldDocument extends AnnotatedDocument {
  readonly text?: string
  /** False where the set leaves out claims inside the content of others. */
  readonly nesting?: boolean
}

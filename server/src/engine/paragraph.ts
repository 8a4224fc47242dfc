import type { ClaimCandidate } from './claims/claimCandidate.ts'
import type { TimeCandidate } from './dates/timeCandidate.ts'
import type { NameCandidate } from './entities/nameCandidate.ts'
import type { NameEvidence } from './entities/tagger/nameTagger.ts'
import type { QuotationCandidate } from './quotations/quotationCandidate.ts'
import type { Span } from './span.ts'
import type { Sentence } from './text/sentences.ts'
import type { Token } from './text/tokens.ts'

export type ParagraphKind = 'headline' | 'standfirst' | 'heading' | 'dateline' | 'byline' | 'source' | 'body'

/** A stretch of an article that is read by itself. Layout makes them; boilerplate is in none. */
export interface Paragraph extends Span {
  readonly kind: ParagraphKind
  /** The text of the paragraph, as long as its span, with everything that is not prose (link targets, markup, code) blanked by spaces. */
  readonly prose: string
}

/**
 * What the recognisers find in one paragraph, from nothing but its kind and prose. All offsets are relative to the paragraph's start, so that the
 * reading of an unchanged paragraph serves again wherever the paragraph has moved to.
 */
export interface Reading {
  readonly kind: ParagraphKind
  readonly prose: string
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  names: readonly NameCandidate[]
  /** What the names were decided from, kept so that the whole article can decide again. */
  nameEvidence?: NameEvidence
  times: readonly TimeCandidate[]
  quotations: readonly QuotationCandidate[]
  claims: readonly ClaimCandidate[]
}

/** A paragraph with its reading. */
export interface ReadParagraph extends Paragraph {
  readonly reading: Reading
}

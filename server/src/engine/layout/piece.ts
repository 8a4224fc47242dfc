import type { DocumentDate } from '../article.ts'
import type { ParagraphKind } from '../paragraph.ts'
import type { Span } from '../span.ts'

/** A stretch of the text and what it is. Pieces do not overlap. */
export interface Piece extends Span {
  readonly kind: ParagraphKind | 'boilerplate'
}

/** A date the article bears, found in its text. */
export type FoundDate = DocumentDate

import type { Span } from '../span.ts'

/** A time expression as read, not yet resolved. Offsets relative to the paragraph. */
export interface TimeCandidate extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
}

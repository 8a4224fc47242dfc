import { bySpan, type Span } from '../engine/span.ts'
import type { Decision } from './decision.ts'

/** A note or tag of a reader. */
export interface Remark extends Span {
  /** A tag begins with `#`. */
  readonly text: string
  readonly isTag?: true
  readonly creator?: string
}

/** The notes and tags among decisions, in the order of the text. */
export function remarksIn(decisions: readonly Decision<Span>[]): Remark[] {
  return decisions
    .flatMap(({ verdict, target, creator }) => {
      const text = verdict.is === 'note' ? verdict.text : verdict.is === 'tag' ? `#${verdict.label}` : undefined
      if (text === undefined) return []
      const said = { text, ...(verdict.is === 'tag' && { isTag: true as const }), ...(creator && { creator }) }
      return target.map(({ start, end }) => ({ start, end, ...said }))
    })
    .sort(bySpan)
}

import type { Claim } from '../article.ts'
import type { Refiner } from '../pipeline.ts'
import { contains, type Span, shifted } from '../span.ts'

/** Numbers the claims of all paragraphs in document order and notes which stand inside the content of which. */
export const refineClaims: Refiner = draft => {
  const claims: Claim[] = []
  for (const { start, reading } of draft.paragraphs)
    for (const claim of reading.claims) {
      const move = <T extends Span>(span: T) => shifted(span, start)
      claims.push({
        ...claim,
        id: `c${claims.length}`,
        source: claim.source.map(move),
        ...(claim.chain && { chain: claim.chain.map(move) }),
        cue: claim.cue.map(move),
        content: claim.content.map(move),
        status: 'detected',
      })
    }
  draft.claims = claims.map((claim, i) => {
    const outer = outerClaim(claims, i)
    return outer ? { ...claim, within: outer.id } : claim
  })
}

/** The nearest claim in one of whose pieces of content the cue of this one stands. */
function outerClaim(claims: readonly Claim[], at: number): Claim | undefined {
  const cue = claims[at]!.cue[0]
  if (!cue) return undefined
  let best: Claim | undefined
  let size = Number.POSITIVE_INFINITY
  for (let i = Math.max(0, at - 8); i < Math.min(claims.length, at + 9); i++) {
    if (i === at) continue
    for (const piece of claims[i]!.content)
      if (contains(piece, cue) && piece.end - piece.start < size) {
        best = claims[i]!
        size = piece.end - piece.start
      }
  }
  return best
}

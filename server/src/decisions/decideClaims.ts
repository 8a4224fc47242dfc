import type { Article, Claim } from '../engine/article.ts'
import { bySpan, contains, overlaps, type Span, sameSpans } from '../engine/span.ts'
import type { Decision } from './decision.ts'

/** The claims after what was decided of them, numbered anew: a decided claim takes the place of the one with the same cue or the same content. */
export function decideClaims(article: Article, decisions: readonly Decision<Span>[]): Article {
  let claims: readonly Claim[] = article.claims
  for (const { verdict, target, parts = {} } of decisions) {
    if (target.length === 0) continue
    if (verdict.is === 'not' && verdict.what === 'claim')
      claims = claims.filter(claim => !isSame(claim, target, parts.cue))
    else if (verdict.is === 'claim') {
      const before = claims.find(claim => isSame(claim, target, parts.cue))
      const { source = [], chain, cue = [] } = parts
      const { is: _, ...given } = verdict
      const same =
        before && sameSpans(before.source, source) && sameSpans(before.cue, cue) && sameSpans(before.content, target)
      const { mode = modeOf(article, target), modality = 'asserted', cueClass = null } = { ...before, ...given }
      const decided: Claim = {
        ...(before ?? { id: 'c' }),
        ...{ mode, modality, cueClass, cue, content: target },
        source: same ? before.source : source,
        ...(chain && { chain }),
        anonymous: before?.anonymous ?? false,
        confidence: 1,
        status: same && agrees(before, given) ? 'confirmed' : 'added',
      }
      claims = [...claims.filter(claim => claim !== before), decided]
    }
  }
  return claims === article.claims ? article : { ...article, claims: numbered(claims) }
}

function isSame({ cue, content }: Claim, target: readonly Span[], decidedCue: readonly Span[] = []): boolean {
  return sameSpans(content, target) || (cue.length > 0 && decidedCue.length > 0 && sameSpans(cue, decidedCue))
}

function agrees(claim: Claim, given: Partial<Claim>): boolean {
  return Object.entries(given).every(([key, value]) => claim[key as keyof Claim] === value)
}

/** Whose words the content is in. */
function modeOf({ quotations }: Article, content: readonly Span[]): Claim['mode'] {
  const quoted = content.filter(span => quotations.some(quotation => overlaps(quotation, span)))
  if (quoted.length === 0) return 'indirect'
  return content.every(span => quotations.some(quotation => contains(quotation, span))) ? 'direct' : 'mixed'
}

/** In the order of the text; `within` follows, and is left out where the outer claim is gone. */
function numbered(claims: readonly Claim[]): Claim[] {
  const sorted = [...claims].sort((a, b) => bySpan(a.content[0]!, b.content[0]!))
  const ids = new Map(sorted.map(({ id }, n) => [id, `c${n}`]))
  return sorted.map(({ within, ...claim }, n) => {
    const outer = within === undefined ? undefined : ids.get(within)
    return { ...claim, id: `c${n}`, ...(outer !== undefined && { within: outer }) }
  })
}

import type { Article, Mention, Source } from '../engine/article.ts'
import { overlaps } from '../engine/span.ts'

/**
 * Lets speakers and sources be the entities that their names have after what was decided: where a name in a source is another than it was detected to be,
 * so is the source; a source without a name that was linked to an entity no longer mentioned is linked to none.
 */
export function relinkSources(article: Article, detected: Article): Article {
  if (article === detected) return article
  const before = new Map(detected.entities.map(mention => [keyOf(mention), mention.entity]))
  const changed = article.entities.filter(mention => before.get(keyOf(mention)) !== mention.entity)
  const mentioned = new Set(article.entities.map(({ entity }) => entity))
  /** What each entity that a decided name took the place of has become, by the old id. */
  const became = new Map<string, string>()
  for (const mention of changed)
    for (const old of detected.entities) if (overlaps(old, mention)) became.set(old.entity, mention.entity)
  const relink = (source: Source): Source => {
    const { entity: was, ...rest } = source
    const inside = changed.find(
      mention => overlaps(mention, source) && (was === undefined || wasThere(detected, mention, was)),
    )
    const entity = inside?.entity ?? (was === undefined || mentioned.has(was) ? was : became.get(was))
    return entity === was ? source : { ...rest, ...(entity !== undefined && { entity }) }
  }
  return {
    ...article,
    quotations: article.quotations.map(quotation =>
      quotation.speaker ? { ...quotation, speaker: relink(quotation.speaker) } : quotation,
    ),
    claims: article.claims.map(claim => ({
      ...claim,
      source: claim.source.map(relink),
      ...(claim.chain && { chain: claim.chain.map(relink) }),
    })),
  }
}

/** Whether the entity was detected where the name stands. */
function wasThere(detected: Article, mention: Mention, entity: string): boolean {
  return detected.entities.some(old => old.entity === entity && overlaps(old, mention))
}

function keyOf({ start, end }: Mention): string {
  return `${start} ${end}`
}

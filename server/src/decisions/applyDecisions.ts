import type { Article } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import { decideClaims } from './decideClaims.ts'
import { decideDates } from './decideDates.ts'
import { decideEntities } from './decideEntities.ts'
import { decideQuotations } from './decideQuotations.ts'
import { decideRegions } from './decideRegions.ts'
import { byTime, type Decision } from './decision.ts'
import type { FolderDecisions } from './folderDecisions.ts'
import { relinkSources } from './relinkSources.ts'

/**
 * The article with what people have decided in place of what is detected; the very same article where they have decided nothing in it. What a person
 * repeats of what is detected is confirmed by it. Of decisions that contradict, the later holds.
 */
export function applyDecisions(
  article: Article,
  decisions: readonly Decision<Span>[],
  folder: FolderDecisions,
  name: string,
): Article {
  const inOrder = [...decisions].sort(byTime)
  const regions = decideRegions(article, inOrder)
  const entities = decideEntities(regions, inOrder, folder, name)
  const dates = decideDates(entities, inOrder)
  const quotations = decideQuotations(dates, inOrder)
  const claims = decideClaims(quotations, inOrder)
  return relinkSources(claims, article)
}

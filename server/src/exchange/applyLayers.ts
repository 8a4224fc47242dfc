import { applyDecisions } from '../decisions/applyDecisions.ts'
import type { Decision } from '../decisions/decision.ts'
import { NO_FOLDER_DECISIONS } from '../decisions/folderDecisions.ts'
import type { Article } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import { decisionsFrom, type Undated } from './decisionsFrom.ts'
import type { Layers } from './imported.ts'
import { decidedOf } from './standing.ts'

/**
 * The article with what people have decided in place of what is detected, as if they had decided it here. `linked` is the article with the ids that its
 * entities have among others.
 */
export function applyLayers(article: Article, layers: Layers, linked: Article = article): Article {
  const { layers: decided } = decidedOf(layers, { detected: [article, linked], decided: article })
  return applyDecisions(article, inOrder(decisionsFrom(decided)), NO_FOLDER_DECISIONS, '')
}

/** As if they had been made one after the other. */
function inOrder(decisions: readonly Undated[]): Decision<Span>[] {
  return decisions.map((decision, n) => ({ ...decision, id: '', change: '', made: String(n).padStart(9, '0') }))
}

import { applyDecisions } from '../decisions/applyDecisions.ts'
import type { Decision } from '../decisions/decision.ts'
import { FolderDecisions } from '../decisions/folderDecisions.ts'
import { type Remark, remarksIn } from '../decisions/remarks.ts'
import { type Article, unannotated } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import { decisionsFrom } from './decisionsFrom.ts'
import { type ImportedArticle, type Layers, layersOf, NO_LAYERS, type Undated } from './imported.ts'
import { decidedOf } from './standing.ts'

/**
 * The article with what people have decided in place of what is detected, as if they had decided it here. `linked` is the article with the ids that its
 * entities have among others, `folder` what was decided for all of them.
 */
export function applyLayers(
  article: Article,
  { layers, decisions = [] }: Pick<ImportedArticle, 'layers' | 'decisions'>,
  linked: Article = article,
  folder: readonly Undated[] = [],
): Article {
  const { layers: decided } = decidedOf(layers, { detected: [article, linked], decided: article })
  const all = [...decisionsFrom(decided), ...decisions]
  return applyDecisions(article, inOrder(all), new FolderDecisions(inOrder(folder)), '')
}

/** The notes and tags that people have made, in the order of the text. */
export function remarksOf({ layers, decisions = [] }: Pick<ImportedArticle, 'layers' | 'decisions'>): Remark[] {
  return remarksIn(inOrder([...decisionsFrom({ ...NO_LAYERS, tags: layers.tags, notes: layers.notes }), ...decisions]))
}

/** What an article has after what was decided of it here, and nothing else: what was rejected, or is another by now, is not there. */
export function laidLayers({ text, layers, decisions }: ImportedArticle, folder: readonly Undated[] = []): Layers {
  if (!decisions) return layers
  return layersOf(applyLayers(unannotated(text), { layers, decisions }, undefined, folder))
}

/** As if one command had made them one after the other; of those made in Newsgloss only the ones that hold are read. */
function inOrder(decisions: readonly Undated[]): Decision<Span>[] {
  return decisions.map((one, n) => ({ ...one, id: '', change: '', made: String(n).padStart(9, '0') }))
}

import type { Position } from 'vscode-languageserver-types'
import type { Corpus } from '../../corpus/corpus.ts'
import { linesOf } from '../lines.ts'
import { matching } from '../matching.ts'
import type { View } from '../view.ts'
import { claimsByArticle, claimsBySource, claimsByStatement } from './claimsViews.ts'
import { datesView } from './datesView.ts'
import { entitiesView } from './entitiesView.ts'
import type { Row, Tree } from './tree.ts'
import type { ViewItem, ViewName, ViewPage, ViewStep } from './viewItem.ts'

const trees: Readonly<Record<ViewName, Tree>> = {
  entities: entitiesView,
  claimsBySource,
  claimsByArticle,
  claimsByStatement,
  dates: datesView,
}

/**
 * The first `count` items below a path of a view, the top level's for an empty path; none for a path that is not there. `filter` is sought in names and wordings,
 * whatever the case and the accents.
 */
export function viewPage(
  corpus: Corpus,
  view: ViewName,
  path: readonly string[],
  filter: string,
  count: number,
): ViewPage {
  const rows = trees[view].rows(corpus, path, matching(filter))
  return { items: rows.slice(0, count).map(row => itemOf(path, row)), total: rows.length, articles: corpus.size }
}

/** The items from the top level down to what stands at the position, as far as the filter lets them be seen; null where nothing stands. */
export function viewTrail(view: View, name: ViewName, position: Position, filter: string): readonly ViewStep[] | null {
  const path = trees[name].find(view, linesOf(view.article).offsetAt(position))
  const steps: ViewStep[] = []
  for (const [depth, key] of (path ?? []).entries()) {
    const above = path!.slice(0, depth)
    const rows = trees[name].rows(view.corpus, above, matching(filter))
    const index = rows.findIndex(row => row.key === key)
    if (index < 0) break
    steps.push({ item: itemOf(above, rows[index]!), index })
  }
  return steps.length > 0 ? steps : null
}

function itemOf(above: readonly string[], row: Row): ViewItem {
  return { path: [...above, row.key], ...row.show() }
}

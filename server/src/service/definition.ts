import type { Location, Position } from 'vscode-languageserver-types'
import { entityAt } from './found.ts'
import { linesOf, locationOf } from './lines.ts'
import type { View } from './view.ts'

/** The fullest mention of the entity at the position, the first of them in the corpus; null when no entity stands there. */
export function definition(view: View, position: Position): Location | null {
  const local = entityAt(view, linesOf(view.article).offsetAt(position))
  const entity = local === undefined ? undefined : view.corpus.entityOf(view.uri, local)
  if (!entity) return null
  const fullest = entity.mentions.reduce((best, next) =>
    next.item.end - next.item.start > best.item.end - best.item.start ? next : best,
  )
  return locationOf(fullest.uri, fullest.article, fullest.item)
}

import type { Location, Position } from 'vscode-languageserver-types'
import { entityAt } from './found.ts'
import { linesOf, locationOf } from './lines.ts'
import type { View } from './view.ts'

/** Every mention, in all articles, of the entity at the position, by URI and place; null when no entity stands there. */
export function references(view: View, position: Position): Location[] | null {
  const local = entityAt(view, linesOf(view.article).offsetAt(position))
  const entity = local === undefined ? undefined : view.corpus.entityOf(view.uri, local)
  return entity?.mentions.map(({ uri, article, item }) => locationOf(uri, article, item)) ?? null
}

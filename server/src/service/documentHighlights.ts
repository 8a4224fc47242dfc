import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver-types'
import { entityAt } from './found.ts'
import { linesOf } from './lines.ts'
import type { View } from './view.ts'

/** The mentions, in this article, of the entity at the position, in order; null when no entity stands there. */
export function documentHighlights(view: View, position: Position): DocumentHighlight[] | null {
  const lines = linesOf(view.article)
  const entity = entityAt(view, lines.offsetAt(position))
  if (entity === undefined) return null
  return view.article.entities
    .filter(mention => mention.entity === entity)
    .map(mention => ({ range: lines.range(mention), kind: DocumentHighlightKind.Text }))
}

import type { Location, Position } from 'vscode-languageserver-types'
import { spansOf, type Telling } from '../corpus/utterances/utterance.ts'
import type { Article } from '../engine/article.ts'
import { entityAt } from './found.ts'
import { linesOf, locationOf } from './lines.ts'
import { tellingAt, toldElsewhere } from './tellings.ts'
import type { View } from './view.ts'

/**
 * Every mention, in all articles, of the entity at the position, by URI and place; else the quotation or claim there and, the most alike first, where other articles
 * tell it. Null when neither stands there.
 */
export function references(view: View, position: Position): Location[] | null {
  const offset = linesOf(view.article).offsetAt(position)
  const local = entityAt(view, offset)
  const entity = local === undefined ? undefined : view.corpus.entityOf(view.uri, local)
  if (entity) return entity.mentions.map(({ uri, article, item }) => locationOf(uri, article, item))
  const { quotation, claim } = tellingAt(view, offset)
  const item = quotation ?? claim
  if (!item) return null
  const told = toldElsewhere(view, quotation, claim)
  return [
    placeOf(view.uri, view.article, told[0]?.own ?? item),
    ...told.map(({ same }) => placeOf(same.uri, same.article, same.item)),
  ]
}

function placeOf(uri: string, article: Article, item: Telling): Location {
  return locationOf(uri, article, spansOf(item)[0]!)
}

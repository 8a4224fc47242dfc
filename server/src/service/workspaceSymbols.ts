import type { WorkspaceSymbol } from 'vscode-languageserver-types'
import type { Corpus, Occurrence } from '../corpus/corpus.ts'
import type { Mention } from '../engine/article.ts'
import { excerpt } from './excerpt.ts'
import { locationOf } from './lines.ts'
import { symbolKinds } from './symbolKinds.ts'

/** At most so many symbols are sent: an editor shows fewer. */
const MOST = 500

/**
 * The entities one of whose names holds the letters of the query in order, whatever the case: a symbol for each such name, at its first mention, the
 * most mentioned first.
 */
export function workspaceSymbols(corpora: Iterable<Corpus>, query: string): WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '')
  const found: { symbol: WorkspaceSymbol; count: number }[] = []
  for (const corpus of corpora) {
    for (const id of corpus.entityIds()) {
      const entity = corpus.entity(id)
      if (!entity) continue
      for (const [form, mentions] of formsOf(entity.mentions)) {
        if (!holds(form.toLowerCase(), wanted)) continue
        const { uri, article, item } = mentions[0]!
        const containerName = form === entity.name ? entity.type : `${entity.name} · ${entity.type}`
        const location = locationOf(uri, article, item)
        found.push({
          symbol: { name: form, kind: symbolKinds[entity.type], containerName, location },
          count: mentions.length,
        })
      }
    }
  }
  found.sort((a, b) => b.count - a.count || (a.symbol.name < b.symbol.name ? -1 : 1))
  return found.slice(0, MOST).map(({ symbol }) => symbol)
}

/** The mentions of an entity by the form they give it. */
export function formsOf(mentions: readonly Occurrence<Mention>[]): Map<string, Occurrence<Mention>[]> {
  return Map.groupBy(mentions, ({ article, item }) => excerpt(article.text, item, 100))
}

/** Whether the letters of `wanted` stand in `name` in order. */
function holds(name: string, wanted: string): boolean {
  let at = 0
  for (const char of wanted) {
    at = name.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}

import type { WorkspaceSymbol } from 'vscode-languageserver-types'
import type { Corpus, Entity, Occurrence } from '../corpus/corpus.ts'
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
  const found: { corpus: Corpus; id: string; form: string; count: number }[] = []
  for (const corpus of corpora) {
    for (const { id, form, count } of corpus.entityForms()) {
      if (holds(form.toLowerCase(), wanted)) found.push({ corpus, id, form, count })
    }
  }
  return found
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
    .slice(0, MOST)
    .map(({ corpus, id, form }) => symbolOf(corpus.entity(id)!, form))
}

function symbolOf({ name, type, mentions }: Entity, form: string): WorkspaceSymbol {
  const { uri, article, item } = mentions.find(({ article: { text }, item: { start, end } }) => {
    return end - start === form.length && text.startsWith(form, start)
  })!
  return {
    name: excerpt(form, { start: 0, end: form.length }, 100),
    kind: symbolKinds[type],
    containerName: form === name ? type : `${name} · ${type}`,
    location: locationOf(uri, article, item),
  }
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

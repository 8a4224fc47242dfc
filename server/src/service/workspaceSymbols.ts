import type { WorkspaceSymbol } from 'vscode-languageserver-types'
import type { Corpus, Occurrence } from '../corpus/corpus.ts'
import type { Mention } from '../engine/article.ts'
import { excerpt } from './excerpt.ts'
import { locationOf } from './lines.ts'
import { symbolKinds } from './symbolKinds.ts'

/** At most so many symbols are sent: an editor shows fewer. */
const MOST = 200

/**
 * The entities one of whose names holds the letters of the query in order, whatever the case: a symbol for each such name, at its first mention, the
 * most mentioned first.
 */
export function workspaceSymbols(corpora: Iterable<Corpus>, query: string): WorkspaceSymbol[] {
  const wanted = lettersInOrder(query)
  const matches = (form: string) => wanted.test(form)
  return [...corpora]
    .flatMap(corpus => corpus.entityForms(matches, MOST).map(form => ({ corpus, ...form })))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
    .slice(0, MOST)
    .map(({ corpus, type, name, form, uri, first }) => ({
      name: excerpt(form, { start: 0, end: form.length }, 100),
      kind: symbolKinds[type],
      containerName: form === name ? type : `${name} · ${type}`,
      location: locationOf(uri, corpus.get(uri)!, first),
    }))
}

/** The mentions of an entity by the form they give it. */
export function formsOf(mentions: readonly Occurrence<Mention>[]): Map<string, Occurrence<Mention>[]> {
  return Map.groupBy(mentions, ({ article, item }) => excerpt(article.text, item, 100))
}

/** Matches what holds the letters of the query in order. Never goes back: each stretch ends at the first letter of its kind. */
function lettersInOrder(query: string): RegExp {
  const letters = [...query.slice(0, 100).replace(/\s+/g, '')].map(
    letter => `\\u{${letter.codePointAt(0)!.toString(16)}}`,
  )
  return new RegExp(`^${letters.map(letter => `[^${letter}]*${letter}`).join('')}`, 'iu')
}

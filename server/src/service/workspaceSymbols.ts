import type { WorkspaceSymbol } from 'vscode-languageserver-types'
import type { Corpus } from '../corpus/corpus.ts'
import { lettersInOrder } from '../corpus/lettersInOrder.ts'
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
  return [...corpora]
    .flatMap(corpus => corpus.entityForms(wanted, MOST).map(form => ({ corpus, ...form })))
    .sort((a, b) => b.count - a.count || (a.form < b.form ? -1 : 1))
    .slice(0, MOST)
    .map(({ corpus, type, name, form, uri, first }) => ({
      name: excerpt(form, { start: 0, end: form.length }, 100),
      kind: symbolKinds[type],
      containerName: form === name ? type : `${name} · ${type}`,
      location: locationOf(uri, corpus.get(uri)!, first),
    }))
}

import type { Position } from 'vscode-languageserver-types'
import type { Corpus, Occurrence } from '../../corpus/corpus.ts'
import { isQuotation, spansOf, type Telling } from '../../corpus/utterances/utterance.ts'
import type { Claim } from '../../engine/article.ts'
import { contains } from '../../engine/span.ts'
import { nameOf } from '../documentUri.ts'
import { excerpt } from '../excerpt.ts'
import { linesOf } from '../lines.ts'

/** Which articles tell which of the statements that several of them tell. */
export interface ClaimsTable {
  /** Columns: the articles that tell any of the rows, those of one origin beside each other. */
  readonly articles: readonly { readonly uri: string; readonly name: string; readonly origin: number }[]
  /** How many other articles there are. */
  readonly silent: number
  /** What the origins are called, the agencies or outlets that name them; empty where nothing does. */
  readonly origins: readonly (readonly string[])[]
  /** Those told by the most independent origins first, then those told by the most articles. */
  readonly rows: readonly ClaimsRow[]
  /** Statements in all; {@link MOST_ROWS} of them are given. */
  readonly total: number
}

export interface ClaimsRow {
  /** The longest of its wordings. */
  readonly statement: string
  /** Independent origins of the articles that tell it. */
  readonly origins: number
  /** By the place of the article in the list; articles that do not tell it have none. */
  readonly cells: readonly ClaimsCell[]
}

export interface ClaimsCell {
  readonly article: number
  /** `asserted`: the article says it itself; `attributed`: it says who says so; `denied`: it says that it is not so, or that somebody denies it. */
  readonly how: 'asserted' | 'attributed' | 'denied'
  /** Who says it, as printed; empty where nobody is named. */
  readonly source: string
  readonly words: string
  readonly position: Position
}

/** A longer table nobody reads to its end. */
const MOST_ROWS = 500

export function claimsTableOf(corpus: Corpus): ClaimsTable {
  const origins = corpus.origins([...corpus.uris()].sort())
  const originOf = new Map(origins.flatMap(({ uris }, origin) => uris.map(uri => [uri, origin])))
  const all = corpus.sharedStatements().map(({ tellings }) => {
    const first = [...Map.groupBy(tellings, ({ uri }) => uri).values()].map(([telling]) => telling!)
    const statement = first.map(wordsOf).reduce((longest, words) => (words.length > longest.length ? words : longest))
    return { statement, first, origins: new Set(first.map(({ uri }) => originOf.get(uri))).size }
  })
  all.sort((a, b) => b.origins - a.origins || b.first.length - a.first.length || (a.statement < b.statement ? -1 : 1))
  const shown = all.slice(0, MOST_ROWS)
  const telling = new Set(shown.flatMap(({ first }) => first.map(({ uri }) => uri)))
  const articles = [...originOf]
    .filter(([uri]) => telling.has(uri))
    .map(([uri, origin]) => ({ uri, name: nameOf(uri), origin }))
  const columns = new Map(articles.map(({ uri }, column) => [uri, column]))
  const rows = shown.map(({ statement, first, origins }): ClaimsRow => {
    const cells = first.map(telling => cellOf(telling, columns.get(telling.uri)!))
    return { statement, origins, cells: cells.sort((a, b) => a.article - b.article) }
  })
  const silent = originOf.size - articles.length
  return { articles, silent, origins: origins.map(({ names }) => names), rows, total: all.length }
}

function cellOf({ article, item }: Occurrence<Telling>, column: number): ClaimsCell {
  const { text, claims } = article
  const claim = isQuotation(item)
    ? claims.findLast(({ content }) => content.some(span => contains(span, item) || contains(item, span)))
    : item
  const sources = isQuotation(item) && item.speaker ? [item.speaker] : (claim?.source ?? [])
  return {
    article: column,
    how: howOf(claim, sources.length > 0),
    source: sources.map(span => excerpt(text, span, 80)).join(' … '),
    words: wordsOf({ article, item }),
    position: linesOf(article).positionAt(spansOf(item)[0]!.start),
  }
}

function wordsOf({ article, item }: Pick<Occurrence<Telling>, 'article' | 'item'>): string {
  return spansOf(item)
    .map(span => excerpt(article.text, span, 400))
    .join(' … ')
}

function howOf(claim: Claim | undefined, isSourced: boolean): ClaimsCell['how'] {
  if (claim && (claim.modality === 'negated' || claim.cueClass === 'deny')) return 'denied'
  return isSourced ? 'attributed' : 'asserted'
}

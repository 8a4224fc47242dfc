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
  /** Columns: articles of one origin beside each other. */
  readonly articles: readonly { readonly uri: string; readonly name: string; readonly origin: number }[]
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
  const articles = origins.flatMap(({ uris }, origin) => uris.map(uri => ({ uri, name: nameOf(uri), origin })))
  const columns = new Map(articles.map(({ uri }, column) => [uri, column]))
  const statements = corpus.sharedStatements()
  const rows = statements.map(({ tellings }): ClaimsRow => {
    const first = [...Map.groupBy(tellings, ({ uri }) => uri).values()].map(([telling]) => telling!)
    const cells = first.map(telling => cellOf(telling, columns.get(telling.uri)!)).sort((a, b) => a.article - b.article)
    return {
      statement: cells.reduce((longest, { words }) => (words.length > longest.length ? words : longest), ''),
      origins: new Set(cells.map(({ article }) => articles[article]!.origin)).size,
      cells,
    }
  })
  rows.sort((a, b) => b.origins - a.origins || b.cells.length - a.cells.length || (a.statement < b.statement ? -1 : 1))
  return { articles, origins: origins.map(({ names }) => names), rows: rows.slice(0, MOST_ROWS), total: rows.length }
}

function cellOf({ article, item }: Occurrence<Telling>, column: number): ClaimsCell {
  const { text, claims } = article
  const spans = spansOf(item)
  const claim = isQuotation(item)
    ? claims.findLast(({ content }) => content.some(span => contains(span, item) || contains(item, span)))
    : item
  const sources = isQuotation(item) && item.speaker ? [item.speaker] : (claim?.source ?? [])
  return {
    article: column,
    how: howOf(claim, sources.length > 0),
    source: sources.map(span => excerpt(text, span, 80)).join(' … '),
    words: spans.map(span => excerpt(text, span, 400)).join(' … '),
    position: linesOf(article).positionAt(spans[0]!.start),
  }
}

function howOf(claim: Claim | undefined, isSourced: boolean): ClaimsCell['how'] {
  if (claim && (claim.modality === 'negated' || claim.cueClass === 'deny')) return 'denied'
  return isSourced ? 'attributed' : 'asserted'
}

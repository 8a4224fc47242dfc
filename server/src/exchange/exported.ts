import type { Remark } from '../decisions/remarks.ts'
import type { Article, Status } from '../engine/article.ts'

/** An article that is to be written in another format. */
export interface ExportedArticle {
  /** The path or URI it is known by. */
  readonly id: string
  readonly article: Article
  /** SHA-256 of the text in UTF-8, in hexadecimal: says which text the positions are of. */
  readonly textHash: string
  /** What people have noted on stretches, and their own words for them. */
  readonly remarks?: readonly Remark[]
}

export interface ExportOptions {
  /** Whether the article's words may be passed on; otherwise positions and the text's hash only. */
  readonly text: boolean
}

export interface ExportedFile {
  /** A name, without folders. */
  readonly name: string
  readonly content: string
}

/** What an export gives: files, and in words what the format could not carry. */
export interface Exported {
  readonly files: readonly ExportedFile[]
  readonly losses: readonly string[]
}

/** Writes articles in one format. Pure: same articles, same files. */
export type Exporter = (articles: readonly ExportedArticle[], options: ExportOptions) => Exported

/** The words of a remark, each without the mark of a tag. */
export function wordsOf({ text, isTag }: Remark): string {
  return isTag ? text.replace(/^#/, '') : text
}

/** The article with nothing but what people have confirmed or added. */
export function decidedOnly(article: Article): Article {
  const { documentDate } = article
  return {
    ...withStatus(article, ['confirmed', 'added']),
    documentDate: documentDate?.source === 'decision' ? documentDate : null,
  }
}

/** The article with those annotations only that have one of the statuses. */
export function withStatus(article: Article, statuses: readonly Status[]): Article {
  const wanted = ({ status }: { readonly status: Status }) => statuses.includes(status)
  return {
    ...article,
    entities: article.entities.filter(wanted),
    dates: article.dates.filter(wanted),
    quotations: article.quotations.filter(wanted),
    claims: article.claims.filter(wanted),
  }
}

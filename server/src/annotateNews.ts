import { type Digest, digestOf } from './corpus/digest.ts'
import { type AnnotatedText, type AnnotateOptions, annotate } from './engine/annotate.ts'
import type { Article } from './engine/article.ts'
import type { Knowledge } from './engine/knowledge.ts'
import type { Span } from './engine/span.ts'
import { type NoNewsReason, nameOf, reasonByName, reasonByText } from './service/languageService.ts'
import type { Settings } from './settings.ts'

/** What decides how a document is read, besides itself. */
export interface Context {
  readonly knowledge: Knowledge
  /** The workspace folders by canonical URI. */
  readonly folders: readonly string[]
  /** The settings that hold for a document. */
  settingsFor(uri: string): Settings
  /** What readers have decided of articles that these are read by, by canonical URI. */
  readonly readBy: ReadonlyMap<string, ReadBy>
}

/** What readers have decided of an article that decides how it is read. */
export interface ReadBy {
  /** The day it is of, an ISO date. */
  readonly date?: string
  /** The stretches of a text of it that are body text whatever they look like. */
  bodyIn(text: string): readonly Span[]
  /** Another text when any of this is decided otherwise. */
  readonly state: string
}

export interface NewsDocument {
  readonly uri: string
  readonly languageId: string
  readonly text: string
}

/** All that the annotations of a text depend on, besides what the engine knows: plain data, which another thread can be sent. */
export interface NewsText {
  readonly text: string
  /** What is called news need not read as prose. */
  readonly isNews: boolean
  readonly options: Omit<AnnotateOptions, 'previous'>
}

/** What came of reading a document: an article, or why it is none. */
export type NewsReading =
  | { readonly reason: null; readonly annotated: AnnotatedText }
  | { readonly reason: NoNewsReason; readonly annotated?: undefined }

/** What is kept of a document that nobody edits: the article, and what comparing reads from it, instead of what only the next keystroke needs. */
export type ArticleReading =
  | { readonly reason: null; readonly article: Article; readonly digest: Digest }
  | { readonly reason: NoNewsReason; readonly article?: undefined; readonly digest?: undefined }

/** Annotates a document when it is news; `previous` spares what has not changed since. */
export function annotateNews(document: NewsDocument, context: Context, previous?: AnnotatedText): NewsReading {
  const text = newsText(document, context)
  if (typeof text === 'string') return { reason: text }
  return annotateText(text, context.knowledge, previous)
}

/** The document's text as it is to be read, or why its name keeps it from being read. */
export function newsText({ uri, languageId, text }: NewsDocument, context: Context): NewsText | NoNewsReason {
  const { files, dateOrder } = context.settingsFor(uri)
  const reason = reasonByName({ uri, languageId }, context.folders, files)
  if (reason) return reason
  return {
    text,
    isNews: languageId === 'news',
    options: {
      language: languageId === 'markdown' ? 'markdown' : 'news',
      fileName: nameOf(uri),
      ...(dateOrder !== 'automatic' && { dateOrder }),
      ...readOptions(text, context.readBy.get(uri)),
    },
  }
}

/** How a text is read after what was decided of it. */
export function readOptions(text: string, readBy: ReadBy | undefined): Pick<AnnotateOptions, 'documentDate' | 'body'> {
  const body = readBy?.bodyIn(text) ?? []
  return {
    ...(readBy?.date !== undefined && { documentDate: { value: readBy.date, source: 'decision' } }),
    ...(body.length > 0 && { body }),
  }
}

/** Annotates a text when it reads as news. */
export function annotateText(
  { text, isNews, options }: NewsText,
  knowledge: Knowledge,
  previous?: AnnotatedText,
): NewsReading {
  const reason = reasonByText(text, isNews)
  if (reason) return { reason }
  return { reason: null, annotated: annotate(text, knowledge, { ...options, ...(previous && { previous }) }) }
}

/** Annotates a text that nobody edits. */
export function readText(text: NewsText, knowledge: Knowledge): ArticleReading {
  const { reason, annotated } = annotateText(text, knowledge)
  if (reason !== null) return { reason }
  const { article } = annotated
  return { reason, article, digest: digestOf(article, knowledge.comparison) }
}

import { type AnnotatedText, annotate } from './engine/annotate.ts'
import type { Knowledge } from './engine/knowledge.ts'
import { type NoNewsReason, nameOf, noNewsReason } from './service/languageService.ts'
import type { Settings } from './settings.ts'

/** What decides how a document is read, besides itself. */
export interface Context {
  readonly knowledge: Knowledge
  /** The workspace folders by canonical URI. */
  readonly folders: readonly string[]
  /** The settings that hold for a document. */
  settingsFor(uri: string): Settings
  /** The ISO dates that readers have given to articles, by canonical URI. */
  readonly articleDates: ReadonlyMap<string, string>
}

/** What came of reading a document: an article, or why it is none. */
export type NewsReading =
  | { readonly reason: null; readonly annotated: AnnotatedText }
  | { readonly reason: NoNewsReason; readonly annotated?: undefined }

/** Annotates a document when it is news; `previous` spares what has not changed since. */
export function annotateNews(
  document: { readonly uri: string; readonly languageId: string; readonly text: string },
  context: Context,
  previous?: AnnotatedText,
): NewsReading {
  const { uri, languageId, text } = document
  const reason = noNewsReason(document, context.folders, context.settingsFor(uri).files)
  if (reason) return { reason }
  const language = languageId === 'markdown' ? 'markdown' : 'news'
  const { dateOrder } = context.settingsFor(uri)
  const decided = context.articleDates.get(uri)
  const annotated = annotate(text, context.knowledge, {
    language,
    fileName: nameOf(uri),
    ...(dateOrder !== 'automatic' && { dateOrder }),
    ...(decided !== undefined && { documentDate: { value: decided, source: 'decision' } }),
    ...(previous && { previous }),
  })
  return { reason: null, annotated }
}

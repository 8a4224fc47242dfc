import type { TextDocument } from 'vscode-languageserver-textdocument'
import { annotateNews, type Context, type NewsReading } from './annotateNews.ts'
import { canonicalUri } from './service/languageService.ts'

/** The open documents and what was last read in them. A document is read when something is asked of it, once for each of its states. */
export class OpenArticles {
  readonly #open = new Map<string, Open>()
  readonly #onRead: (uri: string) => void
  readonly #onError: (error: unknown) => void

  /** `onRead` hears of every document that was read anew, `onError` of a failure, after which the last good reading stands. */
  constructor(onRead: (uri: string) => void, onError: (error: unknown) => void) {
    this.#onRead = onRead
    this.#onError = onError
  }

  open(document: TextDocument): void {
    this.#open.set(canonicalUri(document.uri), { document })
  }

  close(uri: string): void {
    this.#open.delete(uri)
  }

  has(uri: string): boolean {
    return this.#open.has(uri)
  }

  uris(): string[] {
    return [...this.#open.keys()]
  }

  /** What stands in the present text of a document; undefined when it is not open. */
  read(uri: string, context: Context): NewsReading | undefined {
    const open = this.#open.get(uri)
    if (!open) return undefined
    const { document, read } = open
    if (read && read.version === document.version && read.context === context) return read.reading
    const { languageId, version } = document
    let reading: NewsReading = read?.reading ?? { reason: 'empty' }
    try {
      reading = annotateNews({ uri, languageId, text: document.getText() }, context, read?.reading.annotated)
    } catch (error) {
      this.#onError(error)
    }
    open.read = { version, context, reading }
    this.#onRead(uri)
    return reading
  }
}

interface Open {
  readonly document: TextDocument
  read?: { readonly version: number; readonly context: Context; readonly reading: NewsReading }
}

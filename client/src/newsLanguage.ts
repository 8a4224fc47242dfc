import { Disposable, languages, type Memento, type TextDocument, workspace } from 'vscode'
import { mayBeNews } from './newsDocuments.ts'
import type { NewsServer } from './newsServer.ts'

/**
 * Gives plain text that the server takes for news the language `news`. Who switches such a document to another language is not
 * overruled again: for a file that is remembered in the workspace, for an untitled document as long as it is open.
 */
export class NewsLanguage implements Disposable {
  readonly #server: NewsServer
  readonly #memento: Memento
  /** The language each document was last seen in. A document that changes its language stays the same object. */
  readonly #languages = new WeakMap<TextDocument, string>()
  readonly #leftUntitled = new WeakSet<TextDocument>()
  readonly #subscriptions: Disposable

  constructor(server: NewsServer, memento: Memento) {
    this.#server = server
    this.#memento = memento
    this.#subscriptions = Disposable.from(
      workspace.onDidOpenTextDocument(document => this.#opened(document)),
      server.onDidChange(() => workspace.textDocuments.forEach(document => void this.#consider(document))),
    )
    for (const document of workspace.textDocuments) this.#opened(document)
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  #opened(document: TextDocument): void {
    const before = this.#languages.get(document)
    const now = document.languageId
    this.#languages.set(document, now)
    if (before === 'news' && now !== 'news') this.#leave(document, true)
    else if (before !== undefined && now === 'news') this.#leave(document, false)
    void this.#consider(document)
  }

  async #consider(document: TextDocument): Promise<void> {
    // Not asked in vain while the extension is activated: once the server runs, all are considered.
    if (this.#server.state !== 'running' || !this.#mayBeSwitched(document)) return
    const status = await this.#server.status(document)
    if (status?.news && this.#mayBeSwitched(document)) await languages.setTextDocumentLanguage(document, 'news')
  }

  #mayBeSwitched(document: TextDocument): boolean {
    if (document.languageId !== 'plaintext' || document.isClosed || !mayBeNews(document)) return false
    return workspace.getConfiguration('newsgloss', document).get('switchLanguage', true) && !this.#isLeft(document)
  }

  #isLeft(document: TextDocument): boolean {
    return this.#leftUntitled.has(document) || this.#leftFiles().includes(document.uri.toString())
  }

  #leave(document: TextDocument, left: boolean): void {
    if (document.isUntitled) {
      this.#leftUntitled[left ? 'add' : 'delete'](document)
      return
    }
    const uri = document.uri.toString()
    const files = this.#leftFiles()
    if (files.includes(uri) === left) return
    void this.#memento.update(LEFT_FILES, left ? [...files, uri] : files.filter(file => file !== uri))
  }

  #leftFiles(): readonly string[] {
    return this.#memento.get<readonly string[]>(LEFT_FILES, [])
  }
}

const LEFT_FILES = 'switchedBack'

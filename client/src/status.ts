import { Disposable, LanguageStatusSeverity, l10n, languages, type TextDocument, window, workspace } from 'vscode'
import { isOffered, newsLanguages } from './newsDocuments.ts'
import type { NewsServer } from './newsServer.ts'
import { type StatusText, statusText } from './statusText.ts'

/** The command behind the status of a server that has failed. */
export const RESTART_SERVER = 'newsgloss.restartServer'

/** The language status item: what is annotated in the active editor, or why nothing is. */
export class Status implements Disposable {
  readonly #server: NewsServer
  readonly #item = languages.createLanguageStatusItem('newsgloss.status', newsLanguages)
  readonly #subscriptions: Disposable
  /** The document of which the server was asked last. */
  #shown: TextDocument | undefined
  #turn = 0

  constructor(server: NewsServer) {
    this.#server = server
    this.#item.name = 'Newsgloss'
    const update = () => void this.#update()
    this.#subscriptions = Disposable.from(
      this.#item,
      server.onDidChange(update),
      window.onDidChangeActiveTextEditor(update),
      workspace.onDidOpenTextDocument(update),
    )
    update()
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  async #update(): Promise<void> {
    const turn = ++this.#turn
    const document = window.activeTextEditor?.document
    if (!document || !newsLanguages.includes(document.languageId)) return
    if (this.#server.state !== 'running' || !isOffered(document)) {
      this.#shown = undefined
      this.#show(this.#withoutServer(document))
      return
    }
    if (this.#shown !== document) this.#show(statusText({ news: false, reason: 'unknown' }))
    this.#shown = document
    const status = await this.#server.status(document)
    if (status && turn === this.#turn) this.#show(statusText(status))
  }

  #withoutServer(document: TextDocument): StatusText {
    if (!isOffered(document)) return statusText({ news: false, reason: 'scheme' })
    switch (this.#server.state) {
      case 'idle':
        return statusText({ news: false, reason: 'excluded' })
      case 'failed':
        return {
          text: l10n.t('Not annotated'),
          detail: l10n.t('the server has stopped; its output says why'),
          failed: true,
          command: { title: l10n.t('Restart'), command: RESTART_SERVER },
        }
      default:
        return { text: l10n.t('Starting'), busy: true }
    }
  }

  #show({ text, detail, busy, failed, command }: StatusText): void {
    this.#item.text = text
    this.#item.detail = detail ?? ''
    this.#item.busy = busy ?? false
    this.#item.severity = failed ? LanguageStatusSeverity.Error : LanguageStatusSeverity.Information
    this.#item.command = command
  }
}

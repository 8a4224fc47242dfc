import { commands, Disposable, l10n, StatusBarAlignment, type StatusBarItem, window } from 'vscode'
import type { UndecidedItem } from '../../../server/src/protocol.ts'
import type { NewsServer } from '../newsServer.ts'
import { literal, make, reveal } from './decide.ts'

/** Steps through what nobody has decided on, the least certain first: one key each accepts, rejects or skips it. */
export class Review implements Disposable {
  readonly #server: NewsServer
  readonly #status: StatusBarItem
  readonly #skipped = new Set<string>()
  #uri: string | undefined
  #now: UndecidedItem | undefined

  constructor(server: NewsServer) {
    this.#server = server
    this.#status = window.createStatusBarItem('newsgloss.review', StatusBarAlignment.Left, 10)
    this.#status.name = l10n.t('Newsgloss: review')
    this.#status.command = STOP
  }

  /** The commands that it is used by. */
  commands(): Disposable {
    return Disposable.from(
      commands.registerCommand(START, () => this.start()),
      commands.registerCommand('newsgloss.review.accept', () => this.#decide('accept')),
      commands.registerCommand('newsgloss.review.reject', () => this.#decide('reject')),
      commands.registerCommand('newsgloss.review.skip', () => this.#skip()),
      commands.registerCommand(STOP, () => this.stop()),
    )
  }

  async start(): Promise<void> {
    this.#uri = window.activeTextEditor?.document.uri.toString()
    this.#skipped.clear()
    await this.#next()
  }

  async stop(): Promise<void> {
    this.#now = undefined
    this.#status.hide()
    await commands.executeCommand('setContext', 'newsgloss.reviewing', false)
  }

  dispose(): void {
    this.#status.dispose()
  }

  async #decide(how: 'accept' | 'reject'): Promise<void> {
    const item = this.#now
    if (!item) return
    await make(this.#server, [item[how]], item.label)
    await this.#next()
  }

  async #skip(): Promise<void> {
    if (!this.#now) return
    this.#skipped.add(keyOf(this.#now))
    await this.#next()
  }

  async #next(): Promise<void> {
    const count = this.#skipped.size + 1
    const found =
      this.#uri === undefined ? undefined : await this.#server.undecided({ uri: this.#uri, folder: false, count })
    const item = found?.items.find(one => !this.#skipped.has(keyOf(one)))
    if (!item) {
      await this.stop()
      void window.showInformationMessage(l10n.t('Everything in this article has been decided on or skipped.'))
      return
    }
    this.#now = item
    await reveal(item.uri, item.range)
    await commands.executeCommand('setContext', 'newsgloss.reviewing', true)
    const left = found!.total - this.#skipped.size
    this.#status.text = l10n.t('{0} left · {1} · a accept, r reject, s skip, Esc end', left, literal(item.label))
    this.#status.tooltip = l10n.t('End the review')
    this.#status.accessibilityInformation = { label: this.#status.text }
    this.#status.show()
  }
}

const START = 'newsgloss.review'
const STOP = 'newsgloss.review.stop'

function keyOf({ uri, accept: { verdict, target } }: UndecidedItem): string {
  return JSON.stringify([uri, verdict.is, target])
}

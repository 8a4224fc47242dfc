import { commands, Disposable, l10n, StatusBarAlignment, type StatusBarItem, type TextEditor, window } from 'vscode'
import type { UndecidedItem } from '../../../server/src/protocol.ts'
import { literal } from '../literal.ts'
import type { NewsServer } from '../newsServer.ts'
import { attempt, waiting } from './attempt.ts'
import { make, reveal } from './decide.ts'

/**
 * Steps through what nobody has decided on in an article, the least certain first: one key each accepts, rejects or skips it. Another article that comes
 * to the fore ends it, since there the keys would be meant otherwise.
 */
export class Review implements Disposable {
  readonly #server: NewsServer
  readonly #status: StatusBarItem
  readonly #skipped = new Set<string>()
  readonly #subscription = window.onDidChangeActiveTextEditor(editor => this.#follow(editor))
  #uri: string | undefined
  /** What the keys are about; undefined while one of them is carried out. */
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
      commands.registerCommand(
        START,
        attempt(() => this.start(window.activeTextEditor?.document.uri.toString())),
      ),
      commands.registerCommand(
        'newsgloss.review.accept',
        attempt(() => this.#decide('accept')),
      ),
      commands.registerCommand(
        'newsgloss.review.reject',
        attempt(() => this.#decide('reject')),
      ),
      commands.registerCommand(
        'newsgloss.review.skip',
        attempt(() => this.#skip()),
      ),
      commands.registerCommand(STOP, () => this.stop()),
    )
  }

  async start(uri: string | undefined): Promise<void> {
    if (uri === undefined) return
    if (uri !== this.#uri) this.#skipped.clear()
    this.#uri = uri
    await this.#next()
  }

  async stop(): Promise<void> {
    this.#uri = undefined
    this.#now = undefined
    this.#skipped.clear()
    this.#status.hide()
    await commands.executeCommand('setContext', 'newsgloss.reviewing', false)
  }

  dispose(): void {
    this.#subscription.dispose()
    this.#status.dispose()
  }

  #follow(editor: TextEditor | undefined): void {
    if (this.#uri !== undefined && editor && editor.document.uri.toString() !== this.#uri) void this.stop()
  }

  async #decide(how: 'accept' | 'reject'): Promise<void> {
    const item = this.#take()
    if (!item) return
    try {
      const said = how === 'accept' ? l10n.t('Accepted: {0}', item.label) : l10n.t('Rejected: {0}', item.label)
      await make(this.#server, [item[how]], said)
    } catch (error) {
      this.#now = item
      throw error
    }
    await this.#next()
  }

  async #skip(): Promise<void> {
    const item = this.#take()
    if (!item) return
    this.#skipped.add(keyOf(item))
    await this.#next()
  }

  /** So that a key that is pressed twice decides once. */
  #take(): UndecidedItem | undefined {
    const item = this.#now
    this.#now = undefined
    return item
  }

  async #next(): Promise<void> {
    const uri = this.#uri
    if (uri === undefined) return
    const found = await waiting(() => this.#server.undecided({ uri, folder: false, count: this.#skipped.size + 1 }))
    if (this.#uri !== uri) return
    const item = found.items.find(one => !this.#skipped.has(keyOf(one)))
    if (!item) return this.#finish(uri)
    this.#now = item
    await reveal(item.uri, item.range)
    await commands.executeCommand('setContext', 'newsgloss.reviewing', true)
    const left = found.total - this.#skipped.size
    this.#status.text = l10n.t('{0} left: a accept, r reject, s skip, Esc end · {1}', left, literal(item.label))
    this.#status.tooltip = l10n.t('End the review')
    this.#status.accessibilityInformation = { label: this.#status.text }
    this.#status.show()
  }

  /** Says that the article is done, and offers the one of its folder with what is least certain now. */
  async #finish(uri: string): Promise<void> {
    const count = this.#skipped.size + 1
    await this.stop()
    const { items } = await this.#server.undecided({ uri, folder: true, count })
    const next = items.find(item => item.uri !== uri)
    const goOn = l10n.t('Next Article')
    const answer = await window.showInformationMessage(
      l10n.t('Everything in this article has been decided on or skipped.'),
      ...(next ? [goOn] : []),
    )
    if (!next || answer !== goOn) return
    await reveal(next.uri, next.range)
    await this.start(next.uri)
  }
}

const START = 'newsgloss.review'
const STOP = 'newsgloss.review.stop'

function keyOf({ uri, accept: { verdict, target } }: UndecidedItem): string {
  return JSON.stringify([uri, verdict.is, target])
}

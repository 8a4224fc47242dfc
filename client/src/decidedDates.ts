import { Disposable, EventEmitter, type Memento, workspace } from 'vscode'
import type { ArticleDates } from '../../server/src/protocol.ts'
import { canonicalUri } from '../../server/src/service/languageService.ts'

/** The dates that the reader has given to articles: of files kept in the workspace, of untitled documents as long as they are open. */
export class DecidedDates implements Disposable {
  readonly #memento: Memento
  readonly #untitled = new Map<string, string>()
  readonly #changed = new EventEmitter<void>()
  readonly #subscriptions: Disposable

  /** Fires when a date was given or taken away. */
  readonly onDidChange = this.#changed.event

  constructor(memento: Memento) {
    this.#memento = memento
    this.#subscriptions = Disposable.from(
      this.#changed,
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (this.#untitled.delete(canonicalUri(uri.toString()))) this.#changed.fire()
      }),
    )
  }

  dispose(): void {
    this.#subscriptions.dispose()
  }

  all(): ArticleDates {
    return { ...this.#ofFiles(), ...Object.fromEntries(this.#untitled) }
  }

  /** Gives an article, by canonical URI, its ISO date, or takes it away. */
  async set(uri: string, date: string | undefined): Promise<void> {
    if (uri.startsWith('untitled:')) {
      if (date === undefined) this.#untitled.delete(uri)
      else this.#untitled.set(uri, date)
    } else {
      const { [uri]: _, ...others } = this.#ofFiles()
      await this.#memento.update(ARTICLE_DATES, date === undefined ? others : { ...others, [uri]: date })
    }
    this.#changed.fire()
  }

  #ofFiles(): ArticleDates {
    return this.#memento.get<ArticleDates>(ARTICLE_DATES, {})
  }
}

const ARTICLE_DATES = 'articleDates'

import { annotateNews, type Context } from './annotateNews.ts'
import type { Corpora } from './corpora.ts'
import type { Files, Scheduler } from './host.ts'
import type { FileProblem, ReadFileResult } from './protocol.ts'
import { isNewsFile, languageOf, type NoNewsReason, pathBelow } from './service/languageService.ts'

/** Where the reader sees how far a long run has come, and may stop it. */
export interface Progress {
  report(done: number, of: number): void
  done(): void
  readonly stopped: boolean
}

export interface IndexerOptions {
  readonly files: Files
  readonly corpora: Corpora
  readonly scheduler: Scheduler
  /** Whether a document is open: what the editor holds wins over the file. */
  isOpen(uri: string): boolean
  beginProgress(): Promise<Progress>
  onSettled(): void
  onError(error: unknown): void
}

/** A stretch of work after which everything else has its turn. */
const SLICE_MILLISECONDS = 10
/** Files that are being read at the same time. */
const READ_AHEAD = 8
/** Shorter runs show no progress. */
const PROGRESS_AFTER_MILLISECONDS = 1000

/** Keeps the corpora in step with the files of the workspace folders, one article at a time, in the background. */
export class Indexer {
  readonly #options: IndexerOptions
  #context: Context | undefined
  readonly #folders = new Set<string>()
  readonly #waiting = new Set<string>()
  readonly #reading = new Set<string>()
  readonly #problems = new Map<string, FileProblem | NoNewsReason>()
  #running: Promise<void> | undefined

  constructor(options: IndexerOptions) {
    this.#options = options
  }

  /** Takes the folders and settings that hold from now on: what belongs to none goes, what is new is read. */
  arrange(context: Context): void {
    this.#context = context
    const { corpora, isOpen } = this.#options
    for (const uri of corpora.uris()) {
      if (!isOpen(uri) && !this.#isWanted(uri)) corpora.delete(uri)
    }
    for (const folder of context.folders) this.#folders.add(folder)
    this.#start()
  }

  /** Reads files that appeared or changed. Something without an extension may be a folder that was moved in. */
  changed(uris: readonly string[]): void {
    for (const uri of uris) {
      const folder = this.#options.corpora.folderOf(uri)
      if (folder === undefined) continue
      if (this.#isWanted(uri)) this.#waiting.add(uri)
      else if (!/\.[^/]*$/.test(uri.slice(folder.length + 1))) this.#folders.add(folder)
    }
    this.#start()
  }

  /** Reads files again that a context for the same folders lets be read in another way. */
  readAgain(uris: readonly string[], context: Context): void {
    this.#context = context
    this.changed(uris)
  }

  /** Forgets files that are gone, and everything below them. */
  deleted(uris: readonly string[]): void {
    for (const gone of uris) {
      if (this.#forget(gone)) continue
      for (const uri of [
        ...this.#options.corpora.uris(),
        ...this.#waiting,
        ...this.#reading,
        ...this.#problems.keys(),
      ]) {
        if (pathBelow(gone, uri) !== undefined) this.#forget(uri)
      }
    }
    if (uris.length > 0) this.#options.onSettled()
  }

  /** Whether it was known. */
  #forget(uri: string): boolean {
    const { corpora, isOpen } = this.#options
    const indexed = corpora.has(uri)
    if (!isOpen(uri)) corpora.delete(uri)
    const known = [this.#waiting, this.#reading, this.#problems].map(files => files.delete(uri))
    return indexed || known.includes(true)
  }

  /** Why a file of the folders is not among the articles; undefined when it is or was never seen. */
  problemOf(uri: string): FileProblem | NoNewsReason | undefined {
    return this.#problems.get(uri)
  }

  get busy(): boolean {
    return this.#running !== undefined
  }

  /** Resolves when nothing waits to be read. */
  settled(): Promise<void> {
    return this.#running ?? Promise.resolve()
  }

  #isWanted(uri: string): boolean {
    const context = this.#context
    if (!context || this.#options.corpora.folderOf(uri) === undefined) return false
    return isNewsFile(uri, context.folders, context.settingsFor(uri).files)
  }

  #start(): void {
    if (!this.#running && this.#context && this.#folders.size + this.#waiting.size > 0) {
      this.#running = this.#run()
        .catch(this.#options.onError)
        .finally(() => {
          this.#running = undefined
          this.#options.onSettled()
          this.#start()
        })
    }
  }

  async #run(): Promise<void> {
    const { scheduler, beginProgress } = this.#options
    const began = scheduler.now()
    let progress: Progress | undefined
    let slice = began
    let done = 0
    while (this.#folders.size + this.#waiting.size > 0 && !progress?.stopped) {
      for (const folder of this.#folders) await this.#list(folder)
      const files = await this.#readSome()
      for (const [uri, file] of files) {
        if (scheduler.now() - slice > SLICE_MILLISECONDS) {
          await scheduler.turn()
          slice = scheduler.now()
        }
        this.#take(uri, file)
        done++
      }
      if (!progress && scheduler.now() - began > PROGRESS_AFTER_MILLISECONDS) progress = await beginProgress()
      progress?.report(done, done + this.#waiting.size)
    }
    this.#folders.clear()
    this.#waiting.clear()
    progress?.done()
  }

  /** Finds the files of a folder: the new ones wait to be read, the missing ones go. */
  async #list(folder: string): Promise<void> {
    const { files, corpora, isOpen, onError } = this.#options
    this.#folders.delete(folder)
    try {
      const found = new Set(await files.find(folder, this.#context!.settingsFor(folder).files))
      for (const uri of corpora.uris()) {
        if (corpora.folderOf(uri) === folder && !found.has(uri) && !isOpen(uri)) corpora.delete(uri)
      }
      for (const uri of found) if (!corpora.has(uri) && this.#isWanted(uri)) this.#waiting.add(uri)
    } catch (error) {
      onError(error)
    }
  }

  async #readSome(): Promise<(readonly [string, ReadFileResult])[]> {
    const uris: string[] = []
    for (const uri of this.#waiting) {
      if (uris.length === READ_AHEAD) break
      this.#waiting.delete(uri)
      this.#reading.add(uri)
      uris.push(uri)
    }
    return Promise.all(uris.map(async uri => [uri, await this.#options.files.read(uri)] as const))
  }

  /** Puts what was read into the corpora, unless it has meanwhile been deleted, opened, or put out of the folders. */
  #take(uri: string, file: ReadFileResult): void {
    const { corpora, isOpen, onError } = this.#options
    if (!this.#reading.delete(uri) || isOpen(uri) || !this.#isWanted(uri)) return
    this.#problems.delete(uri)
    try {
      const reading =
        'text' in file
          ? annotateNews({ uri, languageId: languageOf(uri), text: file.text }, this.#context!)
          : { reason: file.problem }
      if (reading.reason === null) {
        corpora.set(uri, reading.annotated.article)
        return
      }
      this.#problems.set(uri, reading.reason)
    } catch (error) {
      onError(error)
    }
    corpora.delete(uri)
  }
}

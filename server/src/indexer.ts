import { type ArticleReading, type Context, type NewsText, newsText, readText } from './annotateNews.ts'
import type { Corpora } from './corpora.ts'
import type { Cache, Files, Scheduler, Threads } from './host.ts'
import type { FileProblem } from './protocol.ts'
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
  readonly threads?: Threads | undefined
  readonly cache?: Cache | undefined
  /** Articles that are read at most; the rest of the files is counted. */
  readonly most?: number
  /** Whether a document is open: what the editor holds wins over the file. */
  isOpen(uri: string): boolean
  beginProgress(): Promise<Progress>
  /** All is read, `problems` besides: the files that could not be read and were not told before. */
  onSettled(problems: readonly (readonly [uri: string, problem: FileProblem])[]): void
  onError(error: unknown): void
}

/** A stretch of work after which everything else has its turn. */
const SLICE_MILLISECONDS = 10
/** Files that are read together, and while what came of as many before is taken in. */
const READ_AHEAD = 8
const READ_AHEAD_OF_THREADS = 32
/** Fewer files are annotated sooner than a thread has started. */
const WORTH_A_THREAD = 50
/** Articles of a few hundred words take some 60 KB each. */
export const MOST_ARTICLES = 15_000
/** Code units of all texts together: longer ones count for more. */
const MOST_TEXT = 60_000_000
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
  readonly #untold = new Map<string, FileProblem>()
  /** Files beyond the most that are read, and those left when a reader stopped the reading. */
  readonly #left = new Set<string>()
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
    this.#left.clear()
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
        ...this.#left,
      ]) {
        if (pathBelow(gone, uri) !== undefined) this.#forget(uri)
      }
    }
    if (uris.length > 0) this.#options.onSettled([])
  }

  /** Whether it was known. */
  #forget(uri: string): boolean {
    const { corpora, isOpen } = this.#options
    const indexed = corpora.has(uri)
    if (!isOpen(uri)) corpora.delete(uri)
    const known = [this.#waiting, this.#reading, this.#problems, this.#left].map(files => files.delete(uri))
    return indexed || known.includes(true)
  }

  /** Why a file of the folders is not among the articles; undefined when it is or was never seen. */
  problemOf(uri: string): FileProblem | NoNewsReason | undefined {
    return this.#problems.get(uri)
  }

  /** How many files that may be news are not read: there are too many, or the reader has stopped it. */
  get left(): number {
    return this.#left.size
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
          const problems = [...this.#untold]
          this.#untold.clear()
          this.#options.onSettled(problems)
          this.#start()
        })
    }
  }

  async #run(): Promise<void> {
    const { scheduler, beginProgress, threads, cache } = this.#options
    const began = scheduler.now()
    let progress: Progress | undefined
    let slice = began
    let done = 0
    let coming: Promise<Read[]> | undefined
    while (this.#folders.size + this.#waiting.size + this.#reading.size > 0 && !progress?.stopped) {
      for (const folder of this.#folders) await this.#list(folder)
      const files = await (coming ?? this.#readSome())
      coming = this.#readSome()
      for (const file of files) {
        if (scheduler.now() - slice > SLICE_MILLISECONDS) {
          await scheduler.turn()
          slice = scheduler.now()
        }
        this.#take(file)
        done++
      }
      if (!progress && scheduler.now() - began > PROGRESS_AFTER_MILLISECONDS) progress = await beginProgress()
      progress?.report(done, done + this.#waiting.size + this.#reading.size)
    }
    for (const uri of [...this.#reading, ...this.#waiting]) this.#left.add(uri)
    this.#folders.clear()
    this.#waiting.clear()
    this.#reading.clear()
    threads?.rest()
    void cache?.settle()
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
      for (const uri of [...found].sort()) if (!corpora.has(uri) && this.#isWanted(uri)) this.#waiting.add(uri)
    } catch (error) {
      onError(error)
    }
  }

  /** Reads the next files, as far as there is room for more. What is still being read waits for the next time. */
  async #readSome(): Promise<Read[]> {
    const { corpora, threads, most = MOST_ARTICLES } = this.#options
    const many = threads !== undefined && this.#waiting.size > WORTH_A_THREAD
    const uris: string[] = []
    for (const uri of this.#waiting) {
      if (uris.length === (many ? READ_AHEAD_OF_THREADS : READ_AHEAD)) break
      if (this.#reading.has(uri)) continue
      this.#waiting.delete(uri)
      if (!corpora.has(uri) && (corpora.size + this.#reading.size >= most || corpora.length >= MOST_TEXT)) {
        this.#left.add(uri)
        continue
      }
      this.#reading.add(uri)
      uris.push(uri)
    }
    return Promise.all(
      uris.map(uri =>
        this.#read(uri, many).catch((error): Read => {
          this.#options.onError(error)
          return { uri, reading: { reason: 'missing' } }
        }),
      ),
    )
  }

  async #read(uri: string, many: boolean): Promise<Read> {
    const { files, threads, cache } = this.#options
    const file = await files.read(uri)
    if ('problem' in file) return { uri, reading: { reason: file.problem } }
    const text = newsText({ uri, languageId: languageOf(uri), text: file.text }, this.#context!)
    if (typeof text === 'string') return { uri, reading: { reason: text } }
    const known = await (many ? threads?.read(text, cache).catch(() => undefined) : cache?.find(text))
    return known ? { uri, reading: known } : { uri, text }
  }

  /** Puts what was read into the corpora, unless it has meanwhile been deleted, opened, or put out of the folders. */
  #take({ uri, reading, text }: Read): void {
    const { corpora, isOpen, onError } = this.#options
    if (!this.#reading.delete(uri) || isOpen(uri) || !this.#isWanted(uri)) return
    this.#left.delete(uri)
    const before = this.#problems.get(uri)
    this.#problems.delete(uri)
    try {
      const { reason, article, digest } = reading ?? this.#annotate(text!)
      if (reason === null) {
        corpora.set(uri, article, digest)
        return
      }
      this.#problems.set(uri, reason)
      if (UNREADABLE.has(reason) && reason !== before) this.#untold.set(uri, reason as FileProblem)
    } catch (error) {
      onError(error)
    }
    corpora.delete(uri)
  }

  #annotate(text: NewsText): ArticleReading {
    const reading = readText(text, this.#context!.knowledge)
    this.#options.cache?.keep(text, reading)
    return reading
  }
}

/** What came of a file: it was read, or its text is still to be annotated. */
type Read =
  | {
      readonly uri: string
      readonly reading: ArticleReading | { reason: FileProblem; article?: undefined; digest?: undefined }
      readonly text?: undefined
    }
  | { readonly uri: string; readonly reading?: undefined; readonly text: NewsText }

/** A file that has gone is none to speak of. */
const UNREADABLE: ReadonlySet<string> = new Set(['binary', 'encoding', 'tooLarge'] satisfies FileProblem[])

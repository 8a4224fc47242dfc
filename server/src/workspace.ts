import type { CancellationToken } from 'vscode-languageserver'
import type { TextDocument } from 'vscode-languageserver-textdocument'
import type { Context, NewsReading } from './annotateNews.ts'
import { compareAll } from './compareAll.ts'
import { Corpora } from './corpora.ts'
import type { Corpus } from './corpus/corpus.ts'
import { DecisionStore } from './decisionStore.ts'
import type { Article } from './engine/article.ts'
import type { Cache, DecisionFiles, Files, Scheduler, Threads } from './host.ts'
import { Indexer, type Progress } from './indexer.ts'
import { OpenArticles } from './openArticles.ts'
import type { DocumentStatusResult, FileProblem } from './protocol.ts'
import { canonicalUri, type View } from './service/languageService.ts'
import type { Settings } from './settings.ts'

/**
 * How far a request needs the documents to be. `annotated`: the document itself has been read in its present state. `indexed`: so have the other open
 * documents and the files of the folders; a request waits for these only so long and then answers from what is known. `known`: the open documents have been read,
 * of the files of the folders what has been by then, without waiting.
 */
export type Phase = 'annotated' | 'known' | 'indexed'

/** A reader waits no longer than this for the folder to be read. */
const PATIENCE_MILLISECONDS = 1500

export interface WorkspaceOptions {
  readonly scheduler: Scheduler
  readonly files: Files | undefined
  readonly threads?: Threads | undefined
  readonly cache?: Cache | undefined
  readonly decisionFiles?: DecisionFiles | undefined
  /** The present time as an ISO instant, for decisions. */
  now(): string
  /** A new `urn:uuid:…`. */
  newId(): string
  beginProgress(): Promise<Progress>
  /** Annotations or the status of open documents may have changed. */
  onChange(): void
  /** The other articles are read, or read again: what is said of them may have changed. */
  onIndexed?(): void
  /** People have decided something else than before: what is shown of open documents is to be asked for again. */
  onDecided?(): void
  /** What is wrong with the files that hold decisions, in words. `lost`: what was decided is in no file. */
  onDecisionProblem?(message: string, lost: boolean): void
  /** Files that could not be read, each told once. */
  onUnreadable?(files: readonly (readonly [uri: string, problem: FileProblem])[]): void
  onError(error: unknown): void
}

/** All documents, open or in the folders, and the phases they go through: open → annotated → indexed. */
export class Workspace {
  readonly decisions: DecisionStore
  readonly corpora: Corpora
  readonly open: OpenArticles
  readonly #options: WorkspaceOptions
  readonly #indexer: Indexer | undefined
  readonly #ready = Promise.withResolvers<void>()
  #context: Context | undefined
  readonly #shown = new Map<string, string>()

  constructor(options: WorkspaceOptions) {
    this.#options = options
    this.corpora = new Corpora((uri, article) => this.decisions.decided(uri, article))
    this.decisions = new DecisionStore({
      files: options.decisionFiles,
      folderOf: uri => this.corpora.folderOf(uri),
      now: options.now,
      newId: options.newId,
      onChange: uris => this.#decided(uris),
      onProblem: (message, lost = false) => options.onDecisionProblem?.(message, lost),
    })
    this.open = new OpenArticles(uri => this.#wasRead(uri), options.onError)
    this.#indexer =
      options.files &&
      new Indexer({
        ...options,
        files: options.files,
        corpora: this.corpora,
        isOpen: uri => this.open.has(uri),
        onSettled: problems => {
          if (problems.length > 0) options.onUnreadable?.(problems)
          this.decisions.adopt(this.corpora)
          options.onChange()
          options.onIndexed?.()
        },
      })
  }

  /** Takes what is known and set from now on; until the first call every request waits. */
  arrange(settled: Omit<Context, 'readBy'>): void {
    const context = { ...settled, readBy: this.decisions.readBy() }
    this.corpora.arrange(context.folders, context.settingsFor('').joinFolders, context.knowledge.comparison)
    this.#indexer?.arrange(context)
    this.#take(context)
    this.corpora.decideAgain()
    this.#ready.resolve()
  }

  /** What was decided in these articles, or in any, is another now. */
  #decided(uris?: readonly string[]): void {
    if (!this.#context) return
    this.#take({ ...this.#context, readBy: this.decisions.readBy() })
    this.corpora.decideAgain(uris)
    this.#options.onDecided?.()
  }

  /** Puts what holds from now on in the place of what held before; the articles that are to be read in another way are read again. */
  #take(context: Context): void {
    const before = this.#context
    this.#context = context
    const readAnew = (uri: string) =>
      before?.readBy.get(uri)?.state !== context.readBy.get(uri)?.state ||
      before?.settingsFor(uri).dateOrder !== context.settingsFor(uri).dateOrder
    if (before) this.#indexer?.readAgain(this.corpora.uris().filter(readAnew), context)
    this.#options.onChange()
  }

  /** Nothing can be known: every request is answered with nothing instead of waiting. */
  giveUp(): void {
    this.#ready.resolve()
  }

  /** Whether files of the folders are still being read. */
  get reading(): boolean {
    return this.#indexer?.busy ?? false
  }

  /** Waits until documents are in the phase, the request is cancelled or patience is at an end. */
  async reach(phase: Phase, token: CancellationToken): Promise<void> {
    await unlessCancelled(this.#ready.promise, token)
    if (phase === 'annotated' || token.isCancellationRequested || !this.#context) return
    if (phase === 'indexed' && this.#indexer?.busy) {
      const patience = this.#options.scheduler.pause(PATIENCE_MILLISECONDS)
      await unlessCancelled(Promise.race([this.#indexer.settled(), patience]), token)
    }
    for (const uri of this.open.uris()) this.#index(uri)
    if (this.decisions.hasUnsaved) this.decisions.adopt(this.corpora)
  }

  /** Waits until all documents are indexed, however long it takes, or the request is cancelled. */
  async readAll(token: CancellationToken): Promise<void> {
    await this.reach('annotated', token)
    if (this.#indexer?.busy) await unlessCancelled(this.#indexer.settled(), token)
    await this.reach('indexed', token)
  }

  /** Looks for the differences of all these articles without holding up other requests; false where one has changed meanwhile. */
  compareAll(corpus: Corpus): Promise<boolean> {
    return compareAll(corpus, this.#options.scheduler)
  }

  /** The document as it stands; null when it is not open or not news. */
  view(raw: string): View | null {
    const uri = canonicalUri(raw)
    const detected = this.detected(uri)
    if (!detected) return null
    const { decisions } = this
    return {
      uri,
      article: decisions.decided(uri, detected),
      corpus: this.corpora.of(uri),
      remarks: decisions.remarks(uri, detected),
      dismissed: decisions.dismissed(uri),
    }
  }

  /** An article that is not open, as its file has it; null when it is not known as news. */
  closedView(raw: string): View | null {
    const uri = canonicalUri(raw)
    const corpus = this.corpora.of(uri)
    const article = corpus.get(uri)
    return article ? { uri, article, corpus } : null
  }

  /** An article without what was decided of it, as the editor or else its file has it; undefined when it is not known as news. `uri` is canonical. */
  detected(uri: string): Article | undefined {
    return this.open.has(uri) ? this.#read(uri)?.annotated?.article : this.corpora.detected(uri)
  }

  /** The settings that hold for a document; undefined until there are any. */
  settingsFor(raw: string): Settings | undefined {
    return this.#context?.settingsFor(canonicalUri(raw))
  }

  status(raw: string): DocumentStatusResult {
    const uri = canonicalUri(raw)
    const reading = this.#read(uri)
    if (!reading) return { news: false, reason: this.#indexer?.problemOf(uri) ?? 'unknown' }
    if (reading.reason !== null) return { news: false, reason: reading.reason }
    this.#index(uri)
    const article = this.decisions.decided(uri, reading.annotated.article)
    const { claims, quotations, entities, dates, documentDate } = article
    return {
      news: true,
      claims: claims.length,
      quotations: quotations.length,
      entities: entities.length,
      dates: dates.length,
      documentDate: documentDate?.value ?? null,
      articles: this.corpora.of(uri).size,
      ...(this.#indexer?.left && { notRead: this.#indexer.left }),
    }
  }

  /** A document was opened. */
  opened(document: TextDocument): void {
    this.decisions.opened(canonicalUri(document.uri), document.getText())
    this.open.open(document)
  }

  /** A document was closed: its file, if it has one here, speaks for itself again. */
  closed(raw: string): void {
    const uri = canonicalUri(raw)
    this.decisions.closed(uri, this.detected(uri)?.text)
    this.open.close(uri)
    this.#shown.delete(uri)
    if (!this.#indexer || this.corpora.folderOf(uri) === undefined) this.corpora.delete(uri)
    else this.#indexer.changed([uri])
  }

  changed(uris: readonly string[]): void {
    this.#indexer?.changed(uris.map(canonicalUri))
  }

  deleted(uris: readonly string[]): void {
    this.#indexer?.deleted(uris.map(canonicalUri))
  }

  #read(uri: string): NewsReading | undefined {
    return this.#context && this.open.read(uri, this.#context)
  }

  #index(uri: string): void {
    const article = this.#read(uri)?.annotated?.article
    if (article) this.corpora.set(uri, article)
    else this.corpora.delete(uri)
  }

  /** Tells the client when what it shows of an open document has changed. */
  #wasRead(uri: string): void {
    const { reason, annotated } = this.#read(uri)!
    const article = annotated && this.decisions.decided(uri, annotated.article)
    const { claims, quotations, entities, dates, documentDate } = article ?? {}
    const counts = [claims, quotations, entities, dates].map(list => list?.length)
    const shown = [reason, ...counts, documentDate?.value].join()
    if (this.#shown.get(uri) === shown) return
    this.#shown.set(uri, shown)
    this.#options.onChange()
  }
}

/** Resolves with the promise, or as soon as the request is cancelled. */
function unlessCancelled(promise: Promise<void>, token: CancellationToken): Promise<void> {
  if (token.isCancellationRequested) return Promise.resolve()
  const cancelled = Promise.withResolvers<void>()
  const listener = token.onCancellationRequested(() => cancelled.resolve())
  return Promise.race([promise, cancelled.promise]).finally(() => listener.dispose())
}

import type { ArticleReading, NewsText } from './annotateNews.ts'
import type { Knowledge } from './engine/knowledge.ts'
import type { DecisionFile, ReadFileResult, WriteDecisionsParams, WriteDecisionsResult } from './protocol.ts'
import type { NewsFiles } from './service/languageService.ts'

/** What the server needs of the place it runs in. */
export interface Host {
  /** What the engine knows. Called once the client may be asked for files, and again whenever settings or folders change. */
  knowledge(): Promise<Knowledge>
  readonly scheduler: Scheduler
  /** The present time as an ISO instant, which decisions bear. */
  now(): string
  /** A new `urn:uuid:…`. */
  newId(): string
  /** Where decisions are kept for a client that lends no files. */
  readonly decisionFiles?: DecisionFiles
  /** Reads files where the client lends none; without it only open documents are known. */
  readonly files?: Files
  /** Threads that annotate many articles; without them it is done here, in slices. */
  readonly threads?: Threads
  /** Opens what earlier runs have kept in a folder (a URI); undefined where no files can be kept. */
  openCache?(folder: string): Cache | undefined
}

/** Reads texts in other threads. */
export interface Threads {
  /** What the cache has of the text, else the text annotated and kept there. Rejects when it cannot be done in a thread. */
  read(text: NewsText, cache?: Cache): Promise<ArticleReading>
  /** Ends the threads until they are needed again. */
  rest(): void
}

/** What came of reading texts before, by all that it depends on. Never rejects: what is broken, old or cannot be written is as if it had never been. */
export interface Cache {
  /** Where it can be opened by other threads. */
  readonly place?: CachePlace
  find(text: NewsText): Promise<ArticleReading | undefined>
  keep(text: NewsText, reading: ArticleReading): void
  /** Another thread has kept something there. */
  grown(): void
  /** Resolves when what is old or too much has been thrown away. */
  settle(): Promise<void>
}

export interface CachePlace {
  /** A path. */
  readonly folder: string
  /** What tells one state of the engine from another. */
  readonly version: string
}

/** Files as the server finds and reads them, by URI. */
export interface Files {
  /** The files below a folder that the settings take for news, in any order; rejects when the folder cannot be read. */
  find(folder: string, settings: NewsFiles): Promise<readonly string[]>
  /** Never rejects for a file that is missing or not text: the answer says so. */
  read(uri: string): Promise<ReadFileResult>
}

/** The files of `.newsgloss/`. */
export interface DecisionFiles {
  /** Those of a folder (a URI; empty for documents in none), or of them those with these names. What is not there is left out. */
  read(folder: string, names?: readonly string[]): Promise<readonly DecisionFile[]>
  /** Writes one unless it holds something else than `before`; deletes it when the text is empty. */
  write(params: WriteDecisionsParams): Promise<WriteDecisionsResult>
}

export interface Scheduler {
  /** Milliseconds from any fixed moment on. */
  now(): number
  /** Resolves when everything that waits in the event loop has had its turn. */
  turn(): Promise<void>
  /** Resolves after about so many milliseconds. */
  pause(milliseconds: number): Promise<void>
}

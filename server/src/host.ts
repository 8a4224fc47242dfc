import type { Knowledge } from './engine/knowledge.ts'
import type { ReadFileResult } from './protocol.ts'
import type { NewsFiles } from './service/languageService.ts'

/** What the server needs of the place it runs in. */
export interface Host {
  /** What the engine knows. Called once the client may be asked for files, and again whenever settings or folders change. */
  knowledge(): Promise<Knowledge>
  readonly scheduler: Scheduler
  /** Reads files where the client lends none; without it only open documents are known. */
  readonly files?: Files
}

/** Files as the server finds and reads them, by URI. */
export interface Files {
  /** The files below a folder that the settings take for news, in any order; rejects when the folder cannot be read. */
  find(folder: string, settings: NewsFiles): Promise<readonly string[]>
  /** Never rejects for a file that is missing or not text: the answer says so. */
  read(uri: string): Promise<ReadFileResult>
}

export interface Scheduler {
  /** Milliseconds from any fixed moment on. */
  now(): number
  /** Resolves when everything that waits in the event loop has had its turn. */
  turn(): Promise<void>
  /** Resolves after about so many milliseconds. */
  pause(milliseconds: number): Promise<void>
}

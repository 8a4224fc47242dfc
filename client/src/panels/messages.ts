import type { ClaimsTableResult, TimelineResult } from '../../../server/src/protocol.ts'

/** What a panel's page is told. */
export interface Shown {
  /** What there is so far; undefined while nothing is known yet, or nothing can be. */
  readonly data?: TimelineResult | ClaimsTableResult | undefined
  /** A word on why there may be more, or why there is nothing; empty when all is there. */
  readonly note: string
  /** The article whose folder is shown; undefined for the largest folder. */
  readonly uri?: string | undefined
  /** What the data are narrowed to. */
  readonly filter: string
  /** The texts of the page, in the reader's language. */
  readonly words: Readonly<Record<string, string>>
}

/** What a panel keeps over a restart of the editor. */
export interface Kept {
  /** As in {@link Shown}. */
  readonly uri?: string
  /** Whom the reader has narrowed it to. */
  readonly filter?: string
}

/** What a panel's page asks for. */
export type Asked =
  /** It can be shown something, narrowed to what names this. */
  | { readonly ask: 'data'; readonly filter: string }
  /** A place is to be opened. */
  | {
      readonly ask: 'open'
      readonly uri: string
      readonly position: { readonly line: number; readonly character: number }
    }
  /** What is shown is to be saved as a file of that ending, or copied. */
  | { readonly ask: 'save' | 'copy'; readonly ending: 'svg' | 'csv' | 'md'; readonly content: string }

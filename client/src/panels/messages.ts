import type { ClaimsTable, Timeline } from '../../../server/src/service/languageService.ts'

/** What a panel's page is told. */
export interface Shown {
  readonly data: Timeline | ClaimsTable
  /** The texts of the page, in the reader's language. */
  readonly words: Readonly<Record<string, string>>
}

/** What a panel's page asks for. */
export type Asked =
  /** It can be shown something. */
  | { readonly ask: 'data' }
  /** A place is to be opened. */
  | {
      readonly ask: 'open'
      readonly uri: string
      readonly position: { readonly line: number; readonly character: number }
    }
  /** What is shown is to be saved as a file of that ending, or copied. */
  | { readonly ask: 'save' | 'copy'; readonly ending: 'svg' | 'csv' | 'md'; readonly content: string }

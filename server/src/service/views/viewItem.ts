import type { Range } from 'vscode-languageserver-types'
import type { EntityType } from '../../engine/article.ts'
import type { Span } from '../../engine/span.ts'

/** The trees that a workbench may show of the articles that are read together. */
export type ViewName = 'entities' | 'claimsBySource' | 'claimsByArticle' | 'claimsByStatement' | 'dates'

/** What an item stands for; `type` for all entities of one, `unnamed` for the claims whose source is not named. */
export type ViewItemKind =
  | EntityType
  | 'type'
  | 'article'
  | 'mention'
  | 'source'
  | 'unnamed'
  | 'claim'
  | 'quotation'
  | 'statement'
  | 'date'

/** An item of a view: what it shows, all of it plain text on one line. */
export interface ViewItem {
  /** The keys from the top level down to this item. */
  readonly path: readonly string[]
  readonly kind: ViewItemKind
  /** For a `type` its name in the annotation format; empty for `unnamed`. */
  readonly label: string
  /** The words of the label that are meant, in UTF-16 code units. */
  readonly marked?: Span
  /** Where it stands or who says it. */
  readonly detail?: string
  readonly mentions?: number
  readonly claims?: number
  readonly articles?: number
  readonly origins?: number
  readonly entities?: number
  /** Whether a reader has agreed to it. */
  readonly confirmed?: boolean
  /** What to show when it is opened. */
  readonly place?: { readonly uri: string; readonly range: Range }
  readonly hasChildren?: boolean
}

/** The first items of a level. */
export interface ViewPage {
  readonly items: readonly ViewItem[]
  /** How many the level has in all. */
  readonly total: number
  /** Articles that are read together. */
  readonly articles: number
}

/** An item with its place among the items of its level, from 0. */
export interface ViewStep {
  readonly item: ViewItem
  readonly index: number
}

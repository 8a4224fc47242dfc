import type { EntityType, RegionKind } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'
import type { Part, Verdict } from './decision.ts'

/** How far a decision about a name reaches. */
export type Scope = 'here' | 'article' | 'folder'

/**
 * What a reader may want to do with what stands in a range, or with the selected words themselves. What is left out (`as`, `speaker` …) is to be chosen: the
 * proposal then has `choices`, each the same action with the rest filled in; for a new name it has `name`.
 */
export type ProposalAction =
  | { readonly do: 'confirm' }
  /** Not a name, date, quotation or claim; the scope is for names. */
  | { readonly do: 'reject'; readonly scope?: Scope }
  | { readonly do: 'type'; readonly type?: EntityType; readonly scope?: Scope }
  /** The entity at the range is another one, by its shared id. */
  | { readonly do: 'sameAs'; readonly entity?: string; readonly scope?: Scope }
  | { readonly do: 'notSameAs'; readonly scope?: Scope }
  /** The entity goes by that name everywhere; the name of another entity makes the two one. */
  | { readonly do: 'rename'; readonly name?: string }
  | { readonly do: 'speaker'; readonly speaker?: Span | null }
  /** The selected words are the cue of the claim whose content begins with that stretch; where none are selected, it has none. */
  | { readonly do: 'cue'; readonly of: Span }
  /** The value is TIMEX3, such as `2024-03-06`. */
  | { readonly do: 'date'; readonly value: string }
  /** An ISO date; empty takes a date that was given before away. */
  | { readonly do: 'articleDate'; readonly value: string }
  | { readonly do: 'annotate'; readonly as?: EntityType | 'date' | 'quotation' | 'claim' }
  | { readonly do: 'region'; readonly kind: RegionKind | null }
  | { readonly do: 'note'; readonly text: string }
  | { readonly do: 'tag'; readonly label: string }
  | { readonly do: 'notDifference'; readonly key: string }

export interface Proposal {
  /** What would be decided, in words. */
  readonly label: string
  /** Where; more than one is to be looked at first. Empty where there is something to be chosen. */
  readonly places: readonly DecisionPlace[]
  /** What to decide instead when every place is agreed to: it holds for articles that come later too. */
  readonly whole?: readonly DecisionPlace[]
  readonly choices?: readonly Choice[]
  /** What the entity is called so far, where a new name is to be written. */
  readonly name?: string
}

export interface Choice {
  readonly label: string
  readonly detail?: string
  readonly action: ProposalAction
}

/** One decision to be made, with the line it stands in. */
export interface DecisionPlace {
  /** The article; for a decision about the whole folder one of its articles. */
  readonly uri: string
  readonly verdict: Verdict
  /** Spans in the article's text. */
  readonly target: readonly Span[]
  readonly parts?: Readonly<Partial<Record<Part, readonly Span[]>>>
  /** Of the text that the spans are of: 64 hexadecimal digits. */
  readonly textHash: string
  /** The file's name and line, such as `a.txt:9`; empty for the whole folder. */
  readonly place: string
  /** The line around the words, and where they stand in it. */
  readonly line: string
  readonly mark: Span
}

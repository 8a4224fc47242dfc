import type { Span } from './span.ts'

/**
 * What the engine knows about one text: plain readonly data. All offsets are UTF-16 code units into `text`; every array is
 * sorted by start, the longer span first. Field by field this is the published annotation format (docs/annotation-format.md).
 */
export interface Article {
  readonly text: string
  /** The date the article bears, or null: never a guess, never today. */
  readonly documentDate: DocumentDate | null
  /** From front matter or a header block, as far as there is one. */
  readonly metadata?: Metadata
  /** Parts that are not body text; nothing inside boilerplate is annotated. */
  readonly regions: readonly Region[]
  /** The annotated stretches of text in order, boilerplate left out. */
  readonly paragraphs: readonly Span[]
  readonly sentences: readonly Span[]
  readonly entities: readonly Mention[]
  readonly dates: readonly TimeExpression[]
  readonly quotations: readonly Quotation[]
  readonly claims: readonly Claim[]
}

/** A text in which nothing is known. */
export function unannotated(text: string): Article {
  return {
    ...{ text, documentDate: null, regions: [], paragraphs: [], sentences: [] },
    ...{ entities: [], dates: [], quotations: [], claims: [] },
  }
}

/** Where an annotation comes from: found by the engine, found and agreed to by a reader, or put there by a reader. */
export type Status = 'detected' | 'confirmed' | 'added'

export interface DocumentDate {
  /** ISO calendar date, `YYYY-MM-DD`. */
  readonly value: string
  readonly source: 'dateline' | 'byline' | 'metadata' | 'filename' | 'option' | 'decision'
  /** Where it stands in the text, when it stands there. */
  readonly start?: number
  readonly end?: number
}

export interface Metadata {
  readonly title?: string
  readonly outlet?: string
  readonly url?: string
  readonly language?: string
}

export type RegionKind = 'headline' | 'standfirst' | 'dateline' | 'byline' | 'source' | 'boilerplate'

export interface Region extends Span {
  readonly kind: RegionKind
}

/** The types of named entities, close to CoNLL-2003 and OntoNotes; `other` are works, laws, programmes and products. */
export type EntityType = 'person' | 'organization' | 'place' | 'group' | 'event' | 'other'

/** One name in the text: without article, title or possessive. */
export interface Mention extends Span {
  readonly type: EntityType
  /** Stable id, `type/slug-of-canonical-name`. */
  readonly entity: string
  /** Canonical name: the fullest form known. */
  readonly name: string
  /** 0 to 1. */
  readonly confidence: number
  readonly status: Status
  /** The office or title printed with this mention. */
  readonly title?: string
  /** For a group the id of its place. */
  readonly of?: string
  readonly standsFor?: 'government'
  /** What linked this mention to its entity, when it is not the full name. */
  readonly why?: string
}

/** A time expression as in TimeML's TIMEX3. */
export interface TimeExpression extends Span {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 notation at the granularity of the text; null when unresolved. */
  readonly value: string | null
  readonly mod?:
    | 'START'
    | 'MID'
    | 'END'
    | 'APPROX'
    | 'BEFORE'
    | 'AFTER'
    | 'ON_OR_BEFORE'
    | 'ON_OR_AFTER'
    | 'LESS_THAN'
    | 'MORE_THAN'
    | 'EQUAL_OR_LESS'
    | 'EQUAL_OR_MORE'
  /** Short reasons, joined by "; ". */
  readonly why: string
  /** Other values that the text allows. */
  readonly alternatives?: readonly string[]
  readonly status: Status
}

/** The phrase that names who speaks, with its entity where it is known. */
export interface Source extends Span {
  readonly entity?: string
  readonly why?: string
}

/** Text between quotation marks, marks included. */
export interface Quotation extends Span {
  /** direct: a clause or more; partial: a fragment the sentence needs; term: a name or word at arm's length; nested: inside another. */
  readonly kind: 'direct' | 'partial' | 'term' | 'nested'
  readonly speaker: Source | null
  readonly cue: Span | null
  readonly status: Status
  /** Why the quotation ends where it does or has its speaker, when that is not plain from the marks. */
  readonly why?: string
}

export type CueClass =
  | 'say'
  | 'claim'
  | 'deny'
  | 'admit'
  | 'warn'
  | 'promise'
  | 'believe'
  | 'want'
  | 'report'
  | 'ask'
  | 'praise'
  | 'blame'
  | 'order'
  | 'agree'
  | 'decide'
  | 'find'
  | 'expect'

/** An attribution: source, cue and content, as in PARC and PolNeAR. */
export interface Claim {
  /** `c0`, `c1` … in document order. */
  readonly id: string
  readonly mode: 'direct' | 'indirect' | 'mixed'
  /** Empty when none is named, two spans where it is split. */
  readonly source: readonly Source[]
  /** Further sources, each nearer to the speaker than the last. */
  readonly chain?: readonly Source[]
  /** The last link is not named. */
  readonly anonymous: boolean
  /** Empty for a quotation whose speaker is carried on. */
  readonly cue: readonly Span[]
  readonly cueClass: CueClass | null
  /** Several spans where the cue or a parenthesis splits it; never empty. */
  readonly content: readonly Span[]
  /** Id of the claim inside whose content this one stands. */
  readonly within?: string
  readonly modality: 'asserted' | 'possible' | 'future' | 'negated' | 'conditional'
  readonly hedged?: string
  readonly confidence: number
  readonly status: Status
}

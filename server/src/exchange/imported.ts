import type { Decision } from '../decisions/decision.ts'
import type { Article, Claim, EntityType, Quotation, Status, TimeExpression } from '../engine/article.ts'
import { bare, type Span } from '../engine/span.ts'
import type { ExportedFile } from './exported.ts'

/** What a file from another tool says of one article, in offsets of the article's text, before anything has been decided from it. */
export interface Layers {
  readonly entities: readonly ImportedMention[]
  readonly dates: readonly ImportedDate[]
  readonly quotations: readonly ImportedQuotation[]
  readonly claims: readonly ImportedClaim[]
  /** Spans with a label that is none of ours. */
  readonly tags: readonly ImportedTag[]
  readonly notes: readonly ImportedNote[]
}

export const NO_LAYERS: Layers = { entities: [], dates: [], quotations: [], claims: [], tags: [], notes: [] }

export interface ImportedMention extends Span {
  readonly type: EntityType
  readonly entity?: string
  readonly name?: string
  /** The label that it has in the file stands for other types too. */
  readonly isBroad?: true
  /** `detected` where the file says that nobody has looked at it; left out where the file does not tell. */
  readonly status?: Status
}

export interface ImportedDate extends Span {
  readonly type: TimeExpression['type']
  /** Left out where the format or the file has no value. */
  readonly value?: string
  readonly mod?: string
  readonly isBroad?: true
  readonly status?: Status
}

export interface ImportedQuotation extends Span {
  readonly kind?: Quotation['kind']
  readonly speaker?: Span
  readonly cue?: Span
  readonly status?: Status
}

export interface ImportedClaim {
  readonly source: readonly Span[]
  readonly chain?: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly mode?: Claim['mode']
  readonly modality?: Claim['modality']
  readonly cueClass?: Claim['cueClass']
  readonly status?: Status
}

export interface ImportedTag extends Span {
  readonly label: string
  /** Whether the file says that it is a tag, and not just a label that we do not know. */
  readonly isTag?: true
}

export interface ImportedNote extends Span {
  readonly text: string
}

/** A decision that is still to be made. */
export type Undated = Pick<Decision<Span>, 'verdict' | 'target' | 'parts'>

export interface ImportedArticle {
  /** As the file calls it: a path, with or without an ending; undefined where it is known by its text alone. */
  readonly name?: string
  /** The id of the article that it was found to be; undefined as long as it was not looked for, or is none that is known. */
  readonly id?: string
  /** The text that the offsets count in. */
  readonly text: string
  readonly layers: Layers
  /** What was decided in Newsgloss, the earlier first, in spans of the text: a file of ours says more than layers can. */
  readonly decisions?: readonly Undated[]
}

export interface Imported {
  readonly articles: readonly ImportedArticle[]
  /** What was decided in Newsgloss for a whole folder, the earlier first. */
  readonly folder?: readonly Undated[]
  /** What could not be read, a sentence each, with file and line. The rest has been. */
  readonly problems: readonly string[]
}

/** An article that annotations may be about. */
export interface NamedText {
  readonly id: string
  /** As the reader of the files knows it, where the id is no path. */
  readonly path?: string
  readonly text: string
}

/** What a file has for an article: a name, the text's hash, the text. */
export interface About {
  readonly name?: string | undefined
  readonly textHash?: string | undefined
  readonly text?: string
}

/** The article that a file is about; undefined when there is none such, `several` when it cannot be told which. */
export type ArticleOf = (about: About) => NamedText | 'several' | undefined

/** The text of the article that a file is about; undefined when there is none such, or several. */
export type TextOf = (about: About) => string | undefined

/** Reads the files of one import. Never throws on their content. */
export type Importer = (files: readonly ExportedFile[], textOf: TextOf) => Imported

/** What an article has of the layers that are exchanged. */
export function layersOf({ entities, dates, quotations, claims }: Article): Layers {
  return {
    entities: entities.map(({ start, end, type, entity, name, status }) => ({
      start,
      end,
      type,
      entity,
      name,
      status,
    })),
    dates: dates.map(({ start, end, type, value, mod, status }) => ({
      ...{ start, end, type, status },
      ...(value !== null && { value }),
      ...(mod && { mod }),
    })),
    quotations: quotations.map(({ start, end, kind, speaker, cue, status }) => ({
      ...{ start, end, kind, status },
      ...(speaker && { speaker: bare(speaker) }),
      ...(cue && { cue: bare(cue) }),
    })),
    claims: claims.map(({ source, chain, cue, content, mode, modality, cueClass, status }) => ({
      ...{ source: source.map(bare), cue: cue.map(bare), content: content.map(bare), mode, modality, status },
      ...(cueClass && { cueClass }),
      ...(chain && { chain: chain.map(bare) }),
    })),
    tags: [],
    notes: [],
  }
}

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
}

export interface ImportedMention extends Span {
  readonly type: EntityType
  readonly entity?: string
  readonly name?: string
  /** `detected` where the file says that nobody has looked at it; left out where the file does not tell. */
  readonly status?: Status
}

export interface ImportedDate extends Span {
  readonly type: TimeExpression['type']
  /** Left out where the format or the file has no value. */
  readonly value?: string
  readonly mod?: string
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
}

export interface ImportedArticle {
  /** As the file calls it: a path, or a file's name without its ending; undefined where it is known by its text alone. */
  readonly name?: string
  /** The text that the offsets count in. */
  readonly text: string
  readonly layers: Layers
}

export interface Imported {
  readonly articles: readonly ImportedArticle[]
  /** What could not be read, a sentence each, with file and line. The rest has been. */
  readonly problems: readonly string[]
}

/** The text of an article that a file is about, by the name and the hash that the file has for it; undefined when there is no such article. */
export type TextOf = (about: { readonly name?: string; readonly textHash?: string }) => string | undefined

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
  }
}

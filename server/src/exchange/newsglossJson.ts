import type {
  Article,
  Claim,
  DocumentDate,
  Mention,
  Metadata,
  Quotation,
  RegionKind,
  Source,
  TimeExpression,
} from '../engine/article.ts'
import type { Span } from '../engine/span.ts'

/** A stretch of the article with the text that stands there. */
export interface Passage extends Span {
  readonly text: string
}

/** A passage with further facts: an engine's span as it is published. */
type Published<T extends Span> = T & Passage

type NamedSource = Published<Omit<Source, 'why'>>

/**
 * One article's annotations as published, format `newsgloss/1` (docs/annotation-format.md, schemas/newsgloss-1.schema.json): the engine's
 * {@link Article} with the text of every span, without the article's own text. A field that does not apply is left out.
 */
export interface NewsglossJson {
  readonly format: 'newsgloss/1'
  /** The path as given, or the id of the input line. */
  readonly id: string
  readonly offsetUnit: 'utf-16'
  readonly documentDate: DocumentDate | null
  readonly metadata?: Metadata
  readonly regions: readonly Published<{ readonly kind: RegionKind } & Span>[]
  readonly entities: readonly Published<Mention>[]
  readonly dates: readonly Published<TimeExpression>[]
  readonly quotations: readonly PublishedQuotation[]
  readonly claims: readonly PublishedClaim[]
}

export interface PublishedQuotation extends Omit<Published<Quotation>, 'speaker' | 'cue' | 'why'> {
  readonly speaker: NamedSource | null
  readonly cue: Passage | null
}

export interface PublishedClaim extends Omit<Claim, 'source' | 'chain' | 'cue' | 'content'> {
  readonly source: readonly Published<Source>[]
  readonly chain?: readonly Published<Source>[]
  readonly cue: readonly Passage[]
  readonly content: readonly Passage[]
}

/**
 * The annotations of an article in the published format, fields in the format's order. Which fields are published is said here and nowhere
 * else: what the engine adds to its spans does not leak out.
 */
export function toNewsglossJson(article: Article, id: string): NewsglossJson {
  const { text } = article
  const passage = ({ start, end }: Span): Passage => ({ start, end, text: text.slice(start, end) })
  const source = (span: Source): Published<Source> => ({ ...passage(span), ...present(span, 'entity', 'why') })
  return {
    format: 'newsgloss/1',
    id,
    offsetUnit: 'utf-16',
    documentDate: article.documentDate && present(article.documentDate, 'value', 'source', 'start', 'end'),
    ...(article.metadata && { metadata: present(article.metadata, 'title', 'outlet', 'url', 'language') }),
    regions: article.regions.map(region => ({ ...passage(region), kind: region.kind })),
    entities: article.entities.map(mention => ({
      ...passage(mention),
      ...present(mention, 'type', 'entity', 'name', 'confidence', 'status', 'title', 'of', 'standsFor', 'why'),
    })),
    dates: article.dates.map(time => ({
      ...passage(time),
      ...present(time, 'type', 'value', 'mod', 'why', 'alternatives', 'status'),
    })),
    quotations: article.quotations.map(quotation => ({
      ...passage(quotation),
      kind: quotation.kind,
      speaker: quotation.speaker && { ...passage(quotation.speaker), ...present(quotation.speaker, 'entity') },
      cue: quotation.cue && passage(quotation.cue),
      status: quotation.status,
    })),
    claims: article.claims.map(claim => ({
      ...present(claim, 'id', 'mode'),
      source: claim.source.map(source),
      ...(claim.chain && { chain: claim.chain.map(source) }),
      anonymous: claim.anonymous,
      cue: claim.cue.map(passage),
      cueClass: claim.cueClass,
      content: claim.content.map(passage),
      ...present(claim, 'within', 'modality', 'hedged', 'confidence', 'status'),
    })),
  }
}

/** The named fields that the value has, in the order named. */
function present<T extends object, K extends keyof T>(value: T, ...keys: readonly K[]): Pick<T, K> {
  const fields: Partial<T> = {}
  for (const key of keys) if (value[key] !== undefined) fields[key] = value[key]
  return fields as Pick<T, K>
}

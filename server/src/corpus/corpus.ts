import type { Article, Claim, EntityType, Mention, Quotation, TimeExpression } from '../engine/article.ts'
import { NO_LADDERS, type StatusLadders } from '../engine/claims/statusLadders.ts'
import { DateIndex } from './dateIndex.ts'
import type { Difference } from './differences/difference.ts'
import { DifferenceIndex, type Surroundings } from './differences/differenceIndex.ts'
import { type EntityForm, EntityIndex } from './entityIndex.ts'
import { QuotationIndex } from './quotationIndex.ts'

/** An annotation with the article it stands in. */
export interface Occurrence<T> {
  readonly uri: string
  readonly article: Article
  readonly item: T
}

/** An entity as all articles of the corpus know it. */
export interface Entity {
  readonly id: string
  readonly type: EntityType
  /** The fullest canonical name that an article gives it. */
  readonly name: string
  /** By URI, then by place in the text. */
  readonly mentions: readonly Occurrence<Mention>[]
  /** The claims it is a source of, in the same order. */
  readonly claims: readonly Occurrence<Claim>[]
  /** Why the asking article's entity is this one, when it goes by another id there. */
  readonly why?: string
}

/** A quotation of another article that gives the same utterance. */
export interface SameQuotation extends Occurrence<Quotation> {
  /** 0 to 1. */
  readonly similarity: number
}

/** The articles that are read together. Every question is answered from an index; changing one article costs no more than that article. */
export class Corpus {
  readonly #articles = new Map<string, Article>()
  readonly #entities = new EntityIndex()
  readonly #dates = new DateIndex()
  readonly #quotations = new QuotationIndex()
  readonly #differences: DifferenceIndex
  readonly #around: Surroundings = {
    article: uri => this.#articles.get(uri),
    sharedId: (uri, local) => this.#entities.linkOf(uri, local).id,
    localIds: id => this.#entities.localIds(id),
    sameReport: () => false,
  }

  /** `ladders` tell how far matters have come; without them no differences of that kind are found. */
  constructor(ladders: StatusLadders = NO_LADDERS) {
    this.#differences = new DifferenceIndex(ladders)
  }

  /** Adds an article or takes its newer state. */
  set(uri: string, article: Article): void {
    if (this.#articles.get(uri) === article) return
    this.#articles.set(uri, article)
    this.#entities.set(uri, article)
    this.#dates.set(uri, article)
    this.#quotations.set(uri, article)
    this.#differences.set(uri, article)
  }

  delete(uri: string): void {
    if (!this.#articles.delete(uri)) return
    this.#entities.delete(uri)
    this.#dates.delete(uri)
    this.#quotations.delete(uri)
    this.#differences.delete(uri)
  }

  /** Undefined when the article is not in the corpus. */
  get(uri: string): Article | undefined {
    return this.#articles.get(uri)
  }

  get size(): number {
    return this.#articles.size
  }

  uris(): Iterable<string> {
    return this.#articles.keys()
  }

  /** The entity that an article knows as `local`; undefined when the article is not in the corpus or does not mention it. */
  entityOf(uri: string, local: string): Entity | undefined {
    const { id, why } = this.#entities.linkOf(uri, local)
    const entity = this.entity(id)
    return entity && why !== undefined ? { ...entity, why } : entity
  }

  /** The entity with this shared id; undefined when no article mentions it. */
  entity(id: string): Entity | undefined {
    const articles = this.#entities.get(id)
    const mentions: Occurrence<Mention>[] = []
    const claims: Occurrence<Claim>[] = []
    for (const { uri, mentions: found, claims: made } of articles) {
      const article = this.#articles.get(uri)!
      for (const item of found) mentions.push({ uri, article, item })
      for (const item of made) claims.push({ uri, article, item })
    }
    if (mentions.length === 0) return undefined
    const names = mentions.map(mention => mention.item.name)
    return { id, type: mentions[0]!.item.type, name: longest(names), mentions, claims }
  }

  /** The forms of entities that `matches` agrees to, the most mentioned first, about so many at most. */
  entityForms(matches: (form: string) => boolean, most: number): readonly EntityForm[] {
    return this.#entities.forms(matches, most)
  }

  /** The time expressions that stand for the TIMEX3 value or a part of it, by URI, then by place; empty for what is no calendar time. */
  datesWithin(value: string): Occurrence<TimeExpression>[] {
    return this.#dates
      .within(value)
      .map(({ uri, date }) => ({ uri, article: this.#articles.get(uri)!, item: date }))
      .sort((a, b) => (a.uri === b.uri ? a.item.start - b.item.start : a.uri < b.uri ? -1 : 1))
  }

  /** The other articles' quotations of the same utterance, the most alike first; empty when there are none. */
  sameUtterances(uri: string, quotation: Quotation): SameQuotation[] {
    return this.#quotations.sameAs(uri, quotation).map(({ utterance, similarity }) => ({
      uri: utterance.uri,
      article: this.#articles.get(utterance.uri)!,
      item: utterance.quotation,
      similarity,
    }))
  }

  /** Where the article tells something differently from others, or its headline from its body, by place; `dismissed` are keys of differences that are none to the reader. */
  differences(uri: string, dismissed: ReadonlySet<string> = NONE): readonly Difference[] {
    return this.#differences.of(uri, this.#around).filter(({ key }) => !dismissed.has(key))
  }

  /** All differences, each once, by URI and place of their first side. */
  allDifferences(dismissed: ReadonlySet<string> = NONE): readonly Difference[] {
    return this.#differences.all(this.#around).filter(({ key }) => !dismissed.has(key))
  }
}

const NONE: ReadonlySet<string> = new Set()

/** The first of the longest. */
function longest(names: readonly string[]): string {
  return names.reduce((longer, name) => (name.length > longer.length ? name : longer), '')
}

import type { Article, Claim, EntityType, Mention, TimeExpression } from '../engine/article.ts'
import { type ComparisonKnowledge, NO_COMPARISON } from '../engine/comparisonKnowledge.ts'
import { type DatedValue, DateIndex } from './dateIndex.ts'
import type { Difference } from './differences/difference.ts'
import { DifferenceIndex, type Surroundings } from './differences/differenceIndex.ts'
import { type Digest, digestOf } from './digest.ts'
import { type EntityCount, type EntityForm, EntityIndex } from './entityIndex.ts'
import type { LettersInOrder } from './lettersInOrder.ts'
import { type Origin, originsOf } from './reports/origins.ts'
import { type ReportGroup, ReportIndex, type SameReport } from './reports/reportIndex.ts'
import type { Reason } from './utterances/alike.ts'
import { sharedStatements } from './utterances/statements.ts'
import type { Telling } from './utterances/utterance.ts'
import { UtteranceIndex } from './utterances/utteranceIndex.ts'

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

/** A quotation or claim of another article that gives the same utterance. */
export interface SameUtterance extends Occurrence<Telling> {
  /** 0 to 1: how much of the two wordings is the same. */
  readonly similarity: number
  /** Why the two are taken for one. */
  readonly reasons: readonly Reason[]
}

/** One utterance as several articles tell it. */
export interface Statement {
  /** The same for the same words, wherever the articles are kept. */
  readonly key: string
  /** By URI, then by place; of two articles at least. */
  readonly tellings: readonly Occurrence<Telling>[]
}

/** The articles that are read together. Every question is answered from an index; changing one article costs no more than that article. */
export class Corpus {
  readonly #articles = new Map<string, Article>()
  readonly #entities = new EntityIndex()
  readonly #dates = new DateIndex()
  readonly #utterances = new UtteranceIndex()
  readonly #reports = new ReportIndex()
  readonly #differences = new DifferenceIndex()
  readonly #comparison: ComparisonKnowledge
  #version = 0
  /** As they were asked for since an article last changed. */
  #statements: readonly Statement[] | undefined
  readonly #known = new Map<string, Entity>()
  readonly #around: Surroundings = {
    article: uri => this.#articles.get(uri),
    sharedId: (uri, local) => this.#entities.linkOf(uri, local).id,
    localIds: id => this.#entities.localIds(id),
    sameReport: (a, b) => this.#reports.areSame(a, b),
  }

  /** `comparison` is what differences are found by; without it only those are found that need no words. */
  constructor(comparison: ComparisonKnowledge = NO_COMPARISON) {
    this.#comparison = comparison
  }

  /** Adds an article or takes its newer state; `digest` is what was read from it for comparing, by the same knowledge, where that has been done. */
  set(uri: string, article: Article, digest?: Digest): void {
    if (this.#articles.get(uri) === article) return
    this.#changed()
    this.#articles.set(uri, article)
    this.#entities.set(uri, article)
    this.#dates.set(uri, article)
    const read = digest ?? digestOf(article, this.#comparison)
    this.#utterances.set(uri, article, read.utterances)
    this.#reports.set(uri, article, read.shingles)
    this.#differences.set(uri, article, read)
  }

  delete(uri: string): void {
    if (!this.#articles.delete(uri)) return
    this.#changed()
    this.#entities.delete(uri)
    this.#dates.delete(uri)
    this.#utterances.delete(uri)
    this.#reports.delete(uri)
    this.#differences.delete(uri)
  }

  #changed(): void {
    this.#version++
    this.#statements = undefined
    this.#known.clear()
  }

  /** Undefined when the article is not in the corpus. */
  get(uri: string): Article | undefined {
    return this.#articles.get(uri)
  }

  get size(): number {
    return this.#articles.size
  }

  /** Another number whenever an article has come, changed or gone. */
  get version(): number {
    return this.#version
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
    const known = this.#known.get(id)
    if (known) return known
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
    const entity = { id, type: mentions[0]!.item.type, name: longest(names), mentions, claims }
    this.#known.set(id, entity)
    return entity
  }

  /** The id under which the corpus knows an article's entity; `local` itself where the article is not in the corpus. */
  sharedId(uri: string, local: string): string {
    return this.#entities.linkOf(uri, local).id
  }

  /** Every entity with its counts, in no order; a pass over all articles. */
  entityCounts(): readonly EntityCount[] {
    return this.#entities.counts()
  }

  /** The calendar times that articles speak of, chronological. */
  datedValues(): readonly DatedValue[] {
    return this.#dates.values()
  }

  /** The forms of entities that hold these letters, the most mentioned first, about so many at most. */
  entityForms(wanted: LettersInOrder, most: number): readonly EntityForm[] {
    return this.#entities.forms(wanted, most)
  }

  /** The time expressions that stand for the TIMEX3 value or a part of it, by URI, then by place; empty for what is no calendar time. */
  datesWithin(value: string): Occurrence<TimeExpression>[] {
    return this.#dates
      .within(value)
      .map(({ uri, date }) => ({ uri, article: this.#articles.get(uri)!, item: date }))
      .sort((a, b) => (a.uri === b.uri ? a.item.start - b.item.start : a.uri < b.uri ? -1 : 1))
  }

  /**
   * The telling of each other article that gives the utterance of this quotation or claim, the most alike first; empty when there are none. The item is one of the
   * article as the corpus has it.
   */
  sameUtterances(uri: string, item: Telling): SameUtterance[] {
    const article = this.#articles.get(uri)
    const own = article && this.#utterances.utterance(uri, article, item)
    if (!own) return []
    return this.#utterances
      .sameAs(own, this.#around.sharedId)
      .map(({ utterance: { uri, article, item }, similarity, reasons }) => ({
        uri,
        article,
        item,
        similarity,
        reasons,
      }))
  }

  /** The utterances that more than one article tells, by URI and place of their first telling. */
  sharedStatements(): readonly Statement[] {
    this.#statements ??= sharedStatements(this.#utterances, this.#around.sharedId)
    return this.#statements
  }

  /** The other articles that are the same report, the most alike first; empty when there are none. */
  sameReport(uri: string): readonly SameReport[] {
    return this.#reports.sameAs(uri)
  }

  /** The articles that are one report, by their first URI. */
  reports(): readonly ReportGroup[] {
    return this.#reports.groups()
  }

  /** Where these articles come from independently of each other, by their first URI: those that are one report or name one agency or outlet count once. */
  origins(uris: Iterable<string>): readonly Origin[] {
    return originsOf(uris, this.#articles, this.#reports)
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

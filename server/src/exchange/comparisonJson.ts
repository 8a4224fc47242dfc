import type { Corpus, Occurrence } from '../corpus/corpus.ts'
import type { DifferenceKind } from '../corpus/differences/difference.ts'
import { differenceSentence } from '../corpus/differences/sentence.ts'
import { isQuotation, spansOf, type Telling } from '../corpus/utterances/utterance.ts'
import type { Article } from '../engine/article.ts'
import type { Passage } from './newsglossJson.ts'

/** What articles have in common and where they differ, format `newsgloss-comparison/1` (schemas/newsgloss-comparison-1.schema.json). Articles are named by their ids. */
export interface ComparisonJson {
  readonly format: 'newsgloss-comparison/1'
  readonly offsetUnit: 'utf-16'
  readonly articles: readonly ComparedArticle[]
  /** Groups of articles that are one report; an article that is in none is a report of its own. */
  readonly reports: readonly { readonly articles: readonly string[]; readonly similarity: number }[]
  /** Where the articles come from independently of each other. */
  readonly origins: readonly { readonly names: readonly string[]; readonly articles: readonly string[] }[]
  readonly statements: readonly ComparedStatement[]
  readonly differences: readonly ComparedDifference[]
}

export interface ComparedArticle {
  readonly id: string
  readonly title: string | null
  /** ISO date. */
  readonly documentDate: string | null
}

/** One utterance as several articles tell it: a row of the table of claims and articles. */
export interface ComparedStatement {
  readonly key: string
  /** Independent origins of the articles that tell it. */
  readonly origins: number
  readonly tellings: readonly ComparedTelling[]
}

export interface ComparedTelling {
  readonly article: string
  readonly kind: 'quotation' | 'claim'
  /** Who says it, as printed; null when nobody is named. */
  readonly source: string | null
  readonly passages: readonly Passage[]
}

export interface ComparedDifference {
  readonly key: string
  readonly kind: DifferenceKind
  readonly about: string
  /** The difference as a sentence from the first side. */
  readonly sentence: string
  readonly sides: readonly (Passage & {
    readonly article: string
    readonly says: string
    readonly source?: string
    /** The sentence or quotation that the passage stands in. */
    readonly context: Passage
  })[]
}

/** Compares the articles of a corpus whose URIs are the ids to be published. Everything is in a stable order: by id, then by place. */
export function comparisonOf(corpus: Corpus): ComparisonJson {
  const ids = [...corpus.uris()].sort()
  return {
    format: 'newsgloss-comparison/1',
    offsetUnit: 'utf-16',
    articles: ids.map(id => articleOf(id, corpus.get(id)!)),
    reports: corpus.reports().map(({ uris, similarity }) => ({ articles: uris, similarity: rounded(similarity) })),
    origins: corpus.origins(ids).map(({ names, uris }) => ({ names, articles: uris })),
    statements: corpus.sharedStatements().map(({ key, tellings }) => ({
      key,
      origins: corpus.origins(tellings.map(({ uri }) => uri)).length,
      tellings: tellings.map(tellingOf),
    })),
    differences: corpus.allDifferences().map(difference => {
      const { key, kind, about, tellings } = difference
      const [first, second] = tellings
      return {
        key,
        kind,
        about,
        sentence: differenceSentence(difference, first.uri, second.uri),
        sides: tellings.map(({ uri, says, source, context, ...span }) => {
          const { text } = corpus.get(uri)!
          return {
            article: uri,
            ...passage(text, span),
            says,
            ...(source !== undefined && { source }),
            context: passage(text, context),
          }
        }),
      }
    }),
  }
}

function articleOf(id: string, { text, regions, metadata, documentDate }: Article): ComparedArticle {
  const headline = regions.find(({ kind }) => kind === 'headline')
  const title = metadata?.title ?? (headline && text.slice(headline.start, headline.end).trim())
  return { id, title: title ?? null, documentDate: documentDate?.value ?? null }
}

function tellingOf({ uri, article: { text }, item }: Occurrence<Telling>): ComparedTelling {
  const sources = isQuotation(item) ? (item.speaker ? [item.speaker] : []) : item.source
  return {
    article: uri,
    kind: isQuotation(item) ? 'quotation' : 'claim',
    source: sources.map(({ start, end }) => text.slice(start, end)).join(' … ') || null,
    passages: spansOf(item).map(span => passage(text, span)),
  }
}

function passage(text: string, { start, end }: { readonly start: number; readonly end: number }): Passage {
  return { start, end, text: text.slice(start, end) }
}

function rounded(part: number): number {
  return Math.round(part * 1000) / 1000
}

import type { Position } from 'vscode-languageserver-types'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, TimeExpression } from '../../engine/article.ts'
import { dayNumber, parseIsoDate } from '../../engine/dates/calendar.ts'
import { intervalOf } from '../../engine/dates/interval.ts'
import { contains, overlaps, type Span } from '../../engine/span.ts'
import { nameOf } from '../documentUri.ts'
import { excerpt } from '../excerpt.ts'
import { linesOf } from '../lines.ts'

/** What the articles of a folder speak of, by day. */
export interface Timeline {
  readonly articles: readonly TimelineArticle[]
  /** By their first day, the longer first, then by article and place. */
  readonly marks: readonly TimelineMark[]
  /** Marks in all; {@link MOST_MARKS} of them are given. */
  readonly total: number
}

export interface TimelineArticle {
  readonly uri: string
  readonly name: string
  /** The article's own day as a day number (1970-01-01 is 0); null where it bears none. */
  readonly day: number | null
}

/** A time expression and the sentence it stands in. */
export interface TimelineMark {
  /** The place of its article in the list. */
  readonly article: number
  readonly position: Position
  /** Its first and last day. */
  readonly first: number
  readonly last: number
  /** TIMEX3. */
  readonly value: string
  /** As printed. */
  readonly words: string
  readonly sentence: string
  /** The entities named in the sentence, and the sources of the claims made there. */
  readonly names: readonly string[]
  /** It is about so long ago, or the text allows another day. */
  readonly uncertain: boolean
  /** Another article tells something in the sentence differently. */
  readonly conflict: boolean
}

/** More than these nobody can tell apart. */
const MOST_MARKS = 5000
/** In larger folders differences are not looked for in every article: it would take too long. */
const MOST_COMPARED = 500

export function timelineOf(corpus: Corpus): Timeline {
  const uris = [...corpus.uris()].sort()
  const marks = uris.flatMap((uri, article) => marksIn(corpus, uri, article, uris.length <= MOST_COMPARED))
  marks.sort((a, b) => a.first - b.first || b.last - a.last || a.article - b.article)
  return {
    articles: uris.map(uri => ({ uri, name: nameOf(uri), day: dayOf(corpus.get(uri)!) })),
    marks: marks.slice(0, MOST_MARKS),
    total: marks.length,
  }
}

function dayOf({ documentDate }: Article): number | null {
  const date = documentDate && parseIsoDate(documentDate.value)
  return date ? dayNumber(date) : null
}

function marksIn(corpus: Corpus, uri: string, index: number, compare: boolean): TimelineMark[] {
  const article = corpus.get(uri)!
  const lines = linesOf(article)
  const differing = compare
    ? corpus.differences(uri).flatMap(({ tellings }) => tellings.filter(side => side.uri === uri))
    : []
  return article.dates.flatMap(date => {
    const interval = date.value === null ? undefined : intervalOf(date.value)
    if (!interval) return []
    const sentence = article.sentences.find(sentence => contains(sentence, date)) ?? date
    return {
      article: index,
      position: lines.positionAt(date.start),
      first: interval.first,
      last: interval.last,
      value: date.value!,
      words: excerpt(article.text, date, 60),
      sentence: excerpt(article.text, sentence, 240),
      names: namesIn(article, sentence),
      uncertain: isUncertain(date),
      conflict: differing.some(side => overlaps(side, sentence)),
    }
  })
}

function isUncertain({ mod, alternatives }: TimeExpression): boolean {
  return mod === 'APPROX' || (alternatives?.length ?? 0) > 0
}

function namesIn(article: Article, sentence: Span): string[] {
  const names = article.entities.filter(mention => overlaps(mention, sentence)).map(({ name }) => name)
  const sources = article.claims
    .filter(({ content }) => content.some(span => overlaps(span, sentence)))
    .flatMap(({ source }) => source)
    .map(({ entity, start, end }) => {
      const known = entity === undefined ? undefined : article.entities.find(mention => mention.entity === entity)
      return known?.name ?? excerpt(article.text, { start, end }, 60)
    })
  return [...new Set([...names, ...sources])]
}

import type { Position } from 'vscode-languageserver-types'
import type { Corpus } from '../../corpus/corpus.ts'
import type { Article, TimeExpression } from '../../engine/article.ts'
import { dayNumber, parseIsoDate } from '../../engine/dates/calendar.ts'
import { describeValue } from '../../engine/dates/describe.ts'
import { type Interval, intervalOf } from '../../engine/dates/interval.ts'
import { contains, overlaps, type Span } from '../../engine/span.ts'
import { nameOf } from '../documentUri.ts'
import { excerpt } from '../excerpt.ts'
import { linesOf } from '../lines.ts'
import { matching } from '../matching.ts'
import { modified } from '../modified.ts'
import { kept } from '../views/tree.ts'

/** What the articles of a folder speak of, by day. */
export interface Timeline {
  readonly articles: readonly TimelineArticle[]
  /** By their first day, the longer first, then by article and place. */
  readonly marks: readonly TimelineMark[]
  /** Marks in all; {@link MOST_MARKS} of them are given. */
  readonly total: number
  /** Whether differences between the articles have been looked for. */
  readonly compared: boolean
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
  /** The first and last day that it may mean: all that the text allows, narrowed where it speaks of an early or a late part. */
  readonly first: number
  readonly last: number
  /** TIMEX3; where the text allows several, each, with semicolons between. */
  readonly value: string
  /** The same in words. */
  readonly meaning: string
  /** As printed. */
  readonly words: string
  readonly sentence: string
  /** The entities named in the sentence, and the sources of the claims made there. */
  readonly names: readonly string[]
  /** It is about so long ago, before or after a day, or the text allows another day. */
  readonly uncertain: boolean
  /** Another article tells something in the sentence differently. */
  readonly conflict: boolean
}

/** More than these nobody can tell apart. */
const MOST_MARKS = 5000
/** In larger folders differences are looked for only when that is asked for: it takes seconds. */
const MOST_COMPARED = 500

/** The marks whose sentences name what `filter` seeks, whatever the case and the accents; conflicts among them are looked for in small folders, and where `compare` says so. */
export function timelineOf(corpus: Corpus, filter = '', compare = corpus.size <= MOST_COMPARED): Timeline {
  const uris = urisOf(corpus)
  const matches = matching(filter)
  const wanted = marksOf(corpus).filter(({ names }) => filter.trim() === '' || names.some(matches))
  return {
    articles: uris.map(uri => ({ uri, name: nameOf(uri), day: dayOf(corpus.get(uri)!) })),
    marks: wanted.slice(0, MOST_MARKS).map(({ span, ...mark }) => ({
      ...mark,
      conflict: compare && differs(corpus, uris[mark.article]!, span),
    })),
    total: wanted.length,
    compared: compare,
  }
}

function urisOf(corpus: Corpus): string[] {
  return [...corpus.uris()].sort()
}

function dayOf({ documentDate }: Article): number | null {
  const date = documentDate && parseIsoDate(documentDate.value)
  return date ? dayNumber(date) : null
}

function differs(corpus: Corpus, uri: string, sentence: Span): boolean {
  return corpus
    .differences(uri)
    .some(({ tellings }) => tellings.some(side => side.uri === uri && overlaps(side, sentence)))
}

/** A mark before it is compared, with the sentence it stands in. */
type Uncompared = Omit<TimelineMark, 'conflict'> & { readonly span: Span }

const marksOf = kept((corpus): readonly Uncompared[] =>
  urisOf(corpus)
    .flatMap((uri, article) => marksIn(corpus.get(uri)!, article))
    .sort((a, b) => a.first - b.first || b.last - a.last || a.article - b.article),
)

function marksIn(article: Article, index: number): Uncompared[] {
  const lines = linesOf(article)
  return article.dates.flatMap(date => {
    const values = [...(date.value === null ? [] : [date.value]), ...(date.alternatives ?? [])]
    const days = daysOf(values, date.mod)
    if (!days) return []
    const span = article.sentences.find(sentence => contains(sentence, date)) ?? { start: date.start, end: date.end }
    return {
      article: index,
      position: lines.positionAt(date.start),
      ...days,
      value: values.join('; '),
      meaning: modified(date.mod, values.map(describeValue).join(' or ')),
      words: excerpt(article.text, date, 60),
      sentence: excerpt(article.text, span, 240),
      names: namesIn(article, span),
      uncertain: values.length > 1 || (date.mod !== undefined && !PARTS.has(date.mod)),
      span,
    }
  })
}

/** From the first to the last day of all these; undefined where one of them is no calendar time. */
function daysOf(values: readonly string[], mod: TimeExpression['mod']): Interval | undefined {
  const intervals = values.map(intervalOf).filter(interval => interval !== undefined)
  if (intervals.length === 0 || intervals.length < values.length) return undefined
  const first = Math.min(...intervals.map(({ first }) => first))
  const last = Math.max(...intervals.map(({ last }) => last))
  const part = mod && PARTS.get(mod)
  if (part === undefined) return { first, last }
  const third = (last + 1 - first) / 3
  return { first: Math.floor(first + part * third), last: Math.ceil(first + (part + 1) * third) - 1 }
}

/** Which third of its days "early", "mid" and "late" mean: TIMEX3 does not say how many days, so that this is for the eye only. */
const PARTS: ReadonlyMap<TimeExpression['mod'], number> = new Map([
  ['START', 0],
  ['MID', 1],
  ['END', 2],
])

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

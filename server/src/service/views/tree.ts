import type { Corpus } from '../../corpus/corpus.ts'
import type { Article } from '../../engine/article.ts'
import type { Span } from '../../engine/span.ts'
import { nameOf } from '../documentUri.ts'
import { linesOf, locationOf } from '../lines.ts'
import type { Matches } from '../matching.ts'
import type { View } from '../view.ts'
import type { ViewItem } from './viewItem.ts'

/** An item of a level; what it shows is made only when it is asked for. */
export interface Row {
  /** Its own within the level. */
  readonly key: string
  show(): Omit<ViewItem, 'path'>
}

/** How one view is made from the articles. */
export interface Tree {
  /** The items below a path, in order; empty when there is no such path. */
  rows(corpus: Corpus, path: readonly string[], matches: Matches): readonly Row[]
  /** The path of what stands at an offset; undefined when nothing does. */
  find(view: View, offset: number): readonly string[] | undefined
}

/** What is computed from a corpus, kept until one of its articles changes. */
export function kept<T>(compute: (corpus: Corpus) => T): (corpus: Corpus) => T {
  const known = new WeakMap<Corpus, { readonly version: number; readonly value: T }>()
  return corpus => {
    const before = known.get(corpus)
    if (before?.version === corpus.version) return before.value
    const value = compute(corpus)
    known.set(corpus, { version: corpus.version, value })
    return value
  }
}

/** Where a span stands, as an item says it: "story.txt:12", and what opens it. */
export function placed(uri: string, article: Article, span: Span): Pick<ViewItem, 'detail' | 'place'> {
  const line = linesOf(article).positionAt(span.start).line + 1
  return { detail: `${nameOf(uri)}:${line}`, place: locationOf(uri, article, span) }
}

/** Letters of a label at most. */
export const LONGEST_LABEL = 160

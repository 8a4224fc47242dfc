import type { Article } from '../../engine/article.ts'
import type { Span } from '../../engine/span.ts'
import { contextOf, excerpt } from '../excerpt.ts'
import { LONGEST_LABEL } from './tree.ts'

/** What stands around a span in its sentence, on one line. */
export function sentenceOf(article: Article, span: Span): string {
  const { before, after } = contextOf(article, span, LONGEST_LABEL / 2)
  const sentence = before + article.text.slice(span.start, span.end) + after
  return excerpt(sentence, { start: 0, end: sentence.length }, 2 * LONGEST_LABEL)
}

import type { Span } from '../engine/span.ts'
import { CodePoints } from '../engine/text/codePoints.ts'
import type { ExportedArticle } from './exported.ts'

/** Values as JSON lines. */
export function jsonLines(values: readonly unknown[]): string {
  return values.map(value => `${JSON.stringify(value)}\n`).join('')
}

/** What says which article a record is about, and which text its positions are of. */
export function metaOf({ id, textHash, article }: ExportedArticle) {
  return { id, textHash, documentDate: article.documentDate?.value ?? null }
}

/** Turns spans of the text into code points. */
export function inCodePoints(text: string): (span: Span) => Span {
  const points = new CodePoints(text)
  return ({ start, end }) => ({ start: points.at(start), end: points.at(end) })
}

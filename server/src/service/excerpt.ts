import type { Article } from '../engine/article.ts'
import type { Span } from '../engine/span.ts'

/** The span's text on one line, its white space single, cut with "…" after at most `limit` code units. */
export function excerpt(text: string, { start, end }: Span, limit: number): string {
  const line = text
    .slice(start, Math.min(end, start + 2 * limit))
    .replace(BLANK, ' ')
    .trim()
  return line.length > limit || end - start > 2 * limit
    ? `${wholeCharacters(line.slice(0, limit - 1)).trimEnd()}…`
    : line
}

/** The text without a half of a surrogate pair at its end. */
function wholeCharacters(text: string): string {
  const last = text.charCodeAt(text.length - 1)
  return last >= 0xd800 && last < 0xdc00 ? text.slice(0, -1) : text
}

/** White space and control characters, among them those that turn the direction of writing. */
export const BLANK = /[\s\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]+/gu

/** What stands before and after a span in its sentence, at most about `width` code units on each side, cut at words with "…". */
export function contextOf(article: Article, span: Span, width: number): { before: string; after: string } {
  const { text } = article
  const sentence = article.sentences.find(({ start, end }) => start <= span.start && span.end <= end) ?? span
  const from = Math.max(sentence.start, span.start - width)
  const to = Math.min(sentence.end, span.end + width)
  const before = text.slice(from, span.start)
  const after = text.slice(span.end, to)
  return {
    before: from === sentence.start ? before : `…${before.slice(before.search(/\s|$/))}`,
    after: to === sentence.end ? after : `${after.slice(0, Math.max(0, after.search(/\s\S*$/)))} …`,
  }
}

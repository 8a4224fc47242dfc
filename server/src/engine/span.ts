/** A stretch of a text in UTF-16 code units, `end` exclusive. Spans never split a surrogate pair. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Whether the two spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Whether `outer` holds all of `inner`; equal spans contain each other. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two are the same stretch. */
export function isSameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** Whether the two are the same stretches in the same order. */
export function sameSpans(a: readonly Span[], b: readonly Span[]): boolean {
  return a.length === b.length && a.every((span, i) => isSameSpan(span, b[i]!))
}

/** The stretch alone, without what else is known of it. */
export function bare({ start, end }: Span): Span {
  return { start, end }
}

/** The order of every array of spans in an article: by start, the longer one first. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** The same span moved by `by` code units, with all its other facts. */
export function shifted<T extends Span>(span: T, by: number): T {
  return { ...span, start: span.start + by, end: span.end + by }
}

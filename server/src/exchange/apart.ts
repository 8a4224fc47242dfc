import { bySpan, overlaps, type Span } from '../engine/span.ts'

/** Of spans that overlap the longest, for formats that know no overlapping; in order. */
export function apart<T extends Span>(spans: readonly T[]): T[] {
  const kept: T[] = []
  let open: T[] = []
  /** Of spans that overlap one another in a chain the longest stays, then whatever it leaves room for. */
  const settle = () => {
    const chosen: T[] = []
    for (const span of open.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
      if (!chosen.some(other => overlaps(other, span))) chosen.push(span)
    kept.push(...chosen.sort(bySpan))
    open = []
  }
  let end = 0
  for (const span of [...spans].sort(bySpan)) {
    if (span.start >= end) settle()
    open.push(span)
    end = Math.max(end, span.end)
  }
  settle()
  return kept
}

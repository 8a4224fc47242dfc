import type { Quotation } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import type { ArticleDraft, Refiner } from '../pipeline.ts'

/**
 * Brings the quotations of all paragraphs together. One that its paragraph leaves open, that each following paragraph opens anew and that one of them closes, is
 * one quotation; when none closes it, or boilerplate stands between, every paragraph keeps its own.
 */
export const joinQuotations: Refiner = draft => {
  const quotations: Quotation[] = []
  const interrupted = afterBoilerplate(draft)
  let joinedUntil = 0
  for (const [p, { start, reading }] of draft.paragraphs.entries())
    for (const { start: from, end: to, kind, closed, why } of reading.quotations) {
      const facts = { start: start + from, speaker: null, cue: null, status: 'detected' } as const
      if (facts.start < joinedUntil && kind !== 'nested') continue
      const closing = closed || to < reading.prose.length ? p : closingParagraph(draft.paragraphs, p, interrupted)
      if (closing > p) {
        const last = draft.paragraphs[closing]!
        joinedUntil = last.start + last.reading.quotations[0]!.end
        quotations.push({ ...facts, end: joinedUntil, kind: 'direct', why: OVER_PARAGRAPHS })
      } else quotations.push({ ...facts, end: start + to, kind, ...(why && { why }) })
    }
  draft.quotations = quotations
}

/** The reason of a quotation that was opened anew in each of its paragraphs. */
export const OVER_PARAGRAPHS = 'goes on over paragraphs'

/** The paragraph that closes the quotation left open at the end of paragraph `from`; `from` itself when none does. */
function closingParagraph(
  paragraphs: readonly ReadParagraph[],
  from: number,
  interrupted: ReadonlySet<number>,
): number {
  for (let p = from + 1; p < paragraphs.length && p - from <= LONGEST && !interrupted.has(p); p++) {
    const { quotations, prose } = paragraphs[p]!.reading
    const [first] = quotations
    if (!first || first.start > 0) return from
    if (first.closed) return p
    if (first.end < prose.length) return from
  }
  return from
}

/** A quotation goes on over at most so many paragraphs: keeps an unclosed one in each of many paragraphs linear. */
const LONGEST = 30

/** The paragraphs that boilerplate stands directly before. */
function afterBoilerplate({ paragraphs, regions }: ArticleDraft): ReadonlySet<number> {
  const after = new Set<number>()
  let p = 0
  for (const { kind, start } of regions) {
    if (kind !== 'boilerplate') continue
    while (p < paragraphs.length && paragraphs[p]!.start < start) p++
    after.add(p)
  }
  return after
}

import type { Quotation } from '../article.ts'
import type { ReadParagraph } from '../paragraph.ts'
import type { Refiner } from '../pipeline.ts'

/**
 * Brings the quotations of all paragraphs together. One that its paragraph leaves open, that each following paragraph opens anew and that one of them closes, is
 * one quotation; when none closes it, every paragraph keeps its own.
 */
export const joinQuotations: Refiner = draft => {
  const quotations: Quotation[] = []
  for (let p = 0; p < draft.paragraphs.length; p++) {
    const { start, reading } = draft.paragraphs[p]!
    for (const quotation of reading.quotations) {
      const closing =
        quotation.closed || quotation.end < reading.prose.length ? p : closingParagraph(draft.paragraphs, p)
      const { kind, why } = quotation
      const facts = { kind, speaker: null, cue: null, status: 'detected' } as const
      if (closing > p) {
        const end = draft.paragraphs[closing]!.start + draft.paragraphs[closing]!.reading.quotations[0]!.end
        quotations.push({ start: start + quotation.start, end, ...facts, kind: 'direct', why: OVER_PARAGRAPHS })
      } else if (!continues(quotations.at(-1), start + quotation.start, quotation.kind))
        quotations.push({ start: start + quotation.start, end: start + quotation.end, ...facts, ...(why && { why }) })
    }
  }
  draft.quotations = quotations
}

/** The reason of a quotation that was opened anew in each of its paragraphs. */
export const OVER_PARAGRAPHS = 'goes on over paragraphs'

/** The paragraph that closes the quotation left open at the end of paragraph `from`; `from` itself when none does. */
function closingParagraph(paragraphs: readonly ReadParagraph[], from: number): number {
  for (let p = from + 1; p < paragraphs.length && p - from <= LONGEST; p++) {
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

/** Whether a quotation starts inside one that was joined over paragraphs, so that it is a part of it rather than nested in it. */
function continues(last: Quotation | undefined, start: number, kind: Quotation['kind']): boolean {
  return last?.why === OVER_PARAGRAPHS && start < last.end && kind !== 'nested'
}

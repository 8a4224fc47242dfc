import type { Quotation } from '../article.ts'
import type { Refiner } from '../pipeline.ts'
import { shifted } from '../span.ts'

/** Puts the quotations of all paragraphs together. */
export const joinQuotations: Refiner = draft => {
  const quotations: Quotation[] = []
  for (const { start, reading } of draft.paragraphs)
    for (const quotation of reading.quotations) {
      const { kind, why } = quotation
      const { start: from, end } = shifted(quotation, start)
      quotations.push({ start: from, end, kind, speaker: null, cue: null, status: 'detected', ...(why && { why }) })
    }
  draft.quotations = quotations
}

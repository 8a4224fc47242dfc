import type { Recogniser } from '../pipeline.ts'
import { kindOf } from './kind.ts'
import { pairMarks } from './pairing.ts'

/** Finds the quotations of one paragraph: every pair of marks with its kind. */
export const recogniseQuotations: Recogniser = (reading, knowledge) => {
  reading.quotations = pairMarks(reading.tokens).map((pair, at, pairs) => {
    const { start, end, first, last, closed, why } = pair
    return {
      start,
      end,
      first,
      last,
      closed,
      ...(why && { why }),
      kind: kindOf(pair, reading.tokens, knowledge, pairs[at - 1]),
    }
  })
}

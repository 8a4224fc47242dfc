import type { Claim } from '../article.ts'
import type { WordRange } from './nounPhrase.ts'
import { NEGATION } from './wordClass.ts'
import type { Word } from './words.ts'

const POSSIBLE = new Set(['may', 'might', 'could', 'can', 'possibly', 'perhaps', 'maybe', 'possible'])
const FUTURE = new Set(['will', "'ll", 'shall', 'to', 'going'])
const HEDGES = new Set([
  'allegedly',
  'reportedly',
  'apparently',
  'supposedly',
  'purportedly',
  'presumably',
  'probably',
  'likely',
  'possibly',
])

/**
 * How the content is put: by the first word in it that says so. `would` counts as conditional, "to" with a verb at its start as future. `denied`: the cue itself is
 * negated ("has not confirmed"), and so is what hangs on it.
 */
export function modalityOf(
  words: readonly Word[],
  pieces: readonly WordRange[],
  denied: boolean,
): Pick<Claim, 'modality' | 'hedged'> {
  let modality: Claim['modality'] = denied ? 'negated' : 'asserted'
  let hedged: string | undefined
  for (const { first, last } of pieces)
    for (let i = first; i < last && i < first + 40; i++) {
      const { lower, bits } = words[i]!
      if (HEDGES.has(lower)) hedged ??= lower
      if (modality !== 'asserted') continue
      if (bits & NEGATION) modality = 'negated'
      else if (POSSIBLE.has(lower)) modality = 'possible'
      else if (lower === 'would' || lower === 'if') modality = 'conditional'
      else if (FUTURE.has(lower) && (lower !== 'to' || i === first)) modality = 'future'
    }
  return { modality, ...(hedged && { hedged }) }
}

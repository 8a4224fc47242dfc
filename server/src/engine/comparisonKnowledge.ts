import { loadStatusLadders, NO_LADDERS, type StatusLadders } from './claims/statusLadders.ts'
import { loadOffices, type Offices } from './entities/offices.ts'
import type { Resources } from './resources.ts'

/** What comparing the matters of articles needs to know of English. */
export interface ComparisonKnowledge {
  /** How far matters have come, by the verb that tells it. */
  readonly ladders: StatusLadders
  /** Offices of which one person holds only one at a time. */
  readonly offices: Offices
}

/** Knows nothing: only what needs no words is compared. */
export const NO_COMPARISON: ComparisonKnowledge = { ladders: NO_LADDERS, offices: new Map() }

/** Loads the ladders and the offices. Rejects with an error that names the file when one is missing or broken. */
export async function loadComparisonKnowledge(resources: Resources): Promise<ComparisonKnowledge> {
  const [ladders, offices] = await Promise.all([loadStatusLadders(resources), loadOffices(resources)])
  return { ladders, offices }
}

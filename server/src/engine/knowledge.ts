import { type ClaimKnowledge, loadClaimKnowledge } from './claims/claimKnowledge.ts'
import { type ComparisonKnowledge, loadComparisonKnowledge } from './comparisonKnowledge.ts'
import { loadTimeKnowledge, type TimeKnowledge } from './dates/timeKnowledge.ts'
import { loadNameKnowledge, type NameKnowledge } from './entities/nameKnowledge.ts'
import { loadTagModel, type TagModel } from './grammar/tagModel.ts'
import { type LayoutKnowledge, loadLayoutKnowledge } from './layout/layoutKnowledge.ts'
import { entriesOf, type Resources } from './resources.ts'

/** The word lists and models that the recognisers read, loaded once. */
export interface Knowledge {
  /** Abbreviations that keep their full stop, lower case, without it. */
  readonly abbreviations: ReadonlySet<string>
  readonly layout: LayoutKnowledge
  readonly names: NameKnowledge
  readonly tags: TagModel
  readonly claims: ClaimKnowledge
  readonly times: TimeKnowledge
  readonly comparison: ComparisonKnowledge
  /** What could not be loaded and is done without, each error naming its file. */
  readonly faults: readonly Error[]
}

/**
 * Loads everything the engine knows from its data files. Rejects with an error that names the file when one is missing or broken; without the tagger of names it goes on
 * and says so in `faults`.
 */
export async function loadKnowledge(resources: Resources): Promise<Knowledge> {
  const abbreviations = new Set(entriesOf(await resources.text('abbreviations.txt')))
  const faults: Error[] = []
  const [layout, names, claims, times, comparison] = await Promise.all([
    loadLayoutKnowledge(resources),
    loadNameKnowledge(resources, faults),
    loadClaimKnowledge(resources),
    loadTimeKnowledge(resources, abbreviations),
    loadComparisonKnowledge(resources),
  ])
  return {
    abbreviations,
    layout,
    names,
    tags: await loadTagModel(resources, names.tagger.lexicon),
    claims,
    times,
    comparison,
    faults,
  }
}

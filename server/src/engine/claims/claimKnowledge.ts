import { type Resources, rowsOf } from '../resources.ts'
import { type CueLexicon, cueLexicon } from './cueLexicon.ts'
import { type WordClasses, wordClasses } from './wordClass.ts'

/** What recognising claims needs to know of English. */
export interface ClaimKnowledge {
  readonly cues: CueLexicon
  readonly classes: WordClasses
}

/** Loads the cue lexicon and the verb forms. */
export async function loadClaimKnowledge(resources: Resources): Promise<ClaimKnowledge> {
  const [verbs, nouns, adjectives, forms] = await Promise.all(
    ['cues.tsv', 'cueNouns.tsv', 'cueAdjectives.tsv', 'verbForms.tsv'].map(name => resources.text(name)),
  )
  const cues = cueLexicon(verbs!, nouns!, adjectives!)
  return { cues, classes: wordClasses(rowsOf(forms!), cues) }
}

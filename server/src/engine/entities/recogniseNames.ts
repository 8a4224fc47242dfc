import type { Knowledge } from '../knowledge.ts'
import type { Reading } from '../paragraph.ts'
import { ruledNames } from './nameRules.ts'
import { namesIn, readEvidence } from './tagger/nameTagger.ts'

/** Fills `reading.names` from the paragraph alone, and keeps the evidence from which its article decides again. */
export function recogniseNames(reading: Reading, { names }: Knowledge): void {
  const { tokens, sentences, prose } = reading
  const evidence = readEvidence(tokens, sentences, names.tagger)
  reading.nameEvidence = evidence
  reading.names = ruledNames(
    { tokens, prose, stretches: evidence.stretches },
    namesIn(evidence, tokens, names.tagger),
    names,
  )
}

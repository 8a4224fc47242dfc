import type { Attribution } from './attribution.ts'
import { phraseFrom } from './nounPhrase.ts'
import type { Word } from './words.ts'

/** Verbs that name whom the source has it from. */
const CITING = new Set(['cite', 'quote'])

/**
 * "Nikkei said on Saturday, citing unnamed US officials": the second cue makes no claim of its own but names a further source of the first. True when the
 * attribution has been taken into `before`.
 */
export function joinsChain(words: readonly Word[], attribution: Attribution, before: Attribution | undefined): boolean {
  if (
    !before ||
    attribution.shared !== 'participle' ||
    !CITING.has(attribution.lemma) ||
    before.cue[0]!.first > attribution.groupFirst
  )
    return false
  const link = phraseFrom(words, attribution.cue[0]!.last, false)
  if (!link) return false
  before.chain.push(link)
  return true
}

import type { Attribution } from './attribution.ts'
import { phraseFrom } from './nounPhrase.ts'
import type { Word } from './words.ts'

/** Words that name whom the source has it from. */
export const CITING: ReadonlySet<string> = new Set(['citing', 'quoting'])

/**
 * "Nikkei said on Saturday, citing unnamed US officials": makes no claim of its own but names a further source of the claim before. True when a link of the
 * chain stands at `at`.
 */
export function joinsChain(words: readonly Word[], at: number, before: Attribution | undefined): boolean {
  if (!before || !CITING.has(words[at]!.lower)) return false
  const link = phraseFrom(words, at + 1, false)
  if (!link) return false
  before.chain.push(link)
  before.chainFirst ??= at
  return true
}

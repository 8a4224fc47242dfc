import type { TagModel } from '../server/src/engine/grammar/tagModel.ts'
import { TAG_COUNT, UNIVERSAL } from '../server/src/engine/grammar/tags.ts'
import { tagWords } from '../server/src/engine/grammar/tagWords.ts'
import type { TaggedSentence } from './wordClasses.ts'

/** How many tokens of a test set were tagged right. */
export interface TagScore {
  /** Tokens that are the treebank's too; only these are counted. */
  readonly tokens: number
  readonly universal: number
  readonly fine: number
  /** For each tag: tokens that have it, tokens that were given it, tokens where both hold. */
  readonly byTag: readonly { gold: number; found: number; right: number }[]
}

/** Compares the tagger's tags with the treebank's. */
export function scoreTags(sentences: readonly TaggedSentence[], model: TagModel): TagScore {
  const byTag = Array.from({ length: TAG_COUNT }, () => ({ gold: 0, found: 0, right: 0 }))
  let [tokens, universal, fine] = [0, 0, 0]
  for (const { tokens: words, tags, shared } of sentences)
    tagWords(words, 0, words.length, model).forEach((found, i) => {
      if (!shared[i]) return
      const gold = tags[i]!
      tokens++
      byTag[gold]!.gold++
      byTag[found]!.found++
      if (UNIVERSAL[gold] === UNIVERSAL[found]) universal++
      if (gold !== found) return
      fine++
      byTag[gold]!.right++
    })
  return { tokens, universal, fine, byTag }
}

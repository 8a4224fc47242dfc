import { addScores } from '../model/featureRows.ts'
import type { Token } from '../text/tokens.ts'
import { MARGIN, MOST_FEATURES, tagFeatures, wordCells, wordFeatures } from './tagFeatures.ts'
import type { TagModel } from './tagModel.ts'
import { TAG_COUNT } from './tags.ts'

/**
 * The word class of each of the tokens `first` to `last` (exclusive) of a sentence, as a {@link Tag}; the first token's is at 0. Decided from left to right; linear in
 * the tokens.
 */
export function tagWords(tokens: readonly Token[], first: number, last: number, model: TagModel): Uint8Array {
  const { lexicon } = model
  const tags = new Uint8Array(last - first)
  const cells = wordCells(tokens, first, last, lexicon)
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Int16Array(TAG_COUNT)
  let before = TAG_COUNT
  let second = TAG_COUNT
  for (let i = 0; i < tags.length; i++) {
    const at = i + MARGIN
    let tag = model.dictionaryOf(cells.words[at]!) - 1
    if (tag < 0) {
      const count = wordFeatures(tokens[first + i]!, at, cells, lexicon, features)
      scores.fill(0)
      addScores(model, features, 0, tagFeatures(at, cells, lexicon, before, second, features, count), scores, 0)
      tag = bestOf(scores)
    }
    tags[i] = tag
    second = before
    before = tag
  }
  return tags
}

function bestOf(scores: Int16Array): number {
  let best = 0
  for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag
  return best
}

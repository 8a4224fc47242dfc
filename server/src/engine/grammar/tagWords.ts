import { addScores } from '../model/featureRows.ts'
import type { Token } from '../text/tokens.ts'
import { AFTER_LAST, BEFORE_FIRST, MOST_FEATURES, placeFeatures, styleOf } from './tagFeatures.ts'
import type { KnownWord, TagModel } from './tagModel.ts'
import { TAG_COUNT } from './tags.ts'

/**
 * The word class of each of the tokens `first` to `last` (exclusive) of a sentence, as a {@link Tag}; the first token's is at 0. Decided from left to right; linear in
 * the tokens.
 */
export function tagWords(tokens: readonly Token[], first: number, last: number, model: TagModel): Uint8Array {
  const tags = new Uint8Array(last - first)
  const style = styleOf(tokens, first, last)
  const words = [START, START]
  for (let i = first; i < last; i++) words.push(model.wordOf(tokens[i]!))
  words.push(END, END)
  const features = new Int32Array(MOST_FEATURES)
  const scores = new Int16Array(TAG_COUNT)
  let before = TAG_COUNT
  let second = TAG_COUNT
  for (let i = 0; i < tags.length; i++) {
    const word = words[i + 2]!
    let tag = word.only
    if (tag < 0) {
      scores.set(word.scores)
      addScores(model.rows, features, 0, placeFeatures(words, i + 2, style, before, second, features), scores, 0)
      tag = bestOf(scores)
    }
    tags[i] = tag
    second = before
    before = tag
  }
  return tags
}

const NONE = { only: -1, scores: new Int16Array() }
const START: KnownWord = { ...BEFORE_FIRST, ...NONE }
const END: KnownWord = { ...AFTER_LAST, ...NONE }

function bestOf(scores: Int16Array): number {
  let best = 0
  for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag
  return best
}

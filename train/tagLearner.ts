import type { NameLexicon } from '../server/src/engine/entities/tagger/lexicon.ts'
import {
  AFTER_LAST,
  BEFORE_FIRST,
  MOST_FEATURES,
  ownFeatures,
  placeFeatures,
  styleOf,
  type WordForm,
  wordForm,
} from '../server/src/engine/grammar/tagFeatures.ts'
import { TAG_COUNT } from '../server/src/engine/grammar/tags.ts'
import { HashTable } from './hashTable.ts'
import { random, shuffled } from './random.ts'
import type { TaggedSentence } from './wordClasses.ts'

export interface TagOptions {
  readonly rounds: number
  readonly seed: number
  /** The share of features left out at random. */
  readonly dropout: number
  /** By how much the right tag is asked to score more than a wrong one, in updates of one. */
  readonly margin: number
}

/** A sentence with what does not depend on its tags. */
export interface PreparedSentence {
  readonly tags: Uint8Array
  /** With two before the first word and two after the last. */
  readonly forms: readonly WordForm[]
  readonly style: number
  /** Features of the words by themselves, and where those of each word end. */
  readonly own: Int32Array
  readonly ends: Int32Array
  /** The tags of words that have but one, -1 for every other word. */
  readonly only: Int8Array
}

/** Prepares a sentence; `dictionary` has the words that have but one tag. */
export function prepare(
  { tokens, tags }: TaggedSentence,
  lexicon: NameLexicon,
  dictionary: ReadonlyMap<string, number>,
): PreparedSentence {
  const forms = tokens.map(token => wordForm(token, lexicon))
  const out = new Int32Array(MOST_FEATURES)
  const own: number[] = []
  const ends = Int32Array.from(tokens, (token, i) => {
    const count = ownFeatures(token, forms[i]!, lexicon, out)
    for (let k = 0; k < count; k++) own.push(out[k]!)
    return own.length
  })
  return {
    tags,
    forms: [BEFORE_FIRST, BEFORE_FIRST, ...forms, AFTER_LAST, AFTER_LAST],
    style: styleOf(tokens, 0, tokens.length),
    own: Int32Array.from(own),
    ends,
    only: Int8Array.from(tokens, ({ lower, kind }) => (kind === 'number' ? -1 : (dictionary.get(lower) ?? -1))),
  }
}

/** The features of the sentences with the right tags before each word, numbered from 0, that are seen at least `rarest` times. */
export function indexTags(sentences: readonly PreparedSentence[], rarest: number): Map<number, number> {
  const counts = new Map<number, number>()
  const out = new Int32Array(MOST_FEATURES)
  for (const { tags, forms, style, own } of sentences) {
    for (const feature of own) counts.set(feature, (counts.get(feature) ?? 0) + 1)
    for (let i = 0; i < tags.length; i++) {
      const count = placeFeatures(forms, i + 2, style, tags[i - 1] ?? TAG_COUNT, tags[i - 2] ?? TAG_COUNT, out)
      for (let k = 0; k < count; k++) counts.set(out[k]!, (counts.get(out[k]!) ?? 0) + 1)
    }
  }
  const index = new Map<number, number>()
  for (const [feature, count] of counts) if (count >= rarest) index.set(feature, index.size)
  return index
}

/**
 * Learns weights, {@link TAG_COUNT} for each feature of the index, by the averaged perceptron (Collins 2002) for greedy tagging from left to right: the tags before a
 * word are the learner's own.
 */
export function learnTags(
  sentences: readonly PreparedSentence[],
  index: ReadonlyMap<number, number>,
  options: TagOptions,
): Float32Array {
  const next = random(options.seed)
  const table = new HashTable(index.size)
  for (const [hash, row] of index) table.set(hash, row + 1)
  const rows = new Float32Array(index.size * TAG_COUNT)
  const sums = new Float64Array(index.size * TAG_COUNT)
  const scores = new Float32Array(TAG_COUNT)
  const place = new Int32Array(MOST_FEATURES)
  const kept = new Int32Array(2 * MOST_FEATURES)
  let count = 0
  let time = 1
  const keep = (hash: number) => {
    const row = table.get(hash)
    if (row > 0 && next() >= options.dropout) kept[count++] = (row - 1) * TAG_COUNT
  }
  for (let round = 0; round < options.rounds; round++)
    for (const { tags, forms, style, own, ends, only } of shuffled(sentences, next)) {
      let before = TAG_COUNT
      let second = TAG_COUNT
      for (let i = 0; i < tags.length; i++) {
        let guess = only[i]!
        if (guess < 0) {
          count = 0
          for (let k = i === 0 ? 0 : ends[i - 1]!; k < ends[i]!; k++) keep(own[k]!)
          const found = placeFeatures(forms, i + 2, style, before, second, place)
          for (let k = 0; k < found; k++) keep(place[k]!)
          scores.fill(0)
          for (let k = 0; k < count; k++) {
            const row = kept[k]!
            for (let t = 0; t < TAG_COUNT; t++) scores[t]! += rows[row + t]!
          }
          const gold = tags[i]!
          const rival = rivalOf(scores, gold)
          guess = scores[gold]! >= scores[rival]! ? gold : rival
          if (scores[gold]! < scores[rival]! + options.margin)
            for (let k = 0; k < count; k++) {
              const row = kept[k]!
              rows[row + gold]! += 1
              sums[row + gold]! += time
              rows[row + rival]! -= 1
              sums[row + rival]! -= time
            }
          time++
        }
        second = before
        before = guess
      }
    }
  for (let i = 0; i < rows.length; i++) rows[i]! -= sums[i]! / time
  return rows
}

/** The tag that scores best beside the right one. */
function rivalOf(scores: Float32Array, gold: number): number {
  let rival = gold === 0 ? 1 : 0
  for (let t = 1; t < TAG_COUNT; t++) if (t !== gold && scores[t]! > scores[rival]!) rival = t
  return rival
}

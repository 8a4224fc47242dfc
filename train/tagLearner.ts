import type { NameLexicon } from '../server/src/engine/entities/tagger/lexicon.ts'
import {
  MARGIN,
  MOST_FEATURES,
  tagFeatures,
  wordCells,
  wordFeatures,
} from '../server/src/engine/grammar/tagFeatures.ts'
import { TAG_COUNT } from '../server/src/engine/grammar/tags.ts'
import { HashTable } from '../server/src/engine/model/hashTable.ts'
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

/** {@link TAG_COUNT} weights for each feature. */
export interface TagWeights {
  readonly index: ReadonlyMap<number, number>
  readonly rows: Float32Array
}

/** The features of the treebank's sentences with the right tags before each token, numbered when frequent enough. */
export function indexTags(
  sentences: readonly TaggedSentence[],
  lexicon: NameLexicon,
  rarest: number,
): Map<number, number> {
  const counts = new Map<number, number>()
  const out = new Int32Array(MOST_FEATURES)
  for (const { tokens, tags } of sentences) {
    const cells = wordCells(tokens, 0, tokens.length, lexicon)
    for (let i = 0; i < tokens.length; i++) {
      let n = wordFeatures(tokens[i]!, i + MARGIN, cells, lexicon, out)
      n = tagFeatures(i + MARGIN, cells, lexicon, tags[i - 1] ?? TAG_COUNT, tags[i - 2] ?? TAG_COUNT, out, n)
      for (let k = 0; k < n; k++) counts.set(out[k]!, (counts.get(out[k]!) ?? 0) + 1)
    }
  }
  const index = new Map<number, number>()
  for (const [feature, count] of counts) if (count >= rarest) index.set(feature, index.size)
  return index
}

/**
 * Learns weights by the averaged perceptron (Collins 2002) for greedy tagging from left to right: the tags before a token are the learner's own. `dictionary` gives the
 * tags of words that are not learnt, -1 for every other word.
 */
export function learnTags(
  sentences: readonly TaggedSentence[],
  lexicon: NameLexicon,
  dictionary: (lower: string) => number,
  index: ReadonlyMap<number, number>,
  options: TagOptions,
): Float32Array {
  const next = random(options.seed)
  const table = new HashTable(index.size)
  for (const [hash, row] of index) table.set(hash, row + 1)
  const prepared = sentences.map(sentence => prepare(sentence, lexicon, dictionary, table))
  const rows = new Float32Array(index.size * TAG_COUNT)
  const sums = new Float64Array(index.size * TAG_COUNT)
  const scores = new Float32Array(TAG_COUNT)
  const out = new Int32Array(MOST_FEATURES)
  const active = new Int32Array(MOST_FEATURES)
  let time = 1
  for (let round = 0; round < options.rounds; round++) {
    let wrong = 0
    let all = 0
    for (const { sentence, cells, known, features, ends } of shuffled(prepared, next)) {
      let before: number = TAG_COUNT
      let second: number = TAG_COUNT
      for (let i = 0, k = 0; i < sentence.tokens.length; i++) {
        const gold = sentence.tags[i]!
        let guess = known[i]!
        if (guess < 0) {
          let n = 0
          for (k = i === 0 ? 0 : ends[i - 1]!; k < ends[i]!; k++)
            if (next() >= options.dropout) active[n++] = features[k]!
          const found = tagFeatures(i + MARGIN, cells, lexicon, before, second, out, 0)
          for (let f = 0; f < found; f++) {
            const row = table.get(out[f]!)
            if (row > 0 && next() >= options.dropout) active[n++] = row - 1
          }
          scores.fill(0)
          for (let f = 0; f < n; f++) {
            const at = active[f]! * TAG_COUNT
            for (let t = 0; t < TAG_COUNT; t++) scores[t]! += rows[at + t]!
          }
          guess = 0
          let rival = gold === 0 ? 1 : 0
          for (let t = 1; t < TAG_COUNT; t++) {
            if (scores[t]! > scores[guess]!) guess = t
            if (t !== gold && scores[t]! > scores[rival]!) rival = t
          }
          all++
          if (guess !== gold) wrong++
          if (scores[gold]! < scores[rival]! + options.margin)
            for (let f = 0; f < n; f++) {
              const at = active[f]! * TAG_COUNT
              rows[at + gold]! += 1
              sums[at + gold]! += time
              rows[at + rival]! -= 1
              sums[at + rival]! -= time
            }
          time++
        }
        second = before
        before = guess
      }
    }
    console.log(`round ${round + 1}: ${((100 * wrong) / all).toFixed(2)} % of ${all} wrong`)
  }
  for (let i = 0; i < rows.length; i++) rows[i]! -= sums[i]! / time
  return rows
}

function prepare(
  sentence: TaggedSentence,
  lexicon: NameLexicon,
  dictionary: (lower: string) => number,
  table: HashTable,
) {
  const { tokens } = sentence
  const cells = wordCells(tokens, 0, tokens.length, lexicon)
  const out = new Int32Array(MOST_FEATURES)
  const features: number[] = []
  const ends = new Int32Array(tokens.length)
  const known = Int8Array.from(tokens, ({ lower }) => dictionary(lower))
  for (let i = 0; i < tokens.length; i++) {
    const n = wordFeatures(tokens[i]!, i + MARGIN, cells, lexicon, out)
    for (let k = 0; k < n; k++) {
      const row = table.get(out[k]!)
      if (row > 0) features.push(row - 1)
    }
    ends[i] = features.length
  }
  return { sentence, cells, known, features: Int32Array.from(features), ends }
}

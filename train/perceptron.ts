import { bestPath } from '../server/src/engine/entities/tagger/decode.ts'
import { STATES, TAGS } from '../server/src/engine/entities/tagger/tags.ts'
import type { Example } from './examples.ts'
import { random, shuffled } from './random.ts'

/** Weights of features by their hash ({@link TAGS} each) and of passages between states. */
export interface Weights {
  readonly index: ReadonlyMap<number, number>
  readonly rows: Float32Array
  readonly passage: Float32Array
}

export interface TrainingOptions {
  readonly rounds: number
  readonly seed: number
  /** The share of features left out at random. */
  readonly dropout: number
  /** By how much a right tag is asked to score more than a wrong one, in updates of one. */
  readonly margin: number
}

/** The features that are seen often enough, numbered. */
export function indexed(examples: readonly Example[], rarest: number): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { features } of examples)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1)
  const index = new Map<number, number>()
  for (const [feature, count] of counts) if (count >= rarest) index.set(feature, index.size)
  return index
}

/** An example with its features as numbers of the index, unknown ones left out. */
export interface Indexed {
  readonly example: Example
  readonly rows: Int32Array
  readonly ends: Int32Array
  readonly local: Int32Array
}

export function withIndex(example: Example, index: ReadonlyMap<number, number>): Indexed {
  const rows = new Int32Array(example.features.length)
  const ends = new Int32Array(example.length)
  const local = new Int32Array(example.length)
  let n = 0
  for (let i = 0, k = 0; i < example.length; i++) {
    for (; k < example.ends[i]!; k++) {
      if (k === example.local[i]) local[i] = n
      const row = index.get(example.features[k]!)
      if (row !== undefined) rows[n++] = row
    }
    ends[i] = n
  }
  return { example, rows: rows.slice(0, n), ends, local }
}

const FORBIDDEN = -1e6

/**
 * Learns weights by the averaged structured perceptron (Collins 2002). Where the annotation allows several tags, the best path within what it allows is what is learnt
 * (a latent-variable perceptron, Sun and others 2009).
 */
export function learn(
  examples: readonly Indexed[],
  weights: readonly number[],
  features: number,
  options: TrainingOptions,
): { rows: Float32Array; passage: Float32Array } {
  const next = random(options.seed)
  const rows = new Float32Array(features * TAGS)
  const sums = new Float32Array(features * TAGS)
  const passage = new Float32Array(STATES * STATES)
  const passageSums = new Float32Array(STATES * STATES)
  let scores = new Float32Array(1024)
  let limited = new Float32Array(1024)
  let guess = new Uint8Array(64)
  let time = 1
  const order = examples.flatMap((example, i) => Array.from({ length: weights[i]! }, () => example))
  for (let round = 0; round < options.rounds; round++) {
    for (const { example, rows: all, ends, local } of shuffled(order, next)) {
      const { length, allowed } = example
      if (scores.length < length * TAGS) {
        scores = new Float32Array(length * TAGS * 2)
        limited = new Float32Array(length * TAGS * 2)
        guess = new Uint8Array(length * 2)
      }
      scores.fill(0, 0, length * TAGS)
      const alone = next() < options.dropout
      const kept: number[] = []
      const keptEnds: number[] = []
      for (let i = 0, k = 0; i < length; i++) {
        const end = alone ? local[i]! : ends[i]!
        for (; k < end; k++) {
          if (options.dropout > 0 && next() < options.dropout) continue
          const row = all[k]! * TAGS
          kept.push(row)
          for (let t = 0; t < TAGS; t++) scores[i * TAGS + t]! += rows[row + t]!
        }
        k = ends[i]!
        keptEnds.push(kept.length)
      }
      for (let i = 0; i < length; i++)
        for (let t = 0; t < TAGS; t++)
          limited[i * TAGS + t] = scores[i * TAGS + t]! + (allowed[i]! & (1 << t) ? 0 : options.margin)
      guess.set(bestPath(limited, length, passage))
      let right = true
      for (let i = 0; i < length; i++) if (!(allowed[i]! & (1 << guess[i]!))) right = false
      if (!right) {
        for (let i = 0; i < length; i++)
          for (let t = 0; t < TAGS; t++)
            limited[i * TAGS + t] = allowed[i]! & (1 << t) ? scores[i * TAGS + t]! : FORBIDDEN
        const gold = bestPath(limited, length, passage)
        let goldState = 0
        let guessState = 0
        for (let i = 0, k = 0; i < length; i++) {
          const good = gold[i]!
          const bad = guess[i]!
          if (good !== bad)
            for (let j = k; j < keptEnds[i]!; j++) {
              const row = kept[j]!
              rows[row + good]! += 1
              sums[row + good]! += time
              rows[row + bad]! -= 1
              sums[row + bad]! -= time
            }
          k = keptEnds[i]!
          goldState = move(goldState, good, 1)
          guessState = move(guessState, bad, -1)
        }
      }
      time++
    }
  }
  function move(before: number, tag: number, by: number): number {
    const state = tag === 0 ? 0 : 1 + ((tag - 1) >> 2)
    const part = (tag - 1) & 3
    if (tag === 0 || part === 0 || part === 3) {
      passage[before * STATES + state]! += by
      passageSums[before * STATES + state]! += by * time
    }
    return state
  }
  for (let i = 0; i < rows.length; i++) rows[i]! -= sums[i]! / time
  for (let i = 0; i < passage.length; i++) passage[i]! -= passageSums[i]! / time
  return { rows, passage }
}

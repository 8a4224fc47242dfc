import { kMeans, nearest } from './kMeans.ts'
import { VECTOR, type WordVectors } from './vectors.ts'

/** Clusters of words on three levels: `of` gives each word its finest cluster (from 1), `middle` and `coarse` each finest cluster its coarser ones. */
export interface Clusters {
  readonly of: ReadonlyMap<string, number>
  readonly middle: Uint16Array
  readonly coarse: Uint16Array
}

const LEARNT_FROM = 30_000
const FINEST = 1000
const MIDDLE = 256
const COARSE = 64

/** Clusters words by k-means on their vectors. Deterministic. */
export function clusterWords({ words, points }: WordVectors): Clusters {
  const centres = kMeans(points.subarray(0, LEARNT_FROM * VECTOR), VECTOR, FINEST, 1)
  const middleCentres = kMeans(centres, VECTOR, MIDDLE, 2)
  const coarseCentres = kMeans(middleCentres, VECTOR, COARSE, 3)
  const middle = new Uint16Array(FINEST + 1)
  const coarse = new Uint16Array(FINEST + 1)
  for (let c = 0; c < FINEST; c++) {
    const m = nearest(centres, VECTOR, c, middleCentres)
    middle[c + 1] = m + 1
    coarse[c + 1] = nearest(middleCentres, VECTOR, m, coarseCentres) + 1
  }
  return { of: new Map(words.map((word, i) => [word, nearest(points, VECTOR, i, centres) + 1])), middle, coarse }
}

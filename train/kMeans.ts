import { random } from './random.ts'

const ROUNDS = 8

/** The centres of at most `most` clusters of points of length one, `size` numbers each, nearest by the product. Deterministic. */
export function kMeans(points: Float32Array, size: number, most: number, seed: number): Float32Array {
  const count = points.length / size
  const k = Math.min(most, count)
  const next = random(seed)
  const centres = new Float32Array(k * size)
  const taken = new Set<number>()
  for (let c = 0; c < k; ) {
    const point = Math.floor(next() * count)
    if (taken.has(point)) continue
    taken.add(point)
    centres.set(points.subarray(point * size, (point + 1) * size), c++ * size)
  }
  for (let round = 0; round < ROUNDS; round++) {
    const sums = new Float32Array(k * size)
    for (let i = 0; i < count; i++) {
      const c = nearest(points, size, i, centres)
      for (let d = 0; d < size; d++) sums[c * size + d]! += points[i * size + d]!
    }
    for (let c = 0; c < k; c++) {
      let length = 0
      for (let d = 0; d < size; d++) length += sums[c * size + d]! ** 2
      if (length > 0) for (let d = 0; d < size; d++) centres[c * size + d] = sums[c * size + d]! / Math.sqrt(length)
    }
  }
  return centres
}

/** The centre with the largest product with point `i`. */
export function nearest(points: Float32Array, size: number, i: number, centres: Float32Array): number {
  let best = 0
  let most = -Infinity
  for (let c = 0, at = 0; at < centres.length; c++) {
    let product = 0
    for (let d = i * size; d < (i + 1) * size; d++) product += points[d]! * centres[at++]!
    if (product > most) {
      most = product
      best = c
    }
  }
  return best
}

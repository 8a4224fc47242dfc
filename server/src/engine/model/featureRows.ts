import type { Columns } from './columns.ts'
import { type HashIndex, NO_HASHES, readHashes } from './hashIndex.ts'

/** What a linear model has learnt of each feature: scores for some of its tags. */
export interface FeatureRows {
  /** The features by hash; their places are the rows. */
  readonly features: HashIndex
  /** By row the tags that have a score, as bits. */
  readonly tags: Int32Array
  /** By row where its scores end, in the order of its tags. */
  readonly ends: Uint32Array
  readonly scores: Int8Array
}

/** Nothing learnt. */
export const NO_ROWS: FeatureRows = {
  features: NO_HASHES,
  tags: new Int32Array(),
  ends: new Uint32Array(),
  scores: new Int8Array(),
}

/**
 * Reads `count` rows to the end of the file: the tags of each that have a score as bits (32-bit), the hashes as {@link readHashes} reads them, then the scores of all
 * (signed bytes). Throws a RangeError when they are cut short or do not add up.
 */
export function readRows(columns: Columns, count: number): FeatureRows {
  const tags = columns.ints(count)
  const features = readHashes(columns, count)
  const scores = columns.signedBytes(columns.rest)
  const ends = new Uint32Array(count)
  let end = 0
  for (let row = 0; row < count; row++) ends[row] = end += bitsIn(tags[row]!)
  if (end !== scores.length) throw new RangeError(`${scores.length} scores instead of ${end}`)
  return { features, tags, ends, scores }
}

/** How many bits of a 32-bit number are set (Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555)
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Adds the scores of the features `from` to `to` to the cells of `sums` at `at`, one cell a tag. */
export function addScores(
  { features: { starts, halves }, tags, ends, scores }: FeatureRows,
  features: Int32Array,
  from: number,
  to: number,
  sums: Int16Array,
  at: number,
): void {
  for (let k = from; k < to; k++) {
    const hash = features[k]!
    const bucket = hash >>> 16
    const half = hash & 0xffff
    const end = starts[bucket + 1]!
    for (let row = starts[bucket]!; row < end; row++) {
      if (halves[row] !== half) continue
      let score = ends[row]!
      for (let bits = tags[row]!; bits !== 0; ) {
        const tag = 31 - Math.clz32(bits)
        sums[at + tag]! += scores[--score]!
        bits ^= 1 << tag
      }
      break
    }
  }
}

import type { Columns } from './columns.ts'
import { type HashIndex, NO_HASHES, readHashes } from './hashIndex.ts'

/** What a linear model has learnt of each feature: a score for each tag. */
export interface FeatureRows {
  /** The features by hash; their places are the rows. */
  readonly features: HashIndex
  readonly tags: number
  /** The scores of each row, four tags in a number, each a byte and {@link BIAS} too large, so that two at a time can be added up in a number. */
  readonly packed: Int32Array
}

const BIAS = 128
const PACKED_BIAS = 0x80808080 | 0

/** Nothing learnt. */
export const NO_ROWS: FeatureRows = { features: NO_HASHES, tags: 0, packed: new Int32Array() }

/**
 * Reads `count` rows of `tags` scores to the end of the file: the tags of each that have a score as bits (32-bit), the hashes as {@link readHashes} reads them, then the
 * scores of all (signed bytes). Throws a RangeError when they are cut short or do not add up.
 */
export function readRows(columns: Columns, count: number, tags: number): FeatureRows {
  const scored = columns.ints(count)
  const features = readHashes(columns, count)
  const scores = columns.signedBytes(columns.rest)
  const width = Math.ceil(tags / 4)
  const packed = new Int32Array(count * width).fill(PACKED_BIAS)
  const bytes = new Int8Array(packed.buffer)
  let next = 0
  for (let row = 0; row < count; row++)
    for (let bits = scored[row]!; bits !== 0; bits &= bits - 1) {
      const tag = 31 - Math.clz32(bits & -bits)
      bytes[row * width * 4 + tag]! += scores[next++]!
    }
  if (next !== scores.length) throw new RangeError(`${scores.length} scores instead of ${next}`)
  return { features, tags, packed }
}

/** The first and third byte of a number, with room for sums. */
const ALTERNATE = 0x00ff00ff
/** Sums of tags 0 and 2, 4 and 6 …, and of tags 1 and 3, 5 and 7 …, two in a number. A row has at most 32 tags. */
const even = new Int32Array(8)
const odd = new Int32Array(8)

/** Adds the scores of the features `from` to `to`, at most 256, to the cells of `sums` at `at`, one cell a tag. */
export function addScores(
  { features: { starts, halves }, tags, packed }: FeatureRows,
  features: Int32Array,
  from: number,
  to: number,
  sums: Int16Array,
  at: number,
): void {
  const width = (tags + 3) >> 2
  even.fill(0)
  odd.fill(0)
  let found = 0
  for (let k = from; k < to; k++) {
    const hash = features[k]!
    const bucket = hash >>> 16
    const half = hash & 0xffff
    const end = starts[bucket + 1]!
    for (let row = starts[bucket]!; row < end; row++) {
      if (halves[row] !== half) continue
      found++
      const cells = row * width
      for (let i = 0; i < width; i++) {
        const four = packed[cells + i]!
        even[i]! += four & ALTERNATE
        odd[i]! += (four >>> 8) & ALTERNATE
      }
      break
    }
  }
  for (let tag = 0; tag < tags; tag++) {
    const two = (tag & 1 ? odd : even)[tag >> 2]!
    sums[at + tag]! += (tag & 2 ? two >>> 16 : two & 0xffff) - BIAS * found
  }
}

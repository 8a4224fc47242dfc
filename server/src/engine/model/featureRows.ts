import type { Columns } from './columns.ts'
import { type HashIndex, NO_HASHES, readHashes } from './hashIndex.ts'

/** What a linear model has learnt of each feature: scores for some of its tags. */
export interface FeatureRows {
  /** The features by hash; their places are the rows. */
  readonly features: HashIndex
  /** How many tags there are, at most 32. */
  readonly tags: number
  /** By row the tags that have a score, as bits. */
  readonly scored: Int32Array
  /** By row where its scores end, in the order of its tags. */
  readonly ends: Uint32Array
  /** From -127 to 127. */
  readonly scores: Int8Array
  /**
   * By row the scores of all tags, four in a number, each a byte and {@link BIAS} too large, so that two at a time can be added up in a number. Rows are packed when they are
   * first met: a number is 0 until then.
   */
  readonly packed: Int32Array
}

const BIAS = 128

/** Nothing learnt. */
export const NO_ROWS: FeatureRows = {
  features: NO_HASHES,
  tags: 0,
  scored: new Int32Array(),
  ends: new Uint32Array(),
  scores: new Int8Array(),
  packed: new Int32Array(),
}

/**
 * Reads `count` rows of `tags` scores to the end of the file: the tags of each that have a score as bits (32-bit), the hashes as {@link readHashes} reads them, then the
 * scores of all (signed bytes). Throws a RangeError when they are cut short or do not add up.
 */
export function readRows(columns: Columns, count: number, tags: number): FeatureRows {
  const scored = columns.ints(count)
  const features = readHashes(columns, count)
  const scores = columns.signedBytes(columns.rest)
  const ends = new Uint32Array(count)
  let end = 0
  for (let row = 0; row < count; row++) ends[row] = end += bitsIn(scored[row]!)
  if (end !== scores.length) throw new RangeError(`${scores.length} scores instead of ${end}`)
  return { features, tags, scored, ends, scores, packed: new Int32Array(count * widthOf(tags)) }
}

/** How many bits of a 32-bit number are set (Hacker's Delight, 5-1). */
function bitsIn(bits: number): number {
  const twos = bits - ((bits >>> 1) & 0x55555555)
  const fours = (twos & 0x33333333) + ((twos >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** How many numbers a packed row has. */
function widthOf(tags: number): number {
  return (tags + 3) >> 2
}

function pack({ tags, scored, ends, scores, packed }: FeatureRows, row: number): void {
  const cells = row * widthOf(tags)
  let next = ends[row]!
  for (let tag = tags - 1; tag >= 0; tag--) {
    const score = scored[row]! & (1 << tag) ? scores[--next]! : 0
    packed[cells + (tag >> 2)]! |= (score + BIAS) << (8 * (tag & 3))
  }
}

/** The first and third byte of a number, with room for sums. */
const ALTERNATE = 0x00ff00ff
/** Sums of tags 0 and 2, 4 and 6 …, and of tags 1 and 3, 5 and 7 …, two in a number. A row has at most 32 tags. */
const even = new Int32Array(8)
const odd = new Int32Array(8)

/** Adds the scores of the features `from` to `to`, at most 256, to the cells of `sums` at `at`, one cell a tag. */
export function addScores(
  rows: FeatureRows,
  features: Int32Array,
  from: number,
  to: number,
  sums: Int16Array,
  at: number,
): void {
  const { starts, halves } = rows.features
  const { tags, packed } = rows
  const width = widthOf(tags)
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
      if (packed[cells] === 0) pack(rows, row)
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

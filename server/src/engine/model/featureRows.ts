import { HashTable } from './hashTable.ts'

/** What a linear model has learnt of each feature: scores for some of its tags. */
export interface FeatureRows {
  /** Row of a feature by its hash, from 1; 0 for a feature that was not learnt. */
  rowOf(hash: number): number
  /** Where the cells of each row begin; one more than there are rows, row 0 has none. */
  readonly starts: Int32Array
  /** A tag in the low five bits, its score above. */
  readonly cells: Int16Array
}

/**
 * Reads `count` rows from `from` to the end: for each the gap between the sorted hashes (variable length), the tags that have a score as bits (32-bit), and a signed
 * byte for each of them. Throws a RangeError when they are cut short.
 */
export function readRows(view: DataView, from: number, count: number): FeatureRows {
  const table = new HashTable(count)
  const starts = new Int32Array(count + 2)
  const cells = new Int16Array(view.byteLength - from)
  let at = from
  let cell = 0
  for (let row = 1, hash = 0; row <= count; row++) {
    let byte = 128
    for (let scale = 1; byte >= 128; scale *= 128) {
      byte = view.getUint8(at++)
      hash += (byte & 127) * scale
    }
    table.set(hash | 0, row)
    let tags = view.getUint32(at, true)
    at += 4
    for (; tags !== 0; tags &= tags - 1)
      cells[cell++] = (view.getInt8(at++) << TAG_BITS) | (31 - Math.clz32(tags & -tags))
    starts[row + 1] = cell
  }
  return { rowOf: hash => table.get(hash), starts, cells: cells.slice(0, cell) }
}

const TAG_BITS = 5

/** Adds the scores of the features `from` to `to` to the cells of `scores` at `at`, one cell a tag. */
export function addScores(
  { rowOf, starts, cells }: FeatureRows,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int16Array,
  at: number,
): void {
  for (let k = from; k < to; k++) {
    const row = rowOf(features[k]!)
    if (row === 0) continue
    const end = starts[row + 1]!
    for (let c = starts[row]!; c < end; c++) {
      const cell = cells[c]!
      scores[at + (cell & 31)]! += cell >> TAG_BITS
    }
  }
}

/** What a linear model has learnt of each feature: scores for some of its tags. */
export interface FeatureRows {
  /**
   * An open table of twice as many numbers as slots, which are a power of two: the hash of a feature, then where its cells begin (times 64) and how many they are;
   * 0 for an empty slot. A feature stands in the first free slot from the one its low bits name.
   */
  readonly slots: Int32Array
  /** A tag in the low five bits, its score above. */
  readonly cells: Int16Array
}

/**
 * Reads `count` rows from `from` to the end: for each the gap between the sorted hashes (variable length), the tags that have a score as bits (32-bit), and a signed
 * byte for each of them. Throws a RangeError when they are cut short.
 */
export function readRows(view: DataView, from: number, count: number): FeatureRows {
  let size = 8
  while (size < count * 1.5) size *= 2
  const slots = new Int32Array(size * 2)
  const cells = new Int16Array(view.byteLength - from)
  let at = from
  let cell = 0
  for (let row = 0, hash = 0; row < count; row++) {
    let byte = 128
    for (let scale = 1; byte >= 128; scale *= 128) {
      byte = view.getUint8(at++)
      hash += (byte & 127) * scale
    }
    let tags = view.getUint32(at, true)
    at += 4
    const begin = cell
    for (; tags !== 0; tags &= tags - 1)
      cells[cell++] = (view.getInt8(at++) << TAG_BITS) | (31 - Math.clz32(tags & -tags))
    let slot = hash & (size - 1)
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & (size - 1)
    slots[slot * 2] = hash
    slots[slot * 2 + 1] = begin * 64 + (cell - begin)
  }
  return { slots, cells: cells.slice(0, cell) }
}

const TAG_BITS = 5

/** Adds the scores of the features `from` to `to` to the cells of `scores` at `at`, one cell a tag. */
export function addScores(
  { slots, cells }: FeatureRows,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int16Array,
  at: number,
): void {
  const mask = slots.length / 2 - 1
  for (let k = from; k < to; k++) {
    const hash = features[k]!
    let slot = hash & mask
    while (slots[slot * 2] !== hash && slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask
    const row = slots[slot * 2 + 1]!
    const begin = row >>> 6
    const end = begin + (row & 63)
    for (let c = begin; c < end; c++) {
      const cell = cells[c]!
      scores[at + (cell & 31)]! += cell >> TAG_BITS
    }
  }
}

import type { Columns } from './columns.ts'

/** The first half of a hash names its bucket. */
export const BUCKETS = 1 << 16

/**
 * A set of 32-bit hashes, sorted without sign, each known by its place among them. The hashes of bucket b are those from `starts[b]` to `starts[b + 1]`, of which
 * `halves` has the second half.
 */
export interface HashIndex {
  readonly starts: Uint32Array
  readonly halves: Uint16Array
}

/** An index without hashes. */
export const NO_HASHES: HashIndex = { starts: new Uint32Array(BUCKETS + 1), halves: new Uint16Array() }

/** Reads an index of `count` hashes: the second halves (16-bit), then how many are in each bucket (a byte each). Throws a RangeError when it is cut short or does not add up. */
export function readHashes(columns: Columns, count: number): HashIndex {
  const halves = columns.shorts(count)
  const sizes = columns.bytes(BUCKETS)
  const starts = new Uint32Array(BUCKETS + 1)
  let start = 0
  for (let bucket = 0; bucket < BUCKETS; bucket++) starts[bucket + 1] = start += sizes[bucket]!
  if (start !== count) throw new RangeError(`${start} hashes instead of ${count}`)
  return { starts, halves }
}

/** The place of a hash, -1 when it is not there. */
export function placeOf({ starts, halves }: HashIndex, hash: number): number {
  const bucket = hash >>> 16
  const half = hash & 0xffff
  const end = starts[bucket + 1]!
  for (let at = starts[bucket]!; at < end; at++) if (halves[at] === half) return at
  return -1
}

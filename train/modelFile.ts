import { MODEL_MAGIC } from '../server/src/engine/entities/tagger/nameModel.ts'
import { TAGS } from '../server/src/engine/entities/tagger/tags.ts'
import { BUCKETS } from '../server/src/engine/model/hashIndex.ts'
import { ColumnWriter } from './columnWriter.ts'

/** A model made small: the weights as whole numbers from -127 to 127, without the rows that weigh least. */
export interface SmallModel {
  readonly hashes: readonly number[]
  /** {@link TAGS} a row, in the order of `hashes`. */
  readonly rows: Int8Array
  readonly passage: Int16Array
}

/** How many bits of a weight are kept: with three, the files deflate to a tenth less, for more rows in the same room, and the same names are found. */
const BITS = 3
/** The smallest weight kept: without those of one and two the same names are found. */
const LEAST = 3

/** A model of names made small. */
export function shrink(
  index: ReadonlyMap<number, number>,
  rows: Float32Array,
  passage: Float32Array,
  most: number,
): SmallModel {
  const { hashes, rows: kept, scale } = shrinkRows(index, rows, TAGS, most, LEAST)
  return { hashes, rows: kept, passage: Int16Array.from(passage, value => Math.round(value * scale)) }
}

/**
 * Keeps the `most` heaviest rows, by their hashes in order, and rounds the weights, `width` a row, to {@link BITS} bits; those beyond one in two thousand are cut to the
 * largest number, those below `least` are dropped. `scale` is what the weights were multiplied by.
 */
export function shrinkRows(
  index: ReadonlyMap<number, number>,
  rows: Float32Array,
  width: number,
  most: number,
  least: number,
): { hashes: number[]; rows: Int8Array; scale: number } {
  const sizes = Float32Array.from(
    rows.filter(value => value !== 0),
    Math.abs,
  ).sort()
  const scale = 127 / sizes[Math.floor(sizes.length * 0.9995)]!
  const small = (value: number) => {
    const size = Math.abs(value * scale)
    const step = 2 ** Math.max(0, Math.floor(Math.log2(size)) + 1 - BITS)
    const whole = Math.min(127, Math.round(size / step) * step)
    return whole < least ? 0 : Math.sign(value) * whole
  }
  const heavy = [...index]
    .map(([hash, row]) => {
      let weight = 0
      for (let t = 0; t < width; t++) weight += Math.abs(small(rows[row * width + t]!))
      return { hash, row, weight }
    })
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight - a.weight || a.row - b.row)
    .slice(0, most)
    .sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0))
  const kept = new Int8Array(heavy.length * width)
  heavy.forEach(({ row }, i) => {
    for (let t = 0; t < width; t++) kept[i * width + t] = small(rows[row * width + t]!)
  })
  return { hashes: heavy.map(({ hash }) => hash >>> 0), rows: kept, scale }
}

/** The bytes of a model file, as `readModel` reads them. */
export function modelBytes({ hashes, rows, passage }: SmallModel, slope: number, offset: number): Uint8Array {
  const file = new ColumnWriter().ints([MODEL_MAGIC, hashes.length, TAGS]).floats([slope, offset]).shorts(passage)
  writeRows(file, hashes, rows, TAGS)
  return file.file()
}

/** Writes rows of `width` tags as `readRows` reads them; `hashes` are sorted, without sign. */
export function writeRows(file: ColumnWriter, hashes: readonly number[], rows: Int8Array, width: number): void {
  const tags = new Int32Array(hashes.length)
  rows.forEach((score, i) => {
    if (score !== 0) tags[Math.floor(i / width)]! |= 1 << (i % width)
  })
  file.ints(tags)
  writeHashes(file, hashes)
  file.bytes(rows.filter(score => score !== 0))
}

/** Writes hashes as `readHashes` reads them. Throws when they are not sorted without sign, or when more than 255 have the same first half. */
export function writeHashes(file: ColumnWriter, hashes: readonly number[]): void {
  const sizes = new Uint8Array(BUCKETS)
  hashes.forEach((hash, i) => {
    if (i > 0 && hash <= hashes[i - 1]!) throw new Error(`${hash} after ${hashes[i - 1]}`)
    if (sizes[hash >>> 16] === 255) throw new Error(`too many hashes like ${hash}`)
    sizes[hash >>> 16]!++
  })
  file.shorts(hashes).bytes(sizes)
}

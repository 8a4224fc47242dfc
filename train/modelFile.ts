import { MODEL_MAGIC } from '../server/src/engine/entities/tagger/nameModel.ts'
import { TAGS } from '../server/src/engine/entities/tagger/tags.ts'
import { ByteWriter } from './bytes.ts'

/** A model made small: the weights as whole numbers from -127 to 127, without the rows that weigh least. */
export interface SmallModel {
  readonly hashes: readonly number[]
  /** {@link TAGS} a row, in the order of `hashes`. */
  readonly rows: Int8Array
  readonly passage: Int16Array
}

/** Keeps the heaviest rows and rounds the weights; those beyond one in two thousand are cut to the largest number. */
export function shrink(
  index: ReadonlyMap<number, number>,
  rows: Float32Array,
  passage: Float32Array,
  most: number,
): SmallModel {
  const sizes = Float32Array.from(
    rows.filter(value => value !== 0),
    Math.abs,
  ).sort()
  const scale = 127 / sizes[Math.floor(sizes.length * 0.9995)]!
  const small = (value: number) => Math.max(-127, Math.min(127, Math.round(value * scale)))
  const heavy = [...index]
    .map(([hash, row]) => {
      let weight = 0
      for (let t = 0; t < TAGS; t++) weight += Math.abs(small(rows[row * TAGS + t]!))
      return { hash, row, weight }
    })
    .filter(({ weight }) => weight > 1)
    .sort((a, b) => b.weight - a.weight || a.row - b.row)
    .slice(0, most)
    .sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0))
  const kept = new Int8Array(heavy.length * TAGS)
  heavy.forEach(({ row }, i) => {
    for (let t = 0; t < TAGS; t++) kept[i * TAGS + t] = small(rows[row * TAGS + t]!)
  })
  return {
    hashes: heavy.map(({ hash }) => hash >>> 0),
    rows: kept,
    passage: Int16Array.from(passage, value => Math.round(value * scale)),
  }
}

/** The bytes of a model file, as `readModel` reads them. */
export function modelBytes({ hashes, rows, passage }: SmallModel, slope: number, offset: number): Uint8Array {
  const file = new ByteWriter().int(MODEL_MAGIC).int(hashes.length).int(TAGS)
  const floats = new DataView(new ArrayBuffer(8))
  floats.setFloat32(0, slope, true)
  floats.setFloat32(4, offset, true)
  file.int(floats.getUint32(0, true)).int(floats.getUint32(4, true))
  for (const value of passage) file.short(value & 0xffff)
  let before = 0
  hashes.forEach((hash, i) => {
    const own = rows.subarray(i * TAGS, (i + 1) * TAGS)
    let tags = 0
    own.forEach((value, t) => {
      if (value !== 0) tags |= 1 << t
    })
    file.gap(hash - before).int(tags >>> 0)
    for (const value of own) if (value !== 0) file.byte(value & 255)
    before = hash
  })
  return file.bytes()
}

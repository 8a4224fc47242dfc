import { HashTable } from './lexicon.ts'
import { STATES, TAGS } from './tags.ts'

/** What the tagger has learnt: for features of a token the scores of each tag, and how states follow each other. */
export interface NameModel {
  /** Row of a feature by its hash, from 1; 0 for a feature that was not learnt. */
  rowOf(hash: number): number
  /** {@link TAGS} scores a row; row 0 is all zero. */
  readonly rows: Int8Array
  readonly passage: Int16Array
  /** The certainty of a name is the logistic of `margin * slope + offset`. */
  readonly slope: number
  readonly offset: number
}

/** "NGNM" as a little-endian number: the first bytes of a model file. */
export const MODEL_MAGIC = 0x4d4e474e

/**
 * Reads a model: magic, number of rows and of tags (32-bit), slope and offset (32-bit floats), the passages (16-bit), then for each row the gap between the sorted hashes
 * (variable length), the tags that have a score as bits (32-bit), and a byte for each of them. Throws an error when the bytes are no such model or cut short.
 */
export function readModel(bytes: Uint8Array): NameModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 20 || view.getUint32(0, true) !== MODEL_MAGIC || view.getUint32(8, true) !== TAGS)
    throw new Error('not a model of names')
  const count = view.getUint32(4, true)
  const passage = new Int16Array(STATES * STATES)
  let at = 20
  try {
    for (let i = 0; i < passage.length; i++, at += 2) passage[i] = view.getInt16(at, true)
    const table = new HashTable(count)
    const rows = new Int8Array((count + 1) * TAGS)
    for (let row = 1, hash = 0; row <= count; row++) {
      let byte = 128
      for (let scale = 1; byte >= 128; scale *= 128) {
        byte = view.getUint8(at++)
        hash += (byte & 127) * scale
      }
      table.set(hash | 0, row)
      let tags = view.getUint32(at, true)
      at += 4
      for (; tags !== 0; tags &= tags - 1) rows[row * TAGS + 31 - Math.clz32(tags & -tags)] = view.getInt8(at++)
    }
    return {
      rowOf: hash => table.get(hash),
      rows,
      passage,
      slope: view.getFloat32(12, true),
      offset: view.getFloat32(16, true),
    }
  } catch (error) {
    throw new Error('a model of names that is cut short', { cause: error })
  }
}

/** Adds the scores of the features `from` to `to` to the {@link TAGS} cells of `scores` at `at`. */
export function addScores(
  model: NameModel,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int32Array,
  at: number,
): void {
  const { rows } = model
  for (let k = from; k < to; k++) {
    const row = model.rowOf(features[k]!) * TAGS
    if (row === 0) continue
    for (let t = 0; t < TAGS; t++) scores[at + t]! += rows[row + t]!
  }
}

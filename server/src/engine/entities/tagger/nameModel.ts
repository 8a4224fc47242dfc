import { HashTable } from './lexicon.ts'
import { STATES, TAGS } from './tags.ts'

/** What the tagger has learnt: for features of a token the scores of each tag, and how states follow each other. */
export interface NameModel {
  /** Row of a feature by its hash, from 1; 0 for a feature that was not learnt. */
  rowOf(hash: number): number
  /** Where the cells of each row begin; one more than there are rows, row 0 has none. */
  readonly starts: Int32Array
  /** A tag in the low five bits, its score above. */
  readonly cells: Int16Array
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
    const starts = new Int32Array(count + 2)
    const cells = new Int16Array(bytes.length - at)
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
    return {
      rowOf: hash => table.get(hash),
      starts,
      cells: cells.slice(0, cell),
      passage,
      slope: view.getFloat32(12, true),
      offset: view.getFloat32(16, true),
    }
  } catch (error) {
    throw new Error('a model of names that is cut short', { cause: error })
  }
}

const TAG_BITS = 5

/** Adds the scores of the features `from` to `to` to the {@link TAGS} cells of `scores` at `at`. */
export function addScores(
  model: NameModel,
  features: Int32Array,
  from: number,
  to: number,
  scores: Int16Array,
  at: number,
): void {
  const { starts, cells } = model
  for (let k = from; k < to; k++) {
    const row = model.rowOf(features[k]!)
    if (row === 0) continue
    const end = starts[row + 1]!
    for (let c = starts[row]!; c < end; c++) {
      const cell = cells[c]!
      scores[at + (cell & 31)]! += cell >> TAG_BITS
    }
  }
}

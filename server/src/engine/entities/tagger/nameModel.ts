import { type FeatureRows, readRows } from '../../model/featureRows.ts'
import { STATES, TAGS } from './tags.ts'

/** What the tagger has learnt: for features of a token the scores of each tag, and how states follow each other. */
export interface NameModel extends FeatureRows {
  readonly passage: Int16Array
  /** The certainty of a name is the logistic of `margin * slope + offset`. */
  readonly slope: number
  readonly offset: number
}

/** A model that has learnt nothing and finds no names. */
export const NO_MODEL: NameModel = {
  slots: new Int32Array(2),
  cells: new Int16Array(0),
  passage: new Int16Array(STATES * STATES),
  slope: 0,
  offset: 0,
}

/** "NGNM" as a little-endian number: the first bytes of a model file. */
export const MODEL_MAGIC = 0x4d4e474e

/**
 * Reads a model: magic, number of rows and of tags (32-bit), slope and offset (32-bit floats), the passages (16-bit), then the rows as {@link readRows} reads them.
 * Throws an error when the bytes are no such model or cut short.
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
    return {
      ...readRows(view, at, count),
      passage,
      slope: view.getFloat32(12, true),
      offset: view.getFloat32(16, true),
    }
  } catch (error) {
    throw new Error('a model of names that is cut short', { cause: error })
  }
}

import { Columns } from '../../model/columns.ts'
import { type FeatureRows, NO_ROWS, readRows } from '../../model/featureRows.ts'
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
  ...NO_ROWS,
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
  const columns = new Columns(bytes)
  const [magic, count, tags] = bytes.length < 12 ? [] : columns.ints(3)
  if (magic !== MODEL_MAGIC || tags !== TAGS) throw new Error('not a model of names')
  try {
    const [slope, offset] = columns.floats(2)
    const passage = columns.signedShorts(STATES * STATES)
    return { ...readRows(columns, count!, TAGS), passage, slope: slope!, offset: offset! }
  } catch (error) {
    throw new Error('a model of names that is cut short', { cause: error })
  }
}

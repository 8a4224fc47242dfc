import type { NameLexicon } from '../entities/tagger/lexicon.ts'
import { type FeatureRows, readRows } from '../model/featureRows.ts'
import { HashTable } from '../model/hashTable.ts'
import type { Resources } from '../resources.ts'
import { TAG_COUNT } from './tags.ts'

/** What the tagger of word classes has learnt. */
export interface TagModel extends FeatureRows {
  /** The tag of a word that has but one, plus 1, by the hash of its lower-case form; 0 for every other word. */
  dictionaryOf(hash: number): number
  /** The clusters of words, which the tagger of names has too. */
  readonly lexicon: NameLexicon
}

/** "NGTG" as a little-endian number: the first bytes of a model file. */
export const TAG_MODEL_MAGIC = 0x4754474e

/** Loads the model. Rejects with an error that names the file when it is missing or broken. */
export async function loadTagModel(resources: Resources, lexicon: NameLexicon): Promise<TagModel> {
  const bytes = await resources.bytes('tags.model.bin')
  try {
    return readTagModel(bytes, lexicon)
  } catch (error) {
    throw new Error(`tags.model.bin: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Reads a model: magic, number of tags, of words in the dictionary and of rows (32-bit), the words (a 32-bit hash and a byte for the tag each), then the rows as
 * {@link readRows} reads them. Throws an error when the bytes are no such model or cut short.
 */
export function readTagModel(bytes: Uint8Array, lexicon: NameLexicon): TagModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 16 || view.getUint32(0, true) !== TAG_MODEL_MAGIC || view.getUint32(4, true) !== TAG_COUNT)
    throw new Error('not a model of word classes')
  const words = view.getUint32(8, true)
  const count = view.getUint32(12, true)
  try {
    const dictionary = new HashTable(words)
    let at = 16
    for (let i = 0; i < words; i++, at += 5) dictionary.set(view.getInt32(at, true), view.getUint8(at + 4) + 1)
    return { ...readRows(view, at, count), dictionaryOf: hash => dictionary.get(hash), lexicon }
  } catch (error) {
    throw new Error('a model of word classes that is cut short', { cause: error })
  }
}

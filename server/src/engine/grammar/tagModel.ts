import type { NameLexicon } from '../entities/tagger/lexicon.ts'
import { Columns } from '../model/columns.ts'
import { addScores, type FeatureRows, readRows } from '../model/featureRows.ts'
import { placeOf, readHashes } from '../model/hashIndex.ts'
import type { Resources } from '../resources.ts'
import type { Token } from '../text/tokens.ts'
import { MOST_FEATURES, ownFeatures, type WordForm, wordForm } from './tagFeatures.ts'
import { TAG_COUNT } from './tags.ts'

/** What the tagger of word classes knows of a word wherever it stands. */
export interface KnownWord extends WordForm {
  /** The tag of a frequent word that has but one; -1 for every other word. */
  readonly only: number
  /** The score of each tag by the word itself; none when it has but one. */
  readonly scores: Int16Array
}

/** What the tagger of word classes has learnt. */
export interface TagModel {
  readonly rows: FeatureRows
  /** What is known of a token's word. Remembered for words that were asked for lately. */
  wordOf(token: Token): KnownWord
}

/** "NGTG" as a little-endian number: the first bytes of a model file. */
export const TAG_MODEL_MAGIC = 0x4754474e

/** Loads the model. `lexicon` has the clusters of words. Rejects with an error that names the file when it is missing or broken. */
export async function loadTagModel(resources: Resources, lexicon: NameLexicon): Promise<TagModel> {
  const bytes = await resources.bytes('tags.model.bin')
  try {
    return readTagModel(bytes, lexicon)
  } catch (error) {
    throw new Error(`tags.model.bin: ${(error as Error).message}`, { cause: error })
  }
}

/**
 * Reads a model: magic, number of tags, of words that have but one tag and of rows (32-bit), the tag of each of those words (a byte) and their hashes as
 * {@link readHashes} reads them, then the rows as {@link readRows} reads them. Throws an error when the bytes are no such model or cut short.
 */
export function readTagModel(bytes: Uint8Array, lexicon: NameLexicon): TagModel {
  const columns = new Columns(bytes)
  const [magic, tags, words, count] = bytes.length < 16 ? [] : columns.ints(4)
  if (magic !== TAG_MODEL_MAGIC || tags !== TAG_COUNT) throw new Error('not a model of word classes')
  try {
    const tagByWord = columns.bytes(words!)
    const index = readHashes(columns, words!)
    const onlyTagOf = (hash: number) => tagByWord[placeOf(index, hash)] ?? -1
    const rows = readRows(columns, count!, TAG_COUNT)
    return { rows, wordOf: memory(rows, onlyTagOf, lexicon) }
  } catch (error) {
    throw new Error('a model of word classes that is cut short', { cause: error })
  }
}

/** How many words are remembered before all are forgotten. */
const MOST_WORDS = 8192
const NONE = new Int16Array()

function memory(
  rows: FeatureRows,
  onlyTagOf: (hash: number) => number,
  lexicon: NameLexicon,
): (token: Token) => KnownWord {
  const known = new Map<string, KnownWord>()
  const features = new Int32Array(MOST_FEATURES)
  return token => {
    const before = known.get(token.text)
    if (before) return before
    const form = wordForm(token, lexicon)
    const tag = token.kind === 'number' ? -1 : onlyTagOf(form.word)
    let scores = NONE
    if (tag < 0) {
      scores = new Int16Array(TAG_COUNT)
      addScores(rows, features, 0, ownFeatures(token, form, lexicon, features), scores, 0)
    }
    const word: KnownWord = {
      word: form.word,
      shape: form.shape,
      ending: form.ending,
      cluster: form.cluster,
      middle: form.middle,
      only: tag,
      scores,
    }
    if (known.size === MOST_WORDS) known.clear()
    known.set(token.text, word)
    return word
  }
}

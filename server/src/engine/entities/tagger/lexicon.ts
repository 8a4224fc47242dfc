import { Columns } from '../../model/columns.ts'
import { placeOf, readHashes } from '../../model/hashIndex.ts'

/** The classes of phrases in the lexicon of names, as bits of a mask. */
export const PhraseClass = {
  firstName: 1 << 0,
  lastName: 1 << 1,
  city: 1 << 2,
  town: 1 << 3,
  country: 1 << 4,
  region: 1 << 5,
  people: 1 << 6,
  organization: 1 << 7,
  team: 1 << 8,
  title: 1 << 9,
  organizationHead: 1 << 10,
  placeHead: 1 << 11,
  eventHead: 1 << 12,
  person: 1 << 13,
  commonWord: 1 << 14,
  media: 1 << 15,
} as const

/** Phrases with their classes, and words with their clusters and leanings, by hash. */
export interface NameLexicon {
  /** The classes of a phrase, 0 when none; the hash is that of its lower-case tokens, {@link mixed} from left to right. */
  classesOf(hash: number): number
  /** The place of a word, by the hash of its lower-case form; negative when unknown. */
  wordOf(hash: number): number
  /** The finest cluster of the word at a place, 0 of an unknown one. */
  clusterOf(word: number): number
  /** What kind of names the word at a place stands in, by what other texts say of it and its like: 0 of an unknown one. */
  leaningOf(word: number): number
  /** The coarser clusters of a finest one. */
  readonly middle: Uint16Array
  readonly coarse: Uint16Array
}

/** A lexicon without phrases and words. */
export const NO_LEXICON: NameLexicon = {
  classesOf: () => 0,
  wordOf: () => -1,
  clusterOf: () => 0,
  leaningOf: () => 0,
  middle: new Uint16Array(1),
  coarse: new Uint16Array(1),
}

/** "NGLX" as a little-endian number: the first bytes of a lexicon file. */
export const LEXICON_MAGIC = 0x584c474e

/**
 * Reads a lexicon: magic, number of phrases, of masks, of words and of clusters (32-bit), the masks (16-bit), middle and coarse cluster of each cluster (16-bit), the
 * cluster (16-bit) and leaning (a byte) of each word and the words' hashes as {@link readHashes} reads them, then the index of each phrase's mask (a byte) and the phrases' hashes likewise.
 * Throws an error when the bytes are no lexicon or cut short.
 */
export function readLexicon(bytes: Uint8Array): NameLexicon {
  const columns = new Columns(bytes)
  const [magic, phrases, kinds, words, clusters] = bytes.length < 20 ? [] : columns.ints(5)
  if (magic !== LEXICON_MAGIC) throw new Error('not a lexicon of names')
  try {
    const masks = columns.shorts(kinds!)
    const middle = columns.shorts(clusters!)
    const coarse = columns.shorts(clusters!)
    const clusterByWord = columns.shorts(words!)
    const leaningByWord = columns.bytes(words!)
    const wordIndex = readHashes(columns, words!)
    const maskByPhrase = columns.bytes(phrases!)
    const phraseIndex = readHashes(columns, phrases!)
    const classesOf = (hash: number) => {
      const phrase = placeOf(phraseIndex, hash)
      return phrase < 0 ? 0 : masks[maskByPhrase[phrase]!]!
    }
    const wordOf = (hash: number) => placeOf(wordIndex, hash)
    const clusterOf = (word: number) => (word < 0 ? 0 : clusterByWord[word]!)
    const leaningOf = (word: number) => (word < 0 ? 0 : leaningByWord[word]!)
    return { classesOf, wordOf, clusterOf, leaningOf, middle, coarse }
  } catch (error) {
    throw new Error('a lexicon of names that is cut short', { cause: error })
  }
}

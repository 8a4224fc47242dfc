import { HashTable } from '../../model/hashTable.ts'

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

/** Phrases with their classes, and words with their clusters, by hash. */
export interface NameLexicon {
  /** The classes of a phrase, 0 when none; the hash is that of its lower-case tokens, {@link mixed} from left to right. */
  classesOf(hash: number): number
  /** The finest cluster of a word by the hash of its lower-case form, 0 when unknown. */
  clusterOf(hash: number): number
  /** The coarser clusters of a finest one. */
  readonly middle: Uint16Array
  readonly coarse: Uint16Array
}

/** A lexicon without phrases and words. */
export const NO_LEXICON: NameLexicon = {
  classesOf: () => 0,
  clusterOf: () => 0,
  middle: new Uint16Array(1),
  coarse: new Uint16Array(1),
}

/** "NGLX" as a little-endian number: the first bytes of a lexicon file. */
export const LEXICON_MAGIC = 0x584c474e

/**
 * Reads a lexicon: magic, number of phrases, of masks, of words and of clusters (32-bit), the masks (16-bit), middle and coarse cluster of each cluster (16-bit), then
 * for phrases and words the gaps between their sorted hashes (variable length) followed by a byte (index of the mask) or two (cluster).
 * Throws an error when the bytes are no lexicon or cut short.
 */
export function readLexicon(bytes: Uint8Array): NameLexicon {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 20 || view.getUint32(0, true) !== LEXICON_MAGIC) throw new Error('not a lexicon of names')
  const [phrases, kinds, words, clusters] = [4, 8, 12, 16].map(at => view.getUint32(at, true)) as [
    number,
    number,
    number,
    number,
  ]
  let at = 20
  const numbers = (count: number) => {
    const read = new Uint16Array(count)
    for (let i = 0; i < count; i++, at += 2) read[i] = view.getUint16(at, true)
    return read
  }
  try {
    const masks = numbers(kinds)
    const middle = numbers(clusters)
    const coarse = numbers(clusters)
    const gap = () => {
      let value = 0
      let shift = 0
      for (; ; shift += 7) {
        const byte = view.getUint8(at++)
        value += (byte & 127) * 2 ** shift
        if (byte < 128) return value
      }
    }
    const phraseTable = new HashTable(phrases)
    for (let i = 0, hash = 0; i < phrases; i++) {
      hash += gap()
      phraseTable.set(hash | 0, masks[view.getUint8(at++)]!)
    }
    const wordTable = new HashTable(words)
    for (let i = 0, hash = 0; i < words; i++, at += 2) {
      hash += gap()
      wordTable.set(hash | 0, view.getUint16(at, true))
    }
    return { classesOf: hash => phraseTable.get(hash), clusterOf: hash => wordTable.get(hash), middle, coarse }
  } catch (error) {
    throw new Error('a lexicon of names that is cut short', { cause: error })
  }
}

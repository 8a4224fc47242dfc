import { hashOf, mixed } from '../server/src/engine/entities/tagger/hashing.ts'
import { LEXICON_MAGIC } from '../server/src/engine/entities/tagger/lexicon.ts'
import { tokenize } from '../server/src/engine/text/tokens.ts'
import type { Clusters } from './clusters.ts'
import { ColumnWriter } from './columnWriter.ts'
import { writeHashes } from './modelFile.ts'

/** The bytes of a lexicon file of phrases with their classes and words with their clusters and leanings, as `readLexicon` reads them. */
export function lexiconBytes(
  phrasesByText: ReadonlyMap<string, number>,
  { of, middle, coarse }: Clusters,
  leanings: ReadonlyMap<string, number>,
  abbreviations: ReadonlySet<string>,
): Uint8Array {
  const phrases = new Map<number, number>()
  for (const [phrase, mask] of phrasesByText) {
    const [first, ...rest] = tokenize(phrase, abbreviations)
    if (!first || rest.length > 5) continue
    const hash = rest.reduce((hash, token) => mixed(hash, hashOf(token.lower)), hashOf(first.lower)) >>> 0
    phrases.set(hash, (phrases.get(hash) ?? 0) | mask)
  }
  const masks = commonest([...phrases.values()], 255)
  const indexes = new Map([...phrases].map(([hash, mask]) => [hash, indexOf(mask, masks)]))
  const words = new Map(
    [...of].map(([word, cluster]) => [hashOf(word) >>> 0, { cluster, leaning: leanings.get(word) ?? 0 }]),
  )
  const file = new ColumnWriter().ints([LEXICON_MAGIC, phrases.size, masks.length, words.size, middle.length])
  file.shorts(masks).shorts(middle).shorts(coarse)
  const [wordHashes, known] = columnsOf(words)
  file.shorts(known.map(({ cluster }) => cluster)).bytes(known.map(({ leaning }) => leaning))
  writeHashes(file, wordHashes)
  const [phraseHashes, kinds] = columnsOf(indexes)
  writeHashes(file.bytes(kinds), phraseHashes)
  return file.file()
}

/** The hashes in order, and their values in the same order. */
export function columnsOf<T>(byHash: ReadonlyMap<number, T>): [hashes: number[], values: T[]] {
  const sorted = [...byHash].sort(([a], [b]) => a - b)
  return [sorted.map(([hash]) => hash), sorted.map(([, value]) => value)]
}

/** The place of a mask among the listed ones, or of the one that shares most bits with it. */
function indexOf(mask: number, masks: readonly number[]): number {
  const known = masks.indexOf(mask)
  return known >= 0 ? known : nearest(mask, masks)
}

/** The most frequent masks, the most frequent first. */
function commonest(all: readonly number[], most: number): number[] {
  const counts = new Map<number, number>()
  for (const mask of all) counts.set(mask, (counts.get(mask) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([mask]) => mask)
}

/** The index of the listed mask that shares most bits with a rare one. */
function nearest(mask: number, masks: readonly number[]): number {
  const bits = (value: number) => value.toString(2).replaceAll('0', '').length
  let best = 0
  masks.forEach((other, i) => {
    if (bits(other ^ mask) < bits(masks[best]! ^ mask)) best = i
  })
  return best
}

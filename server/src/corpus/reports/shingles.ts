import type { Article } from '../../engine/article.ts'
import { hashOf, mixed } from '../../engine/entities/tagger/hashing.ts'
import { contentWords } from '../words.ts'

/** The shingles of an article: hashes of two content words that follow one another in a sentence, each once, ascending. */
export function shinglesOf(article: Article): Uint32Array {
  const shingles = new Set<number>()
  for (const { start, end } of article.sentences) {
    let last: number | undefined
    for (const word of contentWords(article.text.slice(start, end))) {
      const hash = hashOf(word)
      if (last !== undefined) shingles.add(mixed(last, hash) >>> 0)
      last = hash
    }
  }
  return Uint32Array.from(shingles).sort()
}

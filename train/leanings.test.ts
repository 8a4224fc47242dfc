import { expect, test } from 'vitest'
import { leaningsOf } from './leanings.ts'
import type { GoldDocument } from './sources.ts'
import { VECTOR } from './vectors.ts'

/** Words that begin with "p" point one way, those with "q" another. */
const words = Array.from({ length: 40 }, (_, i) => `${i % 2 ? 'q' : 'p'}${String.fromCharCode(97 + (i >> 1))}`)
const points = new Float32Array(words.length * VECTOR)
for (const i of words.keys()) points[i * VECTOR + (i % 2)] = 1

/** Persons are called by the first twenty words that begin with "p", the like words with "q" are no names. */
const documents: GoldDocument[] = words.slice(0, 20).map((word, i) => ({
  id: String(i),
  lines: [{ text: word, names: i % 2 ? [] : [{ start: 0, end: word.length, types: ['person'] }], open: false }],
}))

test('words that no annotation has lean as the words like them', () => {
  const leanings = leaningsOf(documents, { words, points }, new Set())
  const kinds = (letter: string, of: readonly string[]) =>
    new Set(of.filter(word => word.startsWith(letter)).map(word => leanings.get(word)))
  for (const kind of kinds('p', words.slice(20))) expect(kinds('p', words.slice(0, 20))).toContain(kind)
  for (const kind of kinds('p', words)) expect(kinds('q', words)).not.toContain(kind)
})

test('the same documents give the same leanings', () => {
  const again = () => leaningsOf(documents, { words, points }, new Set())
  expect(again()).toEqual(again())
})

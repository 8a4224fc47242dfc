import { TYPES } from '../server/src/engine/entities/tagger/tags.ts'
import { tokenize } from '../server/src/engine/text/tokens.ts'
import { kMeans, nearest } from './kMeans.ts'
import { Network } from './network.ts'
import { random, shuffled } from './random.ts'
import type { GoldDocument, GoldLine } from './sources.ts'
import { VECTOR, type WordVectors } from './vectors.ts'

/** The types of names, and none. */
const CLASSES = TYPES.length + 1
const NONE = TYPES.length
const KINDS = 200
const FOLDS = 5
const HIDDEN = 48
const ROUNDS = 12
const RATE = 0.02
/** What vectors of length one are multiplied by before they are learnt from. */
const SCALE = 10

/**
 * What a word's vector says of the names that the word stands in, as one of {@link KINDS} kinds (from 1): a network learns from the vectors of the annotated words how
 * often they stand in names of each type, and words of which it tells much the same are of one kind. Every word is told by a network that has not seen it, a fifth of
 * the words at a time: else the tagger would trust the kinds of annotated words more than those of new ones. Deterministic.
 */
export function leaningsOf(
  documents: readonly GoldDocument[],
  { words, points }: WordVectors,
  abbreviations: ReadonlySet<string>,
): Map<string, number> {
  const scaled = points.map(value => value * SCALE)
  const pointOf = (word: number) => scaled.subarray(word * VECTOR, (word + 1) * VECTOR)
  const counts = [...countTypes(documents, words, abbreviations)]
  // Square roots of likelihoods have length one.
  const told = new Float32Array(words.length * CLASSES)
  for (let fold = 0; fold < FOLDS; fold++) {
    const network = new Network(VECTOR, HIDDEN, CLASSES, random(100 + fold))
    const next = random(200 + fold)
    const others = counts.filter(([word]) => word % FOLDS !== fold)
    for (let round = 0; round < ROUNDS; round++)
      for (const [word, count] of shuffled(others, next)) {
        const total = count.reduce((sum, n) => sum + n, 0)
        const rate = RATE * (1 - round / ROUNDS) * Math.min(2, Math.log2(1 + total))
        const wanted = count.map(n => n / total)
        network.learn(pointOf(word), wanted, rate)
      }
    for (let word = fold; word < words.length; word += FOLDS)
      told.set(network.tell(pointOf(word)).map(Math.sqrt), word * CLASSES)
  }
  const annotated = new Float32Array(counts.length * CLASSES)
  for (const [i, [word]] of counts.entries())
    annotated.set(told.subarray(word * CLASSES, (word + 1) * CLASSES), i * CLASSES)
  const centres = kMeans(annotated, CLASSES, KINDS, 5)
  return new Map(words.map((word, i) => [word, nearest(told, CLASSES, i, centres) + 1]))
}

/** How often each word, by its place among `words`, stands in a name of each type, and in none. */
function countTypes(
  documents: readonly GoldDocument[],
  words: readonly string[],
  abbreviations: ReadonlySet<string>,
): Map<number, Float32Array> {
  const places = new Map(words.map((word, i) => [word, i]))
  const counts = new Map<number, Float32Array>()
  for (const line of documents.flatMap(({ lines }) => lines))
    for (const token of tokenize(line.text, abbreviations)) {
      const place = token.kind === 'word' ? places.get(token.lower) : undefined
      const type = typeAt(line, token.start)
      if (place === undefined || type === undefined) continue
      const count = counts.get(place) ?? new Float32Array(CLASSES)
      counts.set(place, count)
      count[type]! += 1
    }
  return counts
}

/** The type of the name that holds an offset, {@link NONE} when none does; nothing when the annotation leaves it open. */
function typeAt({ names, open }: GoldLine, offset: number): number | undefined {
  const name = names.find(({ start, end }) => start <= offset && offset < end)
  if (!name) return open ? undefined : NONE
  return name.types.length === 1 ? TYPES.indexOf(name.types[0]!) : undefined
}

import type { Context } from './context.ts'

/** Why two tellings are taken for one utterance, in the order in which a reader is told. */
export type Reason =
  /** The same content words in the same order. */
  | 'sameWords'
  /** The words of one stand in the other, which says more. */
  | 'shortened'
  /** Mostly the same words, in another order. */
  | 'reordered'
  | 'sameSpeaker'
  | 'sameNames'
  | 'sameNumbers'
  | 'sameDates'

export interface Likeness {
  /** 0 to 1: how much of the two wordings is the same. */
  readonly similarity: number
  readonly reasons: readonly Reason[]
}

/**
 * Whether two tellings give one utterance, by their words and what stands around them: the less speaks for it besides the words, the more alike the words
 * must be. Undefined when they do not. `context` is asked only when the words may do.
 */
export function alike(a: readonly string[], b: readonly string[], context: () => Context): Likeness | undefined {
  const wording = wordingOf(a, b)
  if (wording.similarity < LOWEST) return undefined
  const { sameSpeaker, otherSpeaker, names, numbers, otherNumbers, dates } = context()
  const evidence = Number(sameSpeaker) + Number(names > 0) + Number(numbers > 0 || dates > 0)
  const against = Number(otherSpeaker) + Number(otherNumbers)
  if (wording.similarity < leastSimilarity(Math.min(a.length, b.length), evidence, against)) return undefined
  const reasons: (Reason | false)[] = [
    wording.reason,
    sameSpeaker && 'sameSpeaker',
    names > 0 && 'sameNames',
    numbers > 0 && 'sameNumbers',
    dates > 0 && 'sameDates',
  ]
  return { similarity: wording.similarity, reasons: reasons.filter(reason => reason !== false) }
}

/** The figures are chosen on generated near-duplicates and on PolNeAR's articles (bench/corpus). */
function leastSimilarity(words: number, evidence: number, against: number): number {
  if (words < 4) return evidence > 0 && against === 0 ? 0.99 : Number.POSITIVE_INFINITY
  if (against > 0) return evidence > 0 ? 0.75 : 0.9
  return evidence >= 2 ? LOWEST : evidence === 1 ? 0.58 : 0.7
}

const LOWEST = 0.5

interface Wording {
  readonly similarity: number
  readonly reason: Reason | false
}

/** Dice's coefficient over the longest common subsequence of the words; words in another order, or left out of a longer telling, count for less. */
function wordingOf(a: readonly string[], b: readonly string[]): Wording {
  const inOrder = commonSubsequence(a, b)
  const shorter = Math.min(a.length, b.length)
  const longer = Math.max(a.length, b.length)
  const ordered = (2 * inOrder) / (a.length + b.length)
  const reordered = (REORDERED * 2 * commonWords(a, b)) / (a.length + b.length)
  const within = shorter >= 5 && longer <= 8 * shorter ? (SHORTENED * inOrder) / shorter : 0
  if (ordered === 1) return { similarity: 1, reason: 'sameWords' }
  const similarity = Math.max(ordered, reordered, within)
  if (similarity === ordered) return { similarity, reason: false }
  return { similarity, reason: similarity === within ? 'shortened' : 'reordered' }
}

const REORDERED = 0.85
const SHORTENED = 0.8

/** How many words both have, whatever their order. */
function commonWords(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const count = left.get(word) ?? 0
    if (count > 0) {
      common++
      left.set(word, count - 1)
    }
  }
  return common
}

/** The length of the longest common subsequence. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  const row = new Uint16Array(b.length + 1)
  for (const word of a) {
    let diagonal = 0
    for (let j = 0; j < b.length; j++) {
      const above = row[j + 1]!
      row[j + 1] = word === b[j] ? diagonal + 1 : Math.max(above, row[j]!)
      diagonal = above
    }
  }
  return row[b.length]!
}

import { type Context, commonIds, contextOf, type SharedId } from './context.ts'
import { isQuotation, type Utterance } from './utterance.ts'

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
  /** No name, number, date or known speaker speaks for it. */
  readonly onWordsAlone: boolean
}

/**
 * Whether two tellings give one utterance, by their words and what stands around them: the less speaks for it besides the words, the more alike the words
 * must be. Undefined when they do not.
 */
export function alike(one: Utterance, other: Utterance, sharedId: SharedId): Likeness | undefined {
  const [a, b] = [one.words, other.words]
  const wording = wordingOf(a, b, isQuotation(one.item) || isQuotation(other.item))
  if (wording.similarity < LOWEST) return undefined
  const around = contextOf(one, other, sharedId)
  if (around.plainWords < LEAST_PLAIN) return undefined
  const { sameSpeaker, names, numbers, dates } = around
  const strong = Number(sameSpeaker && around.speakerKnown) + Number(names > 0) + Number(numbers > 0 || dates > 0)
  if (wording.similarity < leastSimilarity(Math.min(a.length, b.length), strong, around)) return undefined
  const reasons: (Reason | false)[] = [
    wording.reason,
    sameSpeaker && 'sameSpeaker',
    names > 0 && 'sameNames',
    numbers > 0 && 'sameNumbers',
    dates > 0 && 'sameDates',
  ]
  return {
    similarity: wording.similarity,
    reasons: reasons.filter(reason => reason !== false),
    onWordsAlone: strong === 0,
  }
}

/**
 * How alike the words must be. `strong` counts what speaks for one utterance besides them; a speaker named alike but not known ("police") is less. What is
 * told and not quoted must be more alike. The figures are chosen on generated near-duplicates and on PolNeAR's articles (bench/corpus).
 */
function leastSimilarity(words: number, strong: number, around: Context): number {
  const { sameSpeaker, names, quoted } = around
  const against = around.otherSpeaker || around.otherNumbers
  if (words < 4) return !against && (sameSpeaker || names > 1) ? 0.99 : NEVER
  if (strong === 0) return against ? NEVER : sameSpeaker ? 0.7 : 0.8
  if (against) return 0.75
  if (strong >= 2 || sameSpeaker) return quoted ? LOWEST : 0.56
  return quoted ? 0.58 : 0.66
}

/**
 * How many words in common two tellings of so many words need at least to be alike; the shorter one's length and more when nothing makes them alike. `quoted`: one of
 * them is a quotation.
 */
export function leastCommonWords(a: number, b: number, quoted: boolean): number {
  const least = (LOWEST * (a + b)) / 2
  return isPartial(a, b, quoted) ? Math.min(least, (LOWEST * Math.min(a, b)) / SHORTENED) : least
}

/** Words besides those of names that both must have: two tellings that share no more than "the Security Council" share a name. */
const LEAST_PLAIN = 2

const NEVER = Number.POSITIVE_INFINITY
const LOWEST = 0.5

interface Wording {
  readonly similarity: number
  readonly reason: Reason | false
}

/** Dice's coefficient over the longest common subsequence of the words; words in another order, or left out of a longer telling, count for less. */
function wordingOf(a: Int32Array, b: Int32Array, quoted: boolean): Wording {
  const inBoth = commonWords(a, b)
  if (inBoth < leastCommonWords(a.length, b.length, quoted)) return UNLIKE
  const inOrder = commonSubsequence(a, b)
  const ordered = (2 * inOrder) / (a.length + b.length)
  const reordered = (REORDERED * 2 * inBoth) / (a.length + b.length)
  const within = isPartial(a.length, b.length, quoted) ? (SHORTENED * inOrder) / Math.min(a.length, b.length) : 0
  if (ordered === 1) return { similarity: 1, reason: 'sameWords' }
  const similarity = Math.max(ordered, reordered, within)
  if (similarity === ordered) return { similarity, reason: false }
  return { similarity, reason: similarity === within ? 'shortened' : 'reordered' }
}

/** Whether one telling may be taken for a part of the other. */
function isPartial(a: number, b: number, quoted: boolean): boolean {
  const shorter = Math.min(a, b)
  return shorter >= (quoted ? 5 : 7) && Math.max(a, b) <= 8 * shorter
}

const UNLIKE: Wording = { similarity: 0, reason: false }
const REORDERED = 0.85
const SHORTENED = 0.8

/** How many words both have, whatever their order. */
function commonWords(a: Int32Array, b: Int32Array): number {
  return commonIds(sortedWords(a), b.toSorted())
}

/** One utterance is compared with many in turn: its words are sorted once. */
function sortedWords(words: Int32Array): Int32Array {
  if (last.words !== words) last = { words, sorted: words.toSorted() }
  return last.sorted
}

let last: { readonly words: Int32Array; readonly sorted: Int32Array } = {
  words: new Int32Array(),
  sorted: new Int32Array(),
}

/** The length of the longest common subsequence. */
function commonSubsequence(a: Int32Array, b: Int32Array): number {
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
